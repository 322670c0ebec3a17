import type { EventMode, TimeZone } from "#app/domain/events/types";
import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatDate, formatDateRange, formatInstant, formatNumber, formatTimeRange } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { useMay, useRequest } from "../layout/request-context";
import { ButtonRow, LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { Panel } from "../primitives/panel";
import { StatList } from "../primitives/stat-list";
import { SummaryList } from "../primitives/summary-list";

export interface PlannedDayTimes {
	startsAtLocal: string;
	endsAtLocal: string;
}

interface PlannedFactsProps {
	event: {
		id: string;
		mode: EventMode;
		timeZone: TimeZone;
		registrationOpensAt: string | null;
		registrationClosesAt: string | null;
		/** Until when participants change their own data; null while there is no date. */
		editableUntil: string | null;
		/** Such a change of an approved registration asks for a new look. */
		editResetsApproval: boolean;
		contactName: string;
		contactPhone: string | null;
		contactEmail: string | null;
	};
	/** Venue, address and region in one line; empty without any. */
	place: string;
	days: readonly PlannedDayTimes[];
	canChange: boolean;
}

/** When, where and whom to ask, each with the way to change it. */
export function PlannedFacts({ event, place, days, canChange }: PlannedFactsProps) {
	const { lang, t } = useLanguage();
	const words = t.planning;
	const may = useMay();
	const change = (path: string, hiddenLabel: string) =>
		canChange && may("events.write")
			? { href: `/panel/kegiatan/${event.id}/${path}`, label: t.frame.change, hiddenLabel }
			: undefined;
	const at = (instant: string | null) => (instant ? formatInstant(instant, event.timeZone, lang) : null);
	const [opens, closes] = [at(event.registrationOpensAt), at(event.registrationClosesAt)];
	const editableUntil = at(event.editableUntil);
	const contact = [event.contactName, event.contactPhone, event.contactEmail].filter(Boolean).join(" · ");
	return (
		<SummaryList
			rows={[
				{
					label: words.when,
					value:
						days.length === 0
							? words.noDateYet
							: days.map((day) => (
									<span key={day.startsAtLocal} className="line">
										{formatDate(day.startsAtLocal, lang)},{" "}
										{formatTimeRange(day.startsAtLocal, day.endsAtLocal, event.timeZone, lang)}
									</span>
								)),
					action: change("jadwal", words.when),
				},
				{
					label: words.where,
					value: (
						<>
							<span className="line">{t.events.modes[event.mode]}</span>
							<Content>{place}</Content>
						</>
					),
					action: change("rincian", words.where),
				},
				{
					label: words.registrationWindow,
					value: opens && closes ? words.windowOf(opens, closes) : t.frame.notFilled,
					action: change("jadwal", words.registrationWindow),
				},
				{
					label: words.participantChanges,
					value: (
						<>
							<span className="line">{editableUntil ? words.changesUntil(editableUntil) : t.frame.notFilled}</span>
							{event.editResetsApproval ? <span className="line">{words.changesAreReviewed}</span> : null}
						</>
					),
					action: change("jadwal#edit_closes_date", words.participantChanges),
				},
				{
					label: words.contact,
					value: contact || t.frame.notFilled,
					action: change("rincian", words.contact),
				},
			]}
		/>
	);
}

interface PublicLinkProps {
	event: { slug: string; title: string };
	place: string;
	days: readonly PlannedDayTimes[];
}

/** The address to hand out, so that nobody pastes the panel's. */
export function PublicLink({ event, place, days }: PublicLinkProps) {
	const { lang, t } = useLanguage();
	const words = t.planning;
	const url = `${useRequest().baseUrl}/kegiatan/${event.slug}`;
	const [first, last] = [days[0], days.at(-1)];
	const dates = first && last ? formatDateRange(first.startsAtLocal, last.startsAtLocal, lang) : "";
	const text = words.shareText(event.title, dates, place, url);
	return (
		<Panel title={words.publicLink}>
			<p className="field-hint">{words.publicLinkHint}</p>
			<p className="public-address">
				<a href={url}>{url}</a>
			</p>
			<ButtonRow>
				<LinkButton href={`https://wa.me/?text=${encodeURIComponent(text)}`} variant="secondary" external>
					{words.shareByWhatsApp}
				</LinkButton>
			</ButtonRow>
		</Panel>
	);
}

interface PlannedSeatsProps {
	seats: readonly { category: Category; seats: number; confirmed: number; waiting: number }[];
}

/** How full each party is. */
export function PlannedSeats({ seats }: PlannedSeatsProps) {
	const { lang, t } = useLanguage();
	const words = t.planning;
	const number = (value: number) => formatNumber(value, lang);
	return (
		<Panel title={words.seatsTitle}>
			{seats.length === 0 ? <p className="muted">{words.noSeatsYet}</p> : null}
			<StatList
				items={seats.map(({ category, seats: all, confirmed, waiting }) => ({
					key: category,
					label: <PartyLabel party={category} label={t.registrations.categories[category]} />,
					value: (
						<>
							{words.seatsOfParty(number(confirmed), number(all))}
							{waiting > 0 ? <span className="muted"> · {words.waitingSuffix(number(waiting))}</span> : null}
						</>
					),
				}))}
			/>
		</Panel>
	);
}
