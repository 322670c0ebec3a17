import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptInvitation } from "#app/domain/invitations/accept-invitation";
import { askedOfParty } from "#app/domain/questions/rules";
import { publicForm } from "#app/domain/registrations/public-form";
import { registrationSchema } from "#app/domain/registrations/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, type FieldErrors, type FormValues, readForm } from "#app/server/form.server";
import { withLink } from "#app/server/guard.server";
import { myInvitation } from "#app/server/my-invitation.server";
import { typedFiles } from "#app/server/registration-form.server";
import { seeOther } from "#app/server/responses.server";
import { AcceptForm, acceptFields } from "#app/ui/invitations/accept-form";
import { DeadInvitation } from "#app/ui/invitations/dead-invitation";
import { PublicPage } from "#app/ui/layout/public-page";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import * as questionQueries from "#db/queries/questions";
import * as regionQueries from "#db/queries/regions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, invitation, event } = await withLink(args, "invitation");
	const page = await myInvitation(read, services, invitation, event, args.params.token ?? "");
	const asksRegion = page.living?.asksRegion ?? false;
	const regions = asksRegion ? (await publicForm(read, event, services.now())).regions : null;
	const questions = askedOfParty(await questionQueries.listQuestions(read, event.id), invitation.category);
	return { ...page, regions, questions, formKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, invitation, event } = await withLink(args, "invitation");
	const posted = await readForm(args.request);
	const { category, organisationName } = invitation;
	const region = invitation.regencyCode ?? String(posted.values.region ?? "");
	const schema = registrationSchema({
		offered: [category],
		isRegion: (await regionQueries.findRegency(read, region)) !== undefined,
		language: args.context.lang,
		now: services.now(),
		questions: await questionQueries.listQuestions(read, event.id),
		files: await typedFiles(posted.files),
	});
	const values: FormValues = { ...posted.values, category, organisation: organisationName, region };
	const form = checkForm({ values }, schema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await acceptInvitation(services, event.id, invitation.id, form.value);
	if (result.ok) throw seeOther(`/pendaftaran/${result.token}`);
	const refuse = (errors: FieldErrors) => data({ form: { values, errors } }, { status: 400 });
	if (result.reason === "already-registered") return refuse({ name: "already-registered" });
	if (result.reason === "not-invited") return refuse({ name: "category-not-invited" });
	if (result.reason === "form-reused") return refuse({ name: "same-person" });
	throw seeOther(`/undangan/${args.params.token}`);
}

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (t) => t.invitations.mine.acceptTitle),
	{ name: "robots", content: "noindex" },
];

export default function AcceptInvitation() {
	const { dead, living, regions, questions, formKey } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.invitations.mine;
	if (dead) return <DeadInvitation {...dead} />;
	const errors = form?.errors ?? {};
	const given = form?.values.form_key;
	return (
		<PublicPage
			back={{ href: living.path, label: words.back }}
			meta={<Content>{living.event.title}</Content>}
			title={words.acceptTitle}
			lead={words.acceptLead(living.organisation)}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, errors, acceptFields(questions))} />}
		>
			<AcceptForm
				values={form?.values ?? living.prefilled}
				{...{ errors, regions, questions }}
				formKey={typeof given === "string" && given !== "" && !form?.errors.name ? given : formKey}
				back={living.path}
			/>
		</PublicPage>
	);
}
