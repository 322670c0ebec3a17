import type { Selectable } from "kysely";
import type { CooperativeStage } from "#app/domain/cooperatives/types";
import type { Category } from "#app/domain/registrations/types";
import type { WithDefault } from "./columns";

/** `perlu_perbaikan` as its column is called: `PerluPerbaikan`. */
type Pascal<Word extends string> = Word extends `${infer First}_${infer Rest}`
	? `${Capitalize<First>}${Pascal<Rest>}`
	: Capitalize<Word>;

/** Per party: people with a seat, those of them who came, and the people that the event's target for the party makes. */
type PartyColumns = Record<`${"confirmed" | "attended" | "target"}${Capitalize<Category>}`, number>;

/** Cooperatives that took part, by the stage in which they are now. */
type StageColumns = Record<`at${Pascal<CooperativeStage>}`, number>;

/**
 * The figures of one event, as they were counted from its rows. No row, a mark on the event, or a moment outside of
 * `lateFrom` and `lateUntil` means that they are to be counted again.
 */
export interface EventFiguresTable extends PartyColumns, StageColumns {
	eventId: string;
	/** The first and the last day, `YYYY-MM-DD` in the event's zone; null until days are set. */
	firstOn: string | null;
	lastOn: string | null;
	/** All seats of an event that has a target for any party, else 0. */
	targetSeats: number;
	promisesKept: number;
	/** Neither kept nor cancelled; those that are late are among them. */
	promisesOpen: number;
	promisesLate: number;
	/** Cooperatives that took part and whose certificate was issued after the last day. */
	certifiedSince: number;
	/** The UTC instants between which no promise becomes late: from the first on, until before the second; null for ever. */
	lateFrom: string | null;
	lateUntil: string | null;
}

/** Says that rows of an event changed since its figures were stored. Written by triggers alone. */
export interface FigureMarksTable {
	id: WithDefault<number>;
	eventId: string;
}

export type EventFigures = Selectable<EventFiguresTable>;
