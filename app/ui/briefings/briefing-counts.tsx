import type { BriefingFigure } from "#app/domain/briefings/types";
import { useLanguage } from "#app/i18n/context";
import { formatChange, formatNumber, formatShare } from "#app/i18n/format";
import { figureAnchors } from "../dashboard/dashboard-address";
import { LinkButton } from "../primitives/button";
import { KeyFigures } from "../primitives/key-figures";

interface LateCount {
	value: number;
	change: number | null;
}

interface BriefingCountsProps {
	figures: readonly BriefingFigure[];
	/** Late promises of the office itself, and of everybody. */
	ownLate: LateCount;
	late: LateCount;
}

/** For who signs in: our own late promises with owner, reason and last contact, and the list of everybody's. */
const ownPromises = `/panel/dasbor#${figureAnchors.late}`;
const latePromises = "/panel/tindak-lanjut?tampilan=terlambat";

/** The counts of a week with what changed, and for what is late the way to the rows. */
export function BriefingCounts({ figures, ownLate, late }: BriefingCountsProps) {
	const { lang, t } = useLanguage();
	const words = t.briefings.page;
	const number = (value: number) => formatNumber(value, lang);
	const changeOf = (change: number | null, isRate = false) => {
		if (change === null) return words.noComparison;
		const amount = isRate ? Math.round(change * 1000) / 10 : change;
		if (amount === 0) return words.unchanged;
		const signed = formatChange(amount, lang);
		return words.change(isRate ? words.points(signed) : signed);
	};
	const lateFigure = (label: string, { value, change }: LateCount, href: string) => ({
		label,
		href: value > 0 ? href : undefined,
		value: number(value),
		isBad: value > 0,
		note: changeOf(change),
	});
	return (
		<>
			<KeyFigures
				figures={figures.map(({ name, value, change, of }) => {
					const isRate = name === "attendanceRate";
					return {
						label: words.figures[name],
						value: value === null ? "–" : isRate ? formatShare(value, 1, lang) : number(value),
						note: (
							<>
								{of === null ? null : `${words.outOf(number(of))}. `}
								{changeOf(change, isRate)}
							</>
						),
					};
				})}
			/>
			<KeyFigures
				figures={[lateFigure(words.ownLate, ownLate, ownPromises), lateFigure(words.late, late, latePromises)]}
			/>
			{late.value > 0 ? (
				<>
					<p className="muted">{words.signIn}</p>
					<LinkButton variant="secondary" href={ownLate.value > 0 ? ownPromises : latePromises}>
						{words.open}
					</LinkButton>
				</>
			) : null}
		</>
	);
}
