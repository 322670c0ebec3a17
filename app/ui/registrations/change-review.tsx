import type { Messages } from "#app/i18n/catalogue";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Permitted } from "../layout/permitted";
import { Content } from "../primitives/content";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";
import { SummaryList } from "../primitives/summary-list";
import { VisuallyHidden } from "../primitives/visually-hidden";

/** A column or an answer as it was and as it is now; of access needs only that they changed. */
export interface ChangedField {
	/** The column's name or the question's id. */
	field: string;
	/** The organiser's own question; null for what the catalogue names. */
	label: string | null;
	before: readonly string[];
	after: readonly string[];
}

/** What a participant changed after approval. */
export interface ReviewFacts {
	changedAt: string;
	fields: readonly ChangedField[];
}

interface ChangeReviewProps {
	/** Null when nothing is to be looked at. */
	review: ReviewFacts | null;
	/** The registration's own path. */
	base: string;
	timeZone: string;
	/** The query of the list the reader came from. */
	search: string;
}

/** What the participant changed, before and after, and the act that takes the mark off. */
export function ChangeReview({ review, base, timeZone, search }: ChangeReviewProps) {
	const { lang, t } = useLanguage();
	const words = t.form.review;
	if (review === null) return null;
	return (
		<Panel title={words.title}>
			<p>{words.lead(formatInstant(review.changedAt, timeZone, lang))}</p>
			{review.fields.length === 0 ? <p className="muted">{words.nothingDiffers}</p> : null}
			<SummaryList
				rows={review.fields.map((changed) => ({
					key: changed.field,
					label: changed.label ? <Content>{changed.label}</Content> : nameOf(changed.field, t),
					value: changed.field === "accessNeeds" ? words.accessNeedsChanged : <Difference changed={changed} />,
				}))}
			/>
			<Permitted to="registrations.write">
				<InlineForm
					action={`${base}/peninjauan`}
					label={words.done}
					variant="primary"
					fields={{ seen: review.changedAt, kembali: search }}
				/>
			</Permitted>
		</Panel>
	);
}

function Difference({ changed: { field, before, after } }: { changed: ChangedField }) {
	const { t } = useLanguage();
	const said = (values: readonly string[]) => values.map((value) => textOf(field, value, t)).join("; ");
	return (
		<>
			<VisuallyHidden>{t.audit.before} </VisuallyHidden>
			<del>{before.length > 0 ? <Content>{said(before)}</Content> : t.form.review.none}</del>{" "}
			<span aria-hidden="true">→ </span>
			<VisuallyHidden>{t.audit.after} </VisuallyHidden>
			<ins>{after.length > 0 ? <Content>{said(after)}</Content> : t.form.review.none}</ins>
		</>
	);
}

function nameOf(field: string, t: Messages): string {
	const words = t.registrations;
	const columns: Record<string, string> = {
		name: words.name,
		titlePrefix: words.csv.titlePrefix,
		titleSuffix: words.csv.titleSuffix,
		gender: words.gender,
		position: words.position,
		email: words.email,
		phone: words.phone,
		accessNeeds: words.accessNeeds,
		sessions: t.form.mine.sessions,
	};
	return columns[field] ?? t.participation.questions[field]?.label ?? field;
}

function textOf(field: string, value: string, t: Messages): string {
	const genders: Record<string, string> = t.participation.register.genders;
	if (field === "gender") return genders[value] ?? value;
	return t.participation.options[value] ?? t.form.answers[value] ?? value;
}
