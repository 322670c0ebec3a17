import type { ReactNode } from "react";
import { isOver } from "#app/domain/events/rules";
import type { EventMode, EventPhase } from "#app/domain/events/types";
import type { Category, RegistrationStatus } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatDate, formatInstant, formatTimeRange } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { LinkButton } from "../primitives/button";
import { ConfirmationPanel } from "../primitives/confirmation-panel";
import { Content } from "../primitives/content";
import { Notification } from "../primitives/notification";
import { PageHeader } from "../primitives/page-header";
import { QrPlate } from "../primitives/qr-plate";
import { SummaryList } from "../primitives/summary-list";
import type { StatedByDelegate } from "./cooperative-papers";
import { NextSteps } from "./next-steps";

/** A registration as its holder sees it. */
export interface RegistrationFacts {
	code: string;
	status: RegistrationStatus;
	reason: string | null;
	category: Category;
	name: string;
	organisation: string;
	email: string | null;
	phone: string | null;
	/** 1 for the next in line. */
	position: number | null;
	/** The seat that is held for the person; null without one. */
	offer: { answerBy: string | null; isLate: boolean } | null;
	/** What a cooperative's delegate stated about it; null where nothing was. */
	stated: StatedByDelegate | null;
	event: {
		title: string;
		slug: string;
		phase: EventPhase;
		mode: EventMode;
		statusReason: string | null;
		days: readonly { startsAtLocal: string; endsAtLocal: string }[];
		timeZone: string;
		place: string;
		onlineUrl: string | null;
		contact: string;
	};
}

interface RegistrationViewProps {
	registration: RegistrationFacts;
	/** The ticket as `<svg>`; null without a seat. */
	qr: string | null;
	/** What can be done with the ticket. */
	actions?: ReactNode;
	/** Where an offer of a seat is answered; without it the organisers take the answer. */
	answerPath?: string | undefined;
}

/** Status, ticket, what happens next, and the facts of one registration. */
export function RegistrationView({ registration, qr, actions, answerPath }: RegistrationViewProps) {
	const { t } = useLanguage();
	const words = t.participation.mine;
	const { code, status, position, category, event } = registration;
	const title = words.titles[status];
	const isLiving = status === "pending" || status === "confirmed" || status === "waitlisted";
	return (
		<div className="stack">
			<EventNews registration={registration} />
			{isLiving ? (
				<ConfirmationPanel title={title} reference={{ label: words.code, value: code }} />
			) : (
				<PageHeader title={title} meta={`${words.code} ${code}`} />
			)}
			{registration.offer ? <HeldSeat registration={registration} answerPath={answerPath} /> : null}
			{position === null ? null : <p>{words.position(position, t.registrations.categories[category])}</p>}
			{qr ? <QrPlate svg={qr} label={words.qrLabel(code)} caption={words.qrCaption} /> : null}
			{actions}
			{isLiving && event.phase !== "cancelled" && !isOver(event.phase) ? (
				<NextSteps registration={registration} status={status} />
			) : null}
			<section>
				<h2>{words.details}</h2>
				<SummaryList rows={rowsOf(registration, t)} />
			</section>
		</div>
	);
}

/** A seat waits for an answer. */
function HeldSeat({ registration, answerPath }: Pick<RegistrationViewProps, "registration" | "answerPath">) {
	const { lang, t } = useLanguage();
	const words = t.seats.offer;
	const { offer, event, category } = registration;
	if (!offer) return null;
	const end = offer.answerBy && formatInstant(offer.answerBy, event.timeZone, lang);
	return (
		<Notification tone="warn" title={words.title}>
			<p>{words.lead(t.registrations.categories[category])}</p>
			<p>{end === null ? words.whenReached : offer.isLate ? words.late(end) : words.answerBy(end)}</p>
			{answerPath ? <LinkButton href={answerPath}>{words.open}</LinkButton> : <p>{words.throughOrganisers}</p>}
		</Notification>
	);
}

/** What happened to the event is said before anything else. */
function EventNews({ registration: { status, event } }: { registration: RegistrationFacts }) {
	const { t } = useLanguage();
	const words = t.participation.mine;
	if (isOver(event.phase) && status === "confirmed") {
		return <Notification tone="info">{words.eventFinished}</Notification>;
	}
	if (event.phase !== "cancelled" && event.phase !== "postponed") return null;
	return (
		<Notification tone="warn">
			<p>{event.phase === "cancelled" ? words.eventCancelled : words.eventPostponed}</p>
			{event.statusReason ? (
				<p>
					{words.reason}: <Content>{event.statusReason}</Content>
				</p>
			) : null}
		</Notification>
	);
}

function rowsOf(registration: RegistrationFacts, t: ReturnType<typeof useLanguage>["t"]) {
	const words = t.participation.mine;
	const { event, reason } = registration;
	const represented = (
		<>
			<span className="line">
				<Content>{registration.organisation}</Content>
			</span>
			<PartyLabel party={registration.category} label={t.registrations.categories[registration.category]} />
		</>
	);
	return [
		...(reason ? [{ label: words.reason, value: <Content>{reason}</Content> }] : []),
		{ label: words.name, value: registration.name },
		{ label: t.participation.register.representing, value: represented },
		{ label: words.event, value: <EventLink event={event} /> },
		{ label: words.time, value: <EventTimes event={event} /> },
		{ label: words.place, value: <EventPlace event={event} /> },
		...(event.contact ? [{ label: words.contact, value: <Content>{event.contact}</Content> }] : []),
	];
}

type Event = RegistrationFacts["event"];

function EventLink({ event }: { event: Event }) {
	return (
		<a href={`/kegiatan/${event.slug}`}>
			<Content>{event.title}</Content>
		</a>
	);
}

function EventTimes({ event }: { event: Event }) {
	const { lang, t } = useLanguage();
	if (event.phase === "postponed" || event.days.length === 0) return <>{t.participation.mine.noDate}</>;
	return event.days.map((day) => (
		<span key={day.startsAtLocal} className="line">
			{formatDate(day.startsAtLocal, lang)}, {formatTimeRange(day.startsAtLocal, day.endsAtLocal, event.timeZone, lang)}
		</span>
	));
}

function EventPlace({ event }: { event: Event }) {
	const { t } = useLanguage();
	return (
		<>
			{event.place ? (
				<span className="line">
					<Content>{event.place}</Content>
				</span>
			) : null}
			{event.mode === "in_person" ? null : <span className="line">{t.participation.mine.online}</span>}
			{event.onlineUrl ? (
				<a href={event.onlineUrl} rel="noopener noreferrer">
					{t.participation.mine.joinOnline}
				</a>
			) : null}
		</>
	);
}
