import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reportProgress } from "#app/domain/followups/report-progress";
import { isOpen } from "#app/domain/followups/rules";
import { statusSchema } from "#app/domain/followups/schema";
import { useLanguage } from "#app/i18n/context";
import { formatShortDate } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { listQuery, readListAddress } from "#app/ui/followups/list-address";
import { StatusForm, statusFields } from "#app/ui/followups/status-form";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { Content } from "#app/ui/primitives/content";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList, textOf } from "#app/ui/registrations/form-parts";
import * as discussionQueries from "#db/queries/discussion";

export async function loader(args: LoaderFunctionArgs) {
	const { read, followup, event } = await signedIn(args, "followups.write", { followup: args.params.followupId });
	const back = `/panel/tindak-lanjut/${followup.id}`;
	if (!isOpen(followup.status)) throw seeOther(`${back}?kabar=closed`);
	const askedId = new URL(args.request.url).searchParams.get("jawaban");
	const isItsOwn = askedId !== null && askedId === followup.questionId;
	const question = isItsOwn ? await discussionQueries.findOfEvent(read, event.id, askedId) : undefined;
	const answer = question?.status === "answered" ? { on: question.answeredOn, text: question.answer } : null;
	return { title: followup.title, status: followup.status, back, answer };
}

/** Changes the status, and goes back to the board it came from (`kembali`) or to the follow-up. */
export async function action(args: ActionFunctionArgs) {
	const { services, followup } = await signedIn(args, "followups.write", { followup: args.params.followupId });
	const posted = await readForm(args.request);
	const form = checkForm(posted, statusSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const result = await reportProgress(services, followup.id, { ...form.value, isSilent: true });
	if (!result.ok && result.reason === "done-without-evidence")
		return data({ form: { errors: { completionReason: result.reason }, values: form.values } }, { status: 400 });
	const page = `/panel/tindak-lanjut/${followup.id}`;
	if (!result.ok) throw seeOther(`${page}?kabar=closed`);
	const list = textOf(posted.values, "kembali");
	if (!list) throw seeOther(`${page}?kabar=status`);
	const query = listQuery(readListAddress(new URLSearchParams(list)));
	query.set("kabar", "status");
	throw seeOther(`/panel/tindak-lanjut?${query}`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.followups.statusPage.title);

export default function FollowupStatusPage() {
	const { title, status, back, answer } = useLoaderData<typeof loader>();
	const { lang, t } = useLanguage();
	const words = t.followups.statusPage;
	const reason = answer && words.answered(answer.on && formatShortDate(answer.on, lang), answer.text).slice(0, 1000);
	const kept = reason ? { errors: {}, values: { progress: "done", completionReason: reason } } : undefined;
	const form = useActionData<typeof action>()?.form ?? kept;
	return (
		<PanelPage
			title={words.title}
			meta={<Content>{title}</Content>}
			lead={words.lead}
			back={{ href: back, label: t.followups.detail.backToOne }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form?.errors ?? {}, statusFields)} />}
		>
			<ReadingColumn>
				<StatusForm form={form} status={status} />
			</ReadingColumn>
		</PanelPage>
	);
}
