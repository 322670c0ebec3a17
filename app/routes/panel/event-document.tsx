import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { documentAct } from "#app/server/document-acts.server";
import { fileTypeName } from "#app/server/document-list.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { DocumentFields } from "#app/ui/documents/document-fields";
import { VersionList } from "#app/ui/documents/version-list";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { Button } from "#app/ui/primitives/button";
import { Columns } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { FileField } from "#app/ui/primitives/field";
import { InlineForm } from "#app/ui/primitives/inline-form";
import { Panel } from "#app/ui/primitives/panel";
import * as documentQueries from "#db/queries/documents";
import * as eventQueries from "#db/queries/events";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const document = await documentQueries.findDocument(read, event.id, args.params.documentId ?? "");
	if (!document) throw notFound();
	const [versions, sessions] = await Promise.all([
		documentQueries.listVersions(read, document.id),
		eventQueries.listSessions(read, event.id),
	]);
	const { id, title, kind, access, sessionId, fileId, speakerId } = document;
	return {
		event: { ...workspaceEvent(event, services.now()), timeZone: event.timeZone },
		documentId: id,
		stored: { title, kind, access, session: sessionId ?? "" },
		sessions: speakerId ? null : sessions.map((session) => ({ id: session.id, title: session.title })),
		versions: versions.map(({ mediaType, ...version }) => ({
			...version,
			type: fileTypeName(mediaType),
			isReleased: version.fileId === fileId,
		})),
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const documentId = args.params.documentId ?? "";
	const acted = await documentAct(services, event.id, documentId, args.request);
	const list = `/panel/kegiatan/${event.id}/dokumen`;
	if (acted.ok) throw seeOther(`${list}${acted.news === "removed" ? "" : `/${documentId}`}?kabar=${acted.news}`);
	return data({ form: acted.form }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.documents.edit}: ${data?.stored.title ?? ""}`);

export default function EventDocument() {
	const { event, documentId, stored, sessions, versions, news } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>()?.form;
	// A refused file keeps the words of the other form.
	const form = usePlanningForm(reply && { ...reply, values: { ...stored, ...reply.values } }, stored);
	const { t } = useLanguage();
	const words = t.documents;
	const list = `/panel/kegiatan/${event.id}/dokumen`;
	const page = `${list}/${documentId}`;
	return (
		<EventWorkspace
			event={event}
			active="documents"
			title={words.edit}
			back={{ href: list, label: words.title }}
			news={form.isReply ? undefined : words.news[news as keyof typeof words.news]}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			<Columns
				sideAt="right"
				side={
					<>
						<Panel title={words.versions}>
							<VersionList page={page} timeZone={event.timeZone} versions={versions} />
						</Panel>
						<Panel title={words.replace}>
							<form method="post" action={page} encType="multipart/form-data" noValidate>
								<input type="hidden" name="act" value="replace" />
								<FileField
									name="file"
									label={words.fields.file}
									hint={words.fields.fileHint}
									error={form.problem("file")}
								/>
								<p className="muted small">{words.replaceHint}</p>
								<Button variant="secondary">{words.replace}</Button>
							</form>
						</Panel>
						<Panel title={words.remove}>
							<p>{words.removeHint}</p>
							<InlineForm action={page} label={words.remove} fields={{ act: "remove" }} variant="danger" />
						</Panel>
					</>
				}
			>
				<form method="post" action={page} noValidate>
					<DocumentFields form={form} sessions={sessions} />
					<Button>{words.save}</Button>
				</form>
			</Columns>
		</EventWorkspace>
	);
}
