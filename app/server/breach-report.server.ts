import type { Cell } from "#app/documents/registrations-sheet";
import { recordView } from "#app/domain/audit/record-view";
import type { Deps } from "#app/domain/deps";
import type { PersonKind } from "#app/domain/sightings/types";
import { messagesFor } from "#app/i18n/catalogue";
import type { Language } from "#app/i18n/language";
import type { BreachAddress } from "#app/ui/audit/breach-address";
import type { ReadDb } from "#db/client";
import * as accountQueries from "#db/queries/accounts";
import type { TrailFilter } from "#db/queries/audit-search";
import * as auditSearchQueries from "#db/queries/audit-search";
import * as breachQueries from "#db/queries/breach";
import { notFound } from "./responses.server";
import { trailFilter } from "./trail-search.server";

const shownPeople = 50;
const rowsPerPage = 500;

/**
 * The entries a leak is about: one download, or all an account did; null while neither is named, 404 for one that there
 * is not.
 */
export async function breachFilter(
	read: ReadDb,
	officeIds: readonly string[] | null,
	{ account, entry, from, to }: BreachAddress,
): Promise<TrailFilter | null> {
	if (!account && !entry) return null;
	const nothing = { group: "", record: "", event: "", request: "", words: "" };
	if (entry) {
		if (!(await auditSearchQueries.findEntry(read, officeIds, entry))) throw notFound();
		return { officeIds, entryId: entry };
	}
	if (!(await accountQueries.findUser(read, account))) throw notFound();
	return trailFilter(officeIds, { ...nothing, actor: account, from, to });
}

/** What the report says, noted as seen: whom it concerns by kind, what was done, and the first people by name. */
export async function breachReport(read: ReadDb, services: Deps, filter: TrailFilter, officeId: string) {
	const [affected, actions, first] = await Promise.all([
		breachQueries.countAffected(read, filter),
		breachQueries.listActions(read, filter),
		breachQueries.listAffected(read, filter, { after: null, limit: shownPeople }),
	]);
	await recordView(services, {
		...{ action: "breach.viewed", subjectId: filter.entryId || filter.actorId || "", officeId },
		...(first.length > 0
			? { people: first.map(({ personKind, personId }) => ({ kind: personKind, ids: [personId] })) }
			: {}),
		after: { from: filter.from ?? null, until: filter.until ?? null },
	});
	return {
		affected,
		actions,
		first: actions.map((one) => one.first).sort()[0] ?? null,
		last:
			actions
				.map((one) => one.last)
				.sort()
				.at(-1) ?? null,
		total: affected.reduce((sum, { count }) => sum + count, 0),
		people: await peopleOf(read, first),
	};
}

async function peopleOf(read: ReadDb, affected: readonly breachQueries.Affected[]) {
	const kinds = [...new Set(affected.map(({ personKind }) => personKind))];
	const found = new Map<string, breachQueries.AffectedContact[]>();
	for (const kind of kinds) {
		const ids = affected.filter(({ personKind }) => personKind === kind).map(({ personId }) => personId);
		for (const contact of await breachQueries.listContacts(read, kind, ids)) {
			const key = `${kind} ${contact.id}`;
			found.set(key, [...(found.get(key) ?? []), contact]);
		}
	}
	return affected.flatMap(({ personKind, personId }) => {
		const contacts = found.get(`${personKind} ${personId}`) ?? [{ id: personId, name: "", email: null, phone: null }];
		return contacts.map((contact, index) => ({
			...contact,
			kind: personKind,
			key: `${personKind} ${personId} ${index}`,
		}));
	});
}

/** The headings of the file. */
export function breachHead(language: Language): string[] {
	const words = messagesFor(language).breach;
	return [words.kind, "ID", words.name, words.email, words.phone, words.classes];
}

/** Everybody a leak concerns as rows of a file, read page by page; no more than were counted. */
export async function* breachPages(
	read: ReadDb,
	filter: TrailFilter,
	{ language, most }: { language: Language; most: number },
): AsyncGenerator<Cell[][]> {
	const words = messagesFor(language);
	const cells = (kind: PersonKind, { id, name, email, phone }: breachQueries.AffectedContact): Cell[] => [
		words.trail.kinds[kind],
		...[id, name, email, phone && { phone }, words.breach.dataOf[kind]],
	];
	let after: breachQueries.Affected | null = null;
	for (let left = most; left > 0; left -= rowsPerPage) {
		const page = { after, limit: Math.min(left, rowsPerPage) };
		const some: breachQueries.Affected[] = await breachQueries.listAffected(read, filter, page);
		after = some.at(-1) ?? null;
		if (some.length > 0) yield (await peopleOf(read, some)).map((person) => cells(person.kind, person));
		if (some.length < page.limit) return;
	}
}
