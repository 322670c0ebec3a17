import { useLanguage } from "#app/i18n/context";
import { PublicPage } from "../layout/public-page";
import { ButtonRow, LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { Notification } from "../primitives/notification";
import { SummaryList } from "../primitives/summary-list";

export type ShutReason = "not-yet-open" | "closed" | "finished" | "postponed" | "cancelled" | "no-seats";

interface RegistrationShutProps {
	reason: ShutReason;
	eventTitle: string;
	eventHref: string;
	/** "1 Oktober 2026 pukul 09.00 WIB". */
	opensAt: string;
	/** Why it was postponed or cancelled, in the organiser's words. */
	statusReason: string | null;
	contact: string;
	/** Answers came in and could not be taken. */
	answersLost: boolean;
}

/** Nobody can register right now: says why, and what else to do. */
export function RegistrationShut(props: RegistrationShutProps) {
	const { reason, eventTitle, eventHref, opensAt, statusReason, contact, answersLost } = props;
	const { t } = useLanguage();
	const words = t.participation.shut;
	const isCalledOff = reason === "postponed" || reason === "cancelled";
	const facts = [
		...(isCalledOff && statusReason ? [{ label: words.reason, value: <Content>{statusReason}</Content> }] : []),
		...(contact ? [{ label: words.contact, value: <Content>{contact}</Content> }] : []),
	];
	return (
		<PublicPage
			title={words.title}
			lead={<Content>{eventTitle}</Content>}
			before={answersLost ? <Notification tone="warn">{words.answersLost}</Notification> : undefined}
		>
			<p>{reason === "not-yet-open" ? words["not-yet-open"](opensAt) : words[reason]}</p>
			{facts.length > 0 ? <SummaryList rows={facts} /> : null}
			<ButtonRow>
				<LinkButton href={eventHref}>{words.toEvent}</LinkButton>
				<LinkButton href="/" variant="secondary">
					{words.toEvents}
				</LinkButton>
			</ButtonRow>
			<p>
				<a href="/pendaftaran">{words.toMine}</a>
			</p>
		</PublicPage>
	);
}
