import { isAuthentic } from "./authentication";
import { mailboxKey } from "./mailbox-key";
import type { MailBody, MailHead, ReadMail } from "./read-mail";
import { type AnswerProgram, type AnswerStanding, type AnswerStatus, answerStatuses } from "./types";

/** What we know of the calendar entry a mail names. Instants are UTC. */
export interface KnownEntry {
	attendeeEmail: string;
	sequence: number;
	replySequence: number | null;
	replyDtstamp: string | null;
	/** When its newest message left; null when none has. */
	sentAt: string | null;
	/** Whether an answer still matters: the entry stands, its owner takes part, and what it stands for is ahead. */
	isOpen: boolean;
}

export interface MailContext {
	receivedAt: string;
	/** The name our own mail server signs its findings with; null: it makes none. */
	authservId: string | null;
	/** The entry with the UID of the mail, if it is one of ours. */
	entry: KnownEntry | undefined;
}

/** An answer as somebody's calendar sent it. */
export interface GivenAnswer {
	status: AnswerStatus;
	sequence: number;
	dtstamp: string;
	comment: string;
	program: AnswerProgram;
}

/** What a mail is. */
export type MailVerdict =
	| { kind: "answer"; answer: GivenAnswer; standing: AnswerStanding }
	| { kind: "proposal" | "delegation"; comment: string }
	/** Somebody answers an invitation that was another's; `address` only where it is surely theirs. */
	| { kind: "uninvited"; address: string | null }
	| { kind: "report"; report: Extract<MailBody, { kind: "report" }>["report"] }
	| { kind: "letter"; head: MailHead; excerpt: string }
	| { kind: "automatic" | "foreign" | "unreadable" };

/** A program answers at once; people take longer (Google Workspace and Outlook decline within seconds). */
const soonestByHand = 90_000;
/** Clocks of two servers differ, and handing over takes its time. */
const clockTolerance = 60_000;

/** Says what a mail is, and of an answer what it is worth. Pure: nothing is looked up and nothing is done. */
export function classifyMail({ head, body }: ReadMail, context: MailContext): MailVerdict {
	if (!head || body.kind === "unreadable") return { kind: "unreadable" };
	if (body.kind === "report") return { kind: "report", report: body.report };
	const isMarked = head.autoSubmitted !== null && head.autoSubmitted !== "no";
	if (body.kind === "text")
		return isMarked || head.isBulk ? { kind: "automatic" } : { kind: "letter", head, excerpt: body.excerpt };
	const { reply } = body;
	const event = reply.events[0];
	const { entry } = context;
	if (!event || !entry) return { kind: "foreign" };
	const comment = event.comment;
	if (reply.method === "COUNTER") return { kind: "proposal", comment };
	if (reply.method !== "REPLY") return { kind: "foreign" };
	// Google's calendar calls what a person pressed auto-generated; what a program answered is auto-replied.
	const isByMachine = isMarked && !(reply.program === "google" && head.autoSubmitted === "auto-generated");
	const own = mailboxKey(entry.attendeeEmail);
	const from = mailboxKey(head.from ?? "");
	const isProved = head.from !== null && isAuthentic(head.authentication, context.authservId, head.from);
	const attendee = event.attendees.find(({ addresses }) => addresses.some((one) => mailboxKey(one) === own));
	if (!attendee) {
		const [other] = event.attendees;
		if (!other || event.attendees.length > 1) return { kind: "unreadable" };
		const isTheirs = isProved && !isByMachine && other.addresses.some((one) => mailboxKey(one) === from);
		return { kind: "uninvited", address: isTheirs ? head.from : null };
	}
	if (attendee.status === "DELEGATED") return { kind: "delegation", comment };
	const status = answerStatuses.find((one) => one === attendee.status);
	if (!status) return { kind: "foreign" };
	const dtstamp = event.dtstamp && event.dtstamp < context.receivedAt ? event.dtstamp : context.receivedAt;
	// Nobody has seen a later version than ours; a number beyond it would put every true answer after it out of order.
	const sequence = Math.min(event.sequence, entry.sequence);
	const answer = { status, sequence, dtstamp, comment, program: reply.program };
	const isAutomatic = isByMachine || isTooSoon(entry, context.receivedAt);
	const isOwn = from !== "" && from === own;
	return { kind: "answer", answer, standing: standingOf(answer, entry, { isOwn, isProved, isAutomatic }) };
}

function standingOf(
	{ status, sequence, dtstamp }: GivenAnswer,
	entry: KnownEntry,
	{ isOwn, isProved, isAutomatic }: { isOwn: boolean; isProved: boolean; isAutomatic: boolean },
): AnswerStanding {
	if (!entry.isOpen) return "too_late";
	if (sequence < entry.sequence) return "earlier_version";
	if (isOvertaken(sequence, dtstamp, entry)) return "overtaken";
	// A seat is given up only on the word of its holder (RFC 6047 2.2.1); coming is believed more easily.
	const isBelieved = status === "DECLINED" ? isOwn && isProved && !isAutomatic : isOwn || isProved;
	return isBelieved ? "counts" : "unproven";
}

/** RFC 5546 2.1.5: SEQUENCE first, then DTSTAMP. */
function isOvertaken(sequence: number, dtstamp: string, { replySequence, replyDtstamp }: KnownEntry): boolean {
	if (replySequence === null || replyDtstamp === null) return false;
	return sequence < replySequence || (sequence === replySequence && dtstamp <= replyDtstamp);
}

function isTooSoon({ sentAt }: KnownEntry, receivedAt: string): boolean {
	if (sentAt === null) return false;
	const passed = Date.parse(receivedAt) - Date.parse(sentAt);
	return passed > -clockTolerance && passed < soonestByHand;
}
