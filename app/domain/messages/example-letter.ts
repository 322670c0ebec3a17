import type { Language } from "#app/i18n/language";
import type { ReadDb } from "#db/client";
import { type LetterName, letterExample, type Messages, renderLetter } from "#emails/messages";
import type { Deps } from "../deps";
import { eventFacts, withIntro } from "./letter-facts";
import { loadEventFacts } from "./recipients";

/** A letter as its invented reader would get it; with an event, about that event and with its opening words. */
export async function exampleLetter(
	read: ReadDb,
	deps: Pick<Deps, "site">,
	name: LetterName,
	{ language, eventId }: { language: Language; eventId: string | null },
) {
	const example = letterExample(name);
	// Each template gets its own example's facts, whatever of them an event replaces.
	const facts =
		eventId === null || !hasEvent(example) ? example : await aboutEvent(read, deps, example, language, eventId);
	return renderLetter(name, facts as never, language);
}

type AboutEvent = Messages["registration-pending"];

function hasEvent(facts: Messages[LetterName]): facts is AboutEvent {
	return "event" in facts;
}

async function aboutEvent(
	read: ReadDb,
	{ site }: Pick<Deps, "site">,
	example: AboutEvent,
	language: Language,
	eventId: string,
) {
	const { event, days, region } = await loadEventFacts(read, eventId);
	const facts = { ...example, event: eventFacts(event, days, region, site.baseUrl) };
	return "code" in example ? withIntro(facts, event, language) : facts;
}
