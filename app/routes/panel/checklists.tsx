import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { draftChecklist } from "#app/domain/cooperatives/draft-checklist";
import { officeSchema } from "#app/domain/cooperatives/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { BeginChecklist, ChecklistTable } from "#app/ui/cooperatives/checklist-table";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import * as checklistQueries from "#db/queries/nik-checklists";
import * as officeQueries from "#db/queries/offices";

export async function loader(args: LoaderFunctionArgs) {
	const { read } = await signedIn(args, "checklists.manage");
	const [checklists, uses, offices] = await Promise.all([
		checklistQueries.listAll(read),
		checklistQueries.countUses(read),
		officeQueries.listAll(read),
	]);
	return { checklists: checklists.map((one) => ({ ...one, uses: uses.get(one.id) ?? 0 })), offices };
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await signedIn(args, "checklists.manage");
	const form = await parseForm(args.request, officeSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const drafted = await draftChecklist(services, form.value.office);
	if (!drafted.ok) throw notFound();
	throw seeOther(`/panel/daftar-periksa/${drafted.id}?kabar=drafted`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.cooperatives.checklists.title);

export default function Checklists() {
	const { checklists, offices } = useLoaderData<typeof loader>();
	const errors = useActionData<typeof action>()?.form.errors ?? {};
	const { t } = useLanguage();
	const words = t.cooperatives;
	return (
		<PanelPage
			title={words.checklists.title}
			lead={words.checklists.lead}
			back={{ href: "/panel/koperasi", label: words.record.back }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, errors, ["office"])} />}
		>
			<ChecklistTable rows={checklists} />
			<BeginChecklist offices={offices} />
		</PanelPage>
	);
}
