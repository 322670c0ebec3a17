import { expect } from "vitest";

/** How a browser asks for a page, and how a script of the framework asks for one route's data without its frame. */
export const ways = ["document", "data"] as const;
export type Way = (typeof ways)[number];

export interface Answer {
	status: number;
	location: string | null;
	headers: Headers;
	body: string;
}

interface Asked {
	/** The Cookie header of somebody who is signed in. */
	cookie?: string | undefined;
	method?: string;
	/** Sent as a form of the site's own pages would be, unless `headers` says otherwise. */
	form?: Record<string, string> | undefined;
	headers?: Record<string, string>;
	body?: BodyInit;
}

/** The headers that every answer carries, with what must not be missing in them. */
const promisedHeaders: Record<string, RegExp> = {
	// Inline styles are for letters alone, in a sandbox.
	"content-security-policy": /^(?=.*default-src '(?:self|none)')(?:(?!.*unsafe)|default-src 'none'; .*; sandbox$)/,
	"x-content-type-options": /^nosniff$/,
	"referrer-policy": /^same-origin$/,
	"permissions-policy": /camera=\(\)/,
	"cross-origin-opener-policy": /^same-origin$/,
	"cross-origin-resource-policy": /^same-origin$/,
	"x-request-id": /^[0-9a-f-]{36}$/,
};

/** The desk's page, and what a device keeps of it, open the camera and run a decoder; no other page may. */
const deskPage = /^\/petugas\/(kerangka|[0-9a-f-]{36})(\.data)?(\?|$)/;
const deskPromises: Record<string, RegExp> = {
	"content-security-policy": /^default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';(?!.*unsafe)/,
	"permissions-policy": /^camera=\(self\), microphone=\(\)/,
};

/** Asks the site once, follows nothing, and looks at the headers no answer may lack. */
export async function ask(
	origin: string,
	path: string,
	{ cookie, method, form, headers, body }: Asked = {},
): Promise<Answer> {
	const response = await fetch(origin + path, {
		method: method ?? (form || body ? "POST" : "GET"),
		redirect: "manual",
		headers: { ...(form ? { origin } : {}), ...(cookie ? { cookie } : {}), ...headers },
		body: form ? new URLSearchParams(form) : (body ?? null),
	});
	const isDesk = deskPage.test(path) && response.headers.get("permissions-policy")?.startsWith("camera=(self)");
	for (const [name, value] of Object.entries({ ...promisedHeaders, ...(isDesk ? deskPromises : {}) }))
		expect(response.headers.get(name), `${name} of ${path}`).toMatch(value);
	const { status } = response;
	return { status, location: response.headers.get("location"), headers: response.headers, body: await response.text() };
}

/** The address of a route's page, or of its data alone. */
export function addressIn(way: Way, path: string, routeId: string): string {
	if (way === "document") return path;
	return `${path === "/" ? "/_root" : path}.data?_routes=${encodeURIComponent(routeId)}`;
}

/** The status as a document would have had it: a redirect is told to the framework's script as 202. */
export function outcomeOf({ status }: Answer): number {
	return status === 202 ? 303 : status;
}
