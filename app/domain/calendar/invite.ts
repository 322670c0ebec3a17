import type { InviteFacts } from "./facts";
import { renderCalendarObject } from "./object";

/**
 * One iTIP message as UTF-8 text: REQUEST (RFC 5546 3.2.2) or CANCEL (3.2.5) of one day for one person.
 * The same facts give the same bytes everywhere. RangeError for facts no calendar may get; see `renderCalendarObject`.
 */
export function buildInvite(facts: InviteFacts): string {
	const asks = facts.method === "REQUEST";
	return renderCalendarObject({
		method: facts.method,
		name: null,
		refresh: null,
		days: [{ ...facts, rsvp: asks && facts.rsvp, cancelled: !asks, alarm: asks, refuseCounter: asks }],
	});
}
