import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { SummaryList } from "../primitives/summary-list";
import { type LetterLine, ministryZone } from "./letter-list";
import { LetterStatusTag } from "./letter-status";
import { templateName } from "./template-name";

export interface LetterHeadFacts extends LetterLine {
	messageId: string;
	attempts: number;
	notBefore: string;
	sentAt: string | null;
	expiresAt: string | null;
	lastCode: number | null;
	lastError: string | null;
	from: string | null;
	replyTo: string | null;
	inReplyTo: string | null;
}

/** Who, whom, when, and how far a letter got. */
export function LetterHead({ letter }: { letter: LetterHeadFacts }) {
	const { lang, t } = useLanguage();
	const words = t.messages;
	const instant = (at: string) => formatInstant(at, letter.timeZone ?? ministryZone, lang);
	const answer = [letter.lastCode, letter.lastError].filter((part) => part !== null).join(" ");
	const isUntried = letter.status === "failed" && letter.attempts === 0;
	const rows = [
		{ label: words.status, value: <LetterStatusTag letter={letter} /> },
		{ label: words.kind, value: templateName(letter.template, t) },
		{ label: words.from, value: letter.from },
		{ label: words.to, value: `${letter.toName} <${letter.toAddress}>` },
		{ label: words.replyTo, value: letter.replyTo },
		{ label: words.queuedAt, value: instant(letter.createdAt) },
		{ label: words.sentAt, value: letter.sentAt && instant(letter.sentAt) },
		{ label: words.attempts, value: formatNumber(letter.attempts, lang) },
		{ label: words.nextAttempt, value: letter.status === "pending" ? instant(letter.notBefore) : null },
		{ label: words.lastAnswer, value: letter.status === "sent" ? null : isUntried ? t.delivery.untried : answer },
		{ label: t.delivery.bounced, value: letter.bouncedAt && instant(letter.bouncedAt) },
		{ label: words.expiresAt, value: letter.expiresAt && instant(letter.expiresAt) },
		{ label: words.messageId, value: letter.messageId },
		{ label: words.inReplyTo, value: letter.inReplyTo },
	];
	return (
		<div className="letter-head">
			<SummaryList rows={rows.filter(({ value }) => value !== null && value !== "")} />
		</div>
	);
}
