import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveOrganisation } from "#app/domain/organisations/save-organisation";
import { organisationSchema } from "#app/domain/organisations/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { fieldOfRefusal, organisationChoices } from "#app/server/organisation-form.server";
import { seeOther } from "#app/server/responses.server";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { OrganisationForm } from "#app/ui/organisations/organisation-form";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";

export async function loader(args: LoaderFunctionArgs) {
	const { read } = await signedIn(args, "organisations.write");
	return organisationChoices(read);
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await signedIn(args, "organisations.write");
	const form = await parseForm(args.request, organisationSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const saved = await saveOrganisation(services, null, form.value);
	if (saved.ok) throw seeOther(`/panel/organisasi/${saved.organisationId}?kabar=saved`);
	const errors = fieldOfRefusal(saved.reason) ?? { name: "invalid" };
	return data({ form: { errors, values: form.values } }, { status: 400 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.organisations.form.newTitle);

export default function NewOrganisation() {
	const choices = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const form = usePlanningForm(useActionData<typeof action>()?.form);
	return (
		<PanelPage
			title={t.organisations.form.newTitle}
			back={{ href: "/panel/organisasi", label: t.organisations.back }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			<ReadingColumn>
				<OrganisationForm form={form} {...choices} />
			</ReadingColumn>
		</PanelPage>
	);
}
