import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { minutesList } from "#app/server/minutes.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { minutesSheets } from "#app/ui/minutes/minutes-address";
import { MinutesTable } from "#app/ui/minutes/minutes-table";
import { LinkButton } from "#app/ui/primitives/button";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "followups.read", { event: args.params.eventId });
	return {
		event: { ...workspaceEvent(event, services.now()), timeZone: event.timeZone },
		rows: await minutesList(read, event.id),
	};
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.minutes.title}: ${data?.event.title ?? ""}`);

export default function MinutesList() {
	const { event, rows } = useLoaderData<typeof loader>();
	const words = useLanguage().t.minutes;
	return (
		<EventWorkspace
			event={event}
			active="minutes"
			title={words.title}
			lead={words.lead}
			actions={
				rows.some(({ minutes }) => minutes) ? (
					<LinkButton variant="secondary" href={minutesSheets(event.id)}>
						{words.printAll}
					</LinkButton>
				) : undefined
			}
		>
			<MinutesTable event={event} rows={rows} />
		</EventWorkspace>
	);
}
