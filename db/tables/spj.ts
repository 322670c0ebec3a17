import type { Selectable } from "kysely";
import type { SpjKind } from "#app/domain/spj/types";
import type { WithDefault } from "./columns";

/** A paper in an event's accountability file. Removed and replaced ones keep their row. */
export interface SpjFilesTable {
	id: string;
	eventId: string;
	kind: SpjKind;
	/** Of an attendance list; null for everything else. */
	dayId: string | null;
	fileId: string;
	addedAt: string;
	addedByName: string;
	removedAt: WithDefault<string | null>;
	removedByName: WithDefault<string | null>;
	/** Why it was removed; null for a replaced one. */
	removalReason: WithDefault<string | null>;
	replacedById: WithDefault<string | null>;
}
/** An item of the file that this event does not need. */
export interface SpjExemptionsTable {
	id: string;
	eventId: string;
	kind: SpjKind;
	dayId: string | null;
	reason: string;
	setAt: string;
	setByName: string;
}
export type SpjFile = Selectable<SpjFilesTable>;
export type SpjExemption = Selectable<SpjExemptionsTable>;
