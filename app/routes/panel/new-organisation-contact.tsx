import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveContact } from "#app/domain/organisations/save-contact";
import { contactSchema } from "#app/domain/organisations/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { type ErrorKey, type FieldErrors, parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ContactForm } from "#app/ui/organisations/contact-form";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";

export async function loader(args: LoaderFunctionArgs) {
	const { organisation } = await signedIn(args, "organisations.write", { organisation: args.params.organisationId });
	return { id: organisation.id, name: organisation.name };
}

export async function action(args: ActionFunctionArgs) {
	const { services, organisation } = await signedIn(args, "organisations.write", {
		organisation: args.params.organisationId,
	});
	const form = await parseForm(args.request, contactSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const saved = await saveContact(services, organisation.id, null, form.value);
	if (saved.ok) throw seeOther(`/panel/organisasi/${organisation.id}?kabar=contact`);
	if (saved.reason !== "too-many-contacts") throw notFound();
	const errors: FieldErrors = { name: "contacts-too-many" satisfies ErrorKey };
	return data({ form: { errors, values: form.values } }, { status: 400 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.organisations.contact.newTitle);

export default function NewOrganisationContact() {
	const { id, name } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const form = usePlanningForm(useActionData<typeof action>()?.form);
	return (
		<PanelPage
			title={t.organisations.contact.newTitle}
			meta={<Content>{name}</Content>}
			back={{ href: `/panel/organisasi/${id}`, label: t.organisations.page.back }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			<ReadingColumn>
				<ContactForm form={form} />
			</ReadingColumn>
		</PanelPage>
	);
}
