import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeQuestion } from "#app/domain/questions/remove-question";
import { saveQuestion } from "#app/domain/questions/save-question";
import { questionSchema } from "#app/domain/questions/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { questionProblem } from "#app/server/question-problem.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { ReadingColumn, Stack } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { InlineForm } from "#app/ui/primitives/inline-form";
import { Panel } from "#app/ui/primitives/panel";
import { QuestionForm } from "#app/ui/registrations/question-form";
import * as questionQueries from "#db/queries/questions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const questions = await questionQueries.listQuestions(read, event.id);
	const question = questions.find(({ id }) => id === args.params.questionId);
	if (!question) throw notFound();
	const { kind, label, hint, options, minimum, maximum, parties, isRequired, shownWhen } = question;
	return {
		event: workspaceEvent(event, services.now()),
		questionId: question.id,
		others: questions.filter(({ id }) => id !== question.id),
		stored: {
			kind,
			label,
			hint,
			options: options.join("\n"),
			minimum: minimum === null ? "" : String(minimum),
			maximum: maximum === null ? "" : String(maximum),
			is_required: isRequired ? "on" : "",
			parties: [...(parties ?? [])],
			shown_when: shownWhen ? `${shownWhen.questionId}:${shownWhen.answer}` : "",
		},
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const questionId = args.params.questionId ?? "";
	const base = `/panel/kegiatan/${event.id}/pertanyaan`;
	const posted = await readForm(args.request);
	if (posted.values.remove) {
		const removed = await removeQuestion(services, event.id, questionId);
		if (removed.ok) throw seeOther(`${base}?kabar=removed`);
		const problem = questionProblem(removed.reason === "awaited" ? "awaited-question" : removed.reason);
		return data({ form: { errors: problem.errors, values: null } }, { status: problem.status });
	}
	const form = checkForm(posted, questionSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await saveQuestion(services, event.id, questionId, form.value);
	if (result.ok) throw seeOther(`${base}?kabar=saved`);
	const problem = questionProblem(result.reason);
	return data({ form: { errors: problem.errors, values: form.values } }, { status: problem.status });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
	pageTitle(matches, (t) => `${t.form.editor.change}: ${page?.stored.label ?? ""}`);

export default function EventQuestion() {
	const { event, questionId, others, stored } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.form.editor;
	const form = usePlanningForm(reply && { errors: reply.form.errors, values: reply.form.values ?? stored }, stored);
	const base = `/panel/kegiatan/${event.id}/pertanyaan`;
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={words.change}
			back={{ href: base, label: words.title }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			{event.phase === "cancelled" ? (
				<p className="muted">{t.planning.cancelledEdit}</p>
			) : (
				<Stack>
					<ReadingColumn>
						<QuestionForm form={form} others={others} submitLabel={words.save} />
					</ReadingColumn>
					<Panel title={words.remove}>
						<p>{words.removeHint}</p>
						<InlineForm
							action={`${base}/${questionId}`}
							label={words.remove}
							fields={{ remove: "yes" }}
							variant="danger"
						/>
					</Panel>
				</Stack>
			)}
		</EventWorkspace>
	);
}
