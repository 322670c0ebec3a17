import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formVersion } from "#app/domain/events/form-version";
import { lineDiff } from "#app/domain/minutes/line-diff";
import { restoreMinutes } from "#app/domain/minutes/restore-minutes";
import { linesOf } from "#app/domain/minutes/sentences";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { minutesPlace, revisionNumber } from "#app/server/minutes.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { shownVersion } from "#app/server/stale-form.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { useMay } from "#app/ui/layout/request-context";
import { minutesPage } from "#app/ui/minutes/minutes-address";
import { MinutesText } from "#app/ui/minutes/minutes-text";
import { TextDiff } from "#app/ui/minutes/text-diff";
import { Stack } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { InlineForm } from "#app/ui/primitives/inline-form";
import { Notification } from "#app/ui/primitives/notification";
import { Panel } from "#app/ui/primitives/panel";
import * as minutesQueries from "#db/queries/minutes";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "followups.read", { event: args.params.eventId });
	const place = await minutesPlace(read, event.id, args.params.sessionId);
	const { sessionId } = place;
	const number = revisionNumber(args.params.revision) ?? 0;
	const [revision, before, latest] = await Promise.all([
		minutesQueries.findRevision(read, { eventId: event.id, sessionId, number }),
		minutesQueries.findRevision(read, { eventId: event.id, sessionId, number: number - 1 }),
		minutesQueries.findLatest(read, event.id, sessionId),
	]);
	if (!revision || !latest) throw notFound();
	return {
		event: { ...workspaceEvent(event, services.now()), timeZone: event.timeZone },
		place,
		revision: { ...revision, lines: linesOf(revision.body) },
		changes: before ? lineDiff(before.body, revision.body) : null,
		latest: { ...latest, version: formVersion({ body: latest.body }) },
	};
}

/** Takes the revision up again. */
export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "followups.write", { event: args.params.eventId });
	const { sessionId } = await minutesPlace(read, event.id, args.params.sessionId);
	const number = revisionNumber(args.params.revision) ?? 0;
	const { values } = await readForm(args.request);
	const result = await restoreMinutes(services, event.id, { sessionId, number }, shownVersion(values));
	if (result.ok) throw seeOther(`${minutesPage(event.id, sessionId)}?kabar=${result.isNew ? "restored" : "same"}`);
	if (result.reason === "changed-meanwhile") return data({ refusal: result.reason }, { status: 409 });
	throw notFound();
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(
		matches,
		(t) => `${t.minutes.revision(data?.revision.number ?? 0)}: ${data?.place.title ?? t.minutes.outside}`,
	);

export default function MinutesRevisionPage() {
	const { event, place, revision, changes, latest } = useLoaderData<typeof loader>();
	const isRefused = useActionData<typeof action>()?.refusal !== undefined;
	const { lang, t } = useLanguage();
	const words = t.minutes.revisions;
	const may = useMay();
	const list = `${minutesPage(event.id, place.sessionId)}/riwayat`;
	const at = (instant: string) => formatInstant(instant, event.timeZone, lang);
	return (
		<EventWorkspace
			event={event}
			active="minutes"
			title={t.minutes.revision(revision.number)}
			lead={place.title === null ? t.minutes.outside : <Content>{place.title}</Content>}
			back={{ href: list, label: words.backToList }}
			before={
				isRefused ? (
					<Notification tone="warn" alert>
						{words.meanwhile(latest.savedByName, at(latest.savedAt))}
					</Notification>
				) : null
			}
		>
			<Stack>
				<p className="muted">{t.minutes.savedBy(revision.savedByName, at(revision.savedAt))}</p>
				<Panel title={changes ? words.compared(revision.number - 1) : words.first}>
					{changes ? <TextDiff lines={changes} /> : null}
				</Panel>
				<Panel title={words.text}>
					{revision.lines.length > 0 ? (
						<MinutesText lines={revision.lines} />
					) : (
						<p className="muted">{words.emptyText}</p>
					)}
				</Panel>
				{revision.number < latest.number && may("followups.write") ? (
					<Panel title={words.restore}>
						<p>{words.restoreHint(revision.number)}</p>
						<InlineForm
							action={`${list}/${revision.number}`}
							label={words.restore}
							fields={{ version: latest.version }}
						/>
					</Panel>
				) : null}
			</Stack>
		</EventWorkspace>
	);
}
