import type { MoveRefusal } from "#app/domain/cooperatives/move-stage";
import type { FieldErrors } from "./form.server";

/** Beside which field of the move form each refusal stands. */
const fieldOf: Record<Exclude<MoveRefusal, "no-such-cooperative">, string> = {
	"moved-meanwhile": "after",
	"no-such-step": "after",
	"not-your-office": "after",
	"no-office": "after",
	"in-the-future": "happenedOn",
	"reason-required": "note",
	"confirmed-by-required": "confirmedBy",
	"evidence-required": "evidenceNo",
	"nik-in-text": "file",
	"file-type": "file",
	"file-size": "file",
	"nik-required": "nik",
	"nik-taken": "nik",
	"certificate-no-required": "certificateNo",
	"certificate-issued-required": "certificateIssuedOn",
	"certificate-until-required": "certificateValidUntil",
	"valid-before-issued": "certificateValidUntil",
};

/** Why a cooperative does not move, beside its field; 409 where its state forbids it and no other answer would help. */
export function moveProblem(reason: keyof typeof fieldOf): { errors: FieldErrors; status: 400 | 409 } {
	const isOfState = fieldOf[reason] === "after";
	return { errors: { [fieldOf[reason]]: reason }, status: isOfState ? 409 : 400 };
}

/** Beside which field of its form a refused meeting or figure stands. */
export function meetingProblem(
	reason:
		| "year-not-over"
		| "held-in-future"
		| "held-before-year-end"
		| "reported-without-meeting"
		| "reported-before-meeting"
		| "reported-in-future",
): FieldErrors {
	switch (reason) {
		case "year-not-over":
			return { bookYear: reason };
		case "held-in-future":
			return { heldOn: "in-the-future" };
		case "held-before-year-end":
			return { heldOn: reason };
		case "reported-without-meeting":
			return { heldOn: reason };
		case "reported-in-future":
			return { reportedOn: "in-the-future" };
		default:
			return { reportedOn: reason };
	}
}
