import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { quotasSchema } from "#app/domain/events/quotas-schema";
import { setQuotas } from "#app/domain/events/set-quotas";
import { cutProposal } from "#app/domain/registrations/cut-proposal";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { quotaValues } from "#app/server/quotas.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { shownVersion } from "#app/server/stale-form.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { CutProposal } from "#app/ui/events/cut-proposal";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { Notification } from "#app/ui/primitives/notification";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const query = new URL(args.request.url).searchParams;
	const values = quotaValues(Object.fromEntries(query));
	const wanted = checkForm({ values }, quotasSchema);
	const chosen = query.has("dipilih") ? query.getAll("pindah") : null;
	return {
		event: workspaceEvent(event, services.now()),
		page: `/panel/kegiatan/${event.id}/kuota`,
		timeZone: event.timeZone,
		values,
		isChosen: chosen !== null,
		proposal:
			wanted.ok && event.status !== "cancelled"
				? await cutProposal(read, services, event, wanted.value.seats, chosen)
				: null,
	};
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const { values } = await readForm(args.request);
	const form = checkForm({ values }, quotasSchema);
	if (!form.ok) return data({ proposal: null }, { status: 400 });
	const { seats, settings } = form.value;
	const moving = String(values.moving ?? "")
		.split(",")
		.filter(Boolean);
	const result = await setQuotas(services, event.id, seats, { settings, moving, version: shownVersion(values) });
	if (result.ok)
		throw seeOther(`/panel/kegiatan/${event.id}/kuota?kabar=${moving.length > 0 ? "cut" : "quotas-saved"}`);
	if (result.reason === "no-such-event") throw notFound();
	// Somebody else was faster: nothing was done, and this is how things stand now.
	const proposal = result.reason === "below-confirmed" ? await cutProposal(read, services, event, seats, null) : null;
	return data({ proposal }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.seats.cut.title}: ${data?.event.title ?? ""}`);

export default function CutQuotas() {
	const { event, page, timeZone, values, isChosen, proposal } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.seats.cut;
	const shown = reply ? reply.proposal : proposal;
	const hasWork = shown !== null && shown.parties.length > 0;
	return (
		<EventWorkspace
			event={event}
			active="quotas"
			title={words.title}
			lead={hasWork ? words.lead : undefined}
			back={{ href: page, label: t.planning.quotasTitle }}
			before={
				reply ? (
					<Notification tone="warn" alert>
						{words.changed}
					</Notification>
				) : null
			}
		>
			<ReadingColumn>
				{hasWork ? (
					<CutProposal
						page={`${page}/pengurangan`}
						proposal={shown}
						values={values}
						isChosen={isChosen && !reply}
						timeZone={timeZone}
					/>
				) : (
					<EmptyState title={words.nothing}>
						<a href={page}>{t.planning.quotasTitle}</a>
					</EmptyState>
				)}
			</ReadingColumn>
		</EventWorkspace>
	);
}
