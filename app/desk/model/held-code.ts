/** The code that the camera saw last, and when. */
export interface SeenCode {
	value: string;
	at: number;
}

/** Milliseconds for which a code has to be away from the camera before it counts as shown again. */
const away = 2000;

/** Whether what the camera sees is a new scan, and no code that is simply held there. */
export function isNewScan(last: SeenCode | null, value: string, at: number): boolean {
	return last === null || last.value !== value || at - last.at > away;
}
