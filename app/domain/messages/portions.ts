/** A list cut into portions that stay below the parameter limits of both engines. */
export function portionsOf<T>(list: readonly T[], size: number): T[][] {
	const portions: T[][] = [];
	for (let at = 0; at < list.length; at += size) portions.push(list.slice(at, at + size));
	return portions;
}
