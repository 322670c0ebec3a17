import { isWithin } from "#app/domain/accounts/rules";
import type { Language } from "#app/i18n/language";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import { type LetterName, letterNames } from "#emails/messages";
import type { Scope } from "./guard.server";
import { notFound } from "./responses.server";

/** The kinds of letters, in the order in which they are registered. */
export const exampleNames = letterNames;

/** The kind of letter that an address names; 404 for none that there is. */
export function letterNamed(name: string | undefined): LetterName {
	const known = letterNames.find((one) => one === name);
	if (!known) throw notFound();
	return known;
}

/** The language and the event that an address asks for; 404 for an event out of reach. */
export async function exampleAsked(read: ReadDb, scope: Scope, query: URLSearchParams) {
	const language: Language = query.get("bahasa") === "en" ? "en" : "id";
	const eventId = query.get("kegiatan");
	if (!eventId) return { language, event: null };
	const event = await eventQueries.findById(read, eventId);
	if (!event || !isWithin(scope, { officeId: event.officeId, eventId: event.id })) throw notFound();
	return { language, event: { id: event.id, title: event.title } };
}
