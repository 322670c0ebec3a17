import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { phaseOf } from "#app/domain/events/lifecycle";
import { showOfficePhone } from "#app/domain/events/office-phone";
import { isOver } from "#app/domain/events/rules";
import { useLanguage } from "#app/i18n/context";
import { formatDateRange, formatShortDate } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { offeredDocuments } from "#app/server/document-list.server";
import { openToAll } from "#app/server/guard.server";
import { readProgramme } from "#app/server/programme.server";
import { DocumentList } from "#app/ui/documents/document-list";
import { EventFacts } from "#app/ui/events/event-facts";
import { EventResults } from "#app/ui/events/event-results";
import { EventSeats } from "#app/ui/events/event-seats";
import { PhaseTag } from "#app/ui/events/phase-tag";
import { Programme } from "#app/ui/events/programme";
import { PublicPage } from "#app/ui/layout/public-page";
import { LinkButton } from "#app/ui/primitives/button";
import { Columns } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { StickyAction } from "#app/ui/primitives/sticky-action";
import * as eventCountQueries from "#db/queries/event-counts";
import * as eventQueries from "#db/queries/events";
import * as publicEventQueries from "#db/queries/public-events";
import * as regionQueries from "#db/queries/regions";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await openToAll(args, { event: args.params.slug });
	const now = services.now();
	const phase = phaseOf(event, now);
	const hasBegun = phase === "running" || isOver(phase);
	const [days, sessions, topics, region, seats, counts, progress, documents] = await Promise.all([
		eventQueries.listDays(read, event.id),
		readProgramme(read, event.id),
		eventQueries.listTopics(read, event.id),
		event.regencyCode ? regionQueries.findRegency(read, event.regencyCode) : undefined,
		publicEventQueries.seatsByEvent(read, [event.id]),
		hasBegun ? eventCountQueries.countEvent(read, event.id) : null,
		hasBegun ? publicEventQueries.progressByEvent(read, [event.id], now.toISOString()) : null,
		offeredDocuments(read, event.id, null, `/kegiatan/${event.slug}`),
	]);
	const place = [event.venueName, event.venueAddress, region?.name, region?.provinceName].filter(Boolean).join(", ");
	return {
		event: {
			slug: event.slug,
			title: event.title,
			kind: event.kind,
			mode: event.mode,
			purpose: event.purpose,
			hostName: event.hostName,
			place: event.mode === "online" ? "" : place,
			timeZone: event.timeZone,
			registrationOpensAt: event.registrationOpensAt,
			registrationClosesAt: event.registrationClosesAt,
			contactName: event.contactName,
			contactPhone: event.contactPhone
				? { number: event.contactPhone, text: showOfficePhone(event.contactPhone) }
				: null,
			contactEmail: event.contactEmail,
			exampleAsOf: event.exampleAsOf,
			statusReason: event.statusReason,
			url: `${services.site.baseUrl}/kegiatan/${event.slug}`,
		},
		phase,
		topics,
		days: days.map(({ id, position, startsAtLocal, endsAtLocal }) => ({ id, position, startsAtLocal, endsAtLocal })),
		sessions,
		documents,
		seats: seats.get(event.id) ?? [],
		results: counts && {
			registered: counts.registered,
			confirmed: counts.byStatus.confirmed,
			attendedByDay: counts.attendedByDay,
			attendedByCategory: counts.attendedByCategory,
			progress: progress?.get(event.id) ?? { total: 0, done: 0, overdue: 0 },
		},
	};
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
	...pageTitle(matches, () => data?.event.title ?? ""),
	{ property: "og:title", content: data?.event.title },
	{ property: "og:description", content: data?.event.purpose },
	{ property: "og:url", content: data?.event.url },
	{ property: "og:type", content: "website" },
];

export default function EventPage() {
	const { event, phase, topics, days, sessions, documents, seats, results } = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.events.page;
	const [first, last] = [days[0], days.at(-1)];
	const dates = first && last ? formatDateRange(first.startsAtLocal, last.startsAtLocal, lang) : null;
	return (
		<PublicPage
			wide
			back={{ href: "/", label: words.back }}
			meta={[t.events.kinds[event.kind], dates].filter(Boolean).join(" · ")}
			title={<Content>{event.title}</Content>}
			lead={<Content>{event.purpose}</Content>}
		>
			<Columns sideAt="right" sideFirst side={<EventSeats event={event} phase={phase} seats={seats} dates={dates} />}>
				<PhaseTag phase={phase} />
				{event.exampleAsOf ? (
					<p className="muted">{words.exampleNote(formatShortDate(event.exampleAsOf, lang))}</p>
				) : null}
				<EventFacts event={event} days={days} topics={topics} />
				{results ? <EventResults {...results} slug={event.slug} phase={phase} /> : null}
				<Programme days={days} sessions={sessions} />
				<DocumentList title={t.documents.publicHeading} items={documents} />
			</Columns>
			{phase === "open" ? (
				<StickyAction>
					<LinkButton href={`/kegiatan/${event.slug}/daftar`}>{words.register}</LinkButton>
				</StickyAction>
			) : null}
		</PublicPage>
	);
}
