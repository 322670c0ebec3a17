import type { SpjKind, SpjState } from "#app/domain/spj/types";

/** An item of the accountability file as pages show it. */
export interface ShownEntry {
	kind: SpjKind;
	slug: string;
	number: number;
	dayPosition: number | null;
	state: SpjState;
	/** Rembuk prints it. */
	isPrinted: boolean;
	/** The letter was signed and handed in with the invitations. */
	hasSignedLetter: boolean;
	papers: number;
	latest: { at: string; by: string } | null;
	exemption: { reason: string; at: string; by: string } | null;
}

/** A paper as pages show it. */
export interface ShownPaper {
	id: string;
	name: string;
	type: string;
	bytes: number;
	addedAt: string;
	addedByName: string;
}

/** What an item takes: the names of the types, and what a file chooser offers first. */
export interface Taken {
	names: string;
	accept: string;
}
