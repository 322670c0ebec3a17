import type { InvitationChannel, InvitationStatus } from "#app/domain/invitations/types";
import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { Content } from "../primitives/content";
import { SummaryList } from "../primitives/summary-list";
import { InvitationStatusTag } from "./invitation-status";

interface InvitationFactsProps {
	invitation: {
		status: InvitationStatus;
		isWithdrawn: boolean;
		isSent: boolean;
		answeredBy: InvitationChannel | null;
		addressee: string;
		category: Category;
		email: string | null;
		phone: string | null;
		delegatesAllowed: number;
		language: "id" | "en";
		sentAt: string | null;
		reminders: number;
		answeredAt: string | null;
		note: string;
		region: string | null;
	};
	/** The personal link; null when it is dead. */
	link: string | null;
	successor: { id: string; name: string } | undefined;
	predecessor: { id: string; name: string } | undefined;
	base: string;
	timeZone: string;
}

/** What is known of an invitation. */
export function InvitationFacts(props: InvitationFactsProps) {
	const { invitation, link, successor, predecessor, base, timeZone } = props;
	const { lang, t } = useLanguage();
	const words = t.invitations;
	const instant = (at: string) => formatInstant(at, timeZone, lang);
	const handedOn = (one: { id: string; name: string }) => (
		<a href={`${base}/${one.id}`}>
			<Content>{one.name}</Content>
		</a>
	);
	return (
		<SummaryList
			rows={[
				{ label: words.status, value: <InvitationStatusTag {...invitation} /> },
				{ label: words.addressee, value: invitation.addressee ? <Content>{invitation.addressee}</Content> : "–" },
				{
					label: words.category,
					value: <PartyLabel party={invitation.category} label={t.registrations.categories[invitation.category]} />,
				},
				{ label: words.contact, value: [invitation.email, invitation.phone].filter(Boolean).join(" · ") || "–" },
				{ label: words.detail.region, value: invitation.region ?? "–" },
				{ label: words.detail.delegates, value: formatNumber(invitation.delegatesAllowed, lang) },
				{ label: words.detail.language, value: t.registrations.languages[invitation.language] },
				{
					label: words.detail.sentAt,
					value: invitation.sentAt
						? `${instant(invitation.sentAt)} · ${words.detail.reminders}: ${formatNumber(invitation.reminders, lang)}`
						: words.unsent,
				},
				...(invitation.answeredAt ? [{ label: words.detail.answer, value: instant(invitation.answeredAt) }] : []),
				...(invitation.note ? [{ label: words.detail.note, value: <Content>{invitation.note}</Content> }] : []),
				...(successor ? [{ label: words.detail.delegatedTo, value: handedOn(successor) }] : []),
				...(predecessor ? [{ label: words.detail.delegatedFrom, value: handedOn(predecessor) }] : []),
				...(link
					? [
							{
								label: words.detail.link,
								value: (
									<>
										<a href={link}>{link}</a>
										<span className="line muted small">{words.detail.linkHint}</span>
									</>
								),
							},
						]
					: []),
			]}
		/>
	);
}
