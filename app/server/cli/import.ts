import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { applyImport } from "#app/domain/imports/apply-import";
import { limits } from "#app/domain/imports/book";
import { keepList } from "#app/domain/imports/keep-list";
import { readParticipantList } from "#app/domain/imports/participant-list";
import { readListFile } from "#app/domain/imports/read-list-file";
import { regionReader } from "#app/domain/imports/region-names";
import { type ReviewedRow, reviewedRows } from "#app/domain/imports/reviewed-rows";
import { undoImport } from "#app/domain/imports/undo-import";
import { offeredCategories } from "#app/domain/registrations/rules";
import { imports as words } from "#app/i18n/en/imports";
import * as eventQueries from "#db/queries/events";
import * as importQueries from "#db/queries/imports";
import * as regionQueries from "#db/queries/regions";
import { Refusal, say, type Verb } from "./verb";
import { withRuntime } from "./with-runtime";

export const importVerb: Verb = {
	takes: ["<file>"],
	options: { event: { type: "string" }, "dry-run": { type: "boolean" }, json: { type: "boolean" } },
	summary: "Registers the people of a list (CSV or XLSX) for an event.",
	details: `--event names the event by the last part of its address. With --dry-run nothing is written: it says what every line of
the list is. Lines that need a decision are left out. Nobody is written to: that is done on the page of the import.`,
	async run({ positionals: [file = ""], values }) {
		const slug = values.event;
		if (typeof slug !== "string") throw new Refusal("Name the event: --event <slug>.");
		const bytes = await bytesOf(file);
		await withRuntime(async ({ deps }) => {
			const event = await eventQueries.findBySlug(deps.db, slug);
			if (!event) throw new Refusal(`There is no event with the address ${slug}.`);
			const read = await readListFile(bytes);
			if (!read.ok) throw new Refusal(`${path.basename(file)}: ${words.refused[read.reason]}`);
			const readRegion = regionReader(await regionQueries.listRegencies(deps.db));
			const list = readParticipantList(read.book, { readRegion });
			if (!list) throw new Refusal(`${path.basename(file)}: ${words.refused["no-table"]}`);
			const registered = await importQueries.listRegistered(deps.db, event.id);
			const offered = offeredCategories(await eventQueries.listQuotas(deps.db, event.id));
			const rows = reviewedRows(list, { decisions: new Map(), registered, offered });
			const applied = values["dry-run"] ? null : await apply(deps, event.id, { bytes, name: path.basename(file) });
			if (values.json) {
				const answer = { counts: list.counts, ...(applied ? { applied } : {}), rows: rows.map(rowOf) };
				return say(JSON.stringify(answer, null, "\t"));
			}
			for (const row of rows) say(lineOf(row));
			const { valid, duplicate, review, invalid } = list.counts;
			say(`${valid} people, ${duplicate} duplicates, ${review} to decide, ${invalid} refused.`);
			if (applied)
				say(`${applied.created} registered, ${applied.filled} filled in, ${applied.leftOut} lines left out.`);
			else say("Nothing was written.");
		});
	},
};

/** The file's bytes; a file that is too large is not read at all. */
async function bytesOf(file: string): Promise<Uint8Array> {
	const facts = await stat(file).catch(() => null);
	if (!facts?.isFile()) throw new Refusal(`There is no file ${file}.`);
	if (facts.size > limits.file) throw new Refusal(`${path.basename(file)}: ${words.refused["file-size"]}`);
	return readFile(file);
}

async function apply(deps: Parameters<typeof keepList>[0], eventId: string, file: { bytes: Uint8Array; name: string }) {
	const kept = await keepList(deps, eventId, file);
	if (!kept.ok) throw new Refusal(`The list cannot be taken in (${kept.reason}).`);
	const applied = await applyImport(deps, eventId, kept.importId);
	if (applied.ok)
		return { importId: kept.importId, created: applied.created, filled: applied.filled, leftOut: applied.leftOut };
	await undoImport(deps, eventId, kept.importId);
	if (applied.reason === "nobody") throw new Refusal("Nobody on the list is new: nothing was written.");
	throw new Refusal(`The event takes nobody now (${applied.reason}): nothing was written.`);
}

/** A line of the list as other programs read it. */
function rowOf({
	record,
	status,
	issues,
	duplicateOf,
	how,
	conflict,
	needsReview,
	plan,
	person,
	registered,
}: ReviewedRow) {
	return {
		record,
		status,
		issues,
		duplicateOf,
		how,
		conflict,
		needsReview,
		plan,
		registrationCode: registered?.code ?? null,
		...person,
	};
}

function lineOf({ record, status, person, duplicateOf, issues }: ReviewedRow): string {
	const same = duplicateOf === null ? "" : ` of line ${duplicateOf}`;
	return `${String(record).padStart(5)}  ${(status + same).padEnd(24)}  ${person.name}  ${issues.join(" ")}`.trimEnd();
}
