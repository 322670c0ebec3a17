import { useLanguage } from "#app/i18n/context";
import { formatFileSize, formatInstant } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { Content } from "../primitives/content";
import { Details } from "../primitives/details";
import { FileField, SelectField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Tag } from "../primitives/tag";
import { TaskList } from "../primitives/task-list";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";
import type { OwnCooperative } from "./own-cooperative";

interface OwnRequirementsProps {
	page: OwnCooperative;
	path: string;
	form: { errors: FormErrors; values: FormValues };
}

type Requirement = OwnCooperative["requirements"][number];

/** The checklist as a list of tasks, the papers handed in, and the form that adds one. */
export function OwnRequirements({ page, path, form }: OwnRequirementsProps) {
	const { lang, t } = useLanguage();
	const words = t.cooperativePage;
	const asked = page.requirements.filter(({ isAsked, isMissing }) => isAsked || isMissing);
	const others = page.requirements.filter((one) => !asked.includes(one));
	const missing = asked.filter((one) => one.isMissing);
	const label = (one: Requirement) => (lang === "en" ? one.labelEn : one.label);
	return (
		<section>
			<h2>{words.requirementsHeading}</h2>
			<p>{asked.length > 0 ? words.requirementsLead(missing.length) : words.noChecklist}</p>
			<TaskList
				tasks={[...missing, ...asked.filter((one) => !one.isMissing)].map((one) => task(one, label(one), words))}
			/>
			{others.length > 0 ? (
				<Details summary={words.otherRequirements}>
					<TaskList tasks={others.map((one) => task(one, label(one), words))} />
				</Details>
			) : null}
			<h3>{words.upload.title}</h3>
			<form method="post" encType="multipart/form-data" noValidate>
				<HiddenFields values={{ act: "berkas" }} />
				<SelectField
					name="item"
					label={words.upload.item}
					value={textOf(form.values, "item")}
					error={errorText(t, form.errors, "item")}
					emptyLabel={words.upload.noItem}
					options={page.requirements.map((one) => ({ value: one.code, label: label(one) }))}
				/>
				<FileField
					name="file"
					label={words.upload.file}
					hint={words.upload.fileHint}
					accept=".pdf,.jpg,.jpeg,.png"
					error={errorText(t, form.errors, "file")}
				/>
				<Button variant="secondary">{words.upload.send}</Button>
			</form>
			<h3>{words.papers}</h3>
			{page.papers.length === 0 ? <p className="muted">{words.noPapers}</p> : null}
			<ul>
				{page.papers.map((paper) => {
					const item = page.requirements.find(({ code }) => code === paper.itemCode);
					return (
						<li key={paper.key}>
							<a href={`${path}/berkas/${paper.fileId}`}>
								<Content>{paper.label}</Content>
							</a>{" "}
							<span className="muted small">
								{[
									...(item ? [label(item)] : []),
									formatFileSize(paper.bytes),
									formatInstant(paper.addedAt, "Asia/Jakarta", lang),
								].join(" · ")}
							</span>
						</li>
					);
				})}
			</ul>
		</section>
	);
}

function task(one: Requirement, title: string, words: ReturnType<typeof useLanguage>["t"]["cooperativePage"]) {
	const hint = [words.scopes[one.appliesTo], words.hints[one.code]].filter(Boolean).join(" ");
	const state = words.itemStates[one.state ?? (one.isMissing ? "unknown" : "not_needed")];
	return {
		title,
		hint: (
			<>
				{hint}
				{one.note ? (
					<span className="line">
						{words.officeNote}: <Content>{one.note}</Content>
					</span>
				) : null}
			</>
		),
		status: <Tag tone={one.isMissing ? "warn" : one.state === "accepted" ? "ok" : "plain"}>{state}</Tag>,
	};
}
