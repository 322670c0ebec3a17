import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { checklistSchema } from "#app/domain/cooperatives/checklist-schema";
import { editChecklist } from "#app/domain/cooperatives/edit-checklist";
import { publishChecklist } from "#app/domain/cooperatives/publish-checklist";
import type { RequirementScope } from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { ChecklistForm, ChecklistItems, checklistFields } from "#app/ui/cooperatives/checklist-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import * as checklistQueries from "#db/queries/nik-checklists";
import * as officeQueries from "#db/queries/offices";

export async function loader(args: LoaderFunctionArgs) {
	const { read } = await signedIn(args, "checklists.manage");
	const checklist = await checklistQueries.findById(read, args.params.checklistId ?? "");
	if (!checklist) throw notFound();
	const [rows, office] = await Promise.all([
		checklistQueries.listItems(read, [checklist.id]),
		checklist.officeId ? officeQueries.findById(read, checklist.officeId) : undefined,
	]);
	const items = rows.map(({ appliesTo, ...item }) => ({ ...item, appliesTo: appliesTo as RequirementScope }));
	const column = (name: "code" | "label" | "labelEn" | "appliesTo" | "grades") => items.map((item) => item[name]);
	return {
		name: checklist.name,
		version: checklist.version,
		officeName: office?.name ?? null,
		isEditable: checklist.publishedAt === null,
		items,
		values: {
			name: checklist.name,
			code: column("code"),
			label: column("label"),
			labelEn: column("labelEn"),
			appliesTo: column("appliesTo"),
			grades: column("grades"),
		},
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await signedIn(args, "checklists.manage");
	const id = args.params.checklistId ?? "";
	const posted = await readForm(args.request);
	const form = checkForm(posted, checklistSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const saved = await editChecklist(services, id, form.value);
	if (!saved.ok && saved.reason === "no-such-checklist") throw notFound();
	const page = `/panel/daftar-periksa/${id}`;
	if (!saved.ok || posted.values.act !== "publish") throw seeOther(saved.ok ? `${page}?kabar=saved` : page);
	await publishChecklist(services, id);
	throw seeOther(`${page}?kabar=published`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.cooperatives.checklists.editTitle);

export default function Checklist() {
	const { name, version, officeName, isEditable, items, values, news } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form ?? { errors: {}, values };
	const { t } = useLanguage();
	const words = t.cooperatives.checklists;
	return (
		<PanelPage
			title={<Content>{name}</Content>}
			meta={words.versionOf(officeName ?? words.allOffices, version)}
			back={{ href: "/panel/daftar-periksa", label: words.backToAll }}
			news={t.cooperatives.news[news as keyof typeof t.cooperatives.news]}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form.errors, checklistFields)} />}
		>
			{isEditable ? (
				<ReadingColumn>
					<ChecklistForm form={form} />
				</ReadingColumn>
			) : (
				<ChecklistItems items={items} />
			)}
		</PanelPage>
	);
}
