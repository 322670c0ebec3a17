/** "08.41": the clock on the wall of the event. */
export function clockTime(instant: string, timeZone: string): string {
	const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone } as const;
	return new Intl.DateTimeFormat("id-ID", options).format(new Date(instant));
}
