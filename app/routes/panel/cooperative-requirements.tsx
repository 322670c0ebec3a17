import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assignChecklist } from "#app/domain/cooperatives/assign-checklist";
import { checklistMoveSchema, itemSchema } from "#app/domain/cooperatives/schema";
import { setItem } from "#app/domain/cooperatives/set-item";
import { today } from "#app/domain/cooperatives/today";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { cooperativeStanding } from "#app/server/cooperative-record.server";
import { checkForm, type FieldErrors, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { ChecklistMove, RequirementForms } from "#app/ui/cooperatives/requirement-forms";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Columns } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import * as checklistQueries from "#db/queries/nik-checklists";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, cooperative } = await signedIn(args, "cooperatives.write", {
		cooperative: args.params.cooperativeId,
	});
	const { officeId, checklistId, organisationId } = cooperative;
	const [{ requirements }, all] = await Promise.all([
		cooperativeStanding(read, cooperative, today(services)),
		checklistQueries.listAll(read),
	]);
	const offered = all.filter(
		(one) => one.publishedAt && one.id !== checklistId && (one.officeId === null || one.officeId === officeId),
	);
	return {
		back: `/panel/koperasi/${organisationId}`,
		name: cooperative.name,
		requirements,
		offers: offered.map(({ id, name, version }) => ({ id, name: `${name}, v${version}` })),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, cooperative } = await signedIn(args, "cooperatives.write", {
		cooperative: args.params.cooperativeId,
	});
	const id = cooperative.organisationId;
	const posted = await readForm(args.request);
	const refused = (errors: FieldErrors) => data({ form: { errors, values: posted.values } }, { status: 400 });
	if (posted.values.act === "checklist") {
		const form = checkForm(posted, checklistMoveSchema);
		if (!form.ok) return refused(form.reply.errors);
		const moved = await assignChecklist(services, id, form.value.checklist, form.value.reason);
		if (moved.ok) throw seeOther(`/panel/koperasi/${id}?kabar=checklist`);
		return refused({ checklist: "choose-one" });
	}
	const form = checkForm(posted, itemSchema);
	if (!form.ok) return refused(form.reply.errors);
	const result = await setItem(services, id, form.value);
	if (result.ok) throw seeOther(`/panel/koperasi/${id}?kabar=${result.changed ? "item" : "unchanged"}`);
	if (result.reason === "no-such-cooperative") throw notFound();
	return refused({ state: result.reason === "not-your-office" ? result.reason : "choose-one" });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.cooperatives.requirements.title);

export default function CooperativeRequirements() {
	const { back, name, requirements, offers } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form ?? { errors: {}, values: {} };
	const { t } = useLanguage();
	const words = t.cooperatives;
	const fields = ["state", "note", "code", "checklist", "reason"];
	return (
		<PanelPage
			title={words.requirements.title}
			meta={<Content>{name}</Content>}
			lead={words.requirements.lead}
			back={{ href: back, label: words.record.backToOne }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form.errors, fields)} />}
		>
			<Columns sideAt="right" side={<ChecklistMove offers={offers} form={form} />}>
				<RequirementForms requirements={requirements} form={form} />
			</Columns>
		</PanelPage>
	);
}
