import type { AppliedRow } from "#db/queries/imports";
import type { Import } from "#db/tables/imports";

/**
 * Which lines of an applied list can be taken back, and which people stay: who was told, has come, or was changed since
 * by anybody. `touched` holds the registrations about which something else is stored.
 */
export function undoableRows(
	{ appliedAt, toldAt }: Pick<Import, "appliedAt" | "toldAt">,
	rows: readonly AppliedRow[],
	touched: ReadonlySet<string>,
) {
	const isOurs = ({ registrationId, updatedAt, outcome }: AppliedRow) =>
		updatedAt === appliedAt &&
		(outcome === "filled" || !touched.has(registrationId ?? "")) &&
		(outcome === "filled" || toldAt === null);
	const done = rows.filter(({ outcome }) => outcome === "created" || outcome === "filled");
	const undone = done.filter(isOurs);
	return {
		created: undone.filter(({ outcome }) => outcome === "created"),
		filled: undone.filter(({ outcome }) => outcome === "filled"),
		stay: done.filter((row) => !undone.includes(row)),
	};
}
