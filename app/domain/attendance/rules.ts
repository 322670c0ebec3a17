import type { SessionKind } from "../events/types";

const unattended: readonly SessionKind[] = ["registration", "break", "day_closing"];

/** Whether attendance is taken at sessions of a kind of their own: not at the desk, in breaks or at the end of a day. */
export function isAttended(kind: SessionKind): boolean {
	return !unattended.includes(kind);
}
