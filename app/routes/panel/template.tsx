import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { placementSchema, templateNameSchema } from "#app/domain/events/copy-schema";
import { deleteTemplate } from "#app/domain/events/delete-template";
import { storedPlan } from "#app/domain/events/event-plan";
import { renameTemplate } from "#app/domain/events/rename-template";
import { startFromTemplate } from "#app/domain/events/start-from-template";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { placementRefusals } from "#app/server/placement.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { PlacementForm } from "#app/ui/events/placement-form";
import { usePlanningForm, usePlanningNews } from "#app/ui/events/planning-form";
import { TemplateSide } from "#app/ui/events/template-side";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Columns } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import * as regionQueries from "#db/queries/regions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, template } = await signedIn(args, "events.create", { template: args.params.templateId });
	const [provinces, regencies] = await Promise.all([
		regionQueries.listProvinces(read),
		regionQueries.listRegencies(read),
	]);
	const { title, regencyCode, venueName, venueAddress, days, sessions, quotas } = storedPlan(template.plan);
	return {
		id: template.id,
		name: template.name,
		regions: { provinces, regencies },
		stored: { title, region: regencyCode, venue_name: venueName, venue_address: venueAddress },
		days: days.length,
		sessions: sessions.length,
		seats: quotas.reduce((sum, { seats }) => sum + seats, 0),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, template } = await signedIn(args, "events.create", { template: args.params.templateId });
	const posted = await readForm(args.request);
	if (posted.values.act === "delete") {
		if (!(await deleteTemplate(services, template.id)).ok) throw notFound();
		throw seeOther("/panel/kerangka?kabar=template-deleted");
	}
	if (posted.values.act === "rename") {
		const named = checkForm(posted, templateNameSchema);
		if (!named.ok) return data({ form: named.reply, isNaming: true }, { status: 400 });
		if (!(await renameTemplate(services, template.id, named.value.name)).ok) throw notFound();
		throw seeOther(`/panel/kerangka/${template.id}?kabar=template-renamed`);
	}
	const form = checkForm(posted, placementSchema);
	if (!form.ok) return data({ form: form.reply, isNaming: false }, { status: 400 });
	const result = await startFromTemplate(services, template.id, form.value);
	if (result.ok) throw seeOther(`/panel/kegiatan/${result.eventId}?kabar=created`);
	if (result.reason === "no-such-template") throw notFound();
	const errors = placementRefusals[result.reason];
	return data({ form: { errors, values: form.values }, isNaming: false }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => t.copies.startTitle(data?.name ?? ""));

export default function Template() {
	const { id, name, regions, stored, days, sessions, seats } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.copies;
	const form = usePlanningForm(reply?.isNaming ? undefined : reply?.form, stored);
	const naming = usePlanningForm(reply?.isNaming ? reply.form : undefined, { name });
	return (
		<PanelPage
			title={<Content>{name}</Content>}
			meta={words.holds(days, sessions, seats)}
			lead={words.startLead}
			back={{ href: "/panel/kerangka", label: words.templatesTitle }}
			news={usePlanningNews()}
			before={<ErrorSummary title={t.frame.errorSummary} errors={[...form.problems, ...naming.problems]} />}
		>
			<Columns
				sideAt="right"
				side={<TemplateSide templateId={id} name={naming.value("name")} problem={naming.problem("name")} />}
			>
				<PlacementForm form={form} regions={regions} dayCount={days} submitLabel={words.start} />
			</Columns>
		</PanelPage>
	);
}
