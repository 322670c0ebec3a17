import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerQuestions } from "#app/domain/questions/answer-questions";
import { firstAnswersSchema } from "#app/domain/questions/first-answers-schema";
import { unansweredQuestions } from "#app/domain/questions/rules";
import { canAnswer } from "#app/domain/registrations/link-rights";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, type FieldErrors, readForm } from "#app/server/form.server";
import { withLink } from "#app/server/guard.server";
import { typedFiles } from "#app/server/registration-form.server";
import { seeOther } from "#app/server/responses.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { LinkButton } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { FirstAnswersForm } from "#app/ui/registrations/first-answers-form";
import { errorList } from "#app/ui/registrations/form-parts";
import { ownFieldNames } from "#app/ui/registrations/own-questions";
import * as questionQueries from "#db/queries/questions";
import * as registrationQueries from "#db/queries/registrations";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, registration, event } = await withLink(args, "registration");
	const questions = await questionQueries.listQuestions(read, event.id);
	const answers = await registrationQueries.mapAnswers(read, registration.id);
	return {
		path: `/pendaftaran/${args.params.token}`,
		title: event.title,
		isOpen: canAnswer(event, registration, services.now()),
		asked: unansweredQuestions(questions, registration.category, answers),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, registration, event } = await withLink(args, "registration");
	const posted = await readForm(args.request);
	const schema = firstAnswersSchema({
		category: registration.category,
		questions: await questionQueries.listQuestions(read, event.id),
		answers: await registrationQueries.mapAnswers(read, registration.id),
		files: await typedFiles(posted.files),
	});
	const { values } = posted;
	const answer = (errors: FieldErrors, status: number, isClosed = false) =>
		data({ form: { errors, values }, isClosed }, { status });
	if (!canAnswer(event, registration, services.now())) return answer({}, 409, true);
	const form = checkForm(posted, schema);
	if (!form.ok) return answer(form.reply.errors, 400);
	const result = await answerQuestions(services, registration, form.value);
	if (!result.ok) return answer({}, 409, true);
	throw seeOther(`/pendaftaran/${args.params.token}?kabar=${result.changed ? "dijawab" : "tetap"}`);
}

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (t) => t.form.own.title),
	{ name: "robots", content: "noindex" },
];

export default function AnswerQuestions() {
	const { path, title, isOpen, asked } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.form.own;
	const isClosed = !isOpen || reply?.isClosed;
	if (isClosed || asked.length === 0) {
		return (
			<PublicPage title={isClosed ? words.closedTitle : words.noneTitle} lead={<Content>{title}</Content>}>
				<p>{isClosed ? words.closed : words.none}</p>
				<p>
					<LinkButton href={path}>{t.participation.cancel.toMine}</LinkButton>
				</p>
			</PublicPage>
		);
	}
	const errors = reply?.form.errors ?? {};
	return (
		<PublicPage
			title={words.title}
			lead={<Content>{title}</Content>}
			back={{ href: path, label: t.participation.cancel.toMine }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, errors, ownFieldNames(asked))} />}
		>
			<p className="muted">{words.lead}</p>
			<FirstAnswersForm questions={asked} values={reply?.form.values ?? {}} errors={errors} back={path} />
		</PublicPage>
	);
}
