import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatDate, formatInstant, formatNumber, formatTimeRange } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { Content } from "../primitives/content";
import { Notification } from "../primitives/notification";
import { SummaryList } from "../primitives/summary-list";

interface MyInvitationViewProps {
	invitation: {
		path: string;
		state: "open" | "more";
		registered: number;
		addressee: string;
		category: Category;
		delegatesAllowed: number;
		days: readonly { startsAtLocal: string; endsAtLocal: string }[];
		timeZone: string;
		/** Null for an event that is held online. */
		place: string | null;
		travelCosts: string;
		respondBy: string | null;
		letterHref: string | null;
		contact: string;
		event: { href: string | null };
	};
	error: string | undefined;
}

/** What one is invited to, and the three answers. */
export function MyInvitationView({ invitation, error }: MyInvitationViewProps) {
	const { lang, t } = useLanguage();
	const words = t.invitations.mine;
	const { path, state, days, timeZone, delegatesAllowed, registered, letterHref, respondBy } = invitation;
	const number = (n: number) => formatNumber(n, lang);
	return (
		<>
			{state === "more" ? (
				<Notification tone="info">{words.more(number(registered), number(delegatesAllowed))}</Notification>
			) : null}
			<SummaryList
				rows={[
					{ label: words.to, value: <Content>{invitation.addressee}</Content> },
					{
						label: words.when,
						value: days.map((day) => (
							<span key={day.startsAtLocal} className="line">
								{formatDate(day.startsAtLocal, lang)},{" "}
								<span className="keep-together">
									{formatTimeRange(day.startsAtLocal, day.endsAtLocal, timeZone, lang)}
								</span>
							</span>
						)),
					},
					{
						label: words.where,
						value: invitation.place === null ? words.online : <Content>{invitation.place}</Content>,
					},
					{
						label: words.category,
						value: <PartyLabel party={invitation.category} label={t.registrations.categories[invitation.category]} />,
					},
					{ label: words.places, value: words.placesText(number(delegatesAllowed)) },
					...(invitation.travelCosts
						? [{ label: words.travel, value: <Content>{invitation.travelCosts}</Content> }]
						: []),
					...(respondBy ? [{ label: words.respondBy, value: formatInstant(respondBy, timeZone, lang) }] : []),
					...(invitation.contact ? [{ label: words.contact, value: invitation.contact }] : []),
				]}
			/>
			<ButtonRow>
				{letterHref ? (
					<LinkButton href={letterHref} variant="secondary" download>
						{words.signed}
					</LinkButton>
				) : null}
				{invitation.event.href ? (
					<LinkButton href={invitation.event.href} variant="link">
						{words.eventPage}
					</LinkButton>
				) : null}
			</ButtonRow>
			{state === "more" ? (
				<LinkButton href={`${path}/kehadiran`}>{words.another}</LinkButton>
			) : (
				<form method="post" action={path} noValidate>
					<RadioGroup
						name="answer"
						label={words.question}
						error={error}
						choices={[
							{ value: "accept", label: words.accept },
							{ value: "decline", label: words.decline },
							{ value: "delegate", label: words.delegate },
						]}
					/>
					<Button>{words.next}</Button>
				</form>
			)}
		</>
	);
}
