import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { closeEvent } from "#app/domain/closing/close-event";
import { closingGaps } from "#app/domain/closing/gaps";
import { reopenEvent } from "#app/domain/closing/reopen-event";
import { reopeningSchema } from "#app/domain/closing/schema";
import { phaseOf } from "#app/domain/events/lifecycle";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { ClosingTasks } from "#app/ui/closing/closing-tasks";
import { IssueList } from "#app/ui/closing/issue-list";
import { ReopeningForm } from "#app/ui/closing/reopening-form";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { usePlanningForm } from "#app/ui/events/planning-form";
import { ReadingColumn, Stack } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { InlineForm } from "#app/ui/primitives/inline-form";
import { Notification } from "#app/ui/primitives/notification";
import { Panel } from "#app/ui/primitives/panel";
import * as closingQueries from "#db/queries/closing";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const now = services.now();
	const isOpen = phaseOf(event, now) === "finished";
	return {
		event: { ...workspaceEvent(event, now), timeZone: event.timeZone },
		gaps: isOpen ? await closingGaps(read, event, now) : null,
		issues: await closingQueries.listIssues(read, event.id),
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "events.write", { event: args.params.eventId });
	const posted = await readForm(args.request);
	const page = `/panel/kegiatan/${event.id}/penutupan`;
	const isReopening = posted.values.act === "reopen";
	const form = isReopening ? checkForm(posted, reopeningSchema) : null;
	if (form && !form.ok) return data({ form: form.reply, refusal: null }, { status: 400 });
	const result = form ? await reopenEvent(services, event.id, form.value.reason) : await closeEvent(services, event.id);
	if (result.ok) throw seeOther(`${page}?kabar=${isReopening ? "reopened" : "closed"}`);
	if (result.reason === "no-such-event") throw notFound();
	return data({ form: null, refusal: result.reason }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (t) => `${t.closing.page.title}: ${data?.event.title ?? ""}`);

export default function CloseEvent() {
	const { event, gaps, issues, news } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const form = usePlanningForm(reply?.form ?? undefined);
	const { t } = useLanguage();
	const words = t.closing.page;
	const base = `/panel/kegiatan/${event.id}`;
	const page = `${base}/penutupan`;
	const isClosed = event.phase === "reported";
	const refusals = { "not-finished": words.notFinished, "not-closed": words.alreadyOpen };
	const refusal = reply?.refusal ?? (gaps || isClosed ? null : "not-finished");
	return (
		<EventWorkspace
			event={event}
			active="report"
			title={words.title}
			lead={words.lead}
			back={{ href: `${base}/laporan`, label: t.closing.report.title }}
			news={reply ? undefined : t.closing.news[news as keyof typeof t.closing.news]}
			before={<ErrorSummary title={t.frame.errorSummary} errors={form.problems} />}
		>
			<ReadingColumn>
				<Stack>
					{refusal ? (
						<Notification tone="warn" alert={Boolean(reply?.refusal)}>
							{refusals[refusal]}
						</Notification>
					) : null}
					{gaps ? (
						<>
							<ClosingTasks eventId={event.id} gaps={gaps} />
							<Panel title={words.close}>
								<p>{words.closeHint}</p>
								<p>
									<a href={`${base}/laporan`}>{words.toReport}</a>
								</p>
								<InlineForm action={page} label={words.close} fields={{ act: "close" }} variant="primary" />
							</Panel>
						</>
					) : null}
					{isClosed ? (
						<p>
							<a href={`/kegiatan/${event.slug}/perkembangan`}>{words.publicPage}</a>
						</p>
					) : null}
					<IssueList event={event} issues={issues} />
					{isClosed ? <ReopeningForm page={page} form={form} /> : null}
				</Stack>
			</ReadingColumn>
		</EventWorkspace>
	);
}
