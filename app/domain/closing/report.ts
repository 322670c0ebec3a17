import { createHash } from "node:crypto";
import { formatInstant, formatShortDate } from "#app/i18n/format";
import type { ReadDb } from "#db/client";
import * as closingQueries from "#db/queries/closing";
import type { ReportEdit } from "#db/tables/closing";
import type { EventRow } from "#db/tables/events";
import { toLocal } from "../calendar/time-zone";
import { type ReportFacts, readReportFacts } from "./facts";
import { figuresOf } from "./figures";
import { reportProse } from "./prose";
import { proseBlocks } from "./rules";
import { programmeTables, resultTables } from "./tables";
import { type PartContent, type ReportModel, type ReportPart, type ReportTable, reportParts } from "./types";

/** A part with what the records say beside what an organiser wrote. */
export interface ReportPartState {
	part: ReportPart;
	/** What the records say now. */
	generated: string;
	tables: readonly ReportTable[];
	/** Names what the part was derived from: another one says that the figures have changed. */
	basisHash: string;
	/** What stands in its place; null for a part that fills itself. */
	edit: ReportEdit | null;
	/** The records have changed since it was written. */
	isOutdated: boolean;
}

/** The report of an event at this moment: the paper, and how each of its parts stands. */
export interface OpenReport {
	model: ReportModel;
	parts: ReportPartState[];
}

/** Reads the records and what organisers wrote, and makes the report of them. */
export async function readReport(read: ReadDb, event: EventRow, now: Date): Promise<OpenReport> {
	const facts = await readReportFacts(read, event, now);
	return composeReport(facts, await closingQueries.listEdits(read, event.id));
}

/** Makes the report: what an organiser wrote stands in place of a part's words, tables are always the records'. */
export function composeReport(facts: ReportFacts, edits: readonly ReportEdit[]): OpenReport {
	const figures = figuresOf(facts);
	const prose = reportProse(facts, figures);
	const tables: Partial<Record<ReportPart, ReportTable[]>> = {
		activities: programmeTables(facts),
		results: resultTables(facts, figures),
	};
	const parts = reportParts.map((part): ReportPartState => {
		const own = tables[part] ?? [];
		const edit = edits.find((one) => one.part === part) ?? null;
		const basisHash = hashOf({ prose: prose[part], tables: own });
		return {
			part,
			generated: prose[part],
			tables: own,
			basisHash,
			edit,
			isOutdated: edit !== null && edit.basisHash !== basisHash,
		};
	});
	return { model: modelOf(facts, parts), parts };
}

/** The sections of the ministry's form, and the parts they hold. */
const outline: readonly { heading: string; parts: readonly (readonly [ReportPart, string | null])[] }[] = [
	{
		heading: "A. Pendahuluan",
		parts: [
			["general", "1. Umum"],
			["purpose", "2. Maksud dan Tujuan"],
			["scope", "3. Ruang Lingkup"],
			["basis", "4. Dasar"],
		],
	},
	{ heading: "B. Kegiatan yang Dilaksanakan", parts: [["activities", null]] },
	{ heading: "C. Hasil yang Dicapai", parts: [["results", null]] },
	{ heading: "D. Simpulan dan Saran", parts: [["conclusions", null]] },
	{ heading: "E. Penutup", parts: [["closing", null]] },
];

function modelOf({ event, now, letterhead, region }: ReportFacts, states: readonly ReportPartState[]): ReportModel {
	const at = now.toISOString();
	const head = (letterhead?.lines ?? "")
		.split("\n")
		.map((line) => line.trim())
		.filter(Boolean);
	const logoFileId = letterhead?.logoFileId ?? null;
	const town = letterhead?.place || region?.name.replace(/^(Kota|Kabupaten) (Administrasi )?/, "") || "……………………";
	let tableNumber = 0;
	const numbered = (table: ReportTable) => ({ ...table, caption: `Tabel ${++tableNumber}. ${table.caption}` });
	const content = (part: ReportPart, heading: string | null): PartContent => {
		const state = states.find((one) => one.part === part);
		return {
			part,
			heading,
			blocks: proseBlocks(state?.edit?.body ?? state?.generated ?? ""),
			isEdited: state?.edit != null,
			tables: (state?.tables ?? []).map(numbered),
		};
	};
	return {
		title: "Laporan Kegiatan",
		event: event.title,
		office: event.hostName,
		at,
		asOf: asOf(event, at),
		// An office without a letterhead prints the host's name in its place.
		letterhead: { lines: head.length > 0 || logoFileId ? head : [event.hostName.toUpperCase()], logoFileId },
		sections: outline.map(({ heading, parts }) => ({
			heading,
			parts: parts.map(([part, name]) => content(part, name)),
		})),
		signature: {
			placeAndDate: `${town}, ${formatShortDate(toLocal(at, event.timeZone), "id")}`,
			position: letterhead?.signatoryPosition || "Penanggung jawab kegiatan",
			name: letterhead?.signatoryName || "(……………………………………………)",
			number: letterhead?.signatoryNumber || "NIP",
		},
	};
}

/** A worked example is looked at on its own date, which its paper says. */
function asOf({ timeZone, exampleAsOf }: EventRow, at: string): string {
	const instant = formatInstant(at, timeZone, "id");
	return exampleAsOf ? `${instant}; tindak lanjut per ${formatShortDate(exampleAsOf, "id")} (contoh)` : instant;
}

function hashOf(value: unknown): string {
	return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
