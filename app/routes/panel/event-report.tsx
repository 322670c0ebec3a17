import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOver } from "#app/domain/events/rules";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { findReport } from "#app/server/event-report.server";
import { signedIn } from "#app/server/guard.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { PartState } from "#app/ui/closing/part-state";
import { ReportDocument } from "#app/ui/closing/report-document";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { Permitted } from "#app/ui/layout/permitted";
import { ButtonRow, LinkButton } from "#app/ui/primitives/button";
import { Notification } from "#app/ui/primitives/notification";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.read", { event: args.params.eventId });
	const { url } = args.request;
	const found = event.status === "draft" ? null : await findReport(read, event, url, services.now());
	return {
		event: { ...workspaceEvent(event, services.now()), timeZone: event.timeZone },
		report: found && {
			model: found.model,
			issue: found.issue,
			parts: found.parts.map(({ part, edit, isOutdated }) => ({ part, isEdited: edit !== null, isOutdated })),
		},
		news: new URL(url).searchParams.get("kabar"),
	};
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.closing.report.title}: ${data?.event.title ?? ""}`);

export default function EventReport() {
	const { event, report, news } = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.closing.report;
	const page = `/panel/kegiatan/${event.id}`;
	const issue = report?.issue;
	const query = issue ? `?terbitan=${issue.number}` : "";
	return (
		<EventWorkspace
			event={event}
			active="report"
			title={words.title}
			lead={words.lead}
			news={t.closing.news[news as keyof typeof t.closing.news]}
			actions={
				report ? (
					<ButtonRow>
						<LinkButton href={`${page}/laporan.pdf${query}`} download>
							{words.pdf}
						</LinkButton>
						<LinkButton href={`${page}/laporan.docx${query}`} variant="secondary" download>
							{words.docx}
						</LinkButton>
						<Permitted to="events.write">
							<LinkButton href={`${page}/penutupan`} variant="secondary">
								{words.toClosing}
							</LinkButton>
						</Permitted>
					</ButtonRow>
				) : undefined
			}
		>
			{report ? (
				<>
					{issue ? (
						<Notification tone="info">
							{words.issueOf(issue.number, formatInstant(issue.closedAt, event.timeZone, lang), issue.closedByName)}{" "}
							{words.frozen} {event.phase === "reported" ? null : <a href={`${page}/laporan`}>{words.toLatest}</a>}
						</Notification>
					) : isOver(event.phase) ? null : (
						<Notification tone="info">{words.early}</Notification>
					)}
					<p className="muted">{words.asOf(formatInstant(report.model.at, event.timeZone, lang))}</p>
					<ReportDocument
						model={report.model}
						below={(part) => <PartState eventId={event.id} state={report.parts.find((one) => one.part === part)} />}
					/>
				</>
			) : (
				<Notification tone="info">{words.draft}</Notification>
			)}
		</EventWorkspace>
	);
}
