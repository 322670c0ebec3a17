import type { EventPhase } from "#app/domain/events/types";
import { useLanguage } from "#app/i18n/context";
import { formatDateRange, formatNumber } from "#app/i18n/format";
import { Permitted } from "../layout/permitted";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { PhaseTag } from "./phase-tag";

interface SeriesEvent {
	id: string;
	title: string;
	phase: EventPhase;
	regencyName: string | null;
	firstDayLocal: string | null;
	lastDayLocal: string | null;
	confirmed: number;
	seats: number;
	followups: { total: number; done: number; overdue: number } | null;
}

/** The events of a series: where, when, how far, how full, and what came of them. */
export function SeriesEvents({ caption, events }: { caption: string; events: readonly SeriesEvent[] }) {
	const { lang, t } = useLanguage();
	const words = t.copies;
	const number = (value: number) => formatNumber(value, lang);
	return (
		<Table
			caption={caption}
			rows={events}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "place",
					header: t.planning.columnPlace,
					rowHeader: true,
					cell: ({ id, title, regencyName }) => (
						<>
							<a href={`/panel/kegiatan/${id}`}>{regencyName ?? t.planning.onlinePlace}</a>
							<span className="line muted small">
								<Content>{title}</Content>
							</span>
						</>
					),
				},
				{ key: "status", header: t.planning.status, cell: ({ phase }) => <PhaseTag phase={phase} /> },
				{
					key: "dates",
					header: words.columnDates,
					cell: ({ firstDayLocal, lastDayLocal }) =>
						firstDayLocal && lastDayLocal ? formatDateRange(firstDayLocal, lastDayLocal, lang) : t.planning.noDateYet,
				},
				{
					key: "seats",
					header: t.planning.columnSeats,
					numeric: true,
					keepTogether: true,
					cell: ({ confirmed, seats }) => (seats > 0 ? t.planning.seatsOfParty(number(confirmed), number(seats)) : "–"),
				},
				{
					key: "followups",
					header: words.columnFollowups,
					cell: ({ id, followups }) =>
						followups && followups.total > 0 ? (
							<>
								<Permitted to="followups.read" otherwise={words.promises(followups.done, followups.total)}>
									<a href={`/panel/kegiatan/${id}/tindak-lanjut`}>{words.promises(followups.done, followups.total)}</a>
								</Permitted>
								{followups.overdue > 0 ? ` · ${words.overdue(followups.overdue)}` : null}
							</>
						) : (
							<Permitted to="followups.read" otherwise={words.noPromises}>
								<a href={`/panel/kegiatan/${id}/tindak-lanjut`}>{words.noPromises}</a>
							</Permitted>
						),
				},
			]}
		/>
	);
}
