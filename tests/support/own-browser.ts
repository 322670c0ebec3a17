import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "./browser.mjs";
import { scratchFolder } from "./scratch.mjs";

/** A browser with a profile that outlives it, as on somebody's telephone. */
export interface OwnBrowser {
	/** Starts it, or starts it again. */
	open(): Promise<Page>;
	/** As a dead battery: the process has no chance to write anything down. */
	kill(): Promise<void>;
	remove(): Promise<void>;
}

/** A Chromium in a process of its own; `flags` are switches of its command line. */
export function ownBrowser(flags: readonly string[] = []): OwnBrowser {
	const profile = scratchFolder("browser");
	const port = path.join(profile, "DevToolsActivePort");
	let child: ChildProcess | undefined;
	let browser: Browser | undefined;
	const own: OwnBrowser = {
		async open() {
			rmSync(port, { force: true });
			const { executablePath, env } = findBrowser();
			const switches = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0"];
			child = spawn(executablePath, [...switches, ...flags, `--user-data-dir=${profile}`, "about:blank"], {
				env: env as NodeJS.ProcessEnv,
				stdio: "ignore",
				// A group of its own, because its helpers write to the profile too.
				detached: true,
			});
			const deadline = Date.now() + 30_000;
			while (!existsSync(port) || readFileSync(port, "utf8").trim() === "") {
				if (Date.now() > deadline) throw new Error("The browser does not start.");
				await new Promise((resolve) => setTimeout(resolve, 50));
			}
			browser = await chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(port, "utf8").split("\n")[0]}`);
			const context = browser.contexts()[0] ?? (await browser.newContext());
			return context.newPage();
		},
		async kill() {
			const running = child;
			child = undefined;
			if (running?.pid === undefined) return;
			const ended = new Promise((resolve) => running.once("exit", resolve));
			process.kill(-running.pid, "SIGKILL");
			await ended;
			await browser?.close().catch(() => undefined);
		},
		async remove() {
			await own.kill();
			rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
		},
	};
	return own;
}
