import { createHash } from "node:crypto";

/** Answers with an iCalendar file. A public one may be kept for 15 minutes and is asked for again by its ETag. */
export function calendarResponse(request: Request, ics: string, filename: string): Response {
	const etag = `"${createHash("sha256").update(ics).digest("base64url").slice(0, 27)}"`;
	const headers = { etag, "cache-control": "public, max-age=900" };
	if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
	return new Response(ics, {
		headers: {
			...headers,
			"content-type": "text/calendar; charset=utf-8",
			"content-disposition": `attachment; filename="${filename}"`,
		},
	});
}
