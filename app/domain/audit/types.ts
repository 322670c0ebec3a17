import type { AccountAction } from "./account-actions";

/** Who did something: an account, the holder of a personal link, an anonymous visitor, or the system itself. */
export const actorKinds = ["user", "link", "visitor", "system"] as const;
export type ActorKind = (typeof actorKinds)[number];

/** Under which kind of record a person is known; whoever is registered, asked, named as a contact or written to. */
export const personKinds = [
	"registration",
	"group",
	"invitation",
	"speaker",
	"owner",
	"contact",
	"cooperative",
	"import",
	"letter",
	"mail",
] as const;
export type PersonKind = (typeof personKinds)[number];

/** Records of people, of one kind. */
export interface People {
	kind: PersonKind;
	ids: readonly string[];
}

/** Lists of people that are shown to staff, and those that leave the house as files. */
export const listNames = [
	"registrations",
	"groups",
	"invitations",
	"speakers",
	"presence",
	"calls",
	"letters",
	"mails",
	"addresses",
	"followups",
	"cooperatives",
	"desk",
	"decisions",
	"sheets",
	"questions",
] as const;
export type ListName = (typeof listNames)[number];

/** What is noted because somebody looked, not because anything changed. */
export type LookAction =
	| "person.viewed"
	| "people.viewed"
	| "phone.viewed"
	| "letter.viewed"
	| "mail.viewed"
	| "import.viewed"
	| "file.viewed"
	| "desk.viewed"
	| "trail.viewed"
	| "access.refused";

/** Everything that leaves a trace. The subject is the part before the dot. */
export type AuditAction =
	| AccountAction
	| LookAction
	| "event.created"
	| "event.edited"
	| "event.question-saved"
	| "event.question-removed"
	| "event.published"
	| "event.rescheduled"
	| "event.postponed"
	| "event.cancelled"
	| "event.reminders-set"
	| "event.intro-set"
	| "event.group-written-to"
	| "event.loaded"
	| "event.releases-paused"
	| "event.releases-resumed"
	| "event.officer-named"
	| "event.officer-dismissed"
	| "event.device-revoked"
	| "template.saved"
	| "template.renamed"
	| "template.deleted"
	| "series.created"
	| "briefing.reader-added"
	| "briefing.reader-ended"
	| "briefing.link-revoked"
	| "briefing.handed-over"
	| "holiday.saved"
	| "holiday.removed"
	| "speaker.added"
	| "speaker.edited"
	| "speaker.invited"
	| "speaker.link-renewed"
	| "speaker.link-revoked"
	| "speaker.slides-added"
	| "speaker.removed"
	| "document.added"
	| "document.edited"
	| "document.replaced"
	| "document.released"
	| "document.removed"
	| "spj.file-added"
	| "spj.file-replaced"
	| "spj.file-removed"
	| "spj.item-exempted"
	| "spj.item-required"
	| "spj.exported"
	| "report.part-written"
	| "report.part-reset"
	| "report.closed"
	| "report.reopened"
	| "registration.created"
	| "registration.approved"
	| "registration.rejected"
	| "registration.waitlisted"
	| "registration.promoted"
	| "registration.offered"
	| "registration.offer-accepted"
	| "registration.offer-passed-on"
	| "registration.moved-to-waiting"
	| "registration.cancelled"
	| "registration.replaced"
	| "registration.accepted"
	| "registration.answered"
	| "registration.claimed"
	| "registration.named"
	| "registration.declined"
	| "registration.seat-kept"
	| "registration.places-released"
	| "registration.edited"
	| "registration.reviewed"
	| "registration.consents-changed"
	| "registration.sessions-settled"
	| "registration.decision-undone"
	| "registration.link-resent"
	| "registration.desk-note-set"
	| "registration.exported"
	| "paper.exported"
	| "paper.begun"
	| "paper.downloaded"
	| "certificate.issued"
	| "certificate.reissued"
	| "certificate.revoked"
	| "registration.filled-in"
	| "import.uploaded"
	| "import.applied"
	| "import.told"
	| "import.undone"
	| "import.forgotten"
	| "invitation.listed"
	| "invitation.undone"
	| "invitation.sent"
	| "invitation.reminded"
	| "invitation.opened"
	| "invitation.accepted"
	| "invitation.declined"
	| "invitation.delegated"
	| "invitation.withdrawn"
	| "invitation.letter-edited"
	| "invitation.letter-signed"
	| "letterhead.edited"
	| "group.created"
	| "group.cancelled"
	| "group.seats-released"
	| "call.reached"
	| "mail.handled"
	| "letter.resent"
	| "letter.copied"
	| "letter.lane-resumed"
	| "letter.address-released"
	| "event.letters-paused"
	| "event.letters-resumed"
	| "registration.address-corrected"
	| "subscription.ended"
	| "subscription.resumed"
	| "attendance.checked-in"
	| "attendance.undone"
	| "attendance.corrected"
	| "attendance.decided"
	| "attendance.exported"
	| "followup.created"
	| "followup.edited"
	| "followup.reported"
	| "followup.completed"
	| "followup.cancelled"
	| "followup.link-renewed"
	| "cooperative.opened"
	| "cooperative.loaded"
	| "cooperative.edited"
	| "cooperative.meeting-recorded"
	| "cooperative.meeting-stated"
	| "cooperative.figures-recorded"
	| "cooperative.moved"
	| "cooperative.item-set"
	| "cooperative.paper-handed-in"
	| "cooperative.assigned"
	| "cooperative.link-renewed"
	| "cooperative.link-revoked"
	| "cooperative.answered"
	| "cooperative.asked"
	| "cooperative.link-sent"
	| "cooperative.told"
	| "cooperative.exported"
	| "checklist.drafted"
	| "checklist.edited"
	| "checklist.published"
	| "organisation.created"
	| "organisation.edited"
	| "organisation.contact-saved"
	| "organisation.contact-removed"
	| "organisation.merged"
	| "organisation.unmerged"
	| "organisation.found-different"
	| "organisation.exported"
	| "followup.link-revoked"
	| "followup.extension-asked"
	| "followup.extension-granted"
	| "followup.extension-refused"
	| "followup.carried-over"
	| "followup.carry-over-undone"
	| "followup.exported"
	| "followup.sentence-unlinked"
	| "discussion.question-saved"
	| "minutes.saved"
	| "minutes.restored"
	| "figures.exported"
	| "privacy.notice-published"
	| "privacy.request-received"
	| "privacy.request-identified"
	| "privacy.request-assigned"
	| "privacy.request-fulfilled"
	| "privacy.request-refused"
	| "privacy.request-alarm"
	| "privacy.erased"
	| "privacy.purged"
	| "backup.taken"
	| "backup.restored"
	| "trail.details-erased";
