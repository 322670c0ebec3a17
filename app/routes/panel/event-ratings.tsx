import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { surveyFigures } from "#app/domain/surveys/survey-figures";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { SurveyResults } from "#app/ui/surveys/survey-results";
import { SurveyWords } from "#app/ui/surveys/survey-words";
import * as surveyQueries from "#db/queries/surveys";

/** As many quotes as anybody reads on one page. */
const mostWords = 500;

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "reports.read", { event: args.params.eventId });
	const figures = await surveyFigures(read, event.id);
	const words = figures.statements ? await surveyQueries.listWords(read, event.id, mostWords) : [];
	return { event: workspaceEvent(event, services.now()), figures, words };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.survey.results.title);

export default function EventRatings() {
	const { event, figures, words: said } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.survey.results;
	return (
		<EventWorkspace event={event} active="ratings" title={words.title} lead={words.lead}>
			{figures.replies === 0 ? (
				<EmptyState title={words.none}>{words.noneHint}</EmptyState>
			) : (
				<>
					<SurveyResults {...figures} />
					{figures.statements ? <SurveyWords words={said} /> : null}
				</>
			)}
		</EventWorkspace>
	);
}
