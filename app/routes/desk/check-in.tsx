import {
	type ActionFunctionArgs,
	data,
	type HeadersFunction,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { hasPanel } from "#app/domain/accounts/rules";
import { checkInSchema } from "#app/domain/attendance/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { deskView } from "#app/server/desk.server";
import { letInAtDesk } from "#app/server/desk-acts.server";
import { listOfForm } from "#app/server/desk-lists.server";
import { deskReader } from "#app/server/desk-person.server";
import { deskScript } from "#app/server/desk-script.server";
import { placeOf, stationOf } from "#app/server/desk-station.server";
import { parseForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { deskHeaders } from "#app/server/security.server";
import { recordListSeen } from "#app/server/sightings.server";
import { Desk } from "#app/ui/attendance/desk";
import { DeskApplication } from "#app/ui/attendance/desk-application";
import { totalOf } from "#app/ui/attendance/desk-counts";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Content } from "#app/ui/primitives/content";
import { Notification } from "#app/ui/primitives/notification";
import { errorText } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, config, event, user, may } = await signedIn(args, "attendance.write", {
		event: args.params.eventId,
	});
	const query = new URL(args.request.url).searchParams;
	const desk = await deskView(read, event, query, { reader: deskReader({ user, may }), now: services.now() });
	if (desk)
		await recordListSeen(services, {
			...{ what: "desk", event, kind: "registration" },
			ids: [...desk.recent, ...(desk.search?.people ?? [])].map(({ registrationId }) => registrationId),
		});
	const isHeld = event.status === "published" && desk !== null;
	const page = {
		event: { id: event.id, title: event.title },
		hasPanel: hasPanel(user.held),
		notHeld: isHeld ? null : event.status === "published" ? ("noDays" as const) : event.status,
		desk: isHeld ? { ...desk, station: stationOf(args.request) } : null,
		news: query.get("kabar"),
		script: isHeld ? deskScript(config) : null,
	};
	return data(page, { headers: deskHeaders(config) });
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event, user, may } = await signedIn(args, "attendance.write", { event: args.params.eventId });
	const form = await parseForm(args.request, checkInSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const list = await listOfForm(read, event, form.value);
	const place = placeOf(args.request);
	throw seeOther(
		await letInAtDesk(services, event, { list, asked: form.value, reader: deskReader({ user, may }), place }),
	);
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const links: LinksFunction = () => [{ rel: "manifest", href: "/meja.webmanifest" }];

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t.attendance.title);

export default function CheckInDesk() {
	const { event, hasPanel, notHeld, desk, news, script } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.attendance;
	const total = desk && totalOf(desk.counts);
	const home = hasPanel
		? { href: `/panel/kegiatan/${event.id}`, label: words.toEvent }
		: { href: "/petugas", label: t.deskStaff.mine };
	return (
		<DeskApplication script={script} home={home.href}>
			<PanelPage
				title={words.title}
				meta={<Content>{event.title}</Content>}
				lead={total && desk ? words.dayPresent(desk.list.position, total.present, total.confirmed) : undefined}
				back={home}
				news={form ? undefined : t.door.news[news as keyof typeof t.door.news]}
			>
				{notHeld ? (
					<Notification tone="info" title={words.notHeld.title}>
						{words.notHeld[notHeld]}
					</Notification>
				) : null}
				{desk ? <Desk {...desk} hasPanel={hasPanel} error={form && errorText(t, form.errors, "entry")} /> : null}
			</PanelPage>
		</DeskApplication>
	);
}
