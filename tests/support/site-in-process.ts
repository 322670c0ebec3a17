import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { createApp } from "#app/server/http";
import type { Runtime } from "#app/server/runtime.server";

/** The built site in this process, asked without a network: for tests that ask it tens of thousands of times. */
export async function siteInProcess(runtime: Runtime) {
	const build = (await import(pathToFileURL(path.resolve("build/server/index.js")).href)) as ServerBuild;
	const app = createApp(build, runtime, "production");
	const origin = runtime.config.baseUrl;
	const socket = { remoteAddress: "127.0.0.1", remotePort: 40_000, remoteFamily: "IPv4" };
	return async (address: string, init: { cookie?: string | undefined; form?: Record<string, string> } = {}) => {
		const headers = { ...(init.cookie ? { cookie: init.cookie } : {}), ...(init.form ? { origin } : {}) };
		const body = init.form ? { method: "POST", body: new URLSearchParams(init.form) } : {};
		const response = await app.fetch(new Request(origin + address, { headers, ...body }), { incoming: { socket } });
		return {
			status: response.status,
			isPage: response.headers.get("content-type")?.startsWith("text/html") ?? false,
			body: await response.text(),
		};
	};
}
