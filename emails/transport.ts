import { createHash } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import MailComposer from "nodemailer/lib/mail-composer";
import { type DkimKey, signMessage } from "./dkim";
import { oneLine } from "./plain";
import type { Mailbox, StoredLetter } from "./stored-letter";

/**
 * permanent: this letter will never arrive · transient: the server wants it later · connection: the way to the server
 * or our standing with it is at fault, so the letter itself has not been tried. A connection lost after the letter was
 * handed over looks the same: sending the same bytes again is right in each case.
 */
export type SendResult =
	| { readonly ok: true; readonly response: string }
	| {
			readonly ok: false;
			readonly kind: "permanent" | "transient" | "connection";
			readonly code: number | null;
			readonly message: string;
	  };

export interface Transport {
	send(letter: StoredLetter): Promise<SendResult>;
	/** Throws when no letter could be sent now, saying why. */
	verify(): Promise<void>;
	/** Lets letters on their way finish and closes every connection. */
	close(): Promise<void>;
}

/** Fields beside the fixed ones that a letter may carry (RFC 2369, RFC 8058). */
const optionalHeaders = new Set(["List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "Feedback-ID"]);

/** Longest display name and subject in code points: one word of that length still fits a header line of 998 octets. */
const nameLimit = 120;
const subjectLimit = 400;

/**
 * The message as it goes over the wire (RFC 5322, CRLF), the same bytes for the same letter every time:
 * mixed [ alternative [ text, HTML, calendar ], the same calendar as a file ]. The calendar is the last alternative and
 * has no disposition, because Outlook looks nowhere else; its MIME method is its own (RFC 6047 2.4).
 * RangeError for an address, Message-ID, date or header field that must not reach a mail server.
 */
export async function composeMessage(letter: StoredLetter): Promise<Buffer> {
	const references = (letter.references ?? []).map(messageIdOf);
	const { ics } = letter;
	const composer = new MailComposer({
		from: mailbox(letter.from),
		to: mailbox(letter.to),
		replyTo: letter.replyTo ? mailbox(letter.replyTo) : undefined,
		subject: oneLine(letter.subject, subjectLimit),
		messageId: messageIdOf(letter.messageId),
		date: dateOf(letter.date),
		references: references.length > 0 ? references : undefined,
		inReplyTo: references.at(-1),
		headers: {
			...optionalFields(letter.headers ?? {}),
			"Auto-Submitted": "auto-generated",
			"X-Auto-Response-Suppress": "OOF, AutoReply",
			"Content-Language": letter.language,
		},
		text: letter.text,
		html: letter.html,
		alternatives: ics
			? [
					{
						contentType: `text/calendar; charset=utf-8; method=${ics.method}`,
						content: ics.content,
						contentTransferEncoding: "base64",
					},
				]
			: [],
		attachments: ics
			? [
					{
						filename: "invite.ics",
						contentType: "application/ics",
						content: ics.content,
						contentTransferEncoding: "base64",
					},
				]
			: [],
		baseBoundary: createHash("sha256").update(letter.id).digest("hex").slice(0, 24),
		newline: "win",
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	return composer.compile().build();
}

/** Names of this machine, where letters do not travel. */
const ownHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Sends through a mail server; `smtpUrl` as in smtp://user:password@host:port, its query may override the limits. Letters
 * and password leave this machine encrypted only, to a server whose certificate is right; `?requireTLS=false` in the
 * address is for a relay on a network of one's own.
 */
export function createSmtpTransport(smtpUrl: string, dkim: DkimKey | null = null): Transport {
	const transporter = createTransport({
		url: smtpUrl,
		requireTLS: !ownHosts.has(new URL(smtpUrl).hostname),
		pool: true,
		maxConnections: 5,
		// The outbox decides about retries, so that it can count them.
		maxRequeues: 0,
		connectionTimeout: 15_000,
		greetingTimeout: 15_000,
		socketTimeout: 60_000,
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	return {
		async send(letter) {
			const raw = await bytesOrRefusal(letter, dkim);
			if (!Buffer.isBuffer(raw)) return raw;
			const envelope = { from: letter.returnPath ?? letter.from.address, to: [letter.to.address] };
			// A server that trickles its replies is noticed by no socket timeout.
			const signal = AbortSignal.timeout(240_000);
			return transporter.sendMail({ envelope, raw, signal }).then(
				(info): SendResult => ({ ok: true, response: oneLine(String(info.response), 500) }),
				(error: unknown) => failure(error),
			);
		},
		async verify() {
			await transporter.verify();
		},
		async close() {
			transporter.close();
		},
	};
}

/** Writes each letter to `<folder>/<id>.eml`, complete or not at all; the same letter again replaces its own file. */
export function createFileTransport(folder: string, dkim: DkimKey | null = null): Transport {
	return {
		async send(letter) {
			const raw = await bytesOrRefusal(letter, dkim);
			if (!Buffer.isBuffer(raw)) return raw;
			const name = fileName(letter.id);
			return writeWhole(folder, name, raw).then(
				(): SendResult => ({ ok: true, response: name }),
				(error: unknown) => ({ ok: false, kind: "connection", code: null, message: said(error) }) as const,
			);
		},
		async verify() {
			await mkdir(folder, { recursive: true });
		},
		async close() {},
	};
}

async function bytesOrRefusal(
	letter: StoredLetter,
	dkim: DkimKey | null,
): Promise<Buffer | (SendResult & { ok: false })> {
	try {
		const message = await composeMessage(letter);
		return dkim ? await signMessage(message, dkim) : message;
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return { ok: false, kind: "permanent", code: null, message: error.message };
	}
}

async function writeWhole(folder: string, name: string, bytes: Buffer): Promise<void> {
	await mkdir(folder, { recursive: true });
	const draft = path.join(folder, `.${name}.${process.pid}`);
	try {
		const file = await open(draft, "w", 0o600);
		try {
			await file.writeFile(bytes);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(draft, path.join(folder, name));
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
}

function fileName(id: string): string {
	if (!/^[A-Za-z0-9-]{1,64}$/.test(id)) throw new TypeError("a letter's id names its file");
	return `${id}.eml`;
}

/** What went wrong, judged by the step at which the server refused: only a refused recipient or text is the letter's. */
function failure(error: unknown): SendResult & { ok: false } {
	const { responseCode, command, code: kind } = error as { responseCode?: number; command?: string; code?: string };
	const code = typeof responseCode === "number" ? responseCode : null;
	const message = said(error);
	const ofTheLetter = command === "RCPT TO" || command === "DATA" || (command === "MAIL FROM" && code === 552);
	if (code !== null && code !== 421 && ofTheLetter)
		return { ok: false, kind: code >= 500 ? "permanent" : "transient", code, message };
	// Refused by the client itself: an address it cannot write, or more octets than the server said it takes.
	if (code === null && (kind === "EENVELOPE" || kind === "EMESSAGE"))
		return { ok: false, kind: "permanent", code, message };
	return { ok: false, kind: "connection", code, message };
}

function said(error: unknown): string {
	return oneLine(error instanceof Error ? error.message : String(error), 500);
}

function mailbox({ name, address }: Mailbox): { name: string; address: string } {
	if (
		!/^[!-~]{1,64}@[a-z0-9.-]{3,255}$/i.test(address) ||
		/[\s<>(),;:"\\[\]]/.test(address) ||
		!/^[^@]+@[^@]+$/.test(address)
	)
		throw new RangeError("not a deliverable address");
	return { name: oneLine(name, nameLimit), address };
}

function messageIdOf(value: string): string {
	if (!/^<[A-Za-z0-9.-]+@[A-Za-z0-9.-]+>$/.test(value)) throw new RangeError("not a Message-ID of ours");
	return value;
}

function dateOf(instant: string): Date {
	const date = new Date(instant);
	if (Number.isNaN(date.getTime())) throw new RangeError(`not an instant: ${instant}`);
	return date;
}

function optionalFields(headers: Readonly<Record<string, string>>): Record<string, string> {
	const entries = Object.entries(headers);
	for (const [name] of entries)
		if (!optionalHeaders.has(name)) throw new RangeError(`a letter has no header field ${name}`);
	return Object.fromEntries(entries.map(([name, value]) => [name, oneLine(value)]));
}
