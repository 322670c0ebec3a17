import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { spjContentsPdf } from "#app/documents/spj-contents";
import { type ZipEntry, zip } from "#app/documents/zip";
import type { Deps } from "#app/domain/deps";
import { dayLine, placeLine } from "#app/domain/invitations/letter-values";
import { type SpjEntry, spjChecklist } from "#app/domain/spj/checklist";
import { folderName, paperName } from "#app/domain/spj/rules";
import { messagesFor } from "#app/i18n/catalogue";
import { formatInstant } from "#app/i18n/format";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as regionQueries from "#db/queries/regions";
import type { EventRow } from "#db/tables/events";
import { photoConsents } from "./spj-page.server";
import { type PrintedPaper, printedPapers } from "./spj-papers.server";

/** A file of the archive: its bytes at hand, or read when its turn comes. */
interface Archived {
	path: string;
	origin: string;
	sha256: string;
	bytes(): Promise<Uint8Array>;
}

/**
 * An event's whole accountability file as a ZIP that is made while it is sent: the table of contents, the sums to check it
 * by, and a numbered folder for each item that holds something. One upload at a time is in memory.
 */
export async function spjArchive(read: ReadDb, deps: Deps, event: EventRow): Promise<ReadableStream<Uint8Array>> {
	const entries = await spjChecklist(read, event.id);
	const printed = await printedPapers(read, deps, event, entries);
	const archived = entries.flatMap((entry) => filesOf(deps, event, entry, printed));
	const contents = await contentsOf(read, deps, event, entries, archived);
	const sums = archived.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
	const packed = zip([
		{ name: "00 Daftar isi.pdf", content: [contents] },
		{ name: "SHA256SUMS.txt", content: [sums] },
		...archived.map(({ path, bytes }): ZipEntry => ({ name: path, content: once(bytes) })),
	]);
	// A file is read when the one before it was taken.
	return Readable.toWeb(Readable.from(packed, { objectMode: false, highWaterMark: 0 })) as ReadableStream<Uint8Array>;
}

async function* once(read: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
	yield await read();
}

/** What an item's folder holds: the signed letter, what Rembuk prints, and what was uploaded, in this order. */
function filesOf({ uploads }: Deps, event: EventRow, entry: SpjEntry, printed: readonly PrintedPaper[]): Archived[] {
	const { signedLetter, papers } = entry;
	const found: Omit<Archived, "path">[] = [];
	const names: string[] = [];
	if (signedLetter) {
		names.push(signedLetter.originalName);
		found.push({
			origin: "Surat bertanda tangan dari menu Undangan",
			sha256: signedLetter.sha256,
			bytes: () => uploads.get(signedLetter.id),
		});
	}
	for (const { name, bytes } of printed.filter(({ slug }) => slug === entry.slug)) {
		names.push(name);
		const sha256 = createHash("sha256").update(bytes).digest("hex");
		found.push({ origin: "Dicetak dari Rembuk", sha256, bytes: () => Promise.resolve(bytes) });
	}
	for (const { fileId, originalName, sha256, addedAt, addedByName } of papers) {
		names.push(originalName);
		const at = formatInstant(addedAt, event.timeZone, "id");
		found.push({ origin: `Diunggah ${addedByName}, ${at}`, sha256, bytes: () => uploads.get(fileId) });
	}
	const folder = folderName(entry, titleOf(entry));
	return found.map((file, index) => ({ ...file, path: `${folder}/${paperName(index, names[index] ?? "")}` }));
}

/** "Daftar hadir hari 1" */
function titleOf({ kind, dayPosition }: Pick<SpjEntry, "kind" | "dayPosition">): string {
	const words = messagesFor("id").spj;
	return dayPosition === null ? words.kinds[kind] : words.attendanceDay(dayPosition);
}

async function contentsOf(
	read: ReadDb,
	deps: Deps,
	event: EventRow,
	entries: readonly SpjEntry[],
	archived: readonly Archived[],
): Promise<Buffer> {
	const words = messagesFor("id").spj;
	const [days, region, consents] = await Promise.all([
		eventQueries.listDays(read, event.id),
		event.regencyCode ? regionQueries.findRegency(read, event.regencyCode) : undefined,
		photoConsents(read, event.id),
	]);
	const noteOf = (entry: SpjEntry) => {
		if (entry.state === "exempt") return entry.exemption?.reason ?? "";
		const held = archived.filter(({ path }) => path.startsWith(`${folderName(entry, titleOf(entry))}/`)).length;
		if (held === 0) return "";
		return entry.state === "present" ? words.count(held) : "Hanya cetakan dari Rembuk.";
	};
	const without = consents.people - consents.consenting;
	return spjContentsPdf({
		at: deps.now(),
		madeAt: formatInstant(deps.now().toISOString(), event.timeZone, "id"),
		madeBy: deps.actor.name,
		event: event.title,
		host: event.hostName,
		days: dayLine(days),
		place: placeLine(event, region),
		items: entries.map((entry) => ({
			number: entry.number,
			title: titleOf(entry),
			state: words.states[entry.state],
			note: noteOf(entry),
		})),
		photos: without > 0 ? words.consent[consents.who](without, consents.people) : "",
		files: archived,
	});
}
