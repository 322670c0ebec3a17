import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dueState } from "#app/domain/followups/rules";
import { contactFacts } from "#app/domain/messages/letter-facts";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { withLink } from "#app/server/guard.server";
import { limitVisitor } from "#app/server/limits.server";
import { progressReport } from "#app/server/progress-report.server";
import { seeOther } from "#app/server/responses.server";
import { EvidenceList } from "#app/ui/followups/evidence-list";
import { History } from "#app/ui/followups/history";
import { OwnerNotice } from "#app/ui/followups/owner-notice";
import { ProgressForm, progressFields } from "#app/ui/followups/progress-form";
import { PromiseFacts } from "#app/ui/followups/promise-facts";
import { PublicPage } from "#app/ui/layout/public-page";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import * as followupQueries from "#db/queries/followups";

/** What the owner sees of the history: progress, not who changed whose address. */
const shownFields = new Set(["status", "dueOn", "evidence", "note", "completionReason"]);

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, followup, event } = await withLink(args, "followup");
	const [evidence, changes] = await Promise.all([
		followupQueries.listEvidence(read, followup.id),
		followupQueries.listChanges(read, followup.id),
	]);
	const { id, code, title, description, status, dueOn, ownerName, organisationName } = followup;
	const due = dueState({ ...followup, timeZone: event.timeZone, exampleAsOf: event.exampleAsOf }, services.now());
	return {
		followup: { id, code, title, description, status, dueOn, due },
		owner: ownerName || organisationName,
		event: {
			title: event.title,
			hostName: event.hostName,
			timeZone: event.timeZone,
			contact: contactFacts(event),
		},
		evidence: evidence.map(({ id, label, fileId, addedAt, addedByName, bytes }) => {
			const href = fileId && `/rtl/${args.params.token}/bukti/${fileId}`;
			return { id, label, href, addedAt, addedByName, bytes };
		}),
		reports: changes
			.filter((line) => shownFields.has(line.field))
			.map(({ actorId: _, actorKind, ...line }) => ({ ...line, isOwner: actorKind === "link" })),
		isSent: new URL(args.request.url).searchParams.get("kabar") === "sent",
	};
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
	const { followup, owner, event, evidence, reports, isSent } = useLoaderData<typeof loader>();
	const form = useActionData<typeof action>()?.form;
	const { t } = useLanguage();
	const words = t.followups;
	const isOpen = followup.due.state !== "done" && followup.due.state !== "cancelled";
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
					<OwnerNotice due={followup.due} isSent={isSent} />
				)
			}
		>
			<PromiseFacts followup={followup} event={event} />
			{isOpen ? (
				<section>
					<h2>{words.owner.title}</h2>
					<ProgressForm form={form} submitLabel={words.progress.send} />
				</section>
			) : null}
			<h2>{words.detail.evidence}</h2>
			<EvidenceList items={evidence} timeZone={event.timeZone} />
			<h2>{words.owner.reports}</h2>
			<History lines={lines} timeZone={event.timeZone} />
			<p className="muted small">{words.owner.privacy}</p>
		</PublicPage>
	);
}
