import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import type { ServerBuild } from "@remix-run/node";
import { ConfigError } from "./config.server";
import { greet } from "./greeting.server";
import { stopServing } from "./health.server";
import { createApp } from "./http";
import { openInboundDoor } from "./inbound-doors.server";
import { prepareRuntime } from "./prepare.server";
import type { Runtime } from "./runtime.server";
import { startWorker } from "./worker";

/** Starts what ROLE asks for and stops it in order on SIGTERM or SIGINT. Exits with one line when it cannot start. */
export async function start(build: ServerBuild): Promise<void> {
	try {
		const runtime = await prepareRuntime();
		const { config } = runtime;
		const server = config.role === "worker" ? null : await listen(build, runtime);
		const worker = config.role === "web" ? null : startWorker(runtime);
		const door = config.role === "web" ? null : await openInboundDoor(runtime);
		stopInOrder(runtime, server, worker, door);
		runtime.log.info({ role: config.role }, "started");
		if (server) await greet(runtime);
	} catch (error) {
		const reason = refusal(error);
		if (!reason) throw error;
		process.stderr.write(`Rembuk cannot start: ${reason}\n`);
		process.exit(1);
	}
}

/** What an operator can put right, in one line; null for a bug, which is thrown with its stack. */
function refusal(error: unknown): string | null {
	if (error instanceof ConfigError) return error.message;
	const code = error instanceof Error && "code" in error ? error.code : null;
	if (code === "EADDRINUSE") return "a port is taken by another program; set PORT, or INBOUND_SMTP_PORT, to a free one";
	if (code === "ECONNREFUSED") return "the database at DATABASE_URL does not answer";
	if (code === "EACCES") return "a file or port may not be used by this account (DATA_DIR, PORT)";
	return null;
}

function listen(build: ServerBuild, runtime: Runtime): Promise<Server> {
	const { host, port } = runtime.config;
	return new Promise((resolve, reject) => {
		const server = serve({ fetch: createApp(build, runtime).fetch, port, hostname: host }, () =>
			resolve(server),
		) as Server;
		// A photo of 5 MB needs this long on a slow phone.
		server.requestTimeout = 120_000;
		server.headersTimeout = 15_000;
		server.maxConnections = 2_000;
		server.once("error", reject);
	});
}

/** First signal: refuse new connections, let running requests end, drain the worker, close. Second signal: exit now. */
function stopInOrder(
	runtime: Runtime,
	server: Server | null,
	worker: { stop(): Promise<void> } | null,
	door: { close(): Promise<void> } | null,
): void {
	let stopping = false;
	const stop = async () => {
		if (stopping) process.exit(1);
		stopping = true;
		stopServing(runtime);
		const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
		server?.closeIdleConnections();
		const patience = setTimeout(() => server?.closeAllConnections(), 10_000);
		await Promise.all([closed, worker?.stop(), door?.close()]);
		clearTimeout(patience);
		await runtime.db.destroy();
		process.exit(0);
	};
	for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop());
}
