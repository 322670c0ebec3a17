import { useLanguage } from "#app/i18n/context";
import { formatShortDate } from "#app/i18n/format";
import { GradeSteps } from "../cooperatives/grade-steps";
import type { StatedStep } from "../cooperatives/own-cooperative";

interface Requirement {
	code: string;
	/** Null where only the code is known. */
	label: string | null;
	labelEn: string | null;
}

/** What a cooperative's delegate stated, and what follows from it alone. */
export interface StatedByDelegate {
	/** `YYYY-MM-DD` */
	statedOn: string;
	missing: readonly Requirement[];
	bring: readonly Requirement[];
	steps: readonly StatedStep[];
}

/** What a cooperative's delegate brings along; with a statement, its own checklist and what the next report changes. */
export function CooperativePapers({ stated }: { stated: StatedByDelegate | null }) {
	const { lang, t } = useLanguage();
	const words = t.cooperativePage;
	const name = ({ code, label, labelEn }: Requirement) =>
		(lang === "en" ? labelEn : label) ?? t.participation.options[code] ?? code;
	const papers = stated?.bring.length ? stated.bring.map(name) : Object.values(words.bring.usual);
	return (
		<section>
			<h2>{words.bring.title}</h2>
			{stated ? <p className="muted small">{words.statedByYou(formatShortDate(stated.statedOn, lang))}</p> : null}
			{stated?.missing.length ? (
				<>
					<h3>{words.bring.missing}</h3>
					<ul>
						{stated.missing.map((one) => (
							<li key={one.code}>{name(one)}</li>
						))}
					</ul>
				</>
			) : null}
			{stated?.steps.length ? <Effects steps={stated.steps} /> : null}
			<p>{words.bring.lead}</p>
			<ul>
				{papers.map((paper) => (
					<li key={paper}>{paper}</li>
				))}
			</ul>
		</section>
	);
}

/** What the next reports would change, if the statement is right. */
function Effects({ steps }: Pick<StatedByDelegate, "steps">) {
	const words = useLanguage().t.cooperativePage;
	const isOpen = steps.some(({ before, after }) => before.length > 1 || after.length > 1);
	return (
		<>
			<h3>{words.bring.effect}</h3>
			<GradeSteps steps={steps} />
			<p className="muted small">
				{isOpen ? `${words.byFounding} ` : null}
				{words.bring.notFacts}
			</p>
		</>
	);
}
