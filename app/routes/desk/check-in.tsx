import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isDeskRole } from "#app/domain/accounts/rules";
import { checkIn } from "#app/domain/attendance/check-in";
import { readDeskEntry } from "#app/domain/attendance/desk-entry";
import { atPage, newAct } from "#app/domain/attendance/new-act";
import { checkInSchema } from "#app/domain/attendance/schema";
import type { CheckInBy } from "#app/domain/attendance/types";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { answerTo, type DeskAnswer, deskHref, deskView } from "#app/server/desk.server";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { Desk } from "#app/ui/attendance/desk";
import { totalOf } from "#app/ui/attendance/desk-counts";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Content } from "#app/ui/primitives/content";
import { Notification } from "#app/ui/primitives/notification";
import { errorText } from "#app/ui/registrations/form-parts";
import * as eventQueries from "#db/queries/events";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, user } = await signedIn(args, "attendance.write", { event: args.params.eventId });
	const desk = await deskView(read, event, new URL(args.request.url).searchParams, services.now());
	const isHeld = event.status === "published" && desk !== null;
	return {
		event: { id: event.id, title: event.title },
		hasPanel: !isDeskRole(user.role),
		notHeld: isHeld ? null : event.status === "published" ? ("noDays" as const) : event.status,
		desk: isHeld ? desk : null,
	};
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "attendance.write", { event: args.params.eventId });
	const form = await parseForm(args.request, checkInSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const day = (await eventQueries.listDays(read, event.id)).find(({ id }) => id === form.value.dayId);
	if (!day) throw notFound();
	const goTo = (answer: DeskAnswer) => seeOther(deskHref(event.id, day.position, answer));
	let who: CheckInBy;
	if (form.value.registrationId) {
		who = { by: "registration", registrationId: form.value.registrationId };
	} else {
		const entry = readDeskEntry(form.value.entry, event.codePrefix);
		if (entry.by === "name") throw goTo({ words: entry.words });
		who = entry;
	}
	const act = { ...newAct(services), kind: "check_in", ...who, dayId: day.id, sessionId: null } as const;
	const answer = answerTo(await checkIn(services, event.id, act, atPage));
	throw answer ? goTo(answer) : seeOther(`/petugas/${event.id}`);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t.attendance.title);

export default function CheckInDesk() {
	const { event, hasPanel, notHeld, desk } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.attendance;
	const total = desk && totalOf(desk.counts);
	return (
		<PanelPage
			title={words.title}
			meta={<Content>{event.title}</Content>}
			lead={total && desk ? words.dayPresent(desk.day.position, total.present, total.confirmed) : undefined}
			back={
				hasPanel
					? { href: `/panel/kegiatan/${event.id}`, label: words.toEvent }
					: { href: "/petugas", label: t.deskStaff.mine }
			}
		>
			{notHeld ? (
				<Notification tone="info" title={words.notHeld.title}>
					{words.notHeld[notHeld]}
				</Notification>
			) : null}
			{desk ? <Desk {...desk} hasPanel={hasPanel} error={form && errorText(t, form.errors, "entry")} /> : null}
		</PanelPage>
	);
}
