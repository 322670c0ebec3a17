import { showOfficePhone } from "#app/domain/events/office-phone";
import { editableUntil } from "#app/domain/registrations/link-rights";
import type { EventRow } from "#db/tables/events";

/** What the overview says of how an event is held, registered for and asked about. */
export function eventFacts(event: EventRow) {
	const { mode, timeZone, registrationOpensAt, registrationClosesAt, contactName, contactEmail } = event;
	return {
		mode,
		timeZone,
		registrationOpensAt,
		registrationClosesAt,
		editableUntil: editableUntil(event),
		editResetsApproval: event.editResetsApproval === 1,
		contactName,
		contactPhone: event.contactPhone && showOfficePhone(event.contactPhone),
		contactEmail,
	};
}
