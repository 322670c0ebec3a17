import type { NamedDemoFigure } from "#app/ui/accounts/demo-figures";
import type { ReadDb } from "#db/client";
import * as accountQueries from "#db/queries/accounts";

/** Whom the demonstration offers to look around as: the first of each role, then whoever works in another office. */
export async function listDemoFigures(read: ReadDb): Promise<NamedDemoFigure[]> {
	const held = await accountQueries.listFictionalRoles(read);
	const known = new Set<string>();
	const isNew = (key: string) => !known.has(key) && known.add(key) !== undefined;
	const figures = held.flatMap(({ role, officeId, officeName }): NamedDemoFigure[] => {
		const isFirstOfRole = isNew(role);
		const isFirstThere = isNew(`${role} ${officeId}`);
		if (isFirstOfRole) return [{ role, officeId: null, officeName: null }];
		return isFirstThere ? [{ role, officeId, officeName }] : [];
	});
	return figures.sort((a, b) => Number(a.officeId !== null) - Number(b.officeId !== null));
}
