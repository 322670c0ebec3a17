import type { Cell } from "#app/documents/registrations-sheet";
import { trailSheetCells } from "#app/documents/trail-sheet";
import { can } from "#app/domain/accounts/rules";
import type { HeldRole } from "#app/domain/accounts/types";
import { recordView } from "#app/domain/audit/record-view";
import { mostSearched } from "#app/domain/audit/rules";
import { toInstant } from "#app/domain/calendar/time-zone";
import type { Deps } from "#app/domain/deps";
import { messagesFor } from "#app/i18n/catalogue";
import type { Language } from "#app/i18n/language";
import type { TrailAddress } from "#app/ui/audit/trail-address";
import type { ReadDb } from "#db/client";
import * as auditSearchQueries from "#db/queries/audit-search";

/** The clock of the trail: it tells of many events at once. */
const zone = "Asia/Jakarta";
const perPage = 50;

/** What the database is asked for under an address. */
export function trailFilter(
	officeIds: readonly string[] | null,
	{ from, to, group, actor, record, event, request, words }: TrailAddress,
): auditSearchQueries.TrailFilter {
	const end = to ? new Date(Date.parse(toInstant(`${to}T00:00`, zone)) + 86_400_000) : null;
	return {
		officeIds,
		from: from && toInstant(`${from}T00:00`, zone),
		until: end?.toISOString() ?? null,
		actions: group ? actionsOf(group) : null,
		actorId: actor,
		recordId: record,
		eventId: event,
		requestId: request,
		mostSearched,
		pattern: words ? `%${words.toLowerCase().replace(/[\\%_]/g, "\\$&")}%` : null,
	};
}

const all = Object.keys(messagesFor("id").audit.actions);
const groupEndings: Record<string, string> = { lihat: ".viewed", unduh: ".exported" };

function actionsOf(group: string): string[] {
	const ending = groupEndings[group];
	return all.filter((action) => (ending ? action.endsWith(ending) : action.startsWith(`${group}.`)));
}

/** A page of the trail, and where the next one begins. */
export async function trailPage(
	read: ReadDb,
	filter: auditSearchQueries.TrailFilter,
	{ after, held }: { after: string | null; held: readonly HeldRole[] },
) {
	const page = { after: cursorOf(after), limit: perPage + 1 };
	const found = await auditSearchQueries.listEntries(read, filter, page);
	const entries = found.slice(0, perPage);
	const last = entries.at(-1);
	return {
		entries: entries.map((entry) => ({
			...{ id: entry.id, at: entry.at, action: entry.action, actorKind: entry.actorKind, actorName: entry.actorName },
			...{ eventTitle: entry.eventTitle, code: entry.code, href: hrefOf(entry, held) },
		})),
		next: found.length > perPage && last ? `${last.at}~${last.id}` : null,
	};
}

/** One entry with what its page shows; that somebody reads it is noted, since it may name people. */
export async function trailEntry(
	read: ReadDb,
	services: Deps,
	id: string,
	{ officeIds, held }: { officeIds: readonly string[] | null; held: readonly HeldRole[] },
) {
	const entry = await auditSearchQueries.findEntry(read, officeIds, id);
	if (!entry) return null;
	await recordView(services, {
		...{ action: "trail.viewed", subjectId: entry.id, eventId: entry.eventId, officeId: entry.officeId },
	});
	return {
		entry,
		people: await auditSearchQueries.countPeople(read, id),
		before: parsed(entry.before),
		after: parsed(entry.after),
		href: hrefOf(entry, held),
	};
}

function parsed(json: string | null): Record<string, unknown> {
	return json === null ? {} : (JSON.parse(json) as Record<string, unknown>);
}

function cursorOf(text: string | null): auditSearchQueries.TrailCursor | null {
	const [, at, id] = /^([\dT:.Z-]{10,30})~([\w-]{1,64})$/.exec(text ?? "") ?? [];
	return at && id ? { at, id } : null;
}

type Linked = Pick<auditSearchQueries.TrailLine, "action" | "subjectId" | "eventId" | "code">;

/** Where the record an entry is about stands, if the reader's role may open such pages. */
function hrefOf({ action, subjectId, eventId, code }: Linked, held: readonly HeldRole[]): string | null {
	const [subject = ""] = action.split(".");
	if (code && eventId) {
		return can(held, "registrations.read") ? `/panel/kegiatan/${eventId}/pendaftaran/${subjectId}` : null;
	}
	if (subject === "followup" && subjectId !== eventId && can(held, "followups.read"))
		return action === "followup.exported" ? null : `/panel/tindak-lanjut/${subjectId}`;
	if (subject === "cooperative" && action !== "cooperative.exported" && can(held, "cooperatives.read"))
		return `/panel/koperasi/${subjectId}`;
	if (subject === "organisation" && action !== "organisation.exported" && can(held, "organisations.read"))
		return `/panel/organisasi/${subjectId}`;
	if (subject === "account" && subjectId !== "unknown" && can(held, "users.manage"))
		return `/panel/pengguna/${subjectId}`;
	return eventId && can(held, "events.read") ? `/panel/kegiatan/${eventId}` : null;
}

/** Entries read at once: memory stays flat however many they are. */
const rowsPerPage = 500;

/** The entries a filter means as rows of a file, read page by page; no more than were counted. */
export async function* trailSheetPages(
	read: ReadDb,
	filter: auditSearchQueries.TrailFilter,
	{ language, most }: { language: Language; most: number },
): AsyncGenerator<Cell[][]> {
	let after: auditSearchQueries.TrailCursor | null = null;
	for (let left = most; left > 0; left -= rowsPerPage) {
		const page = { after, limit: Math.min(left, rowsPerPage) };
		const entries: auditSearchQueries.TrailLine[] = await auditSearchQueries.listEntries(read, filter, page);
		after = entries.at(-1) ?? null;
		if (entries.length > 0) yield entries.map((entry) => trailSheetCells(language, entry));
		if (entries.length < page.limit) return;
	}
}
