const minute = 60_000;
const delays = [1, 5, 15, 60, 180, 360] as const;

/** With the last delay repeated, this many attempts spread over about two days. */
const mostAttempts = 12;

/**
 * Milliseconds until a letter that was put off `attempts` times is offered again, a fifth more or less so that letters
 * refused together do not come back together; null when it has been tried for two days. `chance` is in [0, 1).
 */
export function retryDelay(attempts: number, chance: number): number | null {
	if (attempts >= mostAttempts) return null;
	const delay = delays[Math.min(attempts, delays.length) - 1] ?? delays[0];
	return Math.round(delay * minute * (0.8 + 0.4 * chance));
}
