import type { DeskActKind, DeskDecision, DeskOutcome } from "#app/domain/attendance/types";
import { printedName } from "#app/domain/registrations/rules";
import type { Category } from "#app/domain/registrations/types";
import type { Messages } from "#app/i18n/catalogue";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { Button, ButtonRow } from "../primitives/button";
import { Stack } from "../primitives/columns";
import { Content } from "../primitives/content";
import { EmptyState } from "../primitives/empty-state";
import { TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Pages } from "../primitives/pages";
import { Panel } from "../primitives/panel";
import { Tag } from "../primitives/tag";

/** An act of a desk without a signal that should not have been. */
export interface DecisionLine {
	id: string;
	kind: DeskActKind;
	actedAt: string;
	station: string | null;
	officerName: string;
	outcome: DeskOutcome;
	dayId: string | null;
	position: number | null;
	sessionTitle: string | null;
	registrationId: string | null;
	attendanceId: string | null;
	name: string | null;
	titlePrefix: string | null;
	titleSuffix: string | null;
	code: string | null;
	category: Category | null;
	organisationName: string | null;
	decision: DeskDecision | null;
	decidedAt: string | null;
	decidedByName: string | null;
}

interface DecisionListProps {
	eventId: string;
	timeZone: string;
	waiting: readonly DecisionLine[];
	decided: readonly DecisionLine[];
	page: number;
	pageCount: number;
	/** Whose reason is missing. */
	wrong: { act: string; problem: string } | null;
}

/** The id of the field for the reason of one act. */
export const reasonField = (act: string) => `reason-${act}`;

/** Who was let in although that was not to be: those that wait, each with two buttons, and those decided. */
export function DecisionList({ eventId, timeZone, waiting, decided, page, pageCount, wrong }: DecisionListProps) {
	const { lang, t } = useLanguage();
	const words = t.door.decisions;
	return (
		<Stack>
			{waiting.length === 0 ? (
				<EmptyState title={words.empty}>{words.emptyHint}</EmptyState>
			) : (
				<p className="muted">{words.note}</p>
			)}
			{waiting.map((line) => (
				<Panel key={line.id}>
					<About line={line} timeZone={timeZone} />
					<form method="post" action={`/petugas/${eventId}/keputusan`} noValidate>
						<HiddenFields values={{ act: line.id }} />
						<TextField
							id={reasonField(line.id)}
							name="reason"
							label={words.reason}
							error={wrong?.act === line.id ? wrong.problem : undefined}
							maxLength={500}
							autoComplete="off"
							width="medium"
						/>
						<ButtonRow>
							{canCount(line) ? (
								<Button name="decision" value="admitted">
									{words.accept}
								</Button>
							) : null}
							<Button name="decision" value="dismissed" variant="secondary">
								{words.dismiss}
							</Button>
						</ButtonRow>
					</form>
				</Panel>
			))}
			<Pages page={page} pageCount={pageCount} />
			{decided.length > 0 ? (
				<section>
					<h2>{words.decided}</h2>
					<ul className="desk-list">
						{decided.map((line) => (
							<li key={line.id}>
								<div className="desk-list-text">
									<About line={line} timeZone={timeZone} />
									{line.decision && line.decidedAt ? (
										<p className="small muted">
											{words.decidedBy(
												words[line.decision],
												line.decidedByName ?? "–",
												formatInstant(line.decidedAt, timeZone, lang),
											)}
										</p>
									) : null}
								</div>
							</li>
						))}
					</ul>
				</section>
			) : null}
		</Stack>
	);
}

/** Somebody whom nobody knows cannot be counted as there. */
const canCount = ({ attendanceId, registrationId, dayId }: DecisionLine) =>
	attendanceId !== null || (registrationId !== null && dayId !== null);

function About({ line, timeZone }: { line: DecisionLine; timeZone: string }) {
	const { lang, t } = useLanguage();
	const words = t.door.decisions;
	const when = formatInstant(line.actedAt, timeZone, lang);
	const { name, titlePrefix, titleSuffix } = line;
	return (
		<>
			<p className="desk-list-name">
				{name === null ? words.nobody : <Content>{printedName({ name, titlePrefix, titleSuffix })}</Content>}
				{line.code ? `, ${line.code}` : null} <Tag tone="warn">{whyOf(line, words.why)}</Tag>
			</p>
			{line.category ? (
				<p>
					<PartyLabel party={line.category} label={t.registrations.categories[line.category]} />
					{" · "}
					<Content>{line.organisationName}</Content>
				</p>
			) : null}
			<p className="small">
				{line.station ? words.at(when, line.station, line.officerName) : words.atUnnamed(when, line.officerName)}
				{line.position === null ? null : ` · ${t.attendance.day(line.position)}`}
				{line.sessionTitle ? (
					<>
						{" · "}
						<Content>{line.sessionTitle}</Content>
					</>
				) : null}
			</p>
		</>
	);
}

function whyOf({ outcome, kind }: DecisionLine, words: Messages["door"]["decisions"]["why"]): string {
	if (kind === "walk_in" && (outcome === "in" || outcome === "already")) return words.over;
	return outcome in words ? words[outcome as keyof typeof words] : words.other;
}
