import type { InboundKind, InboundOutcome } from "#app/domain/answers/types";
import { printedName } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { ministryZone } from "../messages/letter-list";
import { Content } from "../primitives/content";
import { Tag } from "../primitives/tag";

/** A mail that came in. */
export interface MailLine {
	id: string;
	receivedAt: string;
	/** Null while it waits to be read by the site. */
	processedAt: string | null;
	kind: InboundKind | null;
	outcome: InboundOutcome | null;
	/** Null once its words were deleted. */
	sender: string | null;
	subject: string | null;
	excerpt: string | null;
	needsPerson: 0 | 1;
	handledAt: string | null;
	handledBy: string | null;
	eventId: string | null;
	eventTitle: string | null;
	timeZone: string | null;
	registrationId: string | null;
	code: string | null;
	name: string | null;
	titlePrefix: string | null;
	titleSuffix: string | null;
	letterId: string | null;
}

/** The subject of a mail, or what stands in its place. */
export function MailSubject({ mail: { subject } }: { mail: Pick<MailLine, "subject"> }) {
	const words = useLanguage().t.answers.inbox;
	return subject ? <Content>{subject}</Content> : words.noSubject;
}

/** What a mail is and what was done about it. */
export function MailKind({ mail: { kind, outcome, processedAt } }: { mail: MailLine }) {
	const { t } = useLanguage();
	const words = t.answers.inbox;
	return (
		<>
			{kind ? words.kinds[kind] : null}
			<span className="line muted small">
				{outcome ? words.outcomes[outcome] : processedAt === null ? words.waiting : null}
			</span>
		</>
	);
}

/** Whether somebody has to see to a mail, or who did. */
export function MailState({ mail }: { mail: MailLine }) {
	const { lang, t } = useLanguage();
	const words = t.answers.inbox;
	if (mail.needsPerson === 0) return <span className="muted">{words.needsNobody}</span>;
	if (mail.handledAt === null) return <Tag tone="warn">{words.open}</Tag>;
	const time = formatInstant(mail.handledAt, mail.timeZone ?? ministryZone, lang);
	return <>{words.handled(mail.handledBy ?? t.answers.inbox.somebody, time)}</>;
}

/** Links to the registration, the event and the letter that a mail is about. */
export function MailAbout({ mail }: { mail: MailLine }) {
	const { t } = useLanguage();
	const { eventId, eventTitle, registrationId, code, name, titlePrefix, titleSuffix, letterId } = mail;
	if (!eventId && !letterId) return <span className="muted">{t.answers.inbox.aboutNothing}</span>;
	return (
		<>
			{eventId && registrationId && name ? (
				<a className="line" href={`/panel/kegiatan/${eventId}/pendaftaran/${registrationId}`}>
					{printedName({ name, titlePrefix, titleSuffix })}, {code}
				</a>
			) : null}
			{eventId ? (
				<a className="line" href={`/panel/kegiatan/${eventId}`}>
					<Content>{eventTitle ?? ""}</Content>
				</a>
			) : null}
			{letterId ? (
				<a className="line" href={`/panel/surat/${letterId}`}>
					{t.answers.inbox.ourLetter}
				</a>
			) : null}
		</>
	);
}
