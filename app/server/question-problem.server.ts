import type { SaveQuestionAnswer } from "#app/domain/questions/save-question";
import type { FieldErrors } from "./form.server";
import { notFound } from "./responses.server";

type Reason = Extract<SaveQuestionAnswer, { ok: false }>["reason"] | "awaited-question";

/** Why a question cannot be saved or removed, beside the field it is about. */
export function questionProblem(reason: Reason): { errors: FieldErrors; status: 400 | 409 } {
	switch (reason) {
		case "no-such-event":
		case "no-such-question":
			throw notFound();
		case "cancelled":
			return { errors: {}, status: 409 };
		case "too-many":
			return { errors: { label: "questions-too-many" }, status: 409 };
		case "answered":
			return { errors: { kind: "question-answered" }, status: 409 };
		case "awaited":
			return { errors: { options: "option-awaited" }, status: 409 };
		case "awaited-question":
			return { errors: { label: "question-awaited" }, status: 409 };
		case "no-such-condition":
			return { errors: { shown_when: "condition-unknown" }, status: 400 };
		case "circular":
			return { errors: { shown_when: "condition-circular" }, status: 400 };
	}
}
