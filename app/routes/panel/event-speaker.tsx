import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recordView } from "#app/domain/audit/record-view";
import { speakerLine } from "#app/domain/speakers/rules";
import { speakerMessage } from "#app/domain/speakers/speaker-message";
import { loadProgramme, slotsOf } from "#app/domain/speakers/speaker-programme";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { speakerAct } from "#app/server/speaker-acts.server";
import { linkStateOf } from "#app/server/speaker-list.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { Button } from "#app/ui/primitives/button";
import { Columns } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Notification } from "#app/ui/primitives/notification";
import { SpeakerFields } from "#app/ui/speakers/speaker-fields";
import { SpeakerSide } from "#app/ui/speakers/speaker-side";
import * as documentQueries from "#db/queries/documents";
import * as speakerQueries from "#db/queries/speakers";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const speaker = await speakerQueries.findSpeaker(read, event.id, args.params.speakerId ?? "");
	if (!speaker) throw notFound();
	await recordView(services, {
		...{ action: "person.viewed", subjectId: speaker.id, eventId: event.id, officeId: event.officeId },
		people: [{ kind: "speaker", ids: [speaker.id] }],
		after: { what: "speaker" },
	});
	const programme = await loadProgramme(read, event);
	const documents = await documentQueries.listBySpeaker(read, speaker.id);
	const { name, titlePrefix, titleSuffix, position, organisation, email, phone, language } = speaker;
	return {
		event: workspaceEvent(event, services.now()),
		speaker: {
			id: speaker.id,
			line: speakerLine(speaker),
			slots: slotsOf(programme, speaker.id),
			state: linkStateOf(speaker),
			link: speakerMessage(services, programme, speaker),
			canInvite: event.status === "published" && (event.endsAt ?? "") > services.now().toISOString(),
			slides: documents.map(({ id, title, fileId, newestFileId }) => ({ id, title, fileId, newestFileId })),
		},
		stored: {
			...{ name, position, organisation, email, phone, language },
			...{ title_prefix: titlePrefix, title_suffix: titleSuffix },
		},
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const speaker = await speakerQueries.findSpeaker(read, event.id, args.params.speakerId ?? "");
	if (!speaker) throw notFound();
	const acted = await speakerAct(services, event.id, speaker.id, args.request);
	const list = `/panel/kegiatan/${event.id}/narasumber`;
	if (acted.ok) throw seeOther(`${list}${acted.news === "removed" ? "" : `/${speaker.id}`}?kabar=${acted.news}`);
	if (acted.form) return data({ form: acted.form, refusal: null }, { status: 400 });
	return data({ form: null, refusal: acted.refusal }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${data?.stored.name ?? ""}, ${t.speakers.title}`);

export default function EventSpeaker() {
	const { event, speaker, stored, news } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.speakers;
	const form = usePlanningForm(reply?.form ?? undefined, stored);
	const list = `/panel/kegiatan/${event.id}/narasumber`;
	return (
		<EventWorkspace
			event={event}
			active="speakers"
			title={<Content>{speaker.line}</Content>}
			back={{ href: list, label: words.title }}
			news={reply ? undefined : words.news[news as keyof typeof words.news]}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			{reply?.refusal ? (
				<Notification tone="warn" alert>
					{words.refusals[reply.refusal]}
				</Notification>
			) : null}
			<Columns sideAt="right" side={<SpeakerSide eventId={event.id} speaker={speaker} />}>
				<h2>{words.edit}</h2>
				<form method="post" action={`${list}/${speaker.id}`} noValidate>
					<SpeakerFields form={form} />
					<p className="muted small">{words.saveHint}</p>
					<Button>{words.save}</Button>
				</form>
			</Columns>
		</EventWorkspace>
	);
}
