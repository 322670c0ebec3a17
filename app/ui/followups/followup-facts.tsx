import type { DueState } from "#app/domain/followups/rules";
import type { FollowupPriority, FollowupStatus, FollowupTheme } from "#app/domain/followups/types";
import { useLanguage } from "#app/i18n/context";
import { formatDate, formatShortDate } from "#app/i18n/format";
import { Permitted } from "../layout/permitted";
import { ButtonRow, LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { Notification } from "../primitives/notification";
import { SummaryList, type SummaryRow } from "../primitives/summary-list";
import { DueTag } from "./due-tag";
import { SentenceOrigin, type SentenceOriginProps } from "./sentence-origin";

interface FollowupFactsProps {
	followup: {
		id: string;
		description: string;
		theme: FollowupTheme;
		priority: FollowupPriority;
		status: FollowupStatus;
		due: DueState;
		sessionId: string | null;
		questionId: string | null;
		cooperativeId: string | null;
		helperName: string;
		obstacle: string;
		organisationName: string;
		ownerName: string;
		ownerEmail: string | null;
		ownerPhone: string | null;
		dueOn: string;
		firstDueOn: string;
		completedOn: string | null;
		completionReason: string | null;
	};
	event: { id: string; title: string; exampleAsOf: string | null };
	/** Titles of sessions, words of questions and names of cooperatives by id. */
	names: Readonly<Record<string, string>>;
	/** The sentence of the minutes it comes from; null for one that comes from none. */
	origin: SentenceOriginProps["origin"] | null;
	/** The later dialogues that took it up. */
	carriedTo: readonly { eventId: string; eventTitle: string }[];
}

/** Everything known of one follow-up, with what organisers can do about it. */
export function FollowupFacts({ followup, event, names, origin, carriedTo }: FollowupFactsProps) {
	const { lang, t } = useLanguage();
	const words = t.followups.detail;
	const page = `/panel/tindak-lanjut/${followup.id}`;
	const isClosed = followup.due.state === "done" || followup.due.state === "cancelled";
	const contact = [followup.ownerEmail, followup.ownerPhone].filter(Boolean).join(", ");
	const { sessionId, questionId, cooperativeId } = followup;
	const isByHand = !sessionId && !questionId && !cooperativeId && !origin;
	const linked = (label: string, href: string, text: string | undefined): SummaryRow[] =>
		text
			? [
					{
						key: href,
						label,
						value: (
							<a href={href}>
								<Content>{text}</Content>
							</a>
						),
					},
				]
			: [];
	const row = (label: string, value: string | null | undefined | false): SummaryRow[] =>
		value ? [{ label, value: <Content>{value}</Content> }] : [];
	return (
		<>
			{followup.due.state === "late" ? (
				<Notification tone="warn">{words.lateWarning(followup.due.days)}</Notification>
			) : null}
			<SummaryList
				rows={[
					{
						label: t.followups.table.status,
						value: (
							<>
								<DueTag due={followup.due} status={followup.status} />{" "}
								{event.exampleAsOf ? t.followups.due.asOf(formatShortDate(event.exampleAsOf, lang)) : null}
							</>
						),
					},
					{ label: words.due, value: formatDate(followup.dueOn, lang) },
					...(followup.firstDueOn === followup.dueOn
						? []
						: [{ label: words.firstDue, value: formatShortDate(followup.firstDueOn, lang) }]),
					...(followup.completedOn
						? [{ label: words.completedOn, value: formatShortDate(followup.completedOn, lang) }]
						: []),
					...row(words.completionReason, followup.completionReason),
					...row(words.obstacle, followup.obstacle),
					...row(t.followups.form.description, followup.description),
					...row(words.organisation, followup.organisationName),
					...row(words.person, followup.ownerName),
					...row(words.contact, contact),
					...row(words.helper, followup.helperName),
					...linked(words.event, `/panel/kegiatan/${event.id}`, event.title),
					...row(words.session, sessionId && names[sessionId]),
					...(origin
						? [
								{
									label: words.sentence,
									value: <SentenceOrigin followupId={followup.id} origin={origin} />,
								},
							]
						: []),
					...linked(
						words.question,
						`/panel/kegiatan/${event.id}/tanya-jawab/${questionId}`,
						questionId ? names[questionId] : undefined,
					),
					...linked(
						words.cooperative,
						`/panel/tindak-lanjut?koperasi=${cooperativeId}`,
						cooperativeId ? names[cooperativeId] : undefined,
					),
					...(isByHand ? [{ label: words.session, value: words.handWritten }] : []),
					...carriedTo.flatMap(({ eventId, eventTitle }) =>
						linked(words.carriedTo, `/panel/kegiatan/${eventId}/tindak-lanjut`, eventTitle),
					),
					{ label: words.theme, value: t.followups.themes[followup.theme] },
					{ label: words.priority, value: t.followups.priorities[followup.priority] },
				]}
			/>
			<Permitted to="followups.write">
				<ButtonRow>
					{isClosed ? (
						<LinkButton variant="secondary" href={`${page}/pembukaan`}>
							{words.reopen}
						</LinkButton>
					) : (
						<>
							<LinkButton variant="secondary" href={`${page}/perubahan`}>
								{words.edit}
							</LinkButton>
							<LinkButton variant="link" href={`${page}/pembatalan`}>
								{words.cancel}
							</LinkButton>
						</>
					)}
				</ButtonRow>
			</Permitted>
		</>
	);
}
