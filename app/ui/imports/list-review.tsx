import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { ButtonRow } from "../primitives/button";
import { InlineForm } from "../primitives/inline-form";
import { KeyFigures } from "../primitives/key-figures";
import { Pages } from "../primitives/pages";
import { SectionNav } from "../primitives/section-nav";
import { LayoutForm } from "./layout-form";
import { type LineFilter, lineFilters, type Review } from "./review";
import { ReviewTable } from "./review-table";

interface ListReviewProps {
	/** The list's own path. */
	base: string;
	/** The event's path in the panel. */
	eventBase: string;
	review: Review;
}

/** What stands in a list, line by line, before anything is saved. */
export function ListReview({ base, eventBase, review }: ListReviewProps) {
	const { lang, t } = useLanguage();
	const words = t.imports;
	const number = (value: number) => formatNumber(value, lang);
	const { counts, known, effect, refusal, filter, filterCounts } = review;
	const href = (one: LineFilter) => (one === "all" ? base : `${base}?hasil=${one}`);
	const canApply = refusal === null && effect.create + effect.fill > 0;
	return (
		<>
			<KeyFigures
				figures={(["valid", "duplicate", "review", "invalid"] as const).map((status) => ({
					label: words.figures[status],
					value: number(counts[status]),
				}))}
			/>
			<section>
				<p>
					<strong>{words.nothingSaved}</strong> {known > 0 ? words.known(number(known)) : null}
				</p>
				<p>{words.effect(number(effect.create), number(effect.fill), number(effect.open))}</p>
				{review.isMixed ? <p>{words.mixed}</p> : null}
				{canApply ? (
					<p className="muted">{words.seats}</p>
				) : (
					<p>{refusal ? words.cannotNow[refusal] : words.cannotApply}</p>
				)}
				<ButtonRow>
					{canApply ? (
						<InlineForm
							action={`${base}/penerapan`}
							variant="primary"
							label={words.apply(number(effect.create + effect.fill))}
						/>
					) : null}
					<InlineForm action={`${base}/pembatalan`} label={words.discard} />
				</ButtonRow>
			</section>
			<LayoutForm base={base} layout={review.layout} />
			<SectionNav
				look="views"
				label={words.filter}
				items={lineFilters.map((one) => ({
					href: href(one),
					label: words.filters[one],
					count: number(filterCounts[one]),
					current: one === filter,
				}))}
			/>
			{review.lines.length > 0 ? (
				<ReviewTable base={base} eventBase={eventBase} lines={review.lines} />
			) : (
				<p className="muted">{words.noRows}</p>
			)}
			<Pages page={review.page} pageCount={review.pageCount} />
		</>
	);
}
