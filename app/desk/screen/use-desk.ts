import { createContext, useContext, useSyncExternalStore } from "react";
import type { DeskSnapshot, SnapshotList } from "#app/domain/attendance/types";
import type { Desk } from "../desk";
import type { DeskView } from "../model/desk-view";
import type { DeskState } from "../state";

export const DeskContext = createContext<Desk | null>(null);

/** The desk and what it shows now. */
export function useDesk(): { desk: Desk; state: DeskState } {
	const desk = useContext(DeskContext);
	if (!desk) throw new Error("The parts of the desk are rendered inside a DeskContext.");
	return { desk, state: useSyncExternalStore(desk.subscribe, desk.getState) };
}

/** The parts of a desk that knows its people. */
export interface OpenDesk {
	snapshot: DeskSnapshot;
	view: DeskView;
	list: SnapshotList;
}
