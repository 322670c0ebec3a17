import { formatInstant, formatNumber, formatShortDate } from "#app/i18n/format";
import type { Language } from "#app/i18n/language";
import { changeOf, figureLine } from "./briefing-lines";
import { placeLines, timeLines } from "./event-rows";
import type { EventFacts, EventPlan, FollowupFacts, InvitationFacts, RegistrationFacts, SpeakerFacts } from "./facts";
import { unnamedOf } from "./group-body";
import type { Voice } from "./letter";
import type { Messages } from "./messages";
import { plainFacts } from "./plain";
import { answerTime } from "./registration-offered";
import { sessionLine } from "./sessions-section";
import { slotLines } from "./speaker-rows";
import { en } from "./texts/en";
import { id } from "./texts/id";
import { whatsAppEn } from "./texts/whatsapp-en";
import { type WhatsAppTexts, whatsAppId } from "./texts/whatsapp-id";

/** The letters that people without e-mail are told by telephone or WhatsApp. */
export type WhatsAppName =
	| "registration-confirmed"
	| "registration-pending"
	| "registration-waitlisted"
	| "registration-offered"
	| "registration-offer-lapsed"
	| "registration-moved-to-waiting"
	| "registration-promoted"
	| "registration-rejected"
	| "registration-cancelled"
	| "registration-replaced"
	| "group-registered"
	| "group-reminder"
	| "group-news"
	| "registration-sessions"
	| "registration-undone"
	| "event-changed"
	| "event-postponed"
	| "event-cancelled"
	| "event-message"
	| "event-reminder"
	| "event-thanks"
	| "speaker-invited"
	| "speaker-changed"
	| "invitation"
	| "invitation-reminder"
	| "cooperative-link"
	| "cooperative-alarm"
	| "followup-assigned"
	| "followup-reminder"
	| "followup-extension"
	| "monday-briefing";

interface Speech {
	readonly w: WhatsAppTexts;
	readonly voice: Voice;
}

type Compose<Name extends WhatsAppName> = (facts: Messages[Name], speech: Speech) => readonly string[];

const inOneLine = (lines: string) => lines.split("\n").join(", ");

function about(event: EventFacts, { w, voice }: Speech): string {
	return w.event(event.title, timeLines(event, voice), inOneLine(placeLines(event)));
}

/** Letters go on after "Dengan hormat,"; here the sentence stands by itself. */
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function whatChanged(before: EventPlan, after: EventPlan, { w, voice }: Speech): string[] {
	const pairs = [
		[timeLines(before, voice), timeLines(after, voice)],
		[placeLines(before), placeLines(after)],
		[before.onlineUrl ?? "–", after.onlineUrl ?? "–"],
	] as const;
	return pairs.filter(([was, now]) => was !== now).map(([was, now]) => w.changed(inOneLine(was), inOneLine(now)));
}

function followup(facts: FollowupFacts, due: string, { w }: Speech): string[] {
	return [w.followup(facts.code, facts.title), due, w.report(facts.link)];
}

function sessionLines({ event, sessions = [] }: RegistrationFacts, { voice }: Speech): string[] {
	return sessions.map((session) => sessionLine(session, event.timeZone, voice));
}

/** What somebody with a seat is also told where sessions have places of their own. */
function chosen(facts: RegistrationFacts, speech: Speech): string[] {
	return facts.sessions?.length ? [speech.w.sessions(sessionLines(facts, speech))] : [];
}

function speakerPage({ link, event }: SpeakerFacts, { w }: Speech): string {
	return link ? w.speakerPage(link) : w.page(event.url);
}

function invited(facts: InvitationFacts, opening: string, { w, voice }: Speech): string[] {
	const { event, category, places, respondBy, link } = facts;
	const people = formatNumber(places, voice.language);
	return [
		opening,
		w.plan(timeLines(event, voice), inOneLine(placeLines(event)), voice.t.categories[category], people),
		w.invitationLink(link),
		...(respondBy ? [w.respondBy(formatInstant(respondBy, event.timeZone, voice.language))] : []),
	];
}

const composers: { readonly [Name in WhatsAppName]: Compose<Name> } = {
	"registration-confirmed": (facts, speech) => [
		speech.w.confirmed(facts.code),
		about(facts.event, speech),
		...chosen(facts, speech),
		speech.w.confirmedLink(facts.link),
	],
	"registration-pending": (facts, speech) => [
		speech.w.pending(facts.code),
		about(facts.event, speech),
		speech.w.status(facts.link),
	],
	"registration-waitlisted": (facts, speech) => [
		speech.w.waitlisted(speech.voice.t.categories[facts.category], formatNumber(facts.position, speech.voice.language)),
		about(facts.event, speech),
		speech.w.status(facts.link),
	],
	"registration-offered": (facts, speech) => [
		speech.w.offered(speech.voice.t.categories[facts.category], answerTime(facts, speech.voice), facts.hours),
		about(facts.event, speech),
		speech.w.answer(`${facts.link}/tawaran`),
	],
	"registration-offer-lapsed": (facts, speech) => [
		speech.w.offerLapsed(
			speech.voice.t.categories[facts.category],
			formatNumber(facts.position, speech.voice.language),
		),
		about(facts.event, speech),
		speech.w.status(facts.link),
	],
	"registration-moved-to-waiting": (facts, speech) => [
		speech.w.movedToWaiting(
			speech.voice.t.categories[facts.category],
			formatNumber(facts.position, speech.voice.language),
		),
		about(facts.event, speech),
		speech.w.status(facts.link),
	],
	"registration-promoted": (facts, speech) => [
		speech.w.promoted(facts.code),
		about(facts.event, speech),
		...chosen(facts, speech),
		speech.w.confirmedLink(facts.link),
	],
	"registration-rejected": (facts, speech) => [
		speech.w.rejected(facts.reason),
		about(facts.event, speech),
		speech.w.page(facts.event.url),
	],
	"registration-cancelled": (facts, speech) => [
		facts.by === "self"
			? speech.w.cancelledSelf
			: facts.by === "contact"
				? speech.w.cancelledContact
				: speech.w.cancelledOrganiser(facts.reason ?? ""),
		about(facts.event, speech),
		speech.w.page(facts.event.url),
	],
	"registration-replaced": (facts, speech) => [speech.w.replaced, about(facts.event, speech)],
	"group-registered": (facts, speech) => [
		speech.w.groupRegistered(facts.organisation, facts.delegates.length),
		speech.voice.t.group.statuses[facts.status],
		about(facts.event, speech),
		speech.w.groupLink(facts.link),
	],
	"group-reminder": (facts, speech) => {
		const until = facts.namesUntil && formatInstant(facts.namesUntil, facts.event.timeZone, speech.voice.language);
		return [
			sentence(speech.voice.t.group.reminder(unnamedOf(facts), until ?? "")),
			about(facts.event, speech),
			speech.w.groupLink(facts.link),
		];
	},
	"group-news": (facts, speech) => [
		sentence(speech.voice.t.group.news[facts.news](facts.about.join(", "))),
		...(facts.reason ? [`${speech.voice.t.rows.reason}: ${facts.reason}`] : []),
		about(facts.event, speech),
		speech.w.groupLink(facts.link),
	],
	"registration-sessions": (facts, speech) => [
		speech.w.sessions(sessionLines(facts, speech)),
		about(facts.event, speech),
		speech.w.details(facts.link),
	],
	"registration-undone": (facts, speech) => [
		speech.w.undone(speech.voice.t.link.statuses[facts.status]),
		about(facts.event, speech),
		speech.w.status(facts.link),
	],
	"event-changed": (facts, speech) => [
		`*${facts.event.title}*`,
		...whatChanged(facts.before, facts.event, speech),
		...(facts.note ? [facts.note] : []),
		speech.w.details(facts.link),
	],
	"cooperative-link": ({ cooperative, link }, { w }) => [w.cooperativePage(cooperative), w.cooperativeLink(link)],
	"cooperative-alarm": ({ cooperative, todo, link }, { w }) => [
		w.cooperativeTodo(cooperative, todo),
		w.cooperativeOpen(link),
	],
	"event-postponed": (facts, speech) => [
		about(facts.event, speech),
		speech.w.postponed(facts.reason ?? ""),
		speech.w.details(facts.link),
	],
	"event-cancelled": (facts, speech) => [
		about(facts.event, speech),
		speech.w.eventCancelled(facts.reason ?? ""),
		speech.w.page(facts.event.url),
	],
	"event-message": (facts) => [`*${facts.subject}*`, facts.message],
	"event-reminder": (facts, speech) => [
		speech.w.reminder(facts.days),
		about(facts.event, speech),
		...(facts.intro ? [facts.intro] : []),
		speech.w.confirmedLink(facts.link),
	],
	"event-thanks": (facts, speech) => [
		speech.w.eventThanks,
		about(facts.event, speech),
		facts.documents.length > 0 ? speech.w.documentsAndRating(facts.link) : speech.w.rating(`${facts.link}/penilaian`),
	],
	"speaker-invited": (facts, speech) => [
		speech.w.speakerInvited,
		about(facts.event, speech),
		...facts.slots.map((slot) =>
			speech.w.slot(slot.title, speech.voice.t.speaker.roles[slot.role], inOneLine(slotLines(slot, speech.voice))),
		),
		speakerPage(facts, speech),
	],
	"speaker-changed": (facts, speech) => [
		facts.state === "postponed"
			? speech.w.speakerPostponed(facts.event.title, facts.reason ?? "")
			: facts.state === "cancelled"
				? speech.w.speakerCancelled(facts.event.title, facts.reason ?? "")
				: speech.w.speakerChanged(facts.event.title),
		...facts.changes.map(({ was, now }) =>
			speech.w.slotMoved(
				(now ?? was)?.title ?? "",
				was ? inOneLine(slotLines(was, speech.voice)) : speech.voice.t.speaker.notThere,
				now ? inOneLine(slotLines(now, speech.voice)) : speech.voice.t.speaker.takenOff,
			),
		),
		speakerPage(facts, speech),
	],
	invitation: (facts, speech) => invited(facts, speech.w.invited(facts.event.host, facts.event.title), speech),
	"invitation-reminder": (facts, speech) => invited(facts, speech.w.unanswered(facts.event.title), speech),
	"followup-assigned": (facts, speech) =>
		followup(facts, speech.w.assigned(formatShortDate(facts.dueOn, speech.voice.language)), speech),
	"followup-reminder": (facts, speech) => {
		const date = formatShortDate(facts.dueOn, speech.voice.language);
		const due = facts.phase === "before" ? speech.w.before(date, facts.days) : speech.w.overdue(date, facts.days);
		return followup(facts, due, speech);
	},
	"followup-extension": (facts, speech) => {
		const [due, date] = [facts.dueOn, facts.date].map((value) => formatShortDate(value, speech.voice.language));
		return followup(facts, speech.w.extension[facts.outcome](due ?? "", date ?? "", facts.note), speech);
	},
	"monday-briefing": (facts, { w, voice }) => [
		w.briefing(formatShortDate(facts.weekOn, voice.language)),
		facts.figures
			.map((figure) => `${voice.t.briefing.figures[figure.name]}: *${figureLine(figure, voice)}*`)
			.join("\n"),
		w.ownLate(facts.ownLate, changeOf(facts.ownLateChange, false, voice)),
		w.briefingLink(facts.link, formatInstant(facts.expiresAt, facts.timeZone, voice.language)),
	],
};

/** Whether a letter can be said instead; others only make sense as a mail. */
export function isSpoken(name: string): name is WhatsAppName {
	return Object.hasOwn(composers, name);
}

/** What to say or paste to somebody without e-mail: a few lines of plain text with one link. */
export function whatsAppText<Name extends WhatsAppName>(name: Name, given: Messages[Name], language: Language): string {
	const facts = plainFacts<Messages[WhatsAppName]>(given);
	const compose = composers[name] as Compose<WhatsAppName>;
	const speech: Speech = {
		w: language === "en" ? whatsAppEn : whatsAppId,
		voice: { t: language === "en" ? en : id, language },
	};
	const contact = "event" in facts ? facts.event.contact : facts.contact;
	return [
		speech.w.salutation(facts.person),
		...compose(facts, speech),
		contact?.name ? speech.w.contact(contact.name) : speech.w.thanks,
	].join("\n\n");
}

/** Opens WhatsApp with the text filled in: to one number, or to choose from one's contacts when there is none. */
export function waLink(phoneE164: string | null, text: string): string {
	const number = phoneE164?.replace(/\D/g, "") ?? "";
	return `https://wa.me/${number}?text=${encodeURIComponent(text)}`;
}
