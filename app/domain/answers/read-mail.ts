import PostalMime, { type Address, type Attachment, addressParser, type Email } from "postal-mime";
import { cleanLine, cleanText, cutText } from "../calendar/text";
import { type CalendarReply, readCalendarReply } from "./calendar-reply";
import { type DeliveryReport, readDeliveryReport } from "./delivery-report";

/** Bytes of a mail that are looked at; what goes beyond is somebody's attachment. */
export const mailLimit = 2 * 1024 * 1024;
/** Two megabytes of an attachment have fewer lines; the parser takes minutes over a million empty ones. */
const mostLines = 30_000;
const longestExcerpt = 4_000;

/** Who wrote a mail and how, as its head says; nothing of it is proved. */
export interface MailHead {
	/** The one author's address; null where there is none or more than one. */
	from: string | null;
	fromName: string;
	subject: string;
	/** Message-IDs it answers, newest last. */
	references: string[];
	/** Auto-Submitted without its parameters (RFC 3834); null without one. */
	autoSubmitted: string | null;
	/** From a list, a program or nobody: never answered and never passed on. */
	isBulk: boolean;
	/** Authentication-Results, the one added last first. */
	authentication: string[];
}

/** What a mail brings. */
export type MailBody =
	| { kind: "calendar"; reply: CalendarReply }
	| { kind: "report"; report: DeliveryReport }
	| { kind: "text"; excerpt: string }
	| { kind: "unreadable" };

export interface ReadMail {
	/** Null for bytes that are no mail at all. */
	head: MailHead | null;
	body: MailBody;
}

/**
 * Reads the bytes of a mail. Nothing is unpacked, fetched or executed; parts within parts, long heads and large
 * calendars have limits, so that a hostile mail costs no more time than its length.
 */
export async function readMail(raw: Uint8Array): Promise<ReadMail> {
	const limits = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 1 };
	const bytes = raw.subarray(0, mailLimit);
	const options = { ...limits, forceRfc822Attachments: true };
	const mail = countLines(bytes) > mostLines ? null : await PostalMime.parse(bytes, options).catch(() => null);
	if (!mail?.headers.some(({ key }) => key === "from")) return { head: null, body: { kind: "unreadable" } };
	return { head: headOf(mail), body: bodyOf(mail) };
}

function countLines(bytes: Uint8Array): number {
	let lines = 0;
	for (const byte of bytes) if (byte === 10) lines++;
	return lines;
}

function headOf(mail: Email): MailHead {
	const fields = (name: string) => mail.headers.filter(({ key }) => key === name).map(({ value }) => value);
	const from = authorOf(fields("from"));
	const autoSubmitted = fields("auto-submitted")[0]?.split(";")[0]?.trim().toLowerCase() ?? null;
	const isFromNobody = fields("return-path").some((path) => path.replace(/\s/g, "") === "<>");
	return {
		from: from?.address?.trim() || null,
		fromName: cutText(cleanLine(from?.name ?? ""), 120),
		subject: cutText(cleanLine(mail.subject ?? ""), 250),
		references: `${mail.references ?? ""} ${mail.inReplyTo ?? ""}`.match(/<[!-;=?-~]{1,250}>/g)?.slice(-20) ?? [],
		autoSubmitted,
		isBulk:
			isFromNobody ||
			fields("precedence").some((value) => /bulk|junk|list|auto_reply/i.test(value)) ||
			["list-id", "list-unsubscribe", "x-autoreply", "x-autorespond"].some((name) => fields(name).length > 0),
		authentication: fields("authentication-results"),
	};
}

/** The author of a mail; undefined where the fields name several: a server vouches for one of them, and programs show another. */
function authorOf(fields: readonly string[]): Address | undefined {
	const [field = "", ...more] = fields;
	const [author, ...others] = addressParser(field);
	const addresses = field.replace(/"(?:[^"\\]|\\.)*(?:"|$)/gs, "").split("<").length - 1;
	const isOne = more.length === 0 && others.length === 0 && addresses < 2;
	return isOne && !/\p{Cc}/u.test(author?.address ?? "") ? author : undefined;
}

function bodyOf(mail: Email): MailBody {
	const status = mail.attachments.find(({ mimeType }) => mimeType === "message/delivery-status");
	const contentType = mail.headers.find(({ key }) => key === "content-type")?.value ?? "";
	if (status && /multipart\/report/i.test(contentType)) {
		const returned = mail.attachments.find(({ mimeType }) => /^(message\/rfc822|text\/rfc822-headers)/.test(mimeType));
		return { kind: "report", report: readDeliveryReport(textOf(status), returned ? textOf(returned) : "") };
	}
	const calendar =
		mail.attachments.find(({ mimeType }) => mimeType === "text/calendar") ?? mail.attachments.find(isCalendarFile);
	if (!calendar) return { kind: "text", excerpt: excerptOf(mail) };
	const reply = readCalendarReply(textOf(calendar));
	return reply ? { kind: "calendar", reply } : { kind: "unreadable" };
}

/** Some gateways leave only the attachment, as a file of unknown kind. */
function isCalendarFile({ mimeType, filename }: Attachment): boolean {
	return /^application\/(ics|octet-stream)$/.test(mimeType) && /\.ics$/i.test(filename ?? "");
}

function textOf({ content }: Attachment): string {
	return (typeof content === "string" ? content : new TextDecoder().decode(content)).replaceAll("\0", "");
}

/** The beginning of what was written; of a mail in HTML alone its words without the markup. */
function excerptOf({ text, html }: Email): string {
	return cutText(cleanText(text?.trim() || wordsOf((html ?? "").slice(0, 100_000))), longestExcerpt);
}

/** What stands between the tags, without styles and scripts. What never ends goes on to the end. */
function wordsOf(html: string): string {
	return html.replace(/<(style|script)\b.*?(?:<\/\1>|$)|<[^>]*(?:>|$)/gis, " ");
}
