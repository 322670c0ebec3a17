import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dismissOfficer } from "#app/domain/attendance/dismiss-officer";
import { nameOfficer } from "#app/domain/attendance/name-officer";
import { revokeDeskDevice } from "#app/domain/attendance/revoke-desk-device";
import { officerSchema } from "#app/domain/attendance/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { listDeskDevices } from "#app/server/desk-device.server";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { DeskDevices } from "#app/ui/attendance/desk-devices";
import { DeskOfficers } from "#app/ui/attendance/desk-officers";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorText } from "#app/ui/registrations/form-parts";
import * as eventOfficerQueries from "#db/queries/event-officers";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const [named, staff, devices] = await Promise.all([
		eventOfficerQueries.listByEvent(read, event.id),
		eventOfficerQueries.listCandidates(read),
		listDeskDevices(read, event),
	]);
	return {
		event: workspaceEvent(event, services.now()),
		named: named.map(({ isActive, ...officer }) => ({ ...officer, isActive: isActive === 1 })),
		candidates: staff.filter(({ id }) => !named.some((officer) => officer.id === id)),
		devices,
		timeZone: event.timeZone,
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const form = await parseForm(args.request, officerSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const { act, user } = form.value;
	const done = await acts[act].does(services, event.id, user);
	if (!done.ok && done.reason !== "no-such-officer") throw notFound();
	if (!done.ok)
		return data({ form: { errors: { user: "choose-one" }, values: form.values } } as const, { status: 400 });
	throw seeOther(`/panel/kegiatan/${event.id}/petugas?kabar=${acts[act].news}`);
}

const acts = {
	name: { does: nameOfficer, news: "named" },
	dismiss: { does: dismissOfficer, news: "removed" },
	revoke: { does: revokeDeskDevice, news: "revoked" },
} as const;

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.deskStaff.officersTitle);

export default function Officers() {
	const { event, named, candidates, devices, timeZone, news } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.deskStaff;
	const problem = form && errorText(t, form.errors, "user");
	return (
		<EventWorkspace
			event={event}
			active="officers"
			title={words.officersTitle}
			lead={words.officersLead}
			news={form ? undefined : words.news[news as keyof typeof words.news]}
			before={
				<ErrorSummary title={t.frame.errorSummary} errors={problem ? [{ name: "user", message: problem }] : []} />
			}
		>
			<DeskOfficers eventId={event.id} named={named} candidates={candidates} problem={problem} />
			<DeskDevices eventId={event.id} timeZone={timeZone} devices={devices} />
		</EventWorkspace>
	);
}
