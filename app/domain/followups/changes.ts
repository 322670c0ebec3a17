import { newId } from "#db/client";
import type { Followup, FollowupChange } from "#db/tables/followups";
import type { Deps } from "../deps";

/** What a line of the history can be about; `note` stands alone when nothing else changed. */
export const changedFields = [
	"status",
	"title",
	"description",
	"theme",
	"priority",
	"sessionId",
	"questionId",
	"sentence",
	"cooperativeId",
	"organisationName",
	"ownerName",
	"ownerEmail",
	"ownerPhone",
	"helperName",
	"dueOn",
	"extension",
	"obstacle",
	"completionReason",
	"evidence",
	"link",
	"linkRevoked",
	"carriedTo",
	"note",
] as const;
export type ChangedField = (typeof changedFields)[number];

/** One field that changes, with a word on why. */
export interface Change {
	field: ChangedField;
	before?: string | null;
	after?: string | null;
	note?: string;
}

/** History rows of one act: same author, same instant. */
export function historyOf(
	{ actor, now }: Pick<Deps, "actor" | "now">,
	followupId: string,
	changes: readonly Change[],
): FollowupChange[] {
	const at = now().toISOString();
	return changes.map(({ field, before, after, note }) => ({
		id: newId(),
		followupId,
		at,
		actorKind: actor.kind,
		actorId: actor.id,
		actorName: actor.name,
		field,
		before: before ?? null,
		after: after ?? null,
		note: note ?? "",
	}));
}

type Editable = Extract<ChangedField, keyof Followup>;

/** The fields in which `after` differs from `before`, with both values; empty text and null are the same. */
export function differences(before: Followup, after: Partial<Pick<Followup, Editable>>): Change[] {
	return (Object.keys(after) as Editable[])
		.filter((field) => (before[field] || null) !== (after[field] || null))
		.map((field) => ({ field, before: before[field] || null, after: after[field] || null }));
}

/** What the trail keeps of a change: values, but only the names of fields that hold somebody's contact data. */
export function auditable(changes: readonly Change[]): {
	before: Record<string, unknown>;
	after: Record<string, unknown>;
} {
	const personal = new Set<ChangedField>(["ownerName", "ownerEmail", "ownerPhone", "note"]);
	const side = (which: "before" | "after") =>
		Object.fromEntries(
			changes.map((change) => [change.field, personal.has(change.field) ? "…" : (change[which] ?? null)]),
		);
	return { before: side("before"), after: side("after") };
}
