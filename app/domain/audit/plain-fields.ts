import type { AuditAction } from "./types";

/** Codes, ids, dates and words of closed vocabularies, whatever was done: they name nobody. */
const plainEverywhere = fields(`
	status stage state code version number issue part item slug channel by what figure program stream level kind
	from until place category source consentBy decision method format file fileId files documentId replacedBy replacedById letter
	mailing certificateId attendanceId actId deviceId dayId sessionId sessionIds questionId checklistId officeId eventId
	parentId userId role sha256 checkedInAt offerExpiresAt dueOn heldOn reportedOn happenedOn respondBy stopped
	bookYear changed consents fields paper shownAs region access letters codes restoredFrom minutesRevision sentence
	startsAtLocal endsAtLocal days provinceCode regencyCode timeZone`);

const ofEvents = fields(`
	title purpose mode hostName venueName venueAddress onlineUrl topics room description package
	registrationOpensAtLocal registrationClosesAtLocal editClosesAtLocal releasesPausedAt label help options
	template series copiedFrom letterIntro letterIntroEn`);

/** Of one action alone; `reason` stands for the reason somebody gave. Whatever is not named here may be about a person. */
const plainFields: Partial<Record<AuditAction, ReadonlySet<string>>> = {
	"event.created": ofEvents,
	"event.edited": ofEvents,
	"event.question-saved": ofEvents,
	"event.question-removed": ofEvents,
	"event.rescheduled": ofEvents,
	"event.intro-set": ofEvents,
	"event.postponed": fields("reason"),
	"event.cancelled": fields("reason"),
	"template.saved": fields("name"),
	"template.renamed": fields("name"),
	"template.deleted": fields("name"),
	"series.created": fields("name"),
	"holiday.saved": fields("name"),
	"holiday.removed": fields("name"),
	"checklist.drafted": fields("name"),
	"checklist.edited": fields("name"),
	"document.added": fields("title"),
	"document.edited": fields("title"),
	"document.removed": fields("title"),
	"event.device-revoked": fields("name"),
	"office.created": fields("name"),
	"office.edited": fields("name"),
	"organisation.created": fields("name"),
	"organisation.edited": fields("name shortName affiliation district business"),
	"organisation.merged": fields("merged survivor"),
	"organisation.unmerged": fields("merged survivor"),
	"organisation.found-different": fields("others"),
	"followup.created": fields("title organisationName"),
	"followup.edited": fields("title theme priority organisationName"),
	"cooperative.edited": fields(`
		nik form type membershipArea village legalEntityNo legalEntityOn legalEntityBy savingsLicenceNo
		savingsLicenceUntil certificateNo certificateIssuedOn certificateValidUntil amendments`),
	"privacy.purged": fields("purged"),
	"privacy.request-alarm": fields("alarm"),
	"privacy.request-assigned": fields("assignee"),
	"privacy.request-refused": fields("ground"),
	"report.reopened": fields("reason"),
	"spj.item-exempted": fields("reason"),
	"spj.file-removed": fields("reason"),
};

/**
 * Whether a field of an entry may stay in the trail for good. Numbers, yes and no are figures and choices, never a
 * telephone number or a name, which are text.
 */
export function isPlain(action: AuditAction, field: string, values: readonly unknown[]): boolean {
	if (plainEverywhere.has(field) || plainFields[action]?.has(field)) return true;
	return (
		field !== "reason" &&
		values.every((value) => value == null || (typeof value !== "object" && typeof value !== "string"))
	);
}

function fields(names: string): ReadonlySet<string> {
	return new Set(names.trim().split(/\s+/));
}
