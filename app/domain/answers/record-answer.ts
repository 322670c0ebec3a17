import { newId, type Tx } from "#db/client";
import * as answerCommands from "#db/commands/answers";
import * as eventCommands from "#db/commands/events";
import * as answerQueries from "#db/queries/answers";
import type { InboundMail } from "#db/tables/answers";
import type { EventRow } from "#db/tables/events";
import type { CalendarEntry } from "#db/tables/messages";
import type { Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import type { GivenAnswer } from "./classify-mail";
import { tellPaused } from "./letters-to-organisers";
import { askWhetherMeant, isOwnEntry, tellHeld } from "./letters-to-people";
import { declineWindow, mostDeclines, releaseTime } from "./rules";
import { standingRelease } from "./standing-release";
import type { AnswerStanding, InboundOutcome } from "./types";

/** Whose entry was answered, as it is under the event's lock. A speaker's has no registration. */
export interface AnsweredEntry {
	entry: CalendarEntry;
	event: EventRow;
	registration: Registration | undefined;
}

/**
 * Writes an answer down and does what follows from it: a decline that counts holds the seat for a while, one that may not
 * be meant so is asked about, and coming after all keeps a held seat. Runs under the event's lock. Nobody loses a seat
 * here: `releaseDueSeats` gives up what is still held when its time comes.
 */
export async function recordAnswer(
	trx: Tx,
	deps: Deps,
	mail: Pick<InboundMail, "id" | "receivedAt">,
	answered: AnsweredEntry,
	{ answer, standing }: { answer: GivenAnswer; standing: AnswerStanding },
): Promise<InboundOutcome> {
	const { entry, registration } = answered;
	const { status, sequence, dtstamp, comment, program } = answer;
	const { receivedAt } = mail;
	await answerCommands.insert(trx, {
		id: newId(),
		entryId: entry.id,
		mailId: mail.id,
		...{ status, sequence, dtstamp, comment, program, standing, receivedAt },
	});
	const isDecline = status === "DECLINED";
	if (standing === "unproven" && isDecline && registration)
		return (await askWhetherMeant(trx, deps, registration.id, entry)) ? "asked" : "ignored";
	if (standing !== "counts") return "ignored";
	await answerCommands.setEntryAnswer(trx, entry.id, {
		partstat: status,
		replySequence: sequence,
		replyDtstamp: dtstamp,
		answeredAt: receivedAt,
		answerComment: comment,
		answerProgram: program,
	});
	if (!registration) return isDecline ? "noted" : "recorded";
	const isNew = entry.partstat !== "DECLINED";
	if (isDecline) return isNew ? decline(trx, deps, mail, { ...answered, registration }, answer) : "recorded";
	return (await keepIfNothingIsGivenUp(trx, deps, answered.event, registration)) ? "kept" : "recorded";
}

async function decline(
	trx: Tx,
	deps: Deps,
	mail: Pick<InboundMail, "receivedAt">,
	{ entry, event, registration }: AnsweredEntry & { registration: Registration },
	{ program }: GivenAnswer,
): Promise<InboundOutcome> {
	const { id: registrationId } = registration;
	await record(trx, deps, {
		action: "registration.declined",
		subjectId: registrationId,
		eventId: event.id,
		officeId: event.officeId,
		after: { program, ...(entry.dayId ? { dayId: entry.dayId } : { sessionId: entry.sessionId }) },
	});
	// What a group's contact tidies away in their own calendar costs no delegate the seat.
	if (!isOwnEntry(entry, registration)) return ask(trx, deps, registration, entry);
	const given = await standingRelease(trx, event, registration, deps.now());
	if (!given) return "recorded";
	const releaseAt = releaseTime(event, deps.now());
	if (releaseAt === null) return ask(trx, deps, registration, entry);
	const requestedAt = deps.now().toISOString();
	const release = { id: newId(), registrationId, entryId: entry.id, program, requestedAt, releaseAt };
	await answerCommands.holdSeat(trx, { ...release, state: "held", endedAt: null });
	if (await isPaused(trx, deps, event, mail)) await askWhetherMeant(trx, deps, registrationId, entry);
	else await tellHeld(trx, deps, registrationId, release, given);
	return "held";
}

async function ask(trx: Tx, deps: Deps, { id }: Registration, entry: CalendarEntry): Promise<InboundOutcome> {
	return (await askWhetherMeant(trx, deps, id, entry)) ? "asked" : "recorded";
}

/**
 * Whether seats of the event wait for an organiser; from the eleventh person who declines within ten minutes they do, by
 * when the mails came: after a standstill they are read all at once, and late.
 */
async function isPaused(trx: Tx, deps: Deps, event: EventRow, { receivedAt }: Pick<InboundMail, "receivedAt">) {
	if (event.releasesPausedAt !== null) return true;
	const since = new Date(Date.parse(receivedAt) - declineWindow).toISOString();
	if ((await answerQueries.countDecliners(trx, event.id, since)) <= mostDeclines) return false;
	const releasesPausedAt = deps.now().toISOString();
	await eventCommands.update(trx, event.id, { releasesPausedAt });
	await record(trx, deps, {
		action: "event.releases-paused",
		subjectId: event.id,
		eventId: event.id,
		officeId: event.officeId,
	});
	await tellPaused(trx, deps, event, releasesPausedAt);
	return true;
}

async function keepIfNothingIsGivenUp(trx: Tx, deps: Deps, event: EventRow, registration: Registration) {
	const held = await answerQueries.findHeld(trx, registration.id);
	if (!held || (await standingRelease(trx, event, registration, deps.now()))) return false;
	await answerCommands.endRelease(trx, held.id, "kept", deps.now().toISOString());
	await record(trx, deps, {
		action: "registration.seat-kept",
		subjectId: registration.id,
		eventId: event.id,
		officeId: event.officeId,
	});
	return true;
}
