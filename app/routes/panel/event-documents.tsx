import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addDocument } from "#app/domain/documents/add-document";
import { documentSchema } from "#app/domain/documents/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { fileTypeName } from "#app/server/document-list.server";
import { checkForm, type ErrorKey, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { DocumentFields } from "#app/ui/documents/document-fields";
import { DocumentTable } from "#app/ui/documents/document-table";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { Permitted } from "#app/ui/layout/permitted";
import { Button } from "#app/ui/primitives/button";
import { ReadingColumn, Stack } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { FileField } from "#app/ui/primitives/field";
import { Panel } from "#app/ui/primitives/panel";
import * as documentQueries from "#db/queries/documents";
import * as eventQueries from "#db/queries/events";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, may } = await signedIn(args, "events.read", { event: args.params.eventId });
	const [documents, sessions] = await Promise.all([
		documentQueries.listByEvent(read, event.id),
		eventQueries.listSessions(read, event.id),
	]);
	const seen = may("registrations.read") ? documents : documents.filter(({ fileId }) => fileId !== null);
	return {
		event: workspaceEvent(event, services.now()),
		sessions: sessions.map(({ id, title }) => ({ id, title })),
		documents: seen.map(({ mediaType, bytes, fileId, newestFileId, ...line }) => ({
			...line,
			file: mediaType !== null && bytes !== null ? { type: fileTypeName(mediaType), bytes } : null,
			hasNewer: fileId !== newestFileId,
		})),
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

const fileProblems = {
	"file-type": "document-type",
	"file-size": "file-size",
	"too-many": "documents-too-many",
} as const;

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const posted = await readForm(args.request);
	const file = posted.files.get("file");
	const form = checkForm(posted, documentSchema);
	const missing: Record<string, ErrorKey> = file ? {} : { file: "document-file-required" };
	if (!form.ok || !file) {
		const errors = { ...(form.ok ? {} : form.reply.errors), ...missing };
		return data({ form: { errors, values: posted.values } }, { status: 400 });
	}
	const handedIn = { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
	const result = await addDocument(services, event.id, form.value, handedIn);
	if (result.ok) throw seeOther(`/panel/kegiatan/${event.id}/dokumen?kabar=added`);
	if (result.reason === "no-such-event") throw notFound();
	const errors: Record<string, ErrorKey> =
		result.reason === "no-such-session" ? { session: "choose-one" } : { file: fileProblems[result.reason] };
	return data({ form: { errors, values: posted.values } }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.documents.title}: ${data?.event.title ?? ""}`);

export default function EventDocuments() {
	const { event, sessions, documents, news } = useLoaderData<typeof loader>();
	const form = usePlanningForm(useActionData<typeof action>()?.form, { kind: "material", access: "registered" });
	const { t } = useLanguage();
	const words = t.documents;
	return (
		<EventWorkspace
			event={event}
			active="documents"
			title={words.title}
			lead={words.lead}
			news={form.isReply ? undefined : words.news[news as keyof typeof words.news]}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			<Stack>
				<DocumentTable eventId={event.id} rows={documents} />
				<Permitted to="events.write">
					<Panel title={words.add}>
						<ReadingColumn>
							<form method="post" encType="multipart/form-data" noValidate>
								<DocumentFields form={form} sessions={sessions} />
								<FileField
									name="file"
									label={words.fields.file}
									hint={words.fields.fileHint}
									error={form.problem("file")}
								/>
								<Button>{words.upload}</Button>
							</form>
						</ReadingColumn>
					</Panel>
				</Permitted>
			</Stack>
		</EventWorkspace>
	);
}
