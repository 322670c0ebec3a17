import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { markedText, minutesPlace } from "#app/server/minutes.server";
import { seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { minutesPage } from "#app/ui/minutes/minutes-address";
import { SentenceTable } from "#app/ui/minutes/sentence-table";
import * as minutesQueries from "#db/queries/minutes";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "followups.write", { event: args.params.eventId });
	const place = await minutesPlace(read, event.id, args.params.sessionId);
	const latest = await minutesQueries.findLatest(read, event.id, place.sessionId);
	if (!latest?.body) throw seeOther(minutesPage(event.id, place.sessionId));
	const { lines, followups } = await markedText(read, event.id, latest);
	return { event: workspaceEvent(event, services.now()), place, revisionId: latest.id, lines, followups };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.minutes.marks.heading);

export default function MarkSentences() {
	const { event, place, revisionId, lines, followups } = useLoaderData<typeof loader>();
	const words = useLanguage().t.minutes;
	return (
		<EventWorkspace
			event={event}
			active="minutes"
			title={words.marks.heading}
			lead={words.marks.lead}
			back={{ href: minutesPage(event.id, place.sessionId), label: words.backToText }}
		>
			<SentenceTable
				lines={lines}
				followups={followups}
				hrefOf={(position) =>
					`/panel/kegiatan/${event.id}/tindak-lanjut/baru?${new URLSearchParams({ notula: revisionId, kalimat: String(position) })}`
				}
			/>
		</EventWorkspace>
	);
}
