import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "./free-port.mjs";
import { type Mailbox, openMailbox } from "./mailbox";
import { createPostgresDatabase } from "./postgres-database";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const built = (name: "main" | "cli") => path.join(root, "build/server", `${name}.js`);

/** Settings of the environment; `undefined` unsets one that the tests set by default. */
export type SiteEnv = Record<string, string | undefined>;

export type CliResult = { status: number | null; stdout: string; stderr: string; lastLine: string };

export type Site = {
	baseURL: string;
	dataDir: string;
	databaseUrl: string;
	mails: Mailbox;
	/** What the server has printed since it first started. */
	log(): string;
	/** The operator's tool, with the site's own environment. */
	cli(verb: string, ...args: string[]): Promise<CliResult>;
	start(): Promise<void>;
	/** Asks the server to end, as an operator would; throws unless it ends in order (exit code 0). */
	stop(): Promise<void>;
	restart(): Promise<void>;
	/** As a power cut: no chance to clean up. */
	kill(): Promise<void>;
	/** Stops what runs and removes every trace. */
	remove(): Promise<void>;
};

async function siteDatabase(postgresUrl: string | undefined, dataDir: string) {
	if (postgresUrl) return createPostgresDatabase(postgresUrl);
	return { url: `file:${path.join(dataDir, "rembuk.db")}`, drop: async () => {} };
}

/**
 * The built server in a process of its own: free port, own data folder, own database (on the PostgreSQL server of
 * `postgresUrl`, else SQLite), letters caught by a real SMTP server. Limits are off unless `env` sets `LIMITS`.
 */
export async function startSite({ postgresUrl, env = {} }: { postgresUrl?: string | undefined; env?: SiteEnv } = {}) {
	if (!existsSync(built("main"))) throw new Error("The site is not built: run `npm run build` first.");
	const dataDir = mkdtempSync(path.join(tmpdir(), "rembuk-site-"));
	const [port, mails, database] = await Promise.all([freePort(), openMailbox(), siteDatabase(postgresUrl, dataDir)]);
	const baseURL = `http://127.0.0.1:${port}`;
	const settings: SiteEnv = {
		PATH: process.env.PATH,
		HOME: process.env.HOME,
		NODE_ENV: "production",
		HOST: "127.0.0.1",
		PORT: String(port),
		BASE_URL: baseURL,
		DATA_DIR: dataDir,
		DATABASE_URL: database.url,
		SMTP_URL: mails.url,
		SEED: "demo",
		LIMITS: "off",
		...env,
	};
	const defined = Object.entries(settings).filter(([, value]) => value !== undefined);
	const environment = Object.fromEntries(defined) as NodeJS.ProcessEnv;
	let child: ChildProcess | undefined;
	let log = "";

	const end = async (signal: NodeJS.Signals) => {
		const running = child;
		child = undefined;
		if (!running) return 0;
		if (running.exitCode !== null || running.signalCode !== null) return running.exitCode;
		const exited = new Promise<number | null>((resolve) => running.once("exit", resolve));
		running.kill(signal);
		const late = setTimeout(() => running.kill("SIGKILL"), 20_000);
		const code = await exited;
		clearTimeout(late);
		return code;
	};
	const site: Site = {
		baseURL,
		dataDir,
		databaseUrl: database.url,
		mails,
		log: () => log,
		async cli(verb, ...args) {
			const cli = spawn(process.execPath, [built("cli"), verb, ...args], { cwd: root, env: environment });
			let [stdout, stderr] = ["", ""];
			cli.stdout.on("data", (chunk) => (stdout += chunk));
			cli.stderr.on("data", (chunk) => (stderr += chunk));
			const status = await new Promise<number | null>((resolve) => cli.once("close", resolve));
			return { status, stdout, stderr, lastLine: stdout.trimEnd().split("\n").at(-1) ?? "" };
		},
		async start() {
			const started = spawn(process.execPath, [built("main")], { cwd: root, env: environment });
			child = started;
			const note = (chunk: unknown) => (log = (log + chunk).slice(-200_000));
			started.stdout.on("data", note);
			started.stderr.on("data", note);
			const deadline = Date.now() + 60_000;
			for (;;) {
				if (started.exitCode !== null || started.signalCode !== null || Date.now() > deadline) {
					await end("SIGKILL");
					throw new Error(`The server did not become ready:\n${log}`);
				}
				const ready = await fetch(`${baseURL}/readyz`).then(
					({ ok }) => ok,
					() => false,
				);
				if (ready) return;
				await new Promise((resolve) => setTimeout(resolve, 50));
			}
		},
		async stop() {
			const code = await end("SIGTERM");
			if (code !== 0) throw new Error(`The server did not end in order (exit code ${code}):\n${log}`);
		},
		async restart() {
			await site.stop();
			await site.start();
		},
		async kill() {
			await end("SIGKILL");
		},
		async remove() {
			try {
				await site.stop();
			} finally {
				await mails.close();
				await database.drop();
				rmSync(dataDir, { recursive: true, force: true });
			}
		},
	};
	await site.start().catch(async (error) => {
		await site.remove();
		throw error;
	});
	return site;
}
