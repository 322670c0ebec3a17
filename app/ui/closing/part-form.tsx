import type { ProseBlock } from "#app/domain/closing/types";
import { useLanguage } from "#app/i18n/context";
import type { PlanningForm } from "../events/planning-form";
import { Button } from "../primitives/button";
import { Columns } from "../primitives/columns";
import { TextArea } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { InlineForm } from "../primitives/inline-form";
import { Panel } from "../primitives/panel";
import { Prose } from "./report-document";

interface PartFormProps {
	/** The part's own page. */
	page: string;
	form: PlanningForm;
	/** What the records say now. */
	generated: readonly ProseBlock[];
	isEdited: boolean;
	/** Nothing can be written any more. */
	isClosed: boolean;
}

/** What stands in a part, to be written anew, beside what the records say. */
export function PartForm({ page, form, generated, isEdited, isClosed }: PartFormProps) {
	const words = useLanguage().t.closing.report.form;
	const version = { version: form.value("version") };
	return (
		<Columns
			sideAt="right"
			side={
				<Panel title={words.generated}>
					<p className="muted">{words.generatedHint}</p>
					<div className="stack" lang="id">
						<Prose blocks={generated} />
					</div>
					{isEdited && !isClosed ? (
						<InlineForm action={page} label={words.reset} fields={{ ...version, act: "reset" }} />
					) : null}
				</Panel>
			}
		>
			{isClosed ? null : (
				<form method="post" action={page} noValidate>
					<HiddenFields values={version} />
					<TextArea
						name="body"
						label={words.body}
						hint={words.hint}
						rows={18}
						maxLength={20_000}
						lang="id"
						value={form.value("body")}
						error={form.problem("body")}
					/>
					<Button>{words.save}</Button>
				</form>
			)}
		</Columns>
	);
}
