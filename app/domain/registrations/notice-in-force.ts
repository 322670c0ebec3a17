import type { ReadDb } from "#db/client";
import * as noticeQueries from "#db/queries/notices";
import { dateIn } from "../followups/rules";

/** The version of the privacy notice that is shown at an instant; notices change at midnight in Jakarta. */
export function noticeInForce(db: ReadDb, at: Date): Promise<string> {
	return noticeQueries.findVersionOn(db, dateIn("Asia/Jakarta", at));
}
