import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { AttendancePanel, ProgrammePanel, ReceiptPanel } from "#app/ui/papers/list-panels";
import { Stack } from "#app/ui/primitives/columns";
import { EmptyState } from "#app/ui/primitives/empty-state";
import * as eventQueries from "#db/queries/events";
import * as paperQueries from "#db/queries/papers";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.read", { event: args.params.eventId });
	const [days, sessions, counts] = await Promise.all([
		eventQueries.listDays(read, event.id),
		eventQueries.listSessions(read, event.id),
		paperQueries.countByParty(read, event.id),
	]);
	const now = services.now().toISOString();
	const query = new URL(args.request.url).searchParams;
	const asked = days.find(({ position }) => String(position) === query.get("hari"));
	// The day that is asked for, else the one that is under way or comes next.
	const day = asked ?? days.find(({ endsAt }) => endsAt > now) ?? days.at(-1);
	return {
		event: workspaceEvent(event, services.now()),
		days: days.map(({ id, position, startsAtLocal }) => ({
			id,
			position,
			startsAtLocal,
			sessions: sessions.filter(({ dayId }) => dayId === id).map(sessionChoice),
		})),
		occasion: day?.id ?? "",
		// Blank until the day is over.
		contents: day && day.endsAt <= now ? ("filled" as const) : ("blank" as const),
		parties: categories
			.map((category) => ({ category, count: counts.find((one) => one.category === category)?.count ?? 0 }))
			.filter(({ count }) => count > 0),
		news: query.get("kabar"),
	};
}

const sessionChoice = (session: { id: string; title: string; startsAtLocal: string }) => ({
	id: session.id,
	title: session.title,
	time: session.startsAtLocal.slice(11, 16).replace(":", "."),
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.papers.title}: ${data?.event.title ?? ""}`);

export default function EventPapers() {
	const { event, days, occasion, contents, parties, news } = useLoaderData<typeof loader>();
	const words = useLanguage().t.papers;
	const base = `/panel/kegiatan/${event.id}/berkas-cetak`;
	return (
		<EventWorkspace
			event={event}
			active="papers"
			title={words.title}
			lead={words.lead}
			news={news && Object.hasOwn(words.news, news) ? words.news[news] : undefined}
		>
			<Stack>
				{days.length === 0 ? <EmptyState title={words.noDays}>{words.noDaysHint}</EmptyState> : null}
				{parties.length === 0 ? <EmptyState title={words.nobody}>{words.nobodyHint}</EmptyState> : null}
				{days.length > 0 && parties.length > 0 ? (
					<>
						<AttendancePanel base={base} days={days} parties={parties} occasion={occasion} contents={contents} />
						<ReceiptPanel base={base} parties={parties} />
					</>
				) : null}
				{days.length > 0 ? <ProgrammePanel base={base} /> : null}
			</Stack>
		</EventWorkspace>
	);
}
