import { useLanguage } from "#app/i18n/context";
import { formatDate, formatShortDate } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Panel } from "../primitives/panel";
import { Tag } from "../primitives/tag";
import { GradeSteps } from "./grade-steps";
import type { OwnCooperative } from "./own-cooperative";

/** Where the cooperative stands, what comes next, its grade and what would change it. */
export function OwnStanding({ page }: { page: OwnCooperative }) {
	const { lang, t } = useLanguage();
	const words = t.cooperativePage;
	const stage = words.stages[page.stage];
	const { alarms } = page.standing;
	return (
		<div className="stack">
			<Panel title={words.stageHeading}>
				<p>
					<strong>{stage.name}</strong>
				</p>
				<p>
					{stage.now} {words.since(formatDate(page.stageSinceOn, lang))}
				</p>
				{page.stageNote ? (
					<p>
						{words.officeNote}: <Content>{page.stageNote}</Content>
					</p>
				) : null}
				<p>{stage.next}</p>
			</Panel>
			{alarms.length > 0 ? (
				<Panel title={words.todoHeading}>
					<ul>
						{alarms.map(({ kind, dueOn }) => (
							<li key={kind}>{words.alarms[kind](formatShortDate(dueOn, lang))}</li>
						))}
					</ul>
				</Panel>
			) : null}
			<Grade page={page} />
			{page.statement ? <Statement statement={page.statement} /> : null}
		</div>
	);
}

function Grade({ page: { standing } }: { page: OwnCooperative }) {
	const { lang, t } = useLanguage();
	const words = t.cooperativePage;
	const { asOf, grading, nextSteps } = standing;
	const date = formatShortDate(asOf, lang);
	const steps = nextSteps.map(({ before, after, ...step }) => ({
		...step,
		before: [before.grade ?? []].flat(),
		after: [after.grade ?? []].flat(),
	}));
	return (
		<Panel title={words.gradeHeading}>
			<p>
				<strong>{grading.grade ? words.grade(grading.grade, date) : words.noGrade(date)}</strong>{" "}
				{grading.needsConfirmation ? <Tag tone="warn">{words.toConfirm}</Tag> : null}
			</p>
			<p>{words.reasons[grading.reason]}</p>
			{grading.grade ? (
				<>
					<h3>{words.changesHeading}</h3>
					{steps.length > 0 ? <GradeSteps steps={steps} /> : <p>{words.allReported}</p>}
				</>
			) : null}
		</Panel>
	);
}

/** What a delegate said when registering: their words, and what would follow. */
function Statement({ statement }: { statement: NonNullable<OwnCooperative["statement"]> }) {
	const { lang, t } = useLanguage();
	const words = t.cooperativePage;
	const { heldYear, reportedYear, missing, steps } = statement;
	const year = (said: string | null, of: (year: string) => string, never: string) =>
		said === null ? [] : [said === "none" ? never : of(said)];
	const lines = [
		...year(heldYear, words.stated.held, words.stated.heldNever),
		...year(reportedYear, words.stated.reported, words.stated.reportedNever),
		...(missing.length > 0
			? [`${words.stated.missing}: ${missing.map((code) => t.participation.options[code] ?? code).join("; ")}`]
			: []),
	];
	return (
		<Panel title={words.statedBy(formatShortDate(statement.statedOn, lang))}>
			<ul>
				{lines.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
			{steps.length > 0 ? (
				<>
					<h3>{words.ifRight}</h3>
					<GradeSteps steps={steps} />
				</>
			) : null}
			<p className="muted small">{words.statedNote}</p>
		</Panel>
	);
}
