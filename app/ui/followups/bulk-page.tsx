import { type BulkChange, followupPriorities, followupThemes } from "#app/domain/followups/types";
import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { Content } from "../primitives/content";
import { DateField, SelectField, TextArea, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { errorText, textOf } from "../registrations/form-parts";
import type { RefusedForm } from "./progress-form";

/** The fields of all changes, for the error summary. */
export const bulkFields = ["theme", "priority", "helperName", "helperCategory", "dueOn", "reason"] as const;

interface BulkQuestionProps {
	question: {
		kind: BulkChange;
		/** Ids with the moment of what was seen. */
		seen: string;
		count: number;
		named: readonly { id: string; code: string; title: string }[];
		isCapped: boolean;
	};
	form: RefusedForm;
	back: string;
}

/** How many are meant, which, and what the change needs to know. */
export function BulkQuestion({ question, form, back }: BulkQuestionProps) {
	const { t } = useLanguage();
	const words = t.followups.bulk;
	const { kind, seen, count, named, isCapped } = question;
	return (
		<form method="post" noValidate>
			<HiddenFields
				values={{
					tindakan: kind,
					terlihat: seen,
					yakin: "1",
					kembali: textOf(form.values, "kembali") || undefined,
					acara: textOf(form.values, "acara") || undefined,
				}}
			/>
			<ChangeFields kind={kind} form={form} />
			<ul>
				{named.map(({ id, code, title }) => (
					<li key={id}>
						{code} · <Content>{title}</Content>
					</li>
				))}
			</ul>
			{count > named.length ? <p>{words.more(count - named.length)}</p> : null}
			{isCapped ? <p>{words.capped}</p> : null}
			<ButtonRow>
				<Button variant={kind === "cancel" ? "danger" : "primary"}>{words.confirm}</Button>
				<LinkButton variant="link" href={back}>
					{words.keep}
				</LinkButton>
			</ButtonRow>
		</form>
	);
}

function ChangeFields({ kind, form }: { kind: BulkChange; form: RefusedForm }) {
	const { t } = useLanguage();
	const words = t.followups;
	const field = (name: (typeof bulkFields)[number]) => ({
		name,
		value: textOf(form.values, name),
		error: errorText(t, form.errors, name),
	});
	const options = categories.map((category) => ({ value: category, label: t.registrations.categories[category] }));
	switch (kind) {
		case "theme":
			return (
				<SelectField
					{...field("theme")}
					label={words.form.theme}
					width="medium"
					emptyLabel=""
					options={followupThemes.map((theme) => ({ value: theme, label: words.themes[theme] }))}
				/>
			);
		case "priority":
			return (
				<RadioGroup
					{...field("priority")}
					inline
					label={words.form.priority}
					choices={followupPriorities.map((priority) => ({ value: priority, label: words.priorities[priority] }))}
				/>
			);
		case "helper":
			return (
				<>
					<TextField {...field("helperName")} label={words.form.helper} maxLength={200} />
					<SelectField
						{...field("helperCategory")}
						label={words.form.helperCategory}
						width="medium"
						emptyLabel=""
						options={options}
					/>
				</>
			);
		case "extend":
			return (
				<>
					<DateField {...field("dueOn")} label={words.bulk.dueOn} hint={words.bulk.dueHint} />
					<TextArea {...field("reason")} label={words.bulk.reason} rows={2} maxLength={1000} />
				</>
			);
		case "cancel":
			return <TextArea {...field("reason")} label={words.bulk.reason} rows={2} maxLength={1000} />;
	}
}

interface BulkDoneProps {
	done: { changed: number; leftAlone: readonly { code: string; title: string }[] };
	back: string;
}

/** How many were changed, and which were left alone. */
export function BulkDone({ done, back }: BulkDoneProps) {
	const words = useLanguage().t.followups.bulk;
	return (
		<>
			<p role="status">{words.done(done.changed)}</p>
			{done.leftAlone.length > 0 ? (
				<section>
					<h2>{words.leftAlone}</h2>
					<p>{words.leftHint}</p>
					<ul>
						{done.leftAlone.map(({ code, title }) => (
							<li key={code}>
								{code} · <Content>{title}</Content>
							</li>
						))}
					</ul>
				</section>
			) : null}
			<p>
				<LinkButton href={back}>{words.keep}</LinkButton>
			</p>
		</>
	);
}
