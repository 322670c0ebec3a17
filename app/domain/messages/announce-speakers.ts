import { newId, type Tx } from "#db/client";
import * as callTaskCommands from "#db/commands/call-tasks";
import * as speakerCommands from "#db/commands/speakers";
import * as calendarEntryQueries from "#db/queries/calendar-entries";
import * as eventQueries from "#db/queries/events";
import * as speakerQueries from "#db/queries/speakers";
import type { EventSpeaker } from "#db/tables/speakers";
import { type EntryMessage, issueEntries } from "../calendar/issue-entries";
import { desiredSessions, type SessionSlot } from "../calendar/speaker-entries";
import type { Deps } from "../deps";
import { printedName } from "../registrations/rules";
import { mergeChanges } from "../speakers/rules";
import { loadProgramme, type SpeakerProgramme } from "../speakers/speaker-programme";
import { unseenOf } from "../speakers/told";
import { callTask } from "./call-task";
import { enqueueLetters } from "./enqueue-letters";
import { contactFacts } from "./letter-facts";
import type { OutgoingLetter } from "./outgoing-letter";
import { mailAddressOf } from "./recipients";
import { newsOf, type SpeakerNews, speakerLetter } from "./speaker-news";

type Message = EntryMessage<SessionSlot>;

/**
 * Tells the invited speakers of an event what became of their sessions since they were last told, and brings their
 * calendars in line, in the transaction of the change and after it was written. `invited` are told all of it: they get
 * their invitation. Letters to those with e-mail, the call list for the others. A second call finds nothing to tell.
 */
export async function announceSpeakers(
	trx: Tx,
	deps: Deps,
	eventId: string,
	invited: readonly string[] = [],
): Promise<void> {
	const at = deps.now().toISOString();
	const event = await eventQueries.findById(trx, eventId);
	const speakers = event && event.status !== "draft" ? await speakerQueries.listInvited(trx, eventId) : [];
	if (!event || speakers.length === 0) return;
	const programme = await loadProgramme(trx, event);
	const ids = speakers.map(({ id }) => id);
	const living = await calendarEntryQueries.listLivingOfSpeakers(trx, ids);
	const gone = living.flatMap(({ sessionId }) => sessionId ?? []);
	const sessions = [...programme.sessions, ...(await speakerQueries.listSessionsById(trx, gone))];
	const known = new Map(sessions.map((session) => [session.id, session]));
	const context = { site: deps.site, now: at };
	const desired = speakers.flatMap((speaker) => desiredSessions(programme, speaker, living, known, context));
	const { messages, withdrawn } = await issueEntries(trx, deps, living, desired);

	const untold = new Set(
		withdrawn.filter(({ template }) => template === "speaker-invited").map((one) => one.speakerId),
	);
	const telling = speakers.flatMap((speaker) => {
		const isInvited = invited.includes(speaker.id) || untold.has(speaker.id);
		const news = newsOf(programme, speaker, isInvited, at);
		const own = messages.filter(({ slot }) => slot.speakerId === speaker.id);
		return news || own.length > 0 ? [{ speaker, news, own }] : [];
	});
	const letters = telling.flatMap(({ speaker, news, own }) => lettersOf(programme, speaker, news, own, deps));
	await enqueueLetters(trx, deps, letters);
	for (const { speaker, news } of telling) {
		if (!news) continue;
		if (mailAddressOf(speaker) === null) await listCall(trx, deps, programme, speaker, news);
		const unseen = news.kind === "invited" ? [] : mergeChanges(unseenOf(speaker), news.changes);
		await speakerCommands.update(trx, speaker.id, {
			toldSlots: JSON.stringify(news.told),
			unseenChanges: unseen.length > 0 ? JSON.stringify(unseen) : null,
		});
	}
}

/** The news with the first calendar message of its kind in it, and every other message in a letter of its own. */
function lettersOf(
	programme: SpeakerProgramme,
	speaker: EventSpeaker,
	news: SpeakerNews | null,
	messages: readonly Message[],
	deps: Deps,
): OutgoingLetter[] {
	const address = mailAddressOf(speaker);
	const main: OutgoingLetter[] = [];
	const carried = news && messages.find(({ to, state }) => to.address === address && fits(news, state));
	if (news && address !== null) {
		main.push({
			...speakerLetter(programme, speaker, news, deps, carried ? { state: carried.state } : null),
			...envelope(programme, speaker),
			to: { name: printedName(speaker), address },
			dedupeKey: `speaker:${speaker.id}:${newId()}`,
			...(carried ? { calendar: carried.part } : {}),
		});
	}
	const others = messages.filter((message) => message !== carried);
	return [
		...main,
		...others.map((message): OutgoingLetter => {
			const entry = { state: message.state, session: message.slot, isTheirs: message.to.address === address };
			return {
				...speakerLetter(programme, speaker, { kind: "session" }, deps, entry),
				...envelope(programme, speaker),
				to: message.to,
				dedupeKey: `${message.part.streamKey}:${message.part.streamSeq}:${message.part.method}`,
				calendar: message.part,
			};
		}),
	];
}

/** An invitation takes an invitation along; news of a change whatever its calendar message is. */
function fits(news: SpeakerNews, state: Message["state"]): boolean {
	return news.kind !== "invited" || state !== "cancelled";
}

async function listCall(trx: Tx, deps: Deps, programme: SpeakerProgramme, speaker: EventSpeaker, news: SpeakerNews) {
	const open = await callTaskCommands.deleteOpen(trx, "speakerId", [speaker.id], []);
	// Whoever was not reached with the invitation yet is told all of it now.
	const wasUntold = open.some(({ reason }) => reason === "speaker-invited") && programme.event.status === "published";
	const told: SpeakerNews = wasUntold ? { kind: "invited", told: news.told } : news;
	const call = callTask({
		letter: speakerLetter(programme, speaker, told, deps, null),
		about: { eventId: programme.event.id, speakerId: speaker.id },
		person: { name: printedName(speaker), phone: speaker.phone, language: speaker.language },
		dedupeKey: `speaker:${speaker.id}:${newId()}`,
		at: deps.now().toISOString(),
	});
	await callTaskCommands.insertMany(trx, call ? [call] : []);
}

function envelope({ event, days }: SpeakerProgramme, speaker: EventSpeaker) {
	const contact = contactFacts(event);
	const end = days.at(-1)?.endsAt;
	return {
		language: speaker.language,
		about: { eventId: event.id, speakerId: speaker.id },
		isFictional: speaker.isFictional === 1,
		replyTo: contact?.email ? { name: contact.name, address: contact.email } : null,
		...(event.status === "published" && end ? { expiresAt: end } : {}),
	};
}
