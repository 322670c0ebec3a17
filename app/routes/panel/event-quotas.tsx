import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formVersion } from "#app/domain/events/form-version";
import { quotasSchema } from "#app/domain/events/quotas-schema";
import { setQuotas } from "#app/domain/events/set-quotas";
import { storedQuotas } from "#app/domain/events/stored-quotas";
import { balanceOf } from "#app/domain/registrations/balance";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { cutAddress } from "#app/server/quotas.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { shownVersion, staleForm } from "#app/server/stale-form.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { usePlanningForm, usePlanningNews } from "#app/ui/events/planning-form";
import { QuotasConflict } from "#app/ui/events/quotas-conflict";
import { QuotasForm } from "#app/ui/events/quotas-form";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { BalancePanel } from "#app/ui/registrations/balance-panel";
import * as eventQueries from "#db/queries/events";
import * as registrationQueries from "#db/queries/registrations";
import * as seatQueries from "#db/queries/seats";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const [quotas, { confirmed, waiting }, walkIns] = await Promise.all([
		eventQueries.listQuotas(read, event.id),
		registrationQueries.countPlaces(read, event.id),
		seatQueries.countWalkIns(read, event.id),
	]);
	const stored = storedQuotas(event, quotas);
	return {
		event: workspaceEvent(event, services.now()),
		stored: { ...stored, version: formVersion(stored) },
		needsApproval: event.needsApproval === 1,
		balance: balanceOf(quotas, (category) => confirmed[category]),
		confirmed,
		waiting,
		walkIns,
		readsReplies: services.site.readsReplies,
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const form = await parseForm(args.request, quotasSchema);
	if (!form.ok) return data({ form: form.reply, conflicts: null }, { status: 400 });
	const { seats, settings } = form.value;
	const result = await setQuotas(services, event.id, seats, { settings, version: shownVersion(form.values) });
	const page = `/panel/kegiatan/${event.id}/kuota`;
	if (result.ok) throw seeOther(`${page}?kabar=${result.promotedIds.length > 0 ? "promoted" : "quotas-saved"}`);
	switch (result.reason) {
		case "no-such-event":
			throw notFound();
		case "changed-meanwhile":
			return staleForm(form.values, result);
		case "cancelled":
			return data({ form: null, conflicts: null }, { status: 409 });
		case "nobody-invited":
			return data(
				{ form: { errors: { employer: "nobody-invited" }, values: form.values }, conflicts: null },
				{ status: 400 },
			);
		case "below-confirmed":
			throw seeOther(cutAddress(event.id, form.values));
	}
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.planning.quotasTitle}: ${data?.event.title ?? ""}`);

export default function EventQuotas() {
	const { event, stored, balance, ...counted } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.planning;
	const form = usePlanningForm(reply?.form ?? undefined, stored);
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
			<BalancePanel balance={balance} />
			{isFixed ? null : <p>{t.seats.settings.rules}</p>}
			{isFixed || event.phase === "draft" ? null : <p>{words.quotasRaiseNote}</p>}
			{isFixed ? null : <QuotasConflict eventId={event.id} conflicts={reply?.conflicts ?? null} />}
			{isFixed ? null : <QuotasForm form={form} {...counted} />}
		</EventWorkspace>
	);
}
