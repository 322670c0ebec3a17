import type { Selectable } from "kysely";
import type { HolidayKind } from "#app/domain/holidays/types";
import type { WithDefault } from "./columns";

/** Public holidays and shared leave. Data, because the decree is revised in the middle of a year. */
export interface HolidaysTable {
	id: string;
	/** `YYYY-MM-DD`; several may share a date. */
	heldOn: string;
	name: string;
	kind: HolidayKind;
	/** The decree it stands in. */
	source: WithDefault<string>;
}
export type Holiday = Selectable<HolidaysTable>;
