import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { postponeEvent } from "#app/domain/events/postpone-event";
import { isOver } from "#app/domain/events/rules";
import { withdrawalSchema } from "#app/domain/events/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { WithdrawalForm } from "#app/ui/events/withdrawal-form";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import * as eventQueries from "#db/queries/events";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	return {
		event: workspaceEvent(event, services.now()),
		told: await eventQueries.countLivingRegistrations(read, event.id),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const form = await parseForm(args.request, withdrawalSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await postponeEvent(services, event.id, form.value.reason);
	if (result.ok) throw seeOther(`/panel/kegiatan/${event.id}?kabar=postponed`);
	if (result.reason === "no-such-event") throw notFound();
	// The page itself says why it cannot be done.
	return data({ form: { errors: {}, values: form.values } }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.planning.postpone}: ${data?.event.title ?? ""}`);

export default function PostponeEvent() {
	const { event, told } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.planning;
	const form = usePlanningForm(reply?.form);
	const overview = { href: `/panel/kegiatan/${event.id}`, label: t.events.workspace.tabs.overview };
	const page = { event, active: "overview", back: overview } as const;
	const { phase } = event;
	if (phase === "draft" || phase === "postponed" || phase === "cancelled" || isOver(phase))
		return (
			<EventWorkspace {...page} title={words.cannotPostpone}>
				<p>{words.cannotWithdraw[isOver(phase) ? "finished" : phase]}</p>
			</EventWorkspace>
		);
	return (
		<EventWorkspace
			{...page}
			title={words.postponeTitle}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			<ReadingColumn>
				<p>{words.postponeLead(told)}</p>
				<WithdrawalForm form={form} backHref={overview.href} submitLabel={words.postponeYes} />
			</ReadingColumn>
		</EventWorkspace>
	);
}
