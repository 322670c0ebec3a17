import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { replyToSurvey } from "#app/domain/surveys/reply-to-survey";
import { surveyRefusal } from "#app/domain/surveys/rules";
import { surveySchema } from "#app/domain/surveys/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { withLink } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { PublicPage } from "#app/ui/layout/public-page";
import { LinkButton } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import { SurveyForm, surveyFields } from "#app/ui/surveys/survey-form";
import * as surveyQueries from "#db/queries/surveys";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, registration, event } = await withLink(args, "registration");
	const tookPart = await surveyQueries.tookPart(read, event.id, registration.id);
	return {
		path: `/pendaftaran/${args.params.token}`,
		title: event.title,
		refusal: surveyRefusal({ event, registration, tookPart }, services.now()),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, registration } = await withLink(args, "registration");
	const form = await parseForm(args.request, surveySchema);
	if (!form.ok) return data({ form: form.reply, refusal: null }, { status: 400 });
	const result = await replyToSurvey(services, registration.id, form.value);
	// Sent twice is done once, and the page says the same as the first time.
	if (result.ok || result.reason === "replied") throw seeOther(`/pendaftaran/${args.params.token}/penilaian`);
	return data({ form: { errors: {}, values: form.values }, refusal: result.reason }, { status: 409 });
}

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (t) => t.survey.title),
	{ name: "robots", content: "noindex" },
];

export default function RateEvent() {
	const { path, title, refusal: shown } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.survey;
	const refusal = reply?.refusal ?? shown;
	if (refusal)
		return (
			<PublicPage title={words.refusals[refusal].title} lead={<Content>{title}</Content>}>
				<p>{words.refusals[refusal].text}</p>
				<p>
					<LinkButton href={path}>{words.toMine}</LinkButton>
				</p>
			</PublicPage>
		);
	const form = reply?.form ?? { errors: {}, values: {} };
	return (
		<PublicPage
			title={words.title}
			lead={<Content>{title}</Content>}
			back={{ href: path, label: words.toMine }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form.errors, surveyFields)} />}
		>
			<p className="muted">{words.lead}</p>
			<SurveyForm form={form} back={path} />
		</PublicPage>
	);
}
