import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { spjChecklist } from "#app/domain/spj/checklist";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { photoConsents, shownEntry, usedBytes } from "#app/server/spj-page.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { Columns } from "#app/ui/primitives/columns";
import { Notification } from "#app/ui/primitives/notification";
import { PhotoConsents } from "#app/ui/spj/photo-consents";
import { SpjChecklist } from "#app/ui/spj/spj-checklist";
import { SpjDownload } from "#app/ui/spj/spj-download";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "people.export", { event: args.params.eventId });
	const entries = await spjChecklist(read, event.id);
	return {
		event: { ...workspaceEvent(event, services.now()), timeZone: event.timeZone },
		isDraft: event.status === "draft",
		entries: entries.map(shownEntry),
		storage: usedBytes(entries),
		consents: await photoConsents(read, event.id),
	};
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.spj.title}: ${data?.event.title ?? ""}`);

export default function Spj() {
	const { event, isDraft, entries, storage, consents } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.spj;
	return (
		<EventWorkspace event={event} active="spj" title={words.title} lead={words.lead}>
			{isDraft ? (
				<Notification tone="info">{words.draft}</Notification>
			) : (
				<Columns
					sideAt="right"
					side={
						<>
							<SpjDownload eventId={event.id} storage={storage} />
							<PhotoConsents {...consents} />
						</>
					}
				>
					<SpjChecklist event={event} entries={entries} />
				</Columns>
			)}
		</EventWorkspace>
	);
}
