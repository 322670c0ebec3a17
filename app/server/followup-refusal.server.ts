import type { FieldErrors } from "./form.server";

/** Beside which field each refusal of a follow-up's form stands. */
export const refusedFollowup = {
	"no-such-session": { sessionId: "choose-one" },
	"no-such-question": { questionId: "choose-one" },
	"no-such-cooperative": { cooperativeId: "choose-one" },
	"no-such-sentence": { description: "sentence-missing" },
	"due-before-event": { dueOn: "due-before-event" },
	"extension-without-reason": { note: "extension-without-reason" },
} as const satisfies Record<string, FieldErrors>;
