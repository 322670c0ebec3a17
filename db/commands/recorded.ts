import type { Tx } from "../client";
import type { NewAttendance } from "../tables/attendance";
import type { NewDiscussionQuestion } from "../tables/discussion";
import type { FollowupChange, FollowupEvidence, NewFollowup } from "../tables/followups";
import type { Minutes, MinutesAnchor, NewMinutesRevision } from "../tables/minutes";
import type { NewConsent, NewRegistration } from "../tables/registrations";

/** Rows of one statement, below the parameter limits of both engines. */
const portion = 200;

function* portions<Row>(rows: readonly Row[]): Generator<Row[]> {
	for (let at = 0; at < rows.length; at += portion) yield rows.slice(at, at + portion);
}

/** Writes recorded registrations with their consents and check-ins; every one must be new. */
export async function insertRegistrations(
	trx: Tx,
	rows: { registrations: NewRegistration[]; consents: NewConsent[]; attendances: NewAttendance[] },
): Promise<void> {
	for (const part of portions(rows.registrations)) await trx.insertInto("registrations").values(part).execute();
	for (const part of portions(rows.consents)) await trx.insertInto("consents").values(part).execute();
	for (const part of portions(rows.attendances)) await trx.insertInto("attendances").values(part).execute();
}

/** Writes recorded questions. */
export async function insertQuestions(trx: Tx, questions: NewDiscussionQuestion[]): Promise<void> {
	for (const part of portions(questions)) await trx.insertInto("discussionQuestions").values(part).execute();
}

/** Writes recorded follow-ups with their history and evidence. */
export async function insertFollowups(
	trx: Tx,
	rows: { followups: NewFollowup[]; changes: FollowupChange[]; evidence: FollowupEvidence[] },
): Promise<void> {
	for (const part of portions(rows.followups)) await trx.insertInto("followups").values(part).execute();
	for (const part of portions(rows.changes)) await trx.insertInto("followupChanges").values(part).execute();
	for (const part of portions(rows.evidence)) await trx.insertInto("followupEvidence").values(part).execute();
}

/** Writes recorded minutes with their revisions and the sentences that follow-ups come from. */
export async function insertMinutes(
	trx: Tx,
	rows: { minutes: Minutes[]; revisions: NewMinutesRevision[]; anchors: MinutesAnchor[] },
): Promise<void> {
	for (const part of portions(rows.minutes)) await trx.insertInto("minutes").values(part).execute();
	for (const part of portions(rows.revisions)) await trx.insertInto("minutesRevisions").values(part).execute();
	for (const part of portions(rows.anchors)) await trx.insertInto("minutesAnchors").values(part).execute();
}
