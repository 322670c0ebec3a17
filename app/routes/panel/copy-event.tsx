import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cloneEvent } from "#app/domain/events/clone-event";
import { placementSchema, templateNameSchema } from "#app/domain/events/copy-schema";
import { saveTemplate } from "#app/domain/events/save-template";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { placementRefusals } from "#app/server/placement.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { PlacementForm } from "#app/ui/events/placement-form";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { TemplateNameForm } from "#app/ui/events/template-name-form";
import { LinkButton } from "#app/ui/primitives/button";
import { Columns, Stack } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Panel } from "#app/ui/primitives/panel";
import * as eventQueries from "#db/queries/events";
import * as regionQueries from "#db/queries/regions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.create", { event: args.params.eventId });
	const [days, provinces, regencies] = await Promise.all([
		eventQueries.listDays(read, event.id),
		regionQueries.listProvinces(read),
		regionQueries.listRegencies(read),
	]);
	return {
		event: workspaceEvent(event, services.now()),
		dayCount: days.length,
		regions: { provinces, regencies },
		stored: {
			title: event.title,
			region: event.regencyCode,
			venue_name: event.venueName,
			venue_address: event.venueAddress,
		},
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.create", { event: args.params.eventId });
	const posted = await readForm(args.request);
	if (posted.values.keep) {
		const named = checkForm(posted, templateNameSchema);
		if (!named.ok) return data({ form: named.reply, isKeeping: true }, { status: 400 });
		const kept = await saveTemplate(services, event.id, named.value.name);
		if (!kept.ok) throw notFound();
		throw seeOther("/panel/kerangka?kabar=template-saved");
	}
	const form = checkForm(posted, placementSchema);
	if (!form.ok) return data({ form: form.reply, isKeeping: false }, { status: 400 });
	const result = await cloneEvent(services, event.id, form.value);
	if (result.ok) throw seeOther(`/panel/kegiatan/${result.eventId}?kabar=cloned`);
	if (result.reason === "no-such-event") throw notFound();
	const errors = placementRefusals[result.reason];
	return data({ form: { errors, values: form.values }, isKeeping: false }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.copies.copyTitle}: ${data?.event.title ?? ""}`);

export default function CopyEvent() {
	const { event, dayCount, regions, stored } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.copies;
	const form = usePlanningForm(reply?.isKeeping ? undefined : reply?.form, stored);
	const naming = usePlanningForm(reply?.isKeeping ? reply.form : undefined, { name: event.title });
	return (
		<EventWorkspace
			event={event}
			active="overview"
			title={words.copyTitle}
			lead={words.copyLead}
			back={{ href: `/panel/kegiatan/${event.id}`, label: t.events.workspace.tabs.overview }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={[...form.problems, ...naming.problems]} />}
		>
			<Columns
				sideAt="right"
				side={
					<Stack>
						<Panel title={words.keepTitle}>
							<p>{words.keepLead}</p>
							<TemplateNameForm
								action={`/panel/kegiatan/${event.id}/salinan`}
								fields={{ keep: "yes" }}
								value={naming.value("name")}
								error={naming.problem("name")}
								submitLabel={words.keep}
							/>
						</Panel>
						<Panel title={words.repeatTitle}>
							<p>{words.repeatLead}</p>
							<LinkButton href={`/panel/rangkaian/baru?dari=kegiatan-${event.id}`} variant="secondary">
								{words.repeat}
							</LinkButton>
						</Panel>
					</Stack>
				}
			>
				<PlacementForm form={form} regions={regions} dayCount={dayCount} submitLabel={words.makeCopy} />
			</Columns>
		</EventWorkspace>
	);
}
