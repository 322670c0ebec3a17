import { useLanguage } from "#app/i18n/context";
import { formatShortDate } from "#app/i18n/format";
import { ButtonRow, LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { Notification } from "../primitives/notification";
import { SectionNav } from "../primitives/section-nav";
import { DeskCounts, type PartyCount } from "./desk-counts";
import { DeskEntryForm } from "./desk-entry-form";
import { DeskMatches } from "./desk-matches";
import { DeskOutcome, type LastAct } from "./desk-outcome";
import { DeskRecent } from "./desk-recent";
import { DeskSessions } from "./desk-sessions";
import { StationForm } from "./station-form";
import { type DeskList, type DeskListLink, type DeskPerson, listHref } from "./types";

interface DeskProps {
	list: DeskList;
	days: readonly DeskListLink[];
	sessions: readonly DeskListLink[];
	counts: readonly PartyCount[];
	recent: readonly DeskPerson[];
	/** People a typed name may mean; null when nobody searches. */
	search: { words: string; people: readonly DeskPerson[]; hasMore: boolean } | null;
	last: LastAct | null;
	error: string | undefined;
	/** The reader may search, see telephone numbers and decide. */
	isSupervisor: boolean;
	/** Acts of desks without a signal that wait for a supervisor. */
	openDecisions: number;
	/** The key of this page, for its forms. */
	pageKey: string;
	/** What this desk calls itself. */
	station: string | null;
	/** The reader reaches the panel, where lists are printed. */
	hasPanel: boolean;
}

/** The check-in desk of one list: the answer to the last scan, the input for the next, and who is there. */
export function Desk({ list, days, sessions, counts, recent, search, last, error, ...desk }: DeskProps) {
	const { lang, t } = useLanguage();
	const words = t.attendance;
	const { isSupervisor, openDecisions } = desk;
	const forms = { list, key: desk.pageKey };
	return (
		<div className="desk">
			<div className="desk-main">
				{openDecisions > 0 ? (
					<Notification
						tone="warn"
						title={t.door.decisions.waiting(openDecisions)}
						actions={<a href={`/petugas/${list.eventId}/keputusan`}>{t.door.decisions.open}</a>}
					>
						{null}
					</Notification>
				) : null}
				{days.length > 1 ? (
					<SectionNav
						look="views"
						label={words.days}
						items={days.map(({ position, startsAtLocal, href, isCurrent }) => ({
							href,
							label: `${words.day(position)} · ${formatShortDate(startsAtLocal, lang)}`,
							current: isCurrent,
						}))}
					/>
				) : null}
				<DeskSessions sessions={sessions} list={list} />
				{last && !search && !error ? <DeskOutcome last={last} forms={forms} isSupervisor={isSupervisor} /> : null}
				<DeskEntryForm forms={forms} isSupervisor={isSupervisor} error={error} />
				{search ? <DeskMatches {...search} forms={forms} home={listHref(list)} /> : null}
				<ButtonRow>
					<LinkButton href={listHref(list, "/tamu")} variant="secondary">
						{t.door.walkIn.open}
					</LinkButton>
					{isSupervisor ? (
						<LinkButton href={listHref(list, "/susulan")} variant="secondary">
							{t.door.paper.open}
						</LinkButton>
					) : null}
				</ButtonRow>
			</div>
			<div className="desk-side">
				{list.title ? (
					<p>
						<Content>{list.title}</Content>
					</p>
				) : null}
				<DeskCounts counts={counts} />
				<DeskRecent people={recent} forms={forms} />
				<StationForm list={list} station={desk.station} />
				{desk.hasPanel ? (
					<p>
						<a href={`/panel/kegiatan/${list.eventId}/berkas-cetak?hari=${list.position}`}>{words.printList}</a>
					</p>
				) : null}
			</div>
		</div>
	);
}
