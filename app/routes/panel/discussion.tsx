import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { discussionOf } from "#app/server/discussion.server";
import { signedIn } from "#app/server/guard.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { QuestionList } from "#app/ui/discussion/question-list";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { Permitted } from "#app/ui/layout/permitted";
import { LinkButton } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { Notification } from "#app/ui/primitives/notification";
import * as followupQueries from "#db/queries/followups";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "followups.read", { event: args.params.eventId });
	const query = new URL(args.request.url).searchParams;
	const named =
		query.get("kabar") === "promised"
			? await followupQueries.findById(read, query.get("tindak-lanjut") ?? "")
			: undefined;
	return {
		event: workspaceEvent(event, services.now()),
		...(await discussionOf(read, event.id)),
		news: query.get("kabar"),
		made: named?.eventId === event.id ? { id: named.id, code: named.code } : null,
	};
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.discussion.title);

export default function Discussion() {
	const { event, sessions, total, promised, news, made } = useLoaderData<typeof loader>();
	const { t } = useLanguage();
	const words = t.discussion;
	const base = `/panel/kegiatan/${event.id}`;
	const add = (
		<Permitted to="followups.write">
			<LinkButton href={`${base}/tanya-jawab/baru`}>{words.add}</LinkButton>
		</Permitted>
	);
	return (
		<EventWorkspace
			event={event}
			active="discussion"
			title={words.title}
			lead={words.lead}
			actions={total > 0 ? add : undefined}
			news={words.news[news as keyof typeof words.news]}
			before={
				made ? (
					<Notification tone="success" alert>
						{words.promised} <a href={`/panel/tindak-lanjut/${made.id}`}>{made.code}</a>
					</Notification>
				) : promised > 0 && !news ? (
					<Notification tone="info">{words.suggest(promised)}</Notification>
				) : null
			}
		>
			{total === 0 ? (
				<EmptyState title={words.empty} actions={add}>
					{words.emptyHint}
				</EmptyState>
			) : (
				<p className="muted small">{words.count(total)}</p>
			)}
			{sessions.map(({ id, title, questions }) => (
				<section key={id}>
					<h2>{title === null ? words.noSession : <Content>{title}</Content>}</h2>
					<QuestionList base={base} caption={title ?? words.noSession} questions={questions} />
				</section>
			))}
		</EventWorkspace>
	);
}
