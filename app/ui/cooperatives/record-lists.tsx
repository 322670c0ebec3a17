import type { AlarmKind, ChecklistState } from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { formatDate, formatShortDate } from "#app/i18n/format";
import { Permitted } from "../layout/permitted";
import { Content } from "../primitives/content";
import { Panel } from "../primitives/panel";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";
import { TaskList } from "../primitives/task-list";

/** What somebody should look at without being asked. */
export function Alarms({ alarms }: { alarms: readonly { kind: AlarmKind; dueOn: string }[] }) {
	const { lang, t } = useLanguage();
	if (alarms.length === 0) return null;
	return (
		<Panel title={t.cooperatives.record.alarmsHeading}>
			<ul className="evidence-list">
				{alarms.map(({ kind, dueOn }) => (
					<li key={kind}>
						<Tag tone="warn">{t.cooperatives.alarms[kind]}</Tag>{" "}
						<span className="muted small">{formatDate(dueOn, lang)}</span>
					</li>
				))}
			</ul>
		</Panel>
	);
}

export interface ShownRequirement {
	code: string;
	label: string;
	labelEn: string;
	isAsked: boolean;
	state: ChecklistState | null;
	note: string;
}

const tones = { missing: "bad", handed_in: "info", accepted: "ok", not_needed: "mute" } as const;

interface RequirementTasksProps {
	id: string;
	checklist: { name: string; version: number } | null;
	requirements: readonly ShownRequirement[];
}

/** The cooperative's checklist as tasks; what is not asked of it and of which nothing is known is left out. */
export function RequirementTasks({ id, checklist, requirements }: RequirementTasksProps) {
	const { lang, t } = useLanguage();
	const words = t.cooperatives;
	const relevant = requirements.filter(({ isAsked, state }) => isAsked || state !== null);
	return (
		<Panel
			title={words.record.requirements}
			actions={
				<Permitted to="cooperatives.write">
					<a href={`/panel/koperasi/${id}/syarat`}>{words.record.setRequirements}</a>
				</Permitted>
			}
		>
			{checklist ? (
				<p className="muted small">
					<Content>{checklist.name}</Content> · {words.checklists.version} {checklist.version}
				</p>
			) : (
				<p className="muted">{words.record.noChecklist}</p>
			)}
			<TaskList
				tasks={relevant.map(({ label, labelEn, state, note }) => ({
					title: lang === "en" ? labelEn : label,
					hint: note ? <Content>{note}</Content> : undefined,
					status: <Tag tone={state ? tones[state] : "warn"}>{words.itemStates[state ?? "unknown"]}</Tag>,
				}))}
			/>
		</Panel>
	);
}

export interface ShownMeeting {
	bookYear: number;
	heldOn: string | null;
	reportedOn: string | null;
	minutesNo: string;
}

/** Annual meetings: held and reported side by side. */
export function MeetingTable({ meetings }: { meetings: readonly ShownMeeting[] }) {
	const { lang, t } = useLanguage();
	const words = t.cooperatives.record;
	return (
		<Table
			caption={words.meetings}
			stacked
			rows={meetings}
			rowKey={(row) => String(row.bookYear)}
			columns={[
				{ key: "year", header: words.bookYear, rowHeader: true, cell: (row) => row.bookYear },
				{
					key: "held",
					header: words.held,
					cell: (row) => (row.heldOn ? formatShortDate(row.heldOn, lang) : words.notHeld),
				},
				{
					key: "reported",
					header: words.reported,
					cell: (row) =>
						row.reportedOn ? formatShortDate(row.reportedOn, lang) : <Tag tone="warn">{words.notReported}</Tag>,
				},
				{ key: "minutes", header: words.minutes, cell: (row) => <Content>{row.minutesNo}</Content> },
			]}
		/>
	);
}

export interface ShownStatedMeeting {
	bookYear: number;
	heldOn: string;
	minutesNo: string;
	statedOn: string;
	statedByName: string;
}

interface MeetingsProps {
	id: string;
	meetings: readonly ShownMeeting[];
	stated: readonly ShownStatedMeeting[];
}

/** The meetings of a cooperative with the rule that makes them count, and beside them what it says itself. */
export function Meetings({ id, meetings, stated }: MeetingsProps) {
	const words = useLanguage().t.cooperatives.record;
	return (
		<Panel
			title={words.meetings}
			actions={
				<Permitted to="cooperatives.write">
					<a href={`/panel/koperasi/${id}/rat`}>{words.recordMeeting}</a>
				</Permitted>
			}
		>
			<p className="muted small">{words.meetingsHint}</p>
			{meetings.length > 0 ? <MeetingTable meetings={meetings} /> : <p className="muted">{words.notHeld}</p>}
			{stated.length > 0 ? <StatedMeetings id={id} stated={stated} /> : null}
		</Panel>
	);
}

/** Meetings as the cooperative states them; each can be taken over into the form, where an office decides. */
function StatedMeetings({ id, stated }: Pick<MeetingsProps, "id" | "stated">) {
	const { lang, t } = useLanguage();
	const words = t.cooperatives.record.ownStated;
	return (
		<>
			<h3>{words.heading}</h3>
			<p className="muted small">{words.hint}</p>
			<ul className="evidence-list">
				{stated.map(({ bookYear, heldOn, minutesNo, statedOn, statedByName }) => (
					<li key={bookYear}>
						{words.held(bookYear, formatShortDate(heldOn, lang))}
						{minutesNo ? (
							<>
								, <Content>{minutesNo}</Content>
							</>
						) : null}
						<span className="muted small cooperative-line">
							{statedByName ? (
								<>
									<Content>{statedByName}</Content>,{" "}
								</>
							) : null}
							{formatShortDate(statedOn, lang)}
						</span>
						<Permitted to="cooperatives.write">
							<a href={`/panel/koperasi/${id}/rat?tahun=${bookYear}`}>{words.takeOver(bookYear)}</a>
						</Permitted>
					</li>
				))}
			</ul>
		</>
	);
}
