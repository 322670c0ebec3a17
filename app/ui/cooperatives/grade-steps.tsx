import { useLanguage } from "#app/i18n/context";
import type { StatedStep } from "./own-cooperative";

/** What each next report would change of the grade, and the way it is handed in. */
export function GradeSteps({ steps }: { steps: readonly StatedStep[] }) {
	const words = useLanguage().t.cooperativePage;
	const grades = (found: readonly string[]) => words.oneOrOther(found) || words.none;
	return (
		<ul>
			{steps.map(({ bookYear, act, channel, before, after }) => (
				<li key={bookYear}>
					<strong>{words.effect(words.act[act](bookYear), grades(before), grades(after))}</strong>.{" "}
					{words.channel[channel]}
				</li>
			))}
		</ul>
	);
}
