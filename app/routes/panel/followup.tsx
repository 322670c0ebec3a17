import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { followupDetail } from "#app/server/followup-detail.server";
import { signedIn } from "#app/server/guard.server";
import { progressReport } from "#app/server/progress-report.server";
import { seeOther } from "#app/server/responses.server";
import { EvidenceList } from "#app/ui/followups/evidence-list";
import { ExtensionDecisionForm } from "#app/ui/followups/extension-decision-form";
import { ExtensionList } from "#app/ui/followups/extension-list";
import { FollowupFacts } from "#app/ui/followups/followup-facts";
import { History } from "#app/ui/followups/history";
import { OwnerLink } from "#app/ui/followups/owner-link";
import { ProgressForm, progressFields } from "#app/ui/followups/progress-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { useMay } from "#app/ui/layout/request-context";
import { Columns } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { Panel } from "#app/ui/primitives/panel";
import { errorList } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, followup, event, may } = await signedIn(args, "followups.read", {
		followup: args.params.followupId,
	});
	const news = new URL(args.request.url).searchParams.get("kabar");
	const { link, evidence, ...detail } = await followupDetail(read, services, followup, event);
	// The owner's own link is for those who write to them.
	return {
		...detail,
		evidence: may("people.export") ? evidence : evidence.map((item) => ({ ...item, href: null })),
		link: may("followups.write") ? link : null,
		news,
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
	const page = useLoaderData<typeof loader>();
	const { followup, event, names, evidence, history, link, news, openRequest } = page;
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.followups;
	const may = useMay();
	const open = followup.due.state !== "done" && followup.due.state !== "cancelled" && may("followups.write");
	const path = `/panel/tindak-lanjut/${followup.id}`;
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
					open ? (
						<>
							{openRequest ? (
								<Panel title={words.extension.openHeading}>
									<ExtensionDecisionForm
										action={`${path}/tambahan-waktu`}
										request={openRequest}
										dueOn={followup.dueOn}
										timeZone={event.timeZone}
									/>
								</Panel>
							) : null}
							<Panel title={words.progress.heading}>
								<ProgressForm form={form} obstacle={followup.obstacle} submitLabel={words.progress.save} />
							</Panel>
							{link ? (
								<OwnerLink
									followupId={followup.id}
									link={link}
									revokedAt={followup.linkRevokedAt}
									timeZone={event.timeZone}
								/>
							) : null}
						</>
					) : null
				}
			>
				<FollowupFacts {...page} />
				<h2>{words.detail.evidence}</h2>
				<EvidenceList items={evidence} timeZone={event.timeZone} />
				<ExtensionList items={page.requests} timeZone={event.timeZone} />
				<h2>{words.detail.history}</h2>
				<History lines={history} timeZone={event.timeZone} names={names} />
			</Columns>
		</PanelPage>
	);
}
