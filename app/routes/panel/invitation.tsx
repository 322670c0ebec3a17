import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { invitationDetail } from "#app/server/invitation-detail.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { InvitationFacts } from "#app/ui/invitations/invitation-facts";
import { InvitedPeople } from "#app/ui/invitations/invited-people";
import { Permitted } from "#app/ui/layout/permitted";
import { useMay } from "#app/ui/layout/request-context";
import { LinkButton } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { AuditTrail } from "#app/ui/registrations/audit-trail";
import { PersonCalls, PersonLetters } from "#app/ui/registrations/registration-records";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, invitation, may } = await signedIn(args, "registrations.read", {
		event: args.params.eventId,
		invitation: args.params.invitationId,
	});
	const detail = await invitationDetail(read, services, invitation);
	return {
		event: workspaceEvent(event, services.now()),
		timeZone: event.timeZone,
		news: new URL(args.request.url).searchParams.get("kabar"),
		...detail,
		// Their own links are for those who write to them.
		...(may("registrations.write") ? {} : { link: null, whatsApp: null }),
	};
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
	pageTitle(matches, (t) => `${t.invitations.title}: ${data?.invitation.organisationName ?? ""}`);

export default function InvitationPage() {
	const { event, timeZone, news, ...detail } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.invitations;
	const base = `/panel/kegiatan/${event.id}/undangan`;
	const { invitation } = detail;
	const page = `${base}/${invitation.id}`;
	const may = useMay();
	const isOver = !may("registrations.write") || invitation.isWithdrawn || invitation.status === "delegated";
	return (
		<EventWorkspace
			event={event}
			active="invitations"
			back={{ href: base, label: words.back }}
			title={<Content>{invitation.organisationName}</Content>}
			news={words.news[news as keyof typeof words.news]}
			actions={
				<>
					{isOver ? null : <LinkButton href={`${page}/jawaban`}>{words.detail.record}</LinkButton>}
					{detail.whatsApp ? (
						<LinkButton variant="secondary" href={detail.whatsApp} external>
							{words.detail.whatsApp}
						</LinkButton>
					) : null}
					<Permitted to="people.export">
						<LinkButton variant="secondary" href={`${base}/surat.pdf?undangan=${invitation.id}`} download>
							{words.detail.merged}
						</LinkButton>
					</Permitted>
					{isOver || invitation.status === "accepted" ? null : (
						<LinkButton variant="link" href={`${page}/pencabutan`}>
							{words.detail.withdraw}
						</LinkButton>
					)}
				</>
			}
		>
			<InvitationFacts {...detail} base={base} timeZone={timeZone} />
			<section>
				<h2>{words.detail.people}</h2>
				<InvitedPeople people={detail.people} base={`/panel/kegiatan/${event.id}/pendaftaran`} />
			</section>
			<section>
				<h2>{words.detail.letters}</h2>
				<PersonLetters letters={detail.letters} timeZone={timeZone} />
			</section>
			{detail.calls.length > 0 ? (
				<section>
					<h2>{words.detail.callsTitle}</h2>
					<PersonCalls calls={detail.calls} href={`/panel/kegiatan/${event.id}/telepon`} timeZone={timeZone} />
				</section>
			) : null}
			<section>
				<h2>{words.detail.history}</h2>
				<AuditTrail lines={detail.trail} timeZone={timeZone} />
			</section>
		</EventWorkspace>
	);
}
