import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { withLink } from "#app/server/guard.server";
import { limitVisitor } from "#app/server/limits.server";
import { ownerPage } from "#app/server/owner-page.server";
import { progressReport } from "#app/server/progress-report.server";
import { seeOther } from "#app/server/responses.server";
import { EvidenceList } from "#app/ui/followups/evidence-list";
import { ExtensionList } from "#app/ui/followups/extension-list";
import { History } from "#app/ui/followups/history";
import { OwnerNotice } from "#app/ui/followups/owner-notice";
import { ProgressForm, progressFields } from "#app/ui/followups/progress-form";
import { PromiseFacts } from "#app/ui/followups/promise-facts";
import { PublicPage } from "#app/ui/layout/public-page";
import { LinkButton } from "#app/ui/primitives/button";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, followup, event } = await withLink(args, "followup");
	const news = new URL(args.request.url).searchParams.get("kabar");
	const page = `/rtl/${args.params.token}`;
	return { ...(await ownerPage(read, services, { followup, event, page })), page, news };
}

export async function action(args: ActionFunctionArgs) {
	const { services, followup } = await withLink(args, "followup");
	const limit = { name: "report", subject: followup.id, max: 20, minutes: 60, perAddress: 200 };
	const allowed = await limitVisitor(args, limit);
	if (!allowed.ok)
		throw new Response(null, { status: 429, headers: { "retry-after": String(allowed.retryAfterSeconds) } });
	const result = await progressReport(services, followup.id, args.request);
	const page = `/rtl/${args.params.token}`;
	if (result.ok) throw seeOther(`${page}?kabar=sent`);
	if (result.closed) throw seeOther(page);
	return data({ form: result.form }, { status: 400 });
}

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (t) => t.followups.owner.title),
	{ name: "robots", content: "noindex" },
];

export default function ReportFollowup() {
	const { followup, owner, event, evidence, reports, requests, whatsApp, news, page } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.followups;
	const isOpen = followup.due.state !== "done" && followup.due.state !== "cancelled";
	// One request at a time: the next one can be made when this one is decided.
	const isWaiting = requests.some(({ decision }) => decision === null);
	const errors = errorList(t, form?.errors ?? {}, progressFields);
	const lines = reports.map(({ isOwner, ...line }) => (isOwner ? line : { ...line, actorName: words.owner.committee }));
	return (
		<PublicPage
			title={<Content>{followup.title}</Content>}
			meta={words.owner.greeting(owner)}
			before={
				errors.length > 0 ? (
					<ErrorSummary title={t.frame.errorSummary} errors={errors} />
				) : (
					<OwnerNotice due={followup.due} news={news} />
				)
			}
		>
			<PromiseFacts followup={followup} event={event} />
			{isOpen ? (
				<section>
					<h2>{words.owner.title}</h2>
					<ProgressForm form={form} obstacle={followup.obstacle} submitLabel={words.progress.send} />
					{isWaiting ? null : (
						<p>
							<LinkButton variant="secondary" href={`${page}/tambahan-waktu`}>
								{words.owner.askMore}
							</LinkButton>
						</p>
					)}
				</section>
			) : null}
			<h2>{words.detail.evidence}</h2>
			<EvidenceList items={evidence} timeZone={event.timeZone} />
			<ExtensionList items={requests} timeZone={event.timeZone} />
			<h2>{words.owner.reports}</h2>
			<History lines={lines} timeZone={event.timeZone} />
			<p>
				<LinkButton variant="link" href={whatsApp} external>
					{words.owner.sendWhatsApp}
				</LinkButton>
			</p>
			<p className="muted small">{words.owner.privacy}</p>
		</PublicPage>
	);
}
