import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ownerMessage } from "#app/domain/followups/owner-message";
import { dueState } from "#app/domain/followups/rules";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { signedIn } from "#app/server/guard.server";
import { progressReport } from "#app/server/progress-report.server";
import { seeOther } from "#app/server/responses.server";
import { EvidenceList } from "#app/ui/followups/evidence-list";
import { FollowupFacts } from "#app/ui/followups/followup-facts";
import { History } from "#app/ui/followups/history";
import { OwnerLink } from "#app/ui/followups/owner-link";
import { ProgressForm, progressFields } from "#app/ui/followups/progress-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { Columns } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Panel } from "#app/ui/primitives/panel";
import { errorList } from "#app/ui/registrations/form-parts";
import * as eventQueries from "#db/queries/events";
import * as followupQueries from "#db/queries/followups";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, followup, event } = await signedIn(args, "followups.read", {
		followup: args.params.followupId,
	});
	const [sessions, evidence, history] = await Promise.all([
		eventQueries.listSessions(read, event.id),
		followupQueries.listEvidence(read, followup.id),
		followupQueries.listChanges(read, followup.id),
	]);
	const { linkHash: _, searchFolded: __, ...shown } = followup;
	const due = dueState({ ...followup, timeZone: event.timeZone, exampleAsOf: event.exampleAsOf }, services.now());
	return {
		followup: { ...shown, due },
		event: { id: event.id, title: event.title, timeZone: event.timeZone, exampleAsOf: event.exampleAsOf },
		sessions: Object.fromEntries(sessions.map(({ id, title }) => [id, title])),
		evidence: evidence.map(({ fileId, ...item }) => ({
			...item,
			href: fileId && `/panel/tindak-lanjut/${followup.id}/bukti/${fileId}`,
		})),
		history,
		link: ownerMessage(services, followup, event),
		news: new URL(args.request.url).searchParams.get("kabar"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, followup } = await signedIn(args, "followups.write", { followup: args.params.followupId });
	const page = `/panel/tindak-lanjut/${followup.id}`;
	const result = await progressReport(services, followup.id, args.request);
	if (result.ok) throw seeOther(`${page}?kabar=${result.isDone ? "completed" : "reported"}`);
	if (result.closed) throw seeOther(`${page}?kabar=closed`);
	return data({ form: result.form }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) =>
	pageTitle(matches, (t) => `${page?.followup.code ?? ""} ${t.followups.title}`.trim());

export default function FollowupPage() {
	const { followup, event, sessions, evidence, history, link, news } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.followups;
	const open = followup.due.state !== "done" && followup.due.state !== "cancelled";
	return (
		<PanelPage
			title={<Content>{followup.title}</Content>}
			meta={followup.code}
			back={{ href: `/panel/kegiatan/${event.id}/tindak-lanjut`, label: words.title }}
			news={form ? undefined : words.news[news as keyof typeof words.news]}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form?.errors ?? {}, progressFields)} />}
		>
			<Columns
				sideAt="right"
				side={
					<>
						{open ? (
							<Panel title={words.progress.heading}>
								<ProgressForm form={form} submitLabel={words.progress.save} />
							</Panel>
						) : null}
						{open ? <OwnerLink followupId={followup.id} link={link} /> : null}
					</>
				}
			>
				<FollowupFacts followup={followup} event={event} sessions={sessions} />
				<h2>{words.detail.evidence}</h2>
				<EvidenceList items={evidence} timeZone={event.timeZone} />
				<h2>{words.detail.history}</h2>
				<History lines={history} timeZone={event.timeZone} sessions={sessions} />
			</Columns>
		</PanelPage>
	);
}
