/** A name with its titles, as it stands on lists: "Dr. Siti Aminah, M.Si.". */
export function printedName(person: { name: string; titlePrefix: string | null; titleSuffix: string | null }): string {
	const name = [person.titlePrefix, person.name].filter(Boolean).join(" ");
	return person.titleSuffix ? `${name}, ${person.titleSuffix}` : name;
}

/** "08.41": the clock on the wall of the event. */
export function clockTime(instant: string, timeZone: string): string {
	const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone } as const;
	return new Intl.DateTimeFormat("id-ID", options).format(new Date(instant));
}
