import type { ReadDb } from "#db/client";
import * as organisationQueries from "#db/queries/organisations";
import { fold } from "../text";

export type ParentAnswer =
	| { ok: true; parentId: string | null }
	| { ok: false; reason: "parent-unknown" | "parent-ambiguous" | "parent-circular" };

interface Child {
	/** Null for a record that is only being made. */
	id: string | null;
	parentName: string;
	provinceCode: string | null;
	regencyCode: string | null;
}

/**
 * The record somebody means by the name of a parent: the only one of that name, or the only one in the child's own
 * region. No body lies below itself.
 */
export async function nameParent(db: ReadDb, child: Child): Promise<ParentAnswer> {
	if (child.parentName === "") return { ok: true, parentId: null };
	const namesakes = (await organisationQueries.listNamesakes(db, fold(child.parentName))).filter(
		({ id }) => id !== child.id,
	);
	const near = [
		namesakes,
		namesakes.filter(({ provinceCode }) => provinceCode === child.provinceCode),
		namesakes.filter(({ regencyCode }) => regencyCode === child.regencyCode),
	];
	const [only] = near.find((found) => found.length === 1) ?? [];
	if (!only) return { ok: false, reason: namesakes.length === 0 ? "parent-unknown" : "parent-ambiguous" };
	if (child.id !== null && (await organisationQueries.liesBelow(db, only.id, child.id)))
		return { ok: false, reason: "parent-circular" };
	return { ok: true, parentId: only.id };
}
