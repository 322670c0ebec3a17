import { useLanguage } from "#app/i18n/context";
import { formatFileSize, formatInstant } from "#app/i18n/format";
import type { PlanningForm } from "../events/planning-form";
import { Button } from "../primitives/button";
import { Content } from "../primitives/content";
import { FileField, TextArea } from "../primitives/field";
import { Panel } from "../primitives/panel";
import type { ShownPaper, Taken } from "./types";

interface SpjFileFormsProps {
	/** The checklist, the item and the paper in it. */
	list: string;
	page: string;
	paper: ShownPaper;
	taken: Taken;
	form: PlanningForm;
	timeZone: string;
}

/** Replaces one paper, or takes it out for a reason. */
export function SpjFileForms({ list, page, paper, taken, form, timeZone }: SpjFileFormsProps) {
	const { lang, t } = useLanguage();
	const words = t.spj;
	const action = `${page}/${paper.id}`;
	return (
		<>
			<p>
				<a href={`${list}/berkas/${paper.id}`} download>
					<Content>{paper.name}</Content>
				</a>
				<span className="line muted small">
					{words.fileLine(
						paper.type,
						formatFileSize(paper.bytes),
						paper.addedByName,
						formatInstant(paper.addedAt, timeZone, lang),
					)}
				</span>
			</p>
			<Panel title={words.replace}>
				<form method="post" action={action} encType="multipart/form-data" noValidate>
					<input type="hidden" name="act" value="replace" />
					<FileField
						name="file"
						label={words.newFile}
						hint={`${taken.names}. ${words.replaceHint}`}
						accept={taken.accept}
						error={form.problem("file")}
					/>
					<Button variant="secondary">{words.replace}</Button>
				</form>
			</Panel>
			<Panel title={words.remove}>
				<form method="post" action={action} noValidate>
					<input type="hidden" name="act" value="remove" />
					<TextArea
						name="reason"
						label={words.reason}
						hint={words.removeHint}
						rows={3}
						maxLength={500}
						value={form.value("reason")}
						error={form.problem("reason")}
					/>
					<Button variant="danger">{words.remove}</Button>
				</form>
			</Panel>
		</>
	);
}
