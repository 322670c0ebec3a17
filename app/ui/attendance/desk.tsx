import { useLanguage } from "#app/i18n/context";
import { formatShortDate } from "#app/i18n/format";
import { SectionNav } from "../primitives/section-nav";
import { DeskCounts, type PartyCount } from "./desk-counts";
import { DeskEntryForm } from "./desk-entry-form";
import { DeskMatches } from "./desk-matches";
import { DeskOutcome, type LastAct } from "./desk-outcome";
import { DeskRecent } from "./desk-recent";
import type { DeskDay, DeskPerson } from "./types";

interface DeskProps {
	day: DeskDay;
	days: readonly { position: number; startsAtLocal: string; href: string }[];
	counts: readonly PartyCount[];
	recent: readonly DeskPerson[];
	/** People a typed name may mean; null when nobody searches. */
	search: { words: string; people: readonly DeskPerson[]; hasMore: boolean } | null;
	last: LastAct | null;
	error: string | undefined;
	/** The reader reaches the panel, where lists are printed. */
	hasPanel: boolean;
}

/** The check-in desk of one day: the answer to the last scan, the input for the next, and who is there. */
export function Desk({ day, days, counts, recent, search, last, error, hasPanel }: DeskProps) {
	const { lang, t } = useLanguage();
	const words = t.attendance;
	const home = days.find(({ position }) => position === day.position)?.href ?? `/petugas/${day.eventId}`;
	return (
		<div className="desk">
			<div className="desk-main">
				{days.length > 1 ? (
					<SectionNav
						look="views"
						label={words.days}
						items={days.map(({ position, startsAtLocal, href }) => ({
							href,
							label: `${words.day(position)} · ${formatShortDate(startsAtLocal, lang)}`,
							current: position === day.position,
						}))}
					/>
				) : null}
				{last && !search && !error ? <DeskOutcome last={last} day={day} /> : null}
				<DeskEntryForm day={day} error={error} />
				{search ? <DeskMatches {...search} day={day} home={home} /> : null}
			</div>
			<div className="desk-side">
				<DeskCounts counts={counts} />
				<DeskRecent people={recent} day={day} />
				{hasPanel ? (
					<p>
						<a href={`/panel/kegiatan/${day.eventId}/berkas-cetak?hari=${day.position}`}>{words.printList}</a>
					</p>
				) : null}
			</div>
		</div>
	);
}
