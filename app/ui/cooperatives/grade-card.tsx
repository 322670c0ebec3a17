import type { CertificateState, GradeReason, NikGrade } from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { formatDate } from "#app/i18n/format";
import { Panel } from "../primitives/panel";
import { CertificateTag, GradeTag } from "./grade-tag";

interface Graded {
	grade: NikGrade | null;
	needsConfirmation: boolean;
	reason: GradeReason;
}

/** How a cooperative stands at a date, as far as its grade goes. */
export interface ShownStanding {
	asOf: string;
	bookYears: readonly number[];
	grading: Graded;
	certificate: CertificateState;
	nextSteps: readonly {
		bookYear: number;
		act: "report" | "hold_and_report";
		channel: "online" | "paper";
		before: Graded;
		after: Graded;
		changes: boolean;
	}[];
}

/** The grade with its reason: at the date of a worked example and today, or today alone. */
export function GradeCard({ standing, today }: { standing: ShownStanding; today: ShownStanding | null }) {
	const { lang, t } = useLanguage();
	const words = t.cooperatives.record;
	return (
		<Panel title={words.gradeHeading}>
			{today ? <p className="muted small">{words.exampleNote(formatDate(standing.asOf, lang))}</p> : null}
			<div className="grade-pair">
				{[standing, ...(today ? [today] : [])].map((one) => (
					<div key={one.asOf}>
						<p className="muted small">
							{today === null || one === today ? words.today : t.cooperatives.asOf(formatDate(one.asOf, lang))}
						</p>
						<p>
							<GradeTag {...one.grading} /> <CertificateTag state={one.certificate} />
						</p>
						<p>{t.cooperatives.reasons[one.grading.reason]}</p>
						<p className="muted small">{words.counted(one.bookYears.join(", "))}</p>
					</div>
				))}
			</div>
			<h3>{words.nextHeading}</h3>
			<NextSteps standing={standing} />
		</Panel>
	);
}

/** What reporting each open book year changes. */
function NextSteps({ standing }: { standing: ShownStanding }) {
	const words = useLanguage().t.cooperatives;
	if (standing.grading.grade === null) return <p>{words.record.needsLegalEntity}</p>;
	if (standing.nextSteps.length === 0) return <p>{words.record.nothingLeft}</p>;
	const name = ({ grade, needsConfirmation }: Graded) => words.grade(grade, needsConfirmation);
	return (
		<ul className="next-steps-list">
			{standing.nextSteps.map((step) => (
				<li key={step.bookYear}>
					{words.record.step[step.act](step.bookYear)}:{" "}
					<strong>
						{step.changes ? words.record.becomes(name(step.before), name(step.after)) : words.record.staysSame}
					</strong>{" "}
					<span className="muted small">{words.record.channel[step.channel]}</span>
				</li>
			))}
		</ul>
	);
}
