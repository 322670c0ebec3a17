import type { Selectable } from "kysely";
import type { TimeZone } from "#app/domain/events/types";

/** A one-column table of allowed codes; its rows equal a union in a `types.ts` of the domain. */
export interface VocabularyTable {
	code: string;
}
export interface ProvincesTable {
	/** Kemendagri code, two digits. */
	code: string;
	name: string;
	timeZone: TimeZone;
}
export interface RegenciesTable {
	/** Kemendagri code, `36.71`. */
	code: string;
	provinceCode: string;
	/** With its type: "Kota Tangerang", "Kabupaten Tangerang". */
	name: string;
}
/** Facts about this installation, such as the scenario it was filled with. */
export interface InstallationTable {
	name: string;
	value: string;
}
export type Province = Selectable<ProvincesTable>;
export type Regency = Selectable<RegenciesTable>;
