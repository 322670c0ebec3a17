import type { OfficeLevel, OfficePlace, OfficeRefusal } from "./types";

/** The level an office has by what it is responsible for: a kota or kabupaten, a province, or neither. */
export function levelOf(office: { provinceCode: string | null; regencyCode: string | null }): OfficeLevel {
	if (office.regencyCode !== null) return "regency";
	return office.provinceCode !== null ? "province" : "directorate";
}

/** The codes of a region as forms post it: `36` a province, `36.71` a kota or kabupaten, empty for none. */
export function regionCodes(region: string): { provinceCode: string | null; regencyCode: string | null } {
	return { provinceCode: region.slice(0, 2) || null, regencyCode: region.length > 2 ? region : null };
}

/** Why an office cannot be moved below another; null when it can. `below` holds the ids below it, its own included. */
export function refuseMove(
	office: OfficePlace,
	parent: OfficePlace | undefined,
	below: readonly string[],
): OfficeRefusal | null {
	if (office.parentId === null) return "top";
	if (!parent || parent.closedAt !== null) return "no-such-parent";
	return below.includes(parent.id) ? "below-itself" : null;
}

/** Why an office cannot be closed; null when it can. What stands there stays, and can be read. */
export function refuseClosing(office: OfficePlace, hasOpenBelow: boolean): OfficeRefusal | null {
	if (office.parentId === null) return "top";
	return hasOpenBelow ? "open-below" : null;
}

/** Offices in the order of the tree, each below its parent, by name among their like; with the depth at which they stand. */
export function inTreeOrder<Office extends { id: string; parentId: string | null; name: string }>(
	offices: readonly Office[],
): (Office & { depth: number })[] {
	const known = new Set(offices.map(({ id }) => id));
	const parentOf = ({ parentId }: Office) => (parentId !== null && known.has(parentId) ? parentId : null);
	const children = new Map<string | null, Office[]>();
	for (const office of offices) children.set(parentOf(office), [...(children.get(parentOf(office)) ?? []), office]);
	const walk = (parentId: string | null, depth: number): (Office & { depth: number })[] =>
		[...(children.get(parentId) ?? [])]
			.sort((one, other) => one.name.localeCompare(other.name, "id"))
			.flatMap((office) => [{ ...office, depth }, ...walk(office.id, depth + 1)]);
	return walk(null, 0);
}
