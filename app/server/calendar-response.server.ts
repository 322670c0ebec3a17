import { createHash } from "node:crypto";

/** Answers with an iCalendar file. A public one may be kept for 15 minutes and is asked for again by its ETag. */
export function calendarResponse(request: Request, ics: string, filename: string): Response {
	const etag = `"${createHash("sha256").update(ics).digest("base64url").slice(0, 27)}"`;
	const headers = { etag, "cache-control": "public, max-age=900" };
	if (knows(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
	return new Response(ics, {
		headers: {
			...headers,
			"content-type": "text/calendar; charset=utf-8",
			"content-disposition": `attachment; filename="${filename}"`,
		},
	});
}

/** Whether an If-None-Match names this ETag, weakly compared (RFC 9110 13.1.2): proxies that compress make it weak. */
function knows(header: string | null, etag: string): boolean {
	const named = (header ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
	return named.includes(etag) || named.includes("*");
}
