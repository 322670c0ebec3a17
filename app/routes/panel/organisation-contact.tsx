import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeContact } from "#app/domain/organisations/remove-contact";
import { saveContact } from "#app/domain/organisations/save-contact";
import { contactSchema } from "#app/domain/organisations/schema";
import { formatPhone } from "#app/domain/registrations/phone";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ContactForm } from "#app/ui/organisations/contact-form";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { InlineForm } from "#app/ui/primitives/inline-form";
import { Panel } from "#app/ui/primitives/panel";
import * as organisationQueries from "#db/queries/organisations";

export async function loader(args: LoaderFunctionArgs) {
	const { read, organisation } = await signedIn(args, "organisations.write", {
		organisation: args.params.organisationId,
	});
	const contact = await organisationQueries.findContact(read, organisation.id, args.params.contactId ?? "");
	if (!contact) throw notFound();
	const { id, name, position, email, phone } = contact;
	const stored = { name, position, email, phone: phone && formatPhone(phone) };
	return { id, stored, organisation: { id: organisation.id, name: organisation.name } };
}

export async function action(args: ActionFunctionArgs) {
	const { services, organisation } = await signedIn(args, "organisations.write", {
		organisation: args.params.organisationId,
	});
	const contactId = args.params.contactId ?? "";
	const page = `/panel/organisasi/${organisation.id}`;
	const posted = await readForm(args.request);
	if (posted.values.remove) {
		const removed = await removeContact(services, organisation.id, contactId);
		if (!removed.ok) throw notFound();
		throw seeOther(`${page}?kabar=removed`);
	}
	const form = checkForm(posted, contactSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const saved = await saveContact(services, organisation.id, contactId, form.value);
	if (!saved.ok) throw notFound();
	throw seeOther(`${page}?kabar=contact`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.organisations.contact.editTitle);

export default function OrganisationContact() {
	const { id, stored, organisation } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.organisations.contact;
	const form = usePlanningForm(useActionData<typeof action>()?.form, stored);
	const page = `/panel/organisasi/${organisation.id}`;
	return (
		<PanelPage
			title={words.editTitle}
			meta={<Content>{organisation.name}</Content>}
			back={{ href: page, label: t.organisations.page.back }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			<ReadingColumn>
				<ContactForm form={form} />
				<Panel title={words.remove}>
					<p>{words.removeHint}</p>
					<InlineForm
						action={`${page}/narahubung/${id}`}
						label={words.remove}
						fields={{ remove: "yes" }}
						variant="danger"
					/>
				</Panel>
			</ReadingColumn>
		</PanelPage>
	);
}
