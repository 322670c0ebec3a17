/**
 * What accounting asks for after a dialogue, in the order of the file (surat pertanggungjawaban): the signed invitation,
 * the programme, the signed attendance list of each day, letters of assignment and travel orders, the report, receipts,
 * and photographs.
 */
export const spjKinds = [
	"invitation_letter",
	"programme",
	"attendance",
	"assignments",
	"report",
	"receipts",
	"photos",
] as const;
export type SpjKind = (typeof spjKinds)[number];

/** How an item stands. */
export type SpjState = "present" | "missing" | "exempt";
