import type { AskedQuestion } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { Content } from "../primitives/content";
import { EmptyState } from "../primitives/empty-state";
import { InlineForm } from "../primitives/inline-form";
import { Table } from "../primitives/table";
import { VisuallyHidden } from "../primitives/visually-hidden";

interface QuestionListProps {
	/** The address of the editor. */
	base: string;
	questions: readonly AskedQuestion[];
	/** No way to change the form of a cancelled event. */
	isFixed: boolean;
}

/** The organiser's own questions in their order, each with ways to change and move it. */
export function QuestionList({ base, questions, isFixed }: QuestionListProps) {
	const { t } = useLanguage();
	const words = t.form.editor;
	if (questions.length === 0) return <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>;
	const labels = new Map(questions.map(({ id, label }) => [id, label]));
	return (
		<Table
			caption={words.title}
			rows={questions}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "label",
					header: words.label,
					rowHeader: true,
					cell: ({ label, shownWhen }) => (
						<>
							<Content>{label}</Content>
							{shownWhen ? (
								<span className="line muted">
									<Content>
										{t.form.onlyWhen(
											labels.get(shownWhen.questionId) ?? "",
											t.form.answers[shownWhen.answer] ?? shownWhen.answer,
										)}
									</Content>
								</span>
							) : null}
						</>
					),
				},
				{ key: "kind", header: words.kind, cell: ({ kind }) => words.kinds[kind] },
				{
					key: "parties",
					header: words.parties,
					cell: ({ parties }) =>
						parties ? parties.map((party) => t.registrations.categories[party]).join(", ") : words.allParties,
				},
				{
					key: "required",
					header: words.isRequiredShort,
					cell: ({ isRequired }) => (isRequired ? t.form.yes : t.form.no),
				},
				...(isFixed
					? []
					: [
							{
								key: "actions",
								header: words.actions,
								hideHeader: true,
								cell: ({ id, label }: AskedQuestion) => (
									<>
										<a href={`${base}/${id}`}>
											{t.frame.change}
											<VisuallyHidden>
												{" "}
												<Content>{label}</Content>
											</VisuallyHidden>
										</a>
										<InlineForm
											action={base}
											label={words.up}
											hiddenLabel={<Content>{label}</Content>}
											fields={{ move: "up", question: id }}
											small
										/>
										<InlineForm
											action={base}
											label={words.down}
											hiddenLabel={<Content>{label}</Content>}
											fields={{ move: "down", question: id }}
											small
										/>
									</>
								),
							},
						]),
			]}
		/>
	);
}
