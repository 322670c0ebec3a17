import type { TimeZone } from "#app/domain/events/types";
import type { ReadDb } from "../client";
import type { Province, Regency } from "../tables/reference";

/** A kota or kabupaten with what its province says. */
export interface Region {
	code: string;
	/** With its type: "Kota Tangerang". */
	name: string;
	provinceCode: string;
	provinceName: string;
	timeZone: TimeZone;
}

/** All 38 provinces in order of their codes. */
export function listProvinces(db: ReadDb): Promise<Province[]> {
	return db.selectFrom("provinces").selectAll().orderBy("code").limit(100).execute();
}

/** All 514 kota and kabupaten in order of their codes, so those of a province stand together. */
export function listRegencies(db: ReadDb): Promise<Regency[]> {
	return db.selectFrom("regencies").selectAll().orderBy("code").limit(1000).execute();
}

/** One kota or kabupaten by its Kemendagri code, `36.71`. */
export function findRegency(db: ReadDb, code: string): Promise<Region | undefined> {
	return db
		.selectFrom("regencies")
		.innerJoin("provinces", "provinces.code", "regencies.provinceCode")
		.select([
			"regencies.code",
			"regencies.name",
			"provinces.code as provinceCode",
			"provinces.name as provinceName",
			"provinces.timeZone",
		])
		.where("regencies.code", "=", code)
		.executeTakeFirst();
}
