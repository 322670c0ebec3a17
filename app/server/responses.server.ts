import { redirect } from "@remix-run/node";
import type { DeskRefusal } from "#app/domain/attendance/types";

/** What is not there and what is not yours look the same. */
export function notFound(): Response {
	return new Response(null, { status: 404, statusText: "Not Found" });
}

/** What was there and is no more. */
export function gone(): Response {
	return new Response(null, { status: 410, statusText: "Gone" });
}

/** Why a desk's program is turned away, in words it can read. */
export function refuseDesk(status: 401 | 404, reason: DeskRefusal): Response {
	return Response.json({ reason }, { status });
}

/** Signed in, but the role does not carry the permission. */
export function forbidden(): Response {
	return new Response(null, { status: 403, statusText: "Forbidden" });
}

/** The request cannot be read at all: no form, wrong encoding, broken multipart. */
export function unreadable(): Response {
	return new Response(null, { status: 400, statusText: "Bad Request" });
}

/** Answers a POST with the page to look at next. */
export function seeOther(path: string, headers: HeadersInit = {}): Response {
	return redirect(safePath(path), { status: 303, headers });
}

/**
 * A path on this site, whatever came from outside: anything that a browser could read as another origin becomes "/".
 */
export function safePath(path: string | null | undefined): string {
	if (!path || !/^\/(?![/\\])/.test(path)) return "/";
	for (const character of path) if (character < " " || character === "\\" || character === "\u007f") return "/";
	return path;
}
