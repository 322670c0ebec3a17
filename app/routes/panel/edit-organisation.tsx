import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveOrganisation } from "#app/domain/organisations/save-organisation";
import { organisationSchema } from "#app/domain/organisations/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import {
	changesSince,
	fieldOfRefusal,
	namesIn,
	organisationChoices,
	storedOrganisation,
} from "#app/server/organisation-form.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { OrganisationForm } from "#app/ui/organisations/organisation-form";
import { StaleNotice } from "#app/ui/organisations/stale-notice";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";

export async function loader(args: LoaderFunctionArgs) {
	const { read, organisation } = await signedIn(args, "organisations.write", {
		organisation: args.params.organisationId,
	});
	const [choices, stored] = await Promise.all([organisationChoices(read), storedOrganisation(read, organisation)]);
	return { id: organisation.id, name: organisation.name, version: organisation.version, stored, ...choices };
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, organisation } = await signedIn(args, "organisations.write", {
		organisation: args.params.organisationId,
	});
	const { id } = organisation;
	const posted = await readForm(args.request);
	const version = Number(posted.values.version);
	const form = checkForm(posted, organisationSchema);
	if (!form.ok) return data({ form: form.reply, version, since: null }, { status: 400 });
	const saved = await saveOrganisation(services, { id, version }, form.value);
	if (saved.ok) throw seeOther(`/panel/organisasi/${id}?kabar=saved`);
	if (saved.reason === "merged") throw seeOther(`/panel/organisasi/${id}`);
	if (saved.reason === "no-such-organisation") throw notFound();
	const errors = fieldOfRefusal(saved.reason);
	if (errors) return data({ form: { errors, values: form.values }, version, since: null }, { status: 400 });
	// Somebody was faster: their changes are shown above what was typed, which can then be saved over them.
	const lines = await changesSince(read, id, version);
	const since = { lines, names: await namesIn(read, lines) };
	return data({ form: { errors: {}, values: form.values }, version: organisation.version, since }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown, matches }) =>
	pageTitle(matches, (t) => `${t.organisations.form.editTitle}: ${shown?.name ?? ""}`);

export default function EditOrganisation() {
	const { id, name, version, stored, regions, offices } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const form = usePlanningForm(reply?.form, stored);
	return (
		<PanelPage
			title={t.organisations.form.editTitle}
			meta={<Content>{name}</Content>}
			back={{ href: `/panel/organisasi/${id}`, label: t.organisations.page.back }}
			before={
				reply?.since ? (
					<StaleNotice {...reply.since} />
				) : (
					<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />
				)
			}
		>
			<ReadingColumn>
				<OrganisationForm form={form} regions={regions} offices={offices} version={reply?.version ?? version} />
			</ReadingColumn>
		</PanelPage>
	);
}
