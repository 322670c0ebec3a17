import type { EventPhase } from "#app/domain/events/types";
import { useLanguage } from "#app/i18n/context";
import { formatDateRange, formatNumber } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { PhaseTag } from "./phase-tag";

/** The ways to look at a house's events, in the order in which they are offered. */
export const eventViews = ["all", "coming", "draft", "finished", "reported", "postponed", "cancelled"] as const;
export type EventView = (typeof eventViews)[number];

export interface PlannedEvent {
	id: string;
	title: string;
	phase: EventPhase;
	officeName: string;
	regencyName: string | null;
	firstDayLocal: string | null;
	lastDayLocal: string | null;
	confirmed: number;
	seats: number;
}

interface PlannedEventsProps {
	caption: string;
	events: readonly PlannedEvent[];
	/** Tells the offices apart for those who reach all of them. */
	showsOffice: boolean;
}

/** Events as lines: what, when, where, how full. */
export function PlannedEvents({ caption, events, showsOffice }: PlannedEventsProps) {
	const { lang, t } = useLanguage();
	const words = t.planning;
	return (
		<Table
			caption={caption}
			rows={events}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "title",
					header: words.columnTitle,
					rowHeader: true,
					cell: ({ id, title }) => (
						<a href={`/panel/kegiatan/${id}`}>
							<Content>{title}</Content>
						</a>
					),
				},
				{ key: "status", header: words.status, cell: ({ phase }) => <PhaseTag phase={phase} /> },
				{
					key: "dates",
					header: words.columnDates,
					cell: ({ firstDayLocal, lastDayLocal }) =>
						firstDayLocal && lastDayLocal ? formatDateRange(firstDayLocal, lastDayLocal, lang) : words.noDateYet,
				},
				{ key: "place", header: words.columnPlace, cell: ({ regencyName }) => regencyName ?? words.onlinePlace },
				...(showsOffice
					? [
							{
								key: "office",
								header: words.columnOffice,
								cell: ({ officeName }: PlannedEvent) => <Content>{officeName}</Content>,
							},
						]
					: []),
				{
					key: "seats",
					header: words.columnSeats,
					numeric: true,
					keepTogether: true,
					cell: ({ confirmed, seats }) =>
						seats > 0 ? words.seatsOfParty(formatNumber(confirmed, lang), formatNumber(seats, lang)) : "–",
				},
			]}
		/>
	);
}
