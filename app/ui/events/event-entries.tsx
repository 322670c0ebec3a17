import { isOver } from "#app/domain/events/rules";
import type { EventPhase, TimeZone } from "#app/domain/events/types";
import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatDateBlock, formatShortDate, formatTimeRange } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { Content } from "../primitives/content";
import { DateBlock } from "../primitives/date-block";
import { Entry, EntryList } from "../primitives/entry-list";
import { StatList } from "../primitives/stat-list";
import { PhaseTag } from "./phase-tag";

interface ListedEvent {
	id: string;
	slug: string;
	title: string;
	phase: EventPhase;
	timeZone: TimeZone;
	regencyName: string | null;
	provinceName: string | null;
	exampleAsOf: string | null;
	days: readonly { startsAtLocal: string; endsAtLocal: string }[];
	seats: readonly { category: Category; seats: number; confirmed: number }[];
	progress: { total: number; done: number; overdue: number } | null;
}

/** Dialogues one below the other: date, place, and what counts now — seats before, promises after. */
export function EventEntries({ title, events }: { title: string; events: readonly ListedEvent[] }) {
	return (
		<section>
			<h2>{title}</h2>
			<EntryList>
				{events.map((event) => (
					<EventEntry key={event.id} event={event} />
				))}
			</EntryList>
		</section>
	);
}

function EventEntry({ event }: { event: ListedEvent }) {
	const { lang, t } = useLanguage();
	const words = t.events.list;
	const first = event.days[0];
	const last = event.days.at(-1);
	const place = [event.regencyName, event.provinceName].filter(Boolean).join(", ");
	const time =
		first && event.phase !== "postponed"
			? formatTimeRange(first.startsAtLocal, first.endsAtLocal, event.timeZone, lang)
			: words.noDate;
	const length = event.days.length > 1 ? words.days(event.days.length) : null;
	const showsSeats = event.phase === "open" || event.phase === "scheduled";
	return (
		<Entry
			level={3}
			title={<Content>{event.title}</Content>}
			href={`/kegiatan/${event.slug}`}
			lead={
				first && last ? (
					<DateBlock
						dateTime={first.startsAtLocal.slice(0, 10)}
						{...formatDateBlock(first.startsAtLocal, last.startsAtLocal, lang)}
					/>
				) : undefined
			}
			status={event.phase === "open" || isOver(event.phase) ? undefined : <PhaseTag phase={event.phase} />}
			meta={[place, time, length].filter(Boolean).join(" · ")}
		>
			{showsSeats && event.seats.length > 0 ? (
				<StatList
					look="inline"
					label={words.seatsLeft}
					items={event.seats.map(({ category, seats, confirmed }) => ({
						key: category,
						label: <PartyLabel party={category} label={t.registrations.categories[category]} />,
						value: seats > confirmed ? seats - confirmed : words.full,
					}))}
				/>
			) : null}
			{event.progress ? (
				<p className="small">
					{words.followups(event.progress)}
					{event.exampleAsOf ? ` · ${words.example(formatShortDate(event.exampleAsOf, lang))}` : null}
				</p>
			) : null}
		</Entry>
	);
}
