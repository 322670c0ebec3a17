import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { quotasSchema } from "#app/domain/events/schema";
import { setQuotas } from "#app/domain/events/set-quotas";
import { seatsOf } from "#app/domain/registrations/rules";
import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { usePlanningForm, usePlanningNews } from "#app/ui/events/planning-form";
import { QuotasForm } from "#app/ui/events/quotas-form";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import * as eventQueries from "#db/queries/events";
import * as registrationQueries from "#db/queries/registrations";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.read", { event: args.params.eventId });
	const [quotas, { confirmed, waiting }] = await Promise.all([
		eventQueries.listQuotas(read, event.id),
		registrationQueries.countPlaces(read, event.id),
	]);
	const stored = Object.fromEntries(categories.map((category) => [category, String(seatsOf(quotas, category))]));
	return { event: workspaceEvent(event, services.now()), stored, confirmed, waiting };
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const form = await parseForm(args.request, quotasSchema);
	if (!form.ok) return data({ form: form.reply, confirmed: {} }, { status: 400 });
	const result = await setQuotas(services, event.id, form.value);
	if (result.ok)
		throw seeOther(
			`/panel/kegiatan/${event.id}/kuota?kabar=${result.promotedIds.length > 0 ? "promoted" : "quotas-saved"}`,
		);
	const { values } = form;
	switch (result.reason) {
		case "no-such-event":
			throw notFound();
		case "cancelled":
			return data({ form: null, confirmed: {} }, { status: 409 });
		case "nobody-invited":
			return data({ form: { errors: { employer: "nobody-invited" }, values }, confirmed: {} }, { status: 400 });
		case "below-confirmed": {
			const confirmed = Object.fromEntries(result.confirmed.map((party) => [party.category, party.confirmed]));
			const errors = Object.fromEntries(Object.keys(confirmed).map((category) => [category, "below-confirmed"]));
			return data({ form: { errors, values }, confirmed }, { status: 400 });
		}
	}
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.planning.quotasTitle}: ${data?.event.title ?? ""}`);

export default function EventQuotas() {
	const { event, stored, confirmed, waiting } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.planning;
	const counted: [string, number][] = Object.entries(reply?.confirmed ?? {});
	const messages = Object.fromEntries(counted.map(([category, count]) => [category, words.belowConfirmed(count)]));
	const form = usePlanningForm(reply?.form ?? undefined, stored, messages);
	const isFixed = event.phase === "cancelled";
	return (
		<EventWorkspace
			event={event}
			active="quotas"
			title={words.quotasTitle}
			lead={words.quotasLead}
			news={usePlanningNews()}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			{isFixed ? <p className="muted">{words.cancelledEdit}</p> : null}
			{isFixed || event.phase === "draft" ? null : <p>{words.quotasRaiseNote}</p>}
			{isFixed ? null : <QuotasForm form={form} confirmed={confirmed} waiting={waiting} />}
		</EventWorkspace>
	);
}
