import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import type { ServerBuild } from "@remix-run/node";
import { migrateToLatest } from "#db/migrate";
import { ConfigError } from "./config.server";
import { mailDestination } from "./delivery.server";
import { ensureFirstAdmin } from "./first-admin.server";
import { stopServing } from "./health.server";
import { createApp } from "./http";
import { openRuntime, type Runtime } from "./runtime.server";
import { prepareScenario } from "./scenario.server";
import { startWorker } from "./worker";

/** Starts what ROLE asks for and stops it in order on SIGTERM or SIGINT. Exits with one line when it cannot start. */
export async function start(build: ServerBuild): Promise<void> {
	const runtime = await open();
	const { config } = runtime;
	const server = config.role === "worker" ? null : await listen(build, runtime);
	const worker = config.role === "web" ? null : startWorker(runtime);
	stopInOrder(runtime, server, worker);
	runtime.log.info({ role: config.role }, "started");
	if (server) await greet(runtime);
}

/** Opens, migrates and, when it is new, fills the database. */
async function open(): Promise<Runtime> {
	try {
		const runtime = openRuntime();
		await migrateToLatest(runtime.db);
		await prepareScenario(runtime);
		return runtime;
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		process.stderr.write(`Rembuk cannot start: ${error.message}\n`);
		process.exit(1);
	}
}

function listen(build: ServerBuild, runtime: Runtime): Promise<Server> {
	const { host, port } = runtime.config;
	return new Promise((resolve, reject) => {
		const server = serve({ fetch: createApp(build, runtime).fetch, port, hostname: host }, () =>
			resolve(server),
		) as Server;
		server.requestTimeout = 30_000;
		server.headersTimeout = 15_000;
		server.maxConnections = 2_000;
		server.once("error", reject);
	});
}

/** Says where the site is, how the first admin signs in, and where letters go. */
async function greet(runtime: Runtime): Promise<void> {
	const { config } = runtime;
	const admin = await ensureFirstAdmin(runtime);
	const lines = [
		`Rembuk: ${config.baseUrl}`,
		...(admin ? [`First admin, one-time link: ${admin.url}`] : []),
		`Letters go to: ${mailDestination(config).place}`,
	];
	process.stdout.write(`\n${lines.join("\n")}\n\n`);
}

/** First signal: refuse new connections, let running requests end, drain the worker, close. Second signal: exit now. */
function stopInOrder(runtime: Runtime, server: Server | null, worker: { stop(): Promise<void> } | null): void {
	let stopping = false;
	const stop = async () => {
		if (stopping) process.exit(1);
		stopping = true;
		stopServing(runtime);
		const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
		server?.closeIdleConnections();
		const patience = setTimeout(() => server?.closeAllConnections(), 10_000);
		await Promise.all([closed, worker?.stop()]);
		clearTimeout(patience);
		await runtime.db.destroy();
		process.exit(0);
	};
	for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop());
}
