import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { undoInvitations } from "#app/domain/invitations/undo-invitations";
import { staffRefusalOf } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { invitationList } from "#app/server/invitation-list.server";
import { seeOther } from "#app/server/responses.server";
import { recordListSeen } from "#app/server/sightings.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { readInvitationAddress } from "#app/ui/invitations/invitation-address";
import { InvitationList } from "#app/ui/invitations/invitation-list";
import { Permitted } from "#app/ui/layout/permitted";
import { useMay } from "#app/ui/layout/request-context";
import { ButtonRow, LinkButton } from "#app/ui/primitives/button";
import { Notification } from "#app/ui/primitives/notification";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.read", { event: args.params.eventId });
	const query = new URL(args.request.url).searchParams;
	const address = readInvitationAddress(query);
	const list = await invitationList(read, event.id, address, query.get("halaman"));
	await recordListSeen(services, {
		what: "invitations",
		event,
		kind: "invitation",
		ids: list.rows.map(({ id }) => id),
	});
	return {
		event: workspaceEvent(event, services.now()),
		timeZone: event.timeZone,
		address,
		news: query.get("kabar"),
		...list,
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const { values } = await readForm(args.request);
	const result = await undoInvitations(services, event.id, String(values.list ?? ""));
	if (!result.ok) return data({ isGone: true }, { status: 409 });
	throw seeOther(`/panel/kegiatan/${event.id}/undangan?kabar=undone`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.invitations.title);

export default function Invitations() {
	const { event, news, ...list } = useLoaderData<typeof loader>();
	const isGone = useActionData<typeof action>()?.isGone ?? false;
	const { t } = useLanguage();
	const words = t.invitations;
	const base = `/panel/kegiatan/${event.id}/undangan`;
	const may = useMay();
	const canSend = may("registrations.write") && staffRefusalOf(event.phase) === null;
	return (
		<EventWorkspace
			event={event}
			active="invitations"
			title={words.title}
			lead={words.lead}
			news={isGone ? undefined : words.news[news as keyof typeof words.news]}
			before={
				isGone ? (
					<Notification tone="warn" alert>
						{words.lists.gone}
					</Notification>
				) : null
			}
			actions={
				<Permitted to="registrations.write">
					<LinkButton href={`${base}/tambah`}>{words.add}</LinkButton>
					<LinkButton variant="secondary" href={`${base}/impor`}>
						{words.import}
					</LinkButton>
					<LinkButton variant="secondary" href={`${base}/surat`}>
						{words.letter}
					</LinkButton>
				</Permitted>
			}
		>
			{canSend && list.counts.unsent + list.counts.silent > 0 ? (
				<ButtonRow>
					{list.counts.unsent > 0 ? <LinkButton href={`${base}/pengiriman`}>{words.send}</LinkButton> : null}
					{list.counts.silent > 0 ? (
						<LinkButton variant="secondary" href={`${base}/pengingat`}>
							{words.remind}
						</LinkButton>
					) : null}
					<LinkButton variant="link" href={`/panel/kegiatan/${event.id}/telepon`}>
						{words.calls}
					</LinkButton>
				</ButtonRow>
			) : null}
			<InvitationList base={base} {...list} />
		</EventWorkspace>
	);
}
