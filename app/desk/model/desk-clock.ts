/** A difference that is no more than the way of an answer is none. */
const tolerance = 90_000;

/** How far the device's clock is behind the server's, in milliseconds. */
export function clockOffset(serverNow: string, deviceNow: number): number {
	const offset = Date.parse(serverNow) - deviceNow;
	return Math.abs(offset) > tolerance ? offset : 0;
}

/** Whether the time until which the device may keep people is over, by the server's clock as far as it is known. */
export function hasExpired(expiresAt: string, offset: number, deviceNow: number): boolean {
	return deviceNow + offset >= Date.parse(expiresAt);
}

/** Milliseconds until the next try: 15 s while the server answers, then 5, 10, 20 … up to a minute. */
export function nextTry(failures: number): number {
	return failures === 0 ? 15_000 : Math.min(60_000, 5000 * 2 ** (failures - 1));
}
