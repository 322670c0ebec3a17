import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOver, missingForPublication } from "#app/domain/events/rules";
import { balanceOf } from "#app/domain/registrations/balance";
import { offeredCategories, seatsOf } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { eventFacts } from "#app/server/event-facts.server";
import { signedIn } from "#app/server/guard.server";
import { pausedReleases } from "#app/server/paused-releases.server";
import { readWarnings } from "#app/server/planning-warnings.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { PlannedFacts, PlannedSeats, PublicLink } from "#app/ui/events/planned-event";
import { usePlanningNews } from "#app/ui/events/planning-form";
import { PlanningWarnings } from "#app/ui/events/planning-warnings";
import { PublicationTasks } from "#app/ui/events/publication-tasks";
import { StateLine } from "#app/ui/events/state-line";
import { Withdrawing, Withdrawn } from "#app/ui/events/withdrawn";
import { Permitted } from "#app/ui/layout/permitted";
import { LinkButton } from "#app/ui/primitives/button";
import { Columns, Stack } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { BalancePanel } from "#app/ui/registrations/balance-panel";
import * as seriesQueries from "#db/queries/event-series";
import * as eventQueries from "#db/queries/events";
import * as regionQueries from "#db/queries/regions";
import * as registrationQueries from "#db/queries/registrations";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.read", { event: args.params.eventId });
	const [days, sessions, quotas, counts, region, warnings, series] = await Promise.all([
		eventQueries.listDays(read, event.id),
		eventQueries.listSessions(read, event.id),
		eventQueries.listQuotas(read, event.id),
		registrationQueries.countByCategory(read, event.id),
		event.regencyCode ? regionQueries.findRegency(read, event.regencyCode) : undefined,
		readWarnings(read, event, services.now()),
		event.seriesId ? seriesQueries.findById(read, event.seriesId) : undefined,
	]);
	return {
		event: workspaceEvent(event, services.now()),
		paused: await pausedReleases(read, event, services.now()),
		statusReason: event.statusReason,
		facts: eventFacts(event),
		place: [event.venueName, event.venueAddress, region?.name, region?.provinceName].filter(Boolean).join(", "),
		days: days.map(({ startsAtLocal, endsAtLocal }) => ({ startsAtLocal, endsAtLocal })),
		warnings,
		series: series && { id: series.id, name: series.name },
		missing: missingForPublication(event, days, sessions, quotas),
		balance: balanceOf(quotas, (category) => counts[category].confirmed),
		seats: offeredCategories(quotas).map((category) => ({
			category,
			seats: seatsOf(quotas, category),
			confirmed: counts[category].confirmed,
			waiting: counts[category].waitlisted,
		})),
	};
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, () => data?.event.title ?? "");

export default function EventOverview() {
	const { event, paused, statusReason, facts, place, days, missing, warnings, series, balance, seats } =
		useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.planning;
	const [isDraft, canChange] = [event.phase === "draft", event.phase !== "cancelled"];
	return (
		<EventWorkspace
			event={event}
			active="overview"
			paused={paused}
			title={t.events.workspace.tabs.overview}
			news={usePlanningNews()}
			actions={
				<Permitted to="events.create">
					<LinkButton href={`/panel/kegiatan/${event.id}/salinan`} variant="secondary">
						{t.copies.copy}
					</LinkButton>
				</Permitted>
			}
		>
			<StateLine phase={event.phase} />
			{series ? (
				<p>
					{t.copies.partOf}:{" "}
					<a href={`/panel/rangkaian/${series.id}`}>
						<Content>{series.name}</Content>
					</a>
				</p>
			) : null}
			<Columns
				sideAt="right"
				side={
					<Stack>
						{isDraft ? null : <PublicLink event={event} place={place} days={days} />}
						<PlannedSeats seats={seats} />
						<BalancePanel balance={balance} />
					</Stack>
				}
			>
				<Stack>
					{isDraft ? <PublicationTasks eventId={event.id} missing={missing} /> : null}
					{isOver(event.phase) ? null : <PlanningWarnings eventId={event.id} warnings={warnings} />}
					<Withdrawn phase={event.phase} reason={statusReason} eventId={event.id} />
					<section>
						<h2>{words.facts}</h2>
						<PlannedFacts event={{ id: event.id, ...facts }} {...{ place, days, canChange }} />
					</section>
					<Withdrawing phase={event.phase} eventId={event.id} />
				</Stack>
			</Columns>
		</EventWorkspace>
	);
}
