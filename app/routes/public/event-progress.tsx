import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { phaseOf } from "#app/domain/events/lifecycle";
import { isOver } from "#app/domain/events/rules";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatShortDate } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { eventProgress, hasProgress } from "#app/server/event-progress.server";
import { openToAll } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";
import { ProgressCooperatives } from "#app/ui/closing/progress-cooperatives";
import { ProgressFigures } from "#app/ui/closing/progress-figures";
import { ProgressPromises } from "#app/ui/closing/progress-promises";
import { PublicPage } from "#app/ui/layout/public-page";
import { Stack } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await openToAll(args, { event: args.params.slug });
	const now = services.now();
	if (!isOver(phaseOf(event, now)) || !(await hasProgress(read, event.id))) throw notFound();
	const { slug, title, timeZone, exampleAsOf } = event;
	return { event: { slug, title, timeZone, exampleAsOf }, progress: await eventProgress(read, event.id, now) };
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
	pageTitle(matches, (t) => `${t.closing.progress.title}: ${data?.event.title ?? ""}`);

export default function EventProgress() {
	const { event, progress } = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.closing.progress;
	return (
		<PublicPage
			wide
			back={{ href: `/kegiatan/${event.slug}`, label: words.back }}
			meta={<Content>{event.title}</Content>}
			title={words.title}
			lead={words.lead}
		>
			{progress.updatedAt ? (
				<p className="muted">{words.updated(formatInstant(progress.updatedAt, event.timeZone, lang))}</p>
			) : null}
			{event.exampleAsOf ? (
				<p className="muted">{t.events.page.exampleNote(formatShortDate(event.exampleAsOf, lang))}</p>
			) : null}
			<Stack>
				<ProgressFigures people={progress.people} questions={progress.questions} />
				<ProgressPromises promises={progress.promises} />
				<ProgressCooperatives cooperatives={progress.cooperatives} />
			</Stack>
			<p className="muted">{words.countsOnly}</p>
		</PublicPage>
	);
}
