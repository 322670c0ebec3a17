import { isOver } from "#app/domain/events/rules";
import type { EventPhase, TimeZone } from "#app/domain/events/types";
import type { Category } from "#app/domain/registrations/types";
import type { Messages } from "#app/i18n/catalogue";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import type { Language } from "#app/i18n/language";
import { PartyLabel } from "../brand/party";
import { ButtonRow, LinkButton } from "../primitives/button";
import { Panel } from "../primitives/panel";
import { StatList } from "../primitives/stat-list";

interface Registrable {
	slug: string;
	title: string;
	url: string;
	timeZone: TimeZone;
	registrationOpensAt: string | null;
	registrationClosesAt: string | null;
	statusReason: string | null;
}

interface EventSeatsProps {
	event: Registrable;
	phase: EventPhase;
	seats: readonly { category: Category; seats: number; confirmed: number }[];
	dates: string | null;
}

/** Seats left per party, and the one thing a visitor can do now. */
export function EventSeats({ event, phase, seats, dates }: EventSeatsProps) {
	const { lang, t } = useLanguage();
	const words = t.events.page;
	const isFull = seats.length > 0 && seats.every((party) => party.confirmed >= party.seats);
	const share = `https://wa.me/?text=${encodeURIComponent(words.shareText(event.title, dates ?? "", event.url))}`;
	return (
		<Panel title={phase === "open" || phase === "scheduled" ? words.seats : t.events.phases[phase]}>
			{phase === "open" || phase === "scheduled" ? (
				<StatList
					items={seats.map(({ category, seats: all, confirmed }) => ({
						key: category,
						label: <PartyLabel party={category} label={t.registrations.categories[category]} />,
						value: confirmed < all ? words.seatsOf(all - confirmed, all) : words.fullWaitlist,
					}))}
				/>
			) : null}
			<p>{stateText(event, phase, t, lang)}</p>
			{event.statusReason && (phase === "postponed" || phase === "cancelled") ? (
				<p>{words.reason(event.statusReason)}</p>
			) : null}
			<ButtonRow>
				{phase === "open" ? (
					<LinkButton href={`/kegiatan/${event.slug}/daftar`} wide>
						{isFull ? words.joinWaitlist : words.register}
					</LinkButton>
				) : null}
				{phase === "open" ? (
					<LinkButton href={`/kegiatan/${event.slug}/rombongan`} variant="secondary" wide>
						{t.groups.link}
					</LinkButton>
				) : null}
				{phase === "postponed" ? null : (
					<LinkButton href={`/kegiatan/${event.slug}.ics`} variant="secondary" wide>
						{words.addToCalendar}
					</LinkButton>
				)}
				<LinkButton href={share} variant="secondary" wide external>
					{words.share}
				</LinkButton>
			</ButtonRow>
		</Panel>
	);
}

/** What the state of the event means for somebody who would like to come. */
function stateText(event: Registrable, phase: EventPhase, t: Messages, lang: Language): string {
	const words = t.events.page;
	const at = (instant: string | null) => (instant ? formatInstant(instant, event.timeZone, lang) : "");
	if (phase === "open") return words.openUntil(at(event.registrationClosesAt));
	if (phase === "scheduled") return words.opensAt(at(event.registrationOpensAt));
	if (phase === "draft") return t.events.phases.draft;
	if (isOver(phase)) return words.finished;
	return words[phase];
}
