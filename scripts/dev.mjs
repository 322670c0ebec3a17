// Development: Vite compiles what changes, and the same Hono app as in production answers.
import http from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createServer } from "vite";

process.env.NODE_ENV ??= "development";
const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? "127.0.0.1";

const server = http.createServer();
const vite = await createServer({ server: { middlewareMode: true, hmr: { server } } });
const { prepareRuntime } = await vite.ssrLoadModule("/app/server/prepare.server.ts");
const { startWorker } = await vite.ssrLoadModule("/app/server/worker.ts");
const { greet } = await vite.ssrLoadModule("/app/server/greeting.server.ts");
const runtime = await prepareRuntime();
startWorker(runtime);

/** @type {{ createApp?: unknown, build?: unknown, listener?: ReturnType<typeof getRequestListener> }} */
let current = {};

/** The app of the code as it is now: made anew only when Vite loaded one of its two parts anew. */
async function listener() {
	const { createApp } = await vite.ssrLoadModule("/app/server/http.ts");
	const build = await vite.ssrLoadModule("virtual:remix/server-build");
	if (!current.listener || current.createApp !== createApp || current.build !== build) {
		current = { createApp, build, listener: getRequestListener(createApp(build, runtime, "development").fetch) };
	}
	return /** @type {ReturnType<typeof getRequestListener>} */ (current.listener);
}

server.on("request", (request, response) =>
	vite.middlewares(request, response, async () => {
		try {
			await (await listener())(request, response);
		} catch (error) {
			const trouble = error instanceof Error ? error : new Error(String(error));
			vite.ssrFixStacktrace(trouble);
			console.error(trouble);
			response.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end(trouble.stack);
		}
	}),
);
server.listen(port, host, () => greet(runtime));
