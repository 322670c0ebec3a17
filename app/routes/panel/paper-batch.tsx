import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { expiresAt } from "#app/domain/papers/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { shownBatch } from "#app/server/papers-page.server";
import { notFound } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { BatchProgress } from "#app/ui/papers/batch-progress";
import * as paperBatchQueries from "#db/queries/paper-batches";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "people.export", { event: args.params.eventId });
	const batch = await paperBatchQueries.findOfEvent(read, event.id, args.params.batchId ?? "");
	if (!batch || expiresAt(batch) <= services.now().toISOString()) throw notFound();
	const shown = shownBatch(batch);
	const isWatching = new URL(args.request.url).searchParams.get("pantau") === "1" && shown.state === "making";
	const page = { event: workspaceEvent(event, services.now()), timeZone: event.timeZone, batch: shown, isWatching };
	// Asked for by the reader, who can end it on the page: it loads itself again without a script.
	return data(page, isWatching ? { headers: { refresh: "3" } } : {});
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
	pageTitle(matches, (t) => (page ? `${t.papers.batches.kinds[page.batch.kind]}: ${page.event.title}` : ""));

export default function PaperBatchPage() {
	const { event, timeZone, batch, isWatching } = useLoaderData<typeof loader>();
	const words = useLanguage().t.papers;
	const base = `/panel/kegiatan/${event.id}/berkas-cetak`;
	return (
		<EventWorkspace event={event} active="papers" title={words.batches.page} back={{ href: base, label: words.title }}>
			<BatchProgress base={base} batch={batch} timeZone={timeZone} isWatching={isWatching} />
		</EventWorkspace>
	);
}
