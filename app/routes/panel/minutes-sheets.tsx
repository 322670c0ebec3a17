import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatDateRange, formatNumber } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { minutesPlace } from "#app/server/minutes.server";
import { minutesSheets } from "#app/server/minutes-sheets.server";
import { PanelPage } from "#app/ui/layout/panel-page";
import { minutesPage } from "#app/ui/minutes/minutes-address";
import { MinutesSheet } from "#app/ui/minutes/minutes-sheet";
import { Stack } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { SummaryList } from "#app/ui/primitives/summary-list";
import * as eventQueries from "#db/queries/events";

export async function loader(args: LoaderFunctionArgs) {
	const { read, event } = await signedIn(args, "followups.read", { event: args.params.eventId });
	const named = new URL(args.request.url).searchParams.get("sesi");
	const only = named ? await minutesPlace(read, event.id, named) : null;
	const days = await eventQueries.listDays(read, event.id);
	const { id, title, hostName, venueName, timeZone } = event;
	return {
		event: { id, title, hostName, venueName, timeZone },
		only,
		dates: [days[0]?.startsAtLocal ?? "", days.at(-1)?.startsAtLocal ?? ""] as const,
		...(await minutesSheets(read, event, only)),
	};
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.minutes.sheets.title}: ${data?.event.title ?? ""}`);

export default function MinutesSheets() {
	const { event, only, dates, parts, attended } = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.minutes.sheets;
	const back = only
		? { href: minutesPage(event.id, only.sessionId), label: t.minutes.backToText }
		: { href: `/panel/kegiatan/${event.id}/notula`, label: t.minutes.backToList };
	const [first, last] = dates;
	const present = categories
		.filter((category) => attended[category] > 0)
		.map((category) => `${t.registrations.categories[category]} ${formatNumber(attended[category], lang)}`);
	return (
		<PanelPage title={t.minutes.title} back={back}>
			<p className="muted small not-on-paper">{words.how}</p>
			<SummaryList
				rows={[
					{ label: words.event, value: <Content>{event.title}</Content> },
					...(first ? [{ label: words.date, value: formatDateRange(first, last, lang) }] : []),
					...(event.venueName ? [{ label: words.place, value: <Content>{event.venueName}</Content> }] : []),
					{ label: words.host, value: <Content>{event.hostName}</Content> },
					{ label: words.participants, value: present.join(", ") || words.nobody },
				]}
			/>
			<Stack>
				{parts.map((part) => (
					<MinutesSheet key={part.sessionId ?? "outside"} part={part} timeZone={event.timeZone} />
				))}
			</Stack>
			{parts.length === 0 ? <p className="muted">{words.nothing}</p> : null}
		</PanelPage>
	);
}
