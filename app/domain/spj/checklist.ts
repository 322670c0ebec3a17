import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as invitationLetterQueries from "#db/queries/invitation-letters";
import * as spjQueries from "#db/queries/spj";
import type { StoredFile } from "#db/tables/followups";
import type { SpjExemption } from "#db/tables/spj";
import { type SpjItem, spjItems, stateOf } from "./rules";
import type { SpjState } from "./types";

/** An item of the file with everything that is in it. */
export interface SpjEntry extends SpjItem {
	state: SpjState;
	papers: spjQueries.SpjFileLine[];
	/** Papers that were taken out or replaced. */
	removed: spjQueries.SpjFileLine[];
	/** The signed letter that was handed in with the invitations. */
	signedLetter: StoredFile | null;
	/** Rembuk prints it: the programme, once there are sessions. */
	isPrinted: boolean;
	exemption: SpjExemption | null;
}

/** Every item of an event's accountability file, what is in it and what is missing, in the order of the file. */
export async function spjChecklist(read: ReadDb, eventId: string): Promise<SpjEntry[]> {
	const [days, sessions, files, exemptions, letter] = await Promise.all([
		eventQueries.listDays(read, eventId),
		eventQueries.listSessions(read, eventId),
		spjQueries.listFiles(read, eventId),
		spjQueries.listExemptions(read, eventId),
		invitationLetterQueries.findSignedFile(read, eventId),
	]);
	return spjItems(days).map((item) => {
		const isOfItem = (row: Pick<SpjItem, "kind" | "dayId">) => row.kind === item.kind && row.dayId === item.dayId;
		const own = files.filter(isOfItem);
		const papers = own.filter(({ removedAt }) => removedAt === null);
		const signedLetter = item.kind === "invitation_letter" ? (letter ?? null) : null;
		const isPrinted = item.kind === "programme" && sessions.length > 0;
		const exemption = exemptions.find(isOfItem) ?? null;
		return {
			...item,
			papers,
			removed: own.filter(({ removedAt }) => removedAt !== null),
			signedLetter,
			isPrinted,
			exemption,
			state: stateOf({
				papers: papers.length + (signedLetter ? 1 : 0) + (isPrinted ? 1 : 0),
				isExempt: exemption !== null,
			}),
		};
	});
}
