/** What one check found, and what to do about it. */
export interface Finding {
	mark: "ok" | "note" | "fail";
	line: string;
	remedy?: string;
}

/** What the operator asked for beside the checks. */
export interface Asked {
	/** A noted head of the trail, `POSITION:HASH`. */
	head: string | null;
	/** The whole trail, not its latest part. */
	isFull: boolean;
}
