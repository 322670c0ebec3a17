import { data } from "@remix-run/node";
import type { Deps } from "#app/domain/deps";
import { saveDiscussionQuestion } from "#app/domain/discussion/save-discussion-question";
import { questionFormSchema } from "#app/domain/discussion/schema";
import { answerOwnerOf } from "#app/domain/discussion/written-answer";
import type { EventRow } from "#db/tables/events";
import { type FieldErrors, type FormValues, parseForm } from "./form.server";
import { notFound, seeOther } from "./responses.server";

/** Saves the form of a question, a new one without an id: leads on when it is saved, else gives the form back. */
export async function saveQuestionForm(services: Deps, eventId: string, questionId: string | null, request: Request) {
	const form = await parseForm(request, questionFormSchema);
	if (!form.ok) return data({ form: form.reply }, { status: 400 });
	const { key, ownerOrganisation, ownerCategory, ownerEmail, dueOn, ...question } = form.value;
	const owner = { ownerOrganisation, ownerCategory, ownerEmail, dueOn };
	const result = await saveDiscussionQuestion(services, eventId, questionId, question, { owner, key });
	const list = `/panel/kegiatan/${eventId}/tanya-jawab`;
	if (result.ok) {
		if (result.followupId) throw seeOther(`${list}?kabar=promised&tindak-lanjut=${result.followupId}`);
		const isKept = question.status === "answered" && result.hasOpen;
		throw seeOther(isKept ? `${list}/${result.id}?kabar=answered` : `${list}?kabar=saved`);
	}
	if (result.reason === "no-such-session") return refused({ sessionId: "choose-one" }, form.values);
	if (result.reason === "due-before-event") return refused({ dueOn: "due-before-event" }, form.values);
	throw notFound();
}

/** Who owes a written answer and until when, as the form of a question begins. */
export function ownerShown(event: EventRow, now: Date) {
	const { ownerEmail, ...owner } = answerOwnerOf(event, now);
	return { ...owner, ownerEmail: ownerEmail ?? "" };
}

const refused = (errors: FieldErrors, values: FormValues) => data({ form: { errors, values } }, { status: 400 });
