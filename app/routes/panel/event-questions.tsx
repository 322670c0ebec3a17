import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { moveQuestion } from "#app/domain/questions/move-question";
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
import { useMay, useRequest } from "#app/ui/layout/request-context";
import { ReadingColumn, Stack } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Panel } from "#app/ui/primitives/panel";
import { QuestionForm } from "#app/ui/registrations/question-form";
import { QuestionList } from "#app/ui/registrations/question-list";
import * as questionQueries from "#db/queries/questions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.read", { event: args.params.eventId });
	return {
		event: workspaceEvent(event, services.now()),
		questions: await questionQueries.listQuestions(read, event.id),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const posted = await readForm(args.request);
	const base = `/panel/kegiatan/${event.id}/pertanyaan`;
	const { move, question } = posted.values;
	if (move === "up" || move === "down") {
		const moved = await moveQuestion(services, event.id, String(question), move);
		if (moved.ok) throw seeOther(`${base}?kabar=moved`);
		if (moved.reason === "cancelled") return data({ form: { errors: {}, values: {} } }, { status: 409 });
		throw notFound();
	}
	const form = checkForm(posted, questionSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await saveQuestion(services, event.id, null, form.value);
	if (result.ok) throw seeOther(`${base}?kabar=saved`);
	const problem = questionProblem(result.reason);
	return data({ form: { errors: problem.errors, values: form.values } }, { status: problem.status });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
	pageTitle(matches, (t) => `${t.form.editor.title}: ${page?.event.title ?? ""}`);

export default function EventQuestions() {
	const { event, questions } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.form.editor;
	const form = usePlanningForm(reply?.form, { kind: "text" });
	const news = new URLSearchParams(useRequest().search).get("kabar");
	const base = `/panel/kegiatan/${event.id}/pertanyaan`;
	const may = useMay();
	const isFixed = event.phase === "cancelled" || !may("events.write");
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={words.title}
			lead={words.lead}
			back={
				may("registrations.read")
					? { href: `/panel/kegiatan/${event.id}/pendaftaran`, label: t.registrations.back }
					: undefined
			}
			news={words.news[news as keyof typeof words.news]}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			<Stack>
				{event.phase === "cancelled" ? <p className="muted">{t.planning.cancelledEdit}</p> : null}
				<QuestionList base={base} questions={questions} isFixed={isFixed} />
				{event.phase === "draft" ? null : (
					<p>
						<a href={`/kegiatan/${event.slug}/daftar`}>{words.preview}</a>
					</p>
				)}
				{isFixed ? null : (
					<Panel title={words.add}>
						<ReadingColumn>
							<QuestionForm form={form} others={questions} submitLabel={words.addSubmit} />
						</ReadingColumn>
					</Panel>
				)}
			</Stack>
		</EventWorkspace>
	);
}
