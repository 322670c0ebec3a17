import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { KeyFigures } from "../primitives/key-figures";
import { StatList } from "../primitives/stat-list";

interface ProgressFiguresProps {
	people: readonly { category: Category; people: number }[];
	questions: { answered: number; open: number };
}

/** Who came, by party, and how many questions were answered. */
export function ProgressFigures({ people, questions }: ProgressFiguresProps) {
	const { lang, t } = useLanguage();
	const words = t.closing.progress;
	const all = people.reduce((sum, one) => sum + one.people, 0);
	return (
		<>
			<section>
				<h2>{words.people}</h2>
				<KeyFigures figures={[{ label: words.attended, value: formatNumber(all, lang) }]} />
				<StatList
					look="inline"
					label={words.people}
					items={people.map((one) => ({
						key: one.category,
						label: <PartyLabel party={one.category} label={t.registrations.categories[one.category]} />,
						value: formatNumber(one.people, lang),
					}))}
				/>
			</section>
			<section>
				<h2>{words.questions}</h2>
				<KeyFigures
					figures={[
						{ label: words.answered, value: formatNumber(questions.answered, lang) },
						{ label: words.unanswered, value: formatNumber(questions.open, lang) },
					]}
				/>
			</section>
		</>
	);
}
