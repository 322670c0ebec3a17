import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "./free-port.mjs";
import { type Mailbox, openMailbox } from "./mailbox";
import { createPostgresDatabase } from "./postgres-database";
import { scratchFolder } from "./scratch.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const built = (name: "main" | "cli") => path.join(root, "build/server", `${name}.js`);

/** Settings of the environment; `undefined` unsets one that the tests set by default. */
export type SiteEnv = Record<string, string | undefined>;

export type CliResult = { status: number | null; stdout: string; stderr: string; lastLine: string };

/** Another process of a site. */
export type Neighbour = {
	baseURL: string;
	log(): string;
	/** Asks it to end, as an operator would; throws unless it ends in order (exit code 0). */
	stop(): Promise<void>;
};

export type Site = {
	baseURL: string;
	dataDir: string;
	databaseUrl: string;
	mails: Mailbox;
	/** What the server has printed since it first started. */
	log(): string;
	/** The running server's process. */
	pid(): number;
	/** The operator's tool, with the site's own environment. */
	cli(verb: string, ...args: string[]): Promise<CliResult>;
	/** Changes settings for every process that starts from now on. */
	set(env: SiteEnv): void;
	start(): Promise<void>;
	/** Starts one more process on the same database and data folder, with `env` on top of the site's settings. */
	startNeighbour(env?: SiteEnv): Promise<Neighbour>;
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

/** Starts the built server and comes back when it is ready: a web process when it says so, a worker when it logs so. */
async function startProcess(env: NodeJS.ProcessEnv, note: (text: string) => void) {
	const child: ChildProcess = spawn(process.execPath, [built("main")], { cwd: root, env });
	const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
	let log = "";
	const listen = (chunk: unknown) => {
		log = (log + chunk).slice(-200_000);
		note(String(chunk));
	};
	child.stdout?.on("data", listen);
	child.stderr?.on("data", listen);
	const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
	const end = async (signal: NodeJS.Signals) => {
		if (hasEnded()) return child.exitCode;
		child.kill(signal);
		const late = setTimeout(() => child.kill("SIGKILL"), 20_000);
		const code = await exited;
		clearTimeout(late);
		return code;
	};
	const isReady = async () => {
		if (env.ROLE === "worker") return log.includes('"msg":"started"');
		return fetch(`http://127.0.0.1:${env.PORT}/readyz`).then(
			({ ok }) => ok,
			() => false,
		);
	};
	const deadline = Date.now() + 60_000;
	while (!(await isReady())) {
		if (hasEnded() || Date.now() > deadline) {
			await end("SIGKILL");
			throw new Error(`The server did not become ready:\n${log}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	return {
		pid: child.pid,
		log: () => log,
		end,
		async stop() {
			const code = await end("SIGTERM");
			if (code !== 0) throw new Error(`The server did not end in order (exit code ${code}):\n${log}`);
		},
	};
}

interface SiteWishes {
	/** A PostgreSQL server to make the database on; without one it is SQLite. */
	postgresUrl?: string | undefined;
	env?: SiteEnv;
}

/**
 * The built server in a process of its own: free port, own data folder, own empty database, letters caught by a real
 * SMTP server. Limits are off unless `env` sets `LIMITS`.
 */
export async function startSite(wishes: SiteWishes = {}): Promise<Site> {
	const site = await prepareSite(wishes);
	await site.start().catch(async (error) => {
		await site.remove();
		throw error;
	});
	return site;
}

/** The same, but nothing runs yet. */
export async function prepareSite({ postgresUrl, env = {} }: SiteWishes = {}): Promise<Site> {
	if (!existsSync(built("main"))) throw new Error("The site is not built: run `npm run build` first.");
	const dataDir = scratchFolder("site");
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
	const environment = (more: SiteEnv = {}) => {
		const defined = Object.entries({ ...settings, ...more }).filter(([, value]) => value !== undefined);
		return Object.fromEntries(defined) as NodeJS.ProcessEnv;
	};
	let own: Awaited<ReturnType<typeof startProcess>> | undefined;
	const neighbours = new Set<Neighbour>();
	const starting = new Set<ReturnType<typeof startProcess>>();
	const startOne = async (env: NodeJS.ProcessEnv) => {
		const started = startProcess(env, note);
		starting.add(started);
		return started.finally(() => starting.delete(started));
	};
	let log = "";
	const note = (text: string) => {
		log = (log + text).slice(-200_000);
	};
	const site: Site = {
		baseURL,
		dataDir,
		databaseUrl: database.url,
		mails,
		log: () => log,
		pid() {
			if (!own?.pid) throw new Error("The site does not run.");
			return own.pid;
		},
		async cli(verb, ...args) {
			const cli = spawn(process.execPath, [built("cli"), verb, ...args], { cwd: root, env: environment() });
			let [stdout, stderr] = ["", ""];
			cli.stdout.on("data", (chunk) => (stdout += chunk));
			cli.stderr.on("data", (chunk) => (stderr += chunk));
			const status = await new Promise<number | null>((resolve) => cli.once("close", resolve));
			return { status, stdout, stderr, lastLine: stdout.trimEnd().split("\n").at(-1) ?? "" };
		},
		set(changed) {
			Object.assign(settings, changed);
		},
		async start() {
			own = await startOne(environment());
		},
		async startNeighbour(more = {}) {
			const ownPort = String(await freePort());
			const started = await startOne(environment({ PORT: ownPort, ...more }));
			const neighbour: Neighbour = {
				baseURL: `http://127.0.0.1:${ownPort}`,
				log: started.log,
				async stop() {
					neighbours.delete(neighbour);
					await started.stop();
				},
			};
			neighbours.add(neighbour);
			return neighbour;
		},
		async stop() {
			const running = own;
			own = undefined;
			await running?.stop();
		},
		async restart() {
			await site.stop();
			await site.start();
		},
		async kill() {
			const running = own;
			own = undefined;
			await running?.end("SIGKILL");
		},
		async remove() {
			try {
				// One of several may have failed while others are still on their way.
				for (const one of await Promise.allSettled(starting))
					if (one.status === "fulfilled") await one.value.end("SIGTERM");
				await Promise.all([...neighbours].map((neighbour) => neighbour.stop()));
				await site.stop();
			} finally {
				await mails.close();
				await database.drop();
				rmSync(dataDir, { recursive: true, force: true });
			}
		},
	};
	return site;
}
