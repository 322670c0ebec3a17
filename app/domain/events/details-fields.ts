import type { EventRow } from "#db/tables/events";
import { showOfficePhone } from "./office-phone";

type Details = Pick<
	EventRow,
	| "title"
	| "kind"
	| "purpose"
	| "hostName"
	| "mode"
	| "venueName"
	| "venueAddress"
	| "regencyCode"
	| "timeZone"
	| "onlineUrl"
	| "contactName"
	| "contactPhone"
	| "contactEmail"
> & { needsApproval: boolean | 0 | 1; editResetsApproval: boolean | 0 | 1 };

/** The fields of the details form as they are stored. */
export function detailsFields(details: Details, topics: readonly string[]): Record<string, string> {
	return {
		title: details.title,
		kind: details.kind,
		purpose: details.purpose,
		topics: topics.join("\n"),
		host_name: details.hostName,
		mode: details.mode,
		venue_name: details.venueName,
		venue_address: details.venueAddress,
		region: details.regencyCode ?? "",
		time_zone: details.timeZone,
		online_url: details.onlineUrl ?? "",
		contact_name: details.contactName,
		contact_phone: details.contactPhone ? showOfficePhone(details.contactPhone) : "",
		contact_email: details.contactEmail ?? "",
		needs_approval: details.needsApproval ? "yes" : "no",
		edit_resets_approval: details.editResetsApproval ? "on" : "",
	};
}
