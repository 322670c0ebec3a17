import type { EventSpeaker } from "#db/tables/speakers";
import type { SlotChange, ToldProgramme } from "./rules";

/** What a speaker was last told; null before the invitation. */
export function toldOf({ toldSlots }: Pick<EventSpeaker, "toldSlots">): ToldProgramme | null {
	return toldSlots === null ? null : (JSON.parse(toldSlots) as ToldProgramme);
}

/** The changes a speaker has not looked at yet. */
export function unseenOf({ unseenChanges }: Pick<EventSpeaker, "unseenChanges">): SlotChange[] {
	return unseenChanges === null ? [] : (JSON.parse(unseenChanges) as SlotChange[]);
}
