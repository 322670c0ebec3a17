import type { DecisionAnswer } from "#app/domain/registrations/decide-registrations";
import { notFound } from "./responses.server";

/**
 * Where a decision about one registration leads: to its page, which says what came of it; or, when it was taken in the
 * list, back among the others under the same filters (`list` is the list's query). Throws 404 when there is nobody.
 */
export function decisionAddress(
	eventId: string,
	registrationId: string,
	answer: DecisionAnswer,
	list?: string | string[],
): string {
	const base = `/panel/kegiatan/${eventId}/pendaftaran`;
	if (answer.ok && typeof list === "string") {
		const query = new URLSearchParams(list);
		query.set("keputusan", answer.decisionId);
		return `${base}?${query}`;
	}
	if (answer.ok) return `${base}/${registrationId}?keputusan=${answer.decisionId}`;
	if (answer.reason === "no-such-event" || answer.reason === "nobody") throw notFound();
	return `${base}/${registrationId}?gagal=${answer.reason}`;
}
