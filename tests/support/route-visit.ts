import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import type { Language } from "#app/i18n/language";
import type { Runtime } from "#app/server/runtime.server";
import { sessionCookie } from "#app/server/session.server";
import { lazyVisitor } from "#app/server/visitor.server";

interface Visit {
	/** Path and query. */
	path: string;
	params?: Record<string, string>;
	/** Posted fields; a page is read without them. */
	form?: Record<string, string> | FormData;
	/** Posted bytes, which are no form. */
	body?: Buffer;
	/** The session to send along, as `signedInAs` gives it. */
	cookie?: string;
	headers?: Record<string, string>;
	address?: string;
	lang?: Language;
}

type Route = {
	loader?: (args: LoaderFunctionArgs) => Promise<unknown>;
	action?: (args: ActionFunctionArgs) => Promise<unknown>;
};

/** What a route answered: a status, its headers, and the data its page is made of. */
export interface Answer {
	status: number;
	headers: Headers;
	/** What the loader or action returned. */
	data: unknown;
	/** The bytes of an answer that is no page. */
	text(): Promise<string>;
	bytes(): Promise<Buffer>;
	/** Path and query of a redirect. */
	location: string | null;
	/** The session cookie set by the answer, to send with the next visit. */
	cookie: string | null;
}

/** Runs a route's loader or action as the HTTP server does: with a context, a visitor and thrown answers. */
export async function visit(runtime: Runtime, route: Route, visited: Visit): Promise<Answer> {
	const headers = new Headers({ ...visited.headers, ...(visited.cookie ? { cookie: visited.cookie } : {}) });
	const { form, body: bytes } = visited;
	const body = bytes
		? { method: "POST", body: new Uint8Array(bytes) }
		: form
			? { method: "POST", body: form instanceof FormData ? form : new URLSearchParams(form) }
			: {};
	const request = new Request(new URL(visited.path, runtime.config.baseUrl), { headers, ...body });
	const context: AppLoadContext = {
		runtime,
		lang: visited.lang ?? "id",
		requestId: "test",
		isDemo: runtime.isDemo,
		clientAddress: visited.address ?? "203.0.113.7",
		visitor: lazyVisitor(runtime, sessionCookie(runtime.config, runtime.sessionSecrets), request),
	};
	const run = form || bytes ? route.action : route.loader;
	if (!run) throw new Error("The route has no such function.");
	const answer = await run({ request, params: visited.params ?? {}, context } as ActionFunctionArgs).catch((thrown) => {
		if (thrown instanceof Response) return thrown;
		throw thrown;
	});
	return read(answer);
}

function read(answer: unknown): Answer {
	if (answer instanceof Response) {
		const { status, headers } = answer;
		const cookie = headers.get("set-cookie")?.split(";")[0] ?? null;
		const location = headers.get("location");
		const bytes = async () => Buffer.from(await answer.arrayBuffer());
		return { status, headers, data: null, text: () => answer.text(), bytes, location, cookie };
	}
	const wrapped = answer as { type?: string; data?: unknown; init?: ResponseInit | null } | null;
	const isWrapped = wrapped?.type === "DataWithResponseInit";
	const init = isWrapped ? wrapped.init : null;
	return {
		status: init?.status ?? 200,
		headers: new Headers(init?.headers),
		data: isWrapped ? wrapped.data : answer,
		text: async () => "",
		bytes: async () => Buffer.alloc(0),
		location: null,
		cookie: null,
	};
}
