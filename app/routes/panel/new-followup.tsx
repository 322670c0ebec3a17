import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createFollowup } from "#app/domain/followups/create-followup";
import { followupSchema } from "#app/domain/followups/schema";
import { markedSentence } from "#app/domain/minutes/marked-sentence";
import { titleOfSentence } from "#app/domain/minutes/rules";
import { sentenceSchema } from "#app/domain/minutes/schema";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { followupOffers } from "#app/server/followup-offers.server";
import { refusedFollowup } from "#app/server/followup-refusal.server";
import { checkForm, readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { workspaceEvent } from "#app/server/workspace-event.server";
import { EventWorkspace } from "#app/ui/events/event-workspace";
import { FollowupForm, followupFields } from "#app/ui/followups/followup-form";
import { ReadingColumn } from "#app/ui/primitives/columns";
import { ErrorSummary } from "#app/ui/primitives/error-summary";
import { errorList } from "#app/ui/registrations/form-parts";
import * as discussionQueries from "#db/queries/discussion";

export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event } = await signedIn(args, "followups.write", { event: args.params.eventId });
	const query = new URL(args.request.url).searchParams;
	const cooperativeId = query.get("koperasi") ?? "";
	const questionId = query.get("pertanyaan");
	const question = questionId ? await discussionQueries.findOfEvent(read, event.id, questionId) : undefined;
	const named = sentenceSchema.safeParse({ revision: query.get("notula"), sentence: query.get("kalimat") ?? "" });
	const sentence = named.success ? await markedSentence(read, event.id, named.data) : undefined;
	if (sentence?.known) throw seeOther(`/panel/tindak-lanjut/${sentence.known.id}?kabar=sentence-known`);
	return {
		event: workspaceEvent(event, services.now()),
		offers: await followupOffers(read, event, cooperativeId || null),
		question: question && { body: question.body, asker: question.organisationName, status: question.status },
		sentence: sentence && { text: sentence.text, title: titleOfSentence(sentence.text) },
		chosen: {
			...(sentence ? { revision: sentence.revision.id, sentence: String(sentence.position) } : {}),
			sessionId: question?.sessionId ?? sentence?.revision.sessionId ?? query.get("sesi") ?? "",
			questionId: question?.id ?? "",
			cooperativeId,
		},
	};
}

export async function action(args: ActionFunctionArgs) {
	const { services, event } = await signedIn(args, "followups.write", { event: args.params.eventId });
	const posted = await readForm(args.request);
	const form = checkForm(posted, followupSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const named = sentenceSchema.safeParse(posted.values);
	const options = named.success ? { sentence: named.data } : {};
	const result = await createFollowup(services, event.id, form.value, options);
	if (result.ok)
		throw seeOther(`/panel/tindak-lanjut/${result.id}?kabar=${result.isNew ? "created" : "sentence-known"}`);
	if (result.reason === "no-such-event") throw notFound();
	return data({ form: { errors: refusedFollowup[result.reason], values: form.values } }, { status: 400 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.followups.form.newTitle);

export default function NewFollowup() {
	const { event, offers, question, sentence, chosen } = useLoaderData<typeof loader>();
	const reply = useActionData<typeof action>();
	const { t } = useLanguage();
	const words = t.followups.form;
	const promised = question?.status === "written_answer_due" ? words.writtenAnswer(question.asker) : "";
	const title = sentence?.title ?? promised;
	const started = { priority: "normal", title, description: sentence?.text ?? question?.body ?? "", ...chosen };
	const form = reply?.form ?? { errors: {}, values: started };
	return (
		<EventWorkspace
			event={event}
			active="followups"
			title={words.newTitle}
			back={{ href: `/panel/kegiatan/${event.id}/tindak-lanjut`, label: t.followups.title }}
			before={<ErrorSummary title={t.frame.errorSummary} errors={errorList(t, form.errors, followupFields)} />}
		>
			<ReadingColumn>
				<FollowupForm {...offers} form={form} submitLabel={words.create} />
			</ReadingColumn>
		</EventWorkspace>
	);
}
