import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { changeFollowups } from "#app/domain/followups/change-followups";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { bulkChange, bulkKind, bulkQuestion, seenFollowups } from "#app/server/followup-bulk.server";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { BulkDone, BulkQuestion, bulkFields } from "#app/ui/followups/bulk-page";
import { PanelPage } from "#app/ui/layout/panel-page";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList, textOf } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	await signedIn(args, "followups.write");
	return null;
}

/** Asks whether this is meant and what it needs, and on "yes" changes what is still as it was seen. */
export async function action(args: ActionFunctionArgs) {
	const { read, services, scope, user } = await signedIn(args, "followups.write");
	const { values } = await readForm(args.request);
	const chooser = { within: scope, user, now: services.now() };
	const kind = bulkKind(values);
	const seen = kind ? await seenFollowups(read, values, chooser) : [];
	const plain = { form: { errors: {}, values }, question: null, done: null } as const;
	const nobody = { ...plain, form: { errors: { chosen: "nothing-chosen" as const }, values } };
	if (!kind || seen.length === 0) return data(nobody, { status: 400 });
	const question = { kind, ...(await bulkQuestion(read, seen, chooser)) };
	if (question.count === 0 && values.yakin === undefined) return data(nobody, { status: 400 });
	if (values.yakin === undefined) return data({ ...plain, question });
	const asked = bulkChange(kind, values);
	if (!asked.ok) return data({ ...plain, form: asked.reply, question }, { status: 400 });
	return data({ ...plain, done: await changeFollowups(services, seen, asked.change) });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.followups.bulk.title);

export default function ChangeFollowups() {
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.followups.bulk;
	const values = reply?.form.values ?? {};
	const [list, eventId] = [textOf(values, "kembali"), textOf(values, "acara")];
	const base = /^[0-9a-f-]{36}$/.test(eventId) ? `/panel/kegiatan/${eventId}/tindak-lanjut` : "/panel/tindak-lanjut";
	const back = list ? `${base}?${list.replace(/^\?/, "")}` : base;
	const question = reply?.question;
	return (
		<PanelPage
			title={question ? words.question[question.kind](question.count) : words.title}
			back={{ href: back, label: words.keep }}
			before={
				<ErrorSummary
					title={t.frame.errorSummary}
					errors={errorList(t, reply?.form.errors ?? {}, ["chosen", ...bulkFields]).map(({ name, message }) =>
						name === "chosen" ? { message } : { name, message },
					)}
				/>
			}
		>
			<ReadingColumn>
				{question && reply ? <BulkQuestion question={question} form={reply.form} back={back} /> : null}
				{reply?.done ? <BulkDone done={reply.done} back={back} /> : null}
				{question || reply?.done ? null : <EmptyState title={words.nobody}>{words.nobodyHint}</EmptyState>}
			</ReadingColumn>
		</PanelPage>
	);
}
