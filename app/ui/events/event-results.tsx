import type { EventPhase } from "#app/domain/events/types";
import { type Category, categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { PartyLabel } from "../brand/party";
import { KeyFigures } from "../primitives/key-figures";
import { StatList } from "../primitives/stat-list";

interface EventResultsProps {
	registered: number;
	confirmed: number;
	attendedByDay: readonly number[];
	attendedByCategory: Readonly<Record<Category, number>>;
	progress: { total: number; done: number; overdue: number };
	slug: string;
	phase: EventPhase;
}

/** What came of an event, in figures without anybody's name. */
export function EventResults({
	registered,
	confirmed,
	attendedByDay,
	attendedByCategory,
	progress,
	slug,
	phase,
}: EventResultsProps) {
	const { t } = useLanguage();
	const words = t.events.page;
	return (
		<>
			<section>
				<h2>{words.results}</h2>
				<KeyFigures
					figures={[
						{ label: words.registered, value: registered },
						{ label: words.confirmed, value: confirmed },
						...attendedByDay.map((people, index) => ({
							label: attendedByDay.length > 1 ? words.attendedDay(index + 1) : words.attended,
							value: people,
						})),
					]}
				/>
				<StatList
					look="inline"
					label={words.attendedCaption}
					items={categories.map((category) => ({
						key: category,
						label: <PartyLabel party={category} label={t.registrations.categories[category]} />,
						value: attendedByCategory[category],
					}))}
				/>
			</section>
			<section>
				<h2>{words.followups}</h2>
				<KeyFigures
					figures={[
						{ label: words.followupFigures.total, value: progress.total },
						{ label: words.followupFigures.done, value: progress.done },
						{ label: words.followupFigures.overdue, value: progress.overdue },
					]}
				/>
				{phase === "reported" ? (
					<p>
						<a href={`/kegiatan/${slug}/perkembangan`}>{t.closing.progress.link}</a>
					</p>
				) : null}
			</section>
		</>
	);
}
