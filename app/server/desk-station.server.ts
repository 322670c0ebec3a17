import { parse, serialize } from "hono/utils/cookie";
import type { DeskPlace } from "#app/domain/attendance/desk-work";

const cookieName = "meja";

/** What this browser's desk calls itself, "Meja 2"; null until somebody says it. */
export function stationOf(request: Request): string | null {
	return parse(request.headers.get("cookie") ?? "", cookieName)[cookieName]?.slice(0, 40) || null;
}

/** Where an act on a page of the server is done. */
export const placeOf = (request: Request): DeskPlace => ({ deviceId: null, station: stationOf(request) });

/** Set-Cookie that remembers the desk's name for the days of an event; an empty name forgets it. */
export function rememberStation(station: string): string {
	const maxAge = station ? 7 * 86_400 : 0;
	return serialize(cookieName, station, { path: "/petugas", sameSite: "Lax", httpOnly: true, maxAge });
}
