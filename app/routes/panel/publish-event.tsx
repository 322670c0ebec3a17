import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publishEvent } from "#app/domain/events/publish-event";
import { missingForPublication } from "#app/domain/events/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { PublicationTasks } from "#app/ui/events/publication-tasks";
import { Button, ButtonRow, LinkButton } from "#app/ui/primitives/button";
import { ReadingColumn } from "#app/ui/primitives/columns";
import * as eventQueries from "#db/queries/events";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const [days, sessions, quotas] = await Promise.all([
		eventQueries.listDays(read, event.id),
		eventQueries.listSessions(read, event.id),
		eventQueries.listQuotas(read, event.id),
	]);
	return {
		event: workspaceEvent(event, services.now()),
		missing: missingForPublication(event, days, sessions, quotas),
		isPast: event.endsAt !== null && event.endsAt <= services.now().toISOString(),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const result = await publishEvent(services, event.id);
	if (result.ok) throw seeOther(`/panel/kegiatan/${event.id}?kabar=published`);
	if (result.reason === "no-such-event") throw notFound();
	// The page itself says what is in the way.
	return data({ refusal: result.reason }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.planning.publish}: ${data?.event.title ?? ""}`);

export default function PublishEvent() {
	const { event, missing, isPast } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.planning;
	const overview = { href: `/panel/kegiatan/${event.id}`, label: t.events.workspace.tabs.overview };
	const page = { event, active: "overview", back: overview } as const;
	if (event.phase !== "draft")
		return (
			<EventWorkspace {...page} title={words.publish}>
				<p>{words.notADraft}</p>
			</EventWorkspace>
		);
	if (missing.length > 0 || isPast)
		return (
			<EventWorkspace {...page} title={words.publishIncomplete}>
				{isPast ? (
					<p>
						<a href={`${overview.href}/jadwal`}>{words.publishPast}</a>
					</p>
				) : null}
				{missing.length > 0 ? <PublicationTasks eventId={event.id} missing={missing} /> : null}
			</EventWorkspace>
		);
	return (
		<EventWorkspace {...page} title={words.publishTitle}>
			<ReadingColumn>
				<p>{words.publishLead}</p>
				<form method="post">
					<ButtonRow>
						<Button>{words.publishYes}</Button>
						<LinkButton href={overview.href} variant="link">
							{words.keepEvent}
						</LinkButton>
					</ButtonRow>
				</form>
			</ReadingColumn>
		</EventWorkspace>
	);
}
