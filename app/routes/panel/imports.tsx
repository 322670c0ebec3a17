import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keepList } from "#app/domain/imports/keep-list";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { ImportList } from "#app/ui/imports/import-list";
import { UploadForm } from "#app/ui/imports/upload-form";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import * as importQueries from "#db/queries/imports";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const imports = await importQueries.listByEvent(read, event.id);
	return {
		event: workspaceEvent(event, services.now()),
		timeZone: event.timeZone,
		news: new URL(args.request.url).searchParams.get("kabar"),
		imports: imports.map(({ id, fileName, status, counts, createdAt, createdByName, toldAt }) => ({
			...{ id, fileName, status, createdAt, createdByName, toldAt },
			counts: { valid: 0, duplicate: 0, review: 0, invalid: 0, ...JSON.parse(counts) },
		})),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const { files } = await readForm(args.request);
	const file = files.get("file");
	if (!file) return refusal("no-file");
	const kept = await keepList(services, event.id, { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name });
	if (kept.ok) throw seeOther(`/panel/kegiatan/${event.id}/impor/${kept.importId}?kabar=uploaded`);
	if (kept.reason === "no-such-event") throw notFound();
	return refusal(kept.reason);
}

const refusal = <Reason extends string>(reason: Reason) =>
	data({ reason, form: { errors: { file: reason }, values: {} } }, { status: 400 });

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.imports.title);

export default function Imports() {
	const { event, imports, timeZone, news } = useLoaderData<typeof loader>();
	const reason = useActionData<typeof action>()?.reason;
	const { t } = useLanguage();
	const words = t.imports;
	const base = `/panel/kegiatan/${event.id}`;
	const problem = reason && (reason === "no-file" ? words.noFile : words.refused[reason]);
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={words.title}
			lead={words.lead}
			news={words.news[news as keyof typeof words.news]}
			back={{ href: `${base}/pendaftaran`, label: t.registrations.back }}
			before={
				<ErrorSummary title={t.frame.errorSummary} errors={problem ? [{ name: "file", message: problem }] : []} />
			}
		>
			<ReadingColumn>
				<UploadForm problem={problem} />
				<p className="muted">{words.retention}</p>
			</ReadingColumn>
			<ImportList base={`${base}/impor`} imports={imports} timeZone={timeZone} />
		</EventWorkspace>
	);
}
