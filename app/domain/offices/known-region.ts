import type { ReadDb } from "#db/client";
import * as regionQueries from "#db/queries/regions";
import { regionCodes } from "./rules";

/** The codes of a region as forms post it; null for one there is not. */
export async function knownRegion(db: ReadDb, region: string): Promise<ReturnType<typeof regionCodes> | null> {
	const codes = regionCodes(region);
	if (codes.regencyCode !== null) return (await regionQueries.findRegency(db, codes.regencyCode)) ? codes : null;
	if (codes.provinceCode === null) return codes;
	return (await regionQueries.listProvinces(db)).some(({ code }) => code === codes.provinceCode) ? codes : null;
}
