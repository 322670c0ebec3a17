import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideRegistrations } from "#app/domain/registrations/decide-registrations";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { pageTitle } from "#app/i18n/page-title";
import { chosenIds, decisionKind, decisionQuestion, decisionReason } from "#app/server/decision-page.server";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { EmptyState } from "#app/ui/primitives/empty-state";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { ConfirmDecision, OverQuota } from "#app/ui/registrations/decision-page";
import { DecisionRefused } from "#app/ui/registrations/decision-refused";
import { errorList, textOf } from "#app/ui/registrations/form-parts";

export async function loader(args: LoaderFunctionArgs) {
	const { services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	return { event: workspaceEvent(event, services.now()) };
}

/** Asks whether this is meant, and on "yes" decides. */
export async function action(args: ActionFunctionArgs) {
	const { read, services, event } = await signedIn(args, "registrations.write", { event: args.params.eventId });
	const { values } = await readForm(args.request);
	const kind = decisionKind(values);
	const ids = kind ? await chosenIds(read, event, kind, values, services.now()) : [];
	const plain = { form: { errors: {}, values }, question: null, refused: null } as const;
	if (!kind || ids.length === 0)
		return data({ ...plain, form: { errors: { chosen: "nobody-chosen" as const }, values } }, { status: 400 });

	const reason = decisionReason(values);
	const needsReason = kind === "reject" || kind === "cancel";
	const isSure = values.yakin !== undefined;
	if (!isSure || (needsReason && !reason) || textOf(values, "reason").length > 1000) {
		const question = await decisionQuestion(read, event, kind, ids);
		if (!isSure && question.ids.length > 0) return data({ ...plain, question });
		const wrong = reason ? ("too-long" as const) : ("required" as const);
		if (isSure) return data({ ...plain, question, form: { errors: { reason: wrong }, values } }, { status: 400 });
	}
	const answer = await decideRegistrations(services, event.id, {
		kind,
		registrationIds: ids,
		reason: needsReason ? reason : null,
		onlyWhatFits: values.muat !== undefined,
	});
	if (!answer.ok && answer.reason === "no-such-event") throw notFound();
	if (!answer.ok) return data({ ...plain, refused: { ...answer, chosen: ids.join(" ") } }, { status: 409 });
	const query = new URLSearchParams(textOf(values, "kembali"));
	query.set("keputusan", answer.decisionId);
	throw seeOther(`/panel/kegiatan/${event.id}/pendaftaran?${query}`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.deciding.title);

export default function DecideRegistrations() {
	const { event } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { lang, t } = useLanguage();
	const words = t.deciding;
	const list = reply ? textOf(reply.form.values, "kembali") : "";
	const back = `/panel/kegiatan/${event.id}/pendaftaran${list && `?${list.replace(/^\?/, "")}`}`;
	const question = reply?.question;
	const refused = reply?.refused;
	const title = question
		? words.questions[question.kind](formatNumber(question.ids.length, lang))
		: refused
			? words.refusedTitles[refused.reason as keyof typeof words.refusedTitles]
			: words.nobodyTitle;
	return (
		<EventWorkspace
			event={event}
			active="registrations"
			title={title ?? words.title}
			lead={refused?.reason === "full" ? words.overQuotaLead : undefined}
			back={{ href: back, label: words.back }}
			before={
				<ErrorSummary
					title={t.frame.errorSummary}
					errors={errorList(t, reply?.form.errors ?? {}, ["chosen", "reason"]).map(({ name, message }) =>
						name === "chosen" ? { message } : { name, message },
					)}
				/>
			}
		>
			<ReadingColumn>
				{question && reply ? <ConfirmDecision question={question} form={reply.form} back={back} /> : null}
				{refused?.reason === "full" ? (
					<OverQuota
						eventId={event.id}
						shortages={refused.rooms}
						fittingIds={refused.fittingIds}
						chosen={refused.chosen}
						list={list}
						back={back}
					/>
				) : null}
				{refused && refused.reason !== "full" ? <DecisionRefused refused={refused} eventId={event.id} /> : null}
				{question || refused ? null : <EmptyState title={words.nobodyTitle}>{words.nobodyLead}</EmptyState>}
			</ReadingColumn>
		</EventWorkspace>
	);
}
