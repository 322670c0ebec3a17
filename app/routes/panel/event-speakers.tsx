import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addSpeaker } from "#app/domain/speakers/add-speaker";
import { inviteSpeakers } from "#app/domain/speakers/invite-speakers";
import { speakerSchema } from "#app/domain/speakers/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { recordListSeen } from "#app/server/sightings.server";
import { speakerList } from "#app/server/speaker-list.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { Permitted } from "#app/ui/layout/permitted";
import { Button } from "#app/ui/primitives/button";
import { ReadingColumn, Stack } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { InlineForm } from "#app/ui/primitives/inline-form";
import { Notification } from "#app/ui/primitives/notification";
import { Panel } from "#app/ui/primitives/panel";
import { SpeakerFields } from "#app/ui/speakers/speaker-fields";
import { SpeakerTable } from "#app/ui/speakers/speaker-table";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, may } = await signedIn(args, "events.read", { event: args.params.eventId });
	const isAhead = event.status === "published" && (event.endsAt ?? "") > services.now().toISOString();
	const speakers = await speakerList(read, event, { withContacts: may("registrations.read") });
	await recordListSeen(services, { what: "speakers", event, kind: "speaker", ids: speakers.map(({ id }) => id) });
	return {
		event: workspaceEvent(event, services.now()),
		speakers,
		canInvite: isAhead && speakers.some(({ slots, linkState }) => slots.length > 0 && linkState === "ready"),
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const list = `/panel/kegiatan/${event.id}/narasumber`;
	const posted = await readForm(args.request);
	if (posted.values.act === "invite") {
		const result = await inviteSpeakers(services, event.id, "all");
		if (result.ok) throw seeOther(`${list}?kabar=invited`);
		if (result.reason === "no-such-event") throw notFound();
		return data({ form: null, refusal: result.reason }, { status: 409 });
	}
	const form = checkForm(posted, speakerSchema);
	if (!form.ok) return data({ form: form.reply, refusal: null }, { status: 400 });
	const result = await addSpeaker(services, event.id, form.value);
	if (result.ok) throw seeOther(`${list}?kabar=added`);
	if (result.reason === "no-such-event") throw notFound();
	const { values } = form;
	if (result.reason === "cancelled")
		return data({ form: { errors: {}, values }, refusal: result.reason }, { status: 409 });
	return data({ form: { errors: { name: "speaker-name-taken" as const }, values }, refusal: null }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.speakers.title}: ${data?.event.title ?? ""}`);

export default function EventSpeakers() {
	const { event, speakers, canInvite, news } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.speakers;
	const form = usePlanningForm(reply?.form ?? undefined);
	const page = `/panel/kegiatan/${event.id}/narasumber`;
	return (
		<EventWorkspace
			event={event}
			active="speakers"
			title={words.title}
			lead={words.lead}
			news={reply ? undefined : words.news[news as keyof typeof words.news]}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			<Stack>
				{reply?.refusal ? (
					<Notification tone="warn" alert>
						{words.refusals[reply.refusal]}
					</Notification>
				) : null}
				<SpeakerTable eventId={event.id} rows={speakers} />
				{canInvite ? (
					<Permitted to="events.write">
						<div>
							<InlineForm action={page} label={words.list.inviteAll} fields={{ act: "invite" }} variant="primary" />
							<p className="muted small">{words.list.inviteHint}</p>
						</div>
					</Permitted>
				) : null}
				{event.phase === "cancelled" ? null : (
					<Permitted to="events.write">
						<Panel title={words.add}>
							<ReadingColumn>
								<form method="post" action={page} noValidate>
									<SpeakerFields form={form} />
									<Button>{words.save}</Button>
								</form>
							</ReadingColumn>
						</Panel>
					</Permitted>
				)}
			</Stack>
		</EventWorkspace>
	);
}
