import type { Language } from "../../i18n/language";
import { cleanLine, cutText } from "./text";

export interface InviteWordingFacts {
	readonly title: string;
	/** Whose entry it is, in a mailbox that takes the entries of several people; absent in one's own. */
	readonly delegate?: string | undefined;
	/** Counts from 1. */
	readonly dayNumber: number;
	readonly dayCount: number;
	readonly host: string;
	/** Public page of the event. */
	readonly url: string;
	readonly language: Language;
	/** The chosen sessions with a place, "13.00–15.00 Klinik NIK"; none where there is nothing to choose. */
	readonly sessions?: readonly string[];
}

const words = {
	id: {
		day: (number: number, count: number) => `Hari ${number}/${count}`,
		host: (host: string) => `Penyelenggara: ${host}`,
		page: (url: string) => `Susunan acara dan keterangan: ${url}`,
		sessions: (list: string) => `Sesi pilihan Anda: ${list}`,
		change: "Berhalangan hadir? Gunakan tautan pada surel konfirmasi Anda.",
	},
	en: {
		day: (number: number, count: number) => `Day ${number}/${count}`,
		host: (host: string) => `Organised by: ${host}`,
		page: (url: string) => `Programme and details: ${url}`,
		sessions: (list: string) => `The sessions you chose: ${list}`,
		change: "Unable to attend? Use the link in your confirmation e-mail.",
	},
} as const satisfies Record<Language, unknown>;

/** Room the day's number needs behind a long title. */
const titleLimit = 200;
const nameLimit = 100;

/**
 * Title and description of one day's calendar entry. No personal link, code or number is in it: attendees share their
 * calendars with whole teams.
 */
export function inviteWording(facts: InviteWordingFacts): { summary: string; description: string } {
	const text = words[facts.language];
	const title = cutText(cleanLine(facts.title), titleLimit);
	const chosen = (facts.sessions ?? []).map(cleanLine).join("; ");
	const day = facts.dayCount > 1 ? `${title} – ${text.day(facts.dayNumber, facts.dayCount)}` : title;
	return {
		// The name stands first: entries of several people at the same hour are told apart where titles are cut short.
		summary: facts.delegate ? `${cutText(cleanLine(facts.delegate), nameLimit)}: ${day}` : day,
		description: [
			title,
			...(chosen ? [text.sessions(chosen)] : []),
			text.host(cleanLine(facts.host)),
			text.page(facts.url),
			text.change,
		].join("\n"),
	};
}

/** The same for a session that somebody chose: its own title first, then the event's. */
export function sessionWording(facts: Omit<InviteWordingFacts, "dayNumber" | "dayCount"> & { session: string }) {
	const { session, title, delegate, ...others } = facts;
	const half = titleLimit / 2;
	const name = `${cutText(cleanLine(session), half)} – ${cutText(cleanLine(title), half)}`;
	const { description } = inviteWording({ ...others, title, dayNumber: 1, dayCount: 1 });
	return { summary: delegate ? `${cutText(cleanLine(delegate), nameLimit)}: ${name}` : name, description };
}

export interface SpeakerWordingFacts extends Pick<InviteWordingFacts, "title" | "host" | "url" | "language"> {
	/** Title of the session. */
	readonly session: string;
	/** What the attendee does there: "Narasumber", "Moderator". */
	readonly part: string;
}

/** Title and description of one session's entry: the session first, because a day's list shows little more. */
export function speakerWording(facts: SpeakerWordingFacts): { summary: string; description: string } {
	const text = words[facts.language];
	const [title, session] = [cutText(cleanLine(facts.title), titleLimit), cutText(cleanLine(facts.session), titleLimit)];
	const lines = [session, title, facts.part, text.host(cleanLine(facts.host)), text.page(facts.url)];
	return {
		summary: `${session} (${facts.part})`,
		description: lines.join("\n"),
	};
}
