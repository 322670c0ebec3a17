/** When a session is, in the event's own clock. */
export interface SessionTimes {
	id: string;
	startsAtLocal: string;
	endsAtLocal: string;
}

/**
 * Reads which sessions somebody chose among those with places of their own. Nobody can sit in two sessions at the same
 * time; a choice that is not offered (any more) is refused too.
 */
export function readSessionChoice(
	offered: readonly SessionTimes[],
	given: unknown,
): { ids: string[]; problem: "sessions-overlap" | "session-gone" | null } {
	const wanted = new Set([given ?? []].flat().map(String).filter(Boolean));
	const chosen = offered.filter(({ id }) => wanted.has(id));
	const ids = chosen.map(({ id }) => id).sort();
	if (chosen.length < wanted.size) return { ids, problem: "session-gone" };
	const clash = chosen.some((one, at) => chosen.slice(at + 1).some((other) => overlap(one, other)));
	return { ids, problem: clash ? "sessions-overlap" : null };
}

/** Whether two sessions are, even for a minute, at the same time. */
export function overlap(one: SessionTimes, other: SessionTimes): boolean {
	return one.startsAtLocal < other.endsAtLocal && other.startsAtLocal < one.endsAtLocal;
}
