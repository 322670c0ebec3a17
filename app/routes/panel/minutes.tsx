import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { markedText, minutesPlace, savedFacts } from "#app/server/minutes.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { Permitted } from "#app/ui/layout/permitted";
import { minutesPage, minutesSheets } from "#app/ui/minutes/minutes-address";
import { MinutesFollowups } from "#app/ui/minutes/minutes-followups";
import { MinutesText } from "#app/ui/minutes/minutes-text";
import { LinkButton } from "#app/ui/primitives/button";
import { Columns, Stack } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { EmptyState } from "#app/ui/primitives/empty-state";
import * as minutesQueries from "#db/queries/minutes";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "followups.read", { event: args.params.eventId });
	const place = await minutesPlace(read, event.id, args.params.sessionId);
	const latest = await minutesQueries.findLatest(read, event.id, place.sessionId);
	return {
		event: { ...workspaceEvent(event, services.now()), timeZone: event.timeZone },
		place,
		saved: savedFacts(latest),
		text: latest ? await markedText(read, event.id, latest) : null,
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => t.minutes.of(data?.place.title ?? t.minutes.outside));

export default function MinutesPage() {
	const { event, place, saved, text, news } = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.minutes;
	const page = minutesPage(event.id, place.sessionId);
	const write = (
		<Permitted to="followups.write">
			<LinkButton href={`${page}/tulis`}>{words.write}</LinkButton>
		</Permitted>
	);
	return (
		<EventWorkspace
			event={event}
			active="minutes"
			title={place.title === null ? words.outside : <Content>{place.title}</Content>}
			lead={
				saved
					? `${words.revision(saved.number)}, ${words.savedBy(saved.savedByName, formatInstant(saved.savedAt, event.timeZone, lang))}, ${words.words(formatNumber(saved.words, lang))}`
					: undefined
			}
			back={{ href: `/panel/kegiatan/${event.id}/notula`, label: words.backToList }}
			actions={saved ? write : undefined}
			news={words.news[news as keyof typeof words.news]}
		>
			{saved && text ? (
				<Columns
					sideAt="right"
					side={
						<Stack>
							<MinutesFollowups present={text.present} gone={text.gone} />
							<ul className="minutes-links">
								<Permitted to="followups.write">
									<li>
										<a href={`${page}/tandai`}>{words.marks.open}</a>
									</li>
								</Permitted>
								<li>
									<a href={`${page}/riwayat`}>{words.history}</a>
								</li>
								<li>
									<a href={minutesSheets(event.id, place)}>{words.print}</a>
								</li>
							</ul>
						</Stack>
					}
				>
					{text.lines.length > 0 ? (
						<MinutesText lines={text.lines} followups={text.followups} />
					) : (
						<p className="muted">{words.emptied}</p>
					)}
				</Columns>
			) : (
				<EmptyState title={words.empty} actions={write}>
					{words.emptyHint}
				</EmptyState>
			)}
		</EventWorkspace>
	);
}
