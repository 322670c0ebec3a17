import type { DeskAnswerCode } from "#app/domain/attendance/types";
import type { Messages } from "#app/i18n/catalogue";
import type { OutcomeTone } from "#app/ui/primitives/outcome";

const tones: Partial<Record<DeskAnswerCode, OutcomeTone>> = { in: "ok", already: "again", undone: "again" };

/** In which of the three ways an outcome is shown, sounded and felt. */
export function toneOf(outcome: DeskAnswerCode, isOfDevice: boolean): OutcomeTone {
	// A ticket this device does not know may be one that was given out meanwhile: no reason to send anybody away.
	if (outcome === "unknown" && isOfDevice) return "again";
	return tones[outcome] ?? "stop";
}

interface Already {
	time: string;
	station: string | null;
	by: string | null;
}

/** The word for an outcome. */
export function outcomeWords(t: Messages, outcome: DeskAnswerCode, isOfDevice: boolean, already: Already): string {
	const words = t.desk.outcome;
	const titles: Record<DeskAnswerCode, string> = {
		in: t.attendance.outcome.in,
		already: words.already(already.time, already.station, already.by),
		not_confirmed: words.notConfirmed,
		ended: words.ended,
		void: words.void,
		unknown: isOfDevice ? words.unknownOffline : t.attendance.outcome.unknown,
		other_event: t.attendance.outcome.otherEvent,
		not_on_list: words.notOnList,
		full: words.full,
		already_registered: words.alreadyRegistered,
		not_held: words.notHeld,
		no_such_list: words.noSuchList,
		not_allowed: words.notAllowed,
		conflict: words.conflict,
		undone: t.attendance.outcome.undone,
		nothing_to_undo: words.nothingToUndo,
		invalid: words.invalid,
	};
	return titles[outcome];
}
