/** Where an office stands in the house. */
export const officeLevels = ["directorate", "province", "regency"] as const;
export type OfficeLevel = (typeof officeLevels)[number];

/** What decides about an office: its place in the tree, and whether it is open. */
export interface OfficePlace {
	id: string;
	parentId: string | null;
	closedAt: string | null;
}

export type OfficeRefusal =
	/** There is none, or it is not the actor's to change. */
	| "no-such-office"
	| "no-such-region"
	| "name-taken"
	/** The parent does not exist, is closed, or is not the actor's. */
	| "no-such-parent"
	/** An office cannot stand below itself. */
	| "below-itself"
	/** The ministry's own office stands where it is and stays open. */
	| "top"
	/** Offices below it are open. */
	| "open-below"
	/** The office above it is closed. */
	| "closed-above";
