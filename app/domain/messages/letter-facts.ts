import { messagesFor } from "#app/i18n/catalogue";
import type { Language } from "#app/i18n/language";
import type { Region } from "#db/queries/regions";
import type { EventDay, EventRow } from "#db/tables/events";
import type { RegistrationGroup } from "#db/tables/registrations";
import type { Messages } from "#emails/messages";
import { broughtAlong, type NamedRequirement, type StatedCooperative } from "../cooperatives/stated-cooperative";
import { today } from "../cooperatives/today";
import type { Deps } from "../deps";
import { type ScheduleFacts, scheduleFacts } from "../events/schedule-facts";
import { printedName } from "../registrations/rules";
import { readerValues } from "./reader-values";
import type { Recipient } from "./recipients";
import { fillPlaceholders } from "./rules";

export type RegistrationLetterFacts = Messages["registration-pending"];
type EventLetterFacts = RegistrationLetterFacts["event"];

/** What a letter says about a registration: person, event, code, party and the personal page. */
export function registrationFacts(
	recipient: Recipient,
	deps: Pick<Deps, "now" | "site" | "links">,
): RegistrationLetterFacts {
	const { registration, event, days, region, stated } = recipient;
	const { site, links } = deps;
	const token = links.token("registration", registration.id, registration.linkVersion);
	const facts: RegistrationLetterFacts = {
		person: { name: printedName(registration), gender: registration.gender },
		event: eventFacts(event, days, region, site.baseUrl),
		code: registration.code,
		category: registration.category,
		link: `${site.baseUrl}/pendaftaran/${token}`,
		sessions: sessionFacts(recipient),
		...(stated ? { cooperative: cooperativeFacts(stated, registration.language, today(deps)) } : {}),
	};
	return withIntro(facts, event, registration.language);
}

/** The facts with what the organisers say first: in the reader's language, else in the one they wrote it in. */
export function withIntro(
	facts: RegistrationLetterFacts,
	{ letterIntro, letterIntroEn }: Pick<EventRow, "letterIntro" | "letterIntroEn">,
	language: Language,
): RegistrationLetterFacts {
	const intro = language === "en" ? letterIntroEn || letterIntro : letterIntro || letterIntroEn;
	return intro ? { ...facts, intro: fillPlaceholders(intro, readerValues(facts, language)) } : facts;
}

/** What a cooperative's delegate brings, and what the next report would change, in words. */
function cooperativeFacts(stated: StatedCooperative, language: Language, asOf: string) {
	const t = messagesFor(language);
	const words = t.cooperativePage;
	const { missing, bring, steps } = broughtAlong(stated, asOf);
	const name = ({ code, label, labelEn }: NamedRequirement) =>
		(language === "en" ? labelEn : label) ?? t.participation.options[code] ?? code;
	const grades = (found: readonly string[]) => words.oneOrOther(found) || words.none;
	return {
		missing: missing.map(name),
		bring: bring.map(name),
		effects: steps.map(({ act, bookYear, before, after }) =>
			words.effect(words.act[act](bookYear), grades(before), grades(after)),
		),
	};
}

/** The page of a group's contact. */
export function groupLink(group: RegistrationGroup, { site, links }: Pick<Deps, "site" | "links">): string {
	return `${site.baseUrl}/rombongan/${links.token("group", group.id, group.linkVersion)}`;
}

/** The chosen sessions as letters name them. */
function sessionFacts({ sessions }: Recipient) {
	return sessions.map(({ title, room, startsAtLocal, endsAtLocal, status }) => ({
		title,
		room,
		start: startsAtLocal,
		end: endsAtLocal,
		isWaiting: status === "waitlisted",
	}));
}

/** Where to download the person's own calendar file. */
export function calendarFileUrl(facts: Pick<RegistrationLetterFacts, "link">): string {
	return `${facts.link}/kalender.ics`;
}

/** What a letter says about an event. */
export function eventFacts(
	event: EventRow,
	days: readonly EventDay[],
	region: Region | undefined,
	baseUrl: string,
): EventLetterFacts {
	return {
		title: event.title,
		host: event.hostName,
		place: placeName(region),
		...planFacts(scheduleFacts(event, days), region),
		url: `${baseUrl}/kegiatan/${event.slug}`,
		contact: contactFacts(event),
	};
}

/** When and where, as letters show it; for an earlier plan too. */
export function planFacts(plan: ScheduleFacts, region: Region | undefined) {
	const online = plan.mode === "online";
	return {
		days: plan.days.map((day) => ({ start: day.startsAtLocal, end: day.endsAtLocal })),
		timeZone: plan.timeZone,
		venue: online ? "" : plan.venueName,
		address: online ? "" : plan.venueAddress,
		region: online || !region ? "" : regionName(region),
		onlineUrl: plan.mode === "in_person" ? null : plan.onlineUrl,
	};
}

/** Whom participants ask; null when nobody is named. */
export function contactFacts(event: Pick<EventRow, "contactName" | "contactPhone" | "contactEmail" | "hostName">) {
	if (!event.contactPhone && !event.contactEmail) return null;
	return { name: event.contactName || event.hostName, phone: event.contactPhone, email: event.contactEmail };
}

function regionName(region: Region): string {
	return `${region.name}, ${region.provinceName}`;
}

/** "Kota Tangerang" → "Tangerang". */
function placeName(region: Region | undefined): string {
	return region?.name.replace(/^(Kota|Kabupaten) (Administrasi )?/, "") ?? "";
}
