import { newId } from "#db/client";
import type { Deps } from "../deps";
import type { DeskActBase } from "./types";

/** What an act brings along that is done on a page of the server, which waits for the answer. */
export function newAct({ now }: Pick<Deps, "now">): DeskActBase {
	return { id: newId(), at: now().toISOString(), isOffline: false, shown: null };
}

/** A page of the server is no device and has no name of its own. */
export const atPage = { deviceId: null, station: null } as const;
