import { readFileSync } from "node:fs";
import path from "node:path";
import { build, type InlineConfig, type Manifest, type Plugin } from "vite";
import { keepServerCodeOutOfTheBrowser } from "./browser-guard";

/** The application of the desk, and the worker that starts it without a signal. */
const application = "app/desk/main.tsx";
const worker = "app/desk/service-worker.ts";
/** Names the application's files; the server finds its address here. */
const list = "desk-files.json";

/** Every script the application may load, its own first: what a desk needs without a signal. */
function scriptsOf(manifest: Manifest): string[] {
	const files = Object.values(manifest).flatMap(({ file }) => (file.endsWith(".js") ? [`/${file}`] : []));
	const own = `/${manifest[application]?.file}`;
	return [own, ...files.filter((file) => file !== own)];
}

/**
 * Builds the desk into Remix's client folder, by itself, so that nothing of Remix comes along: the application, and a
 * service worker of one plain file, since not every browser runs modules as workers.
 */
export const deskBundle = (): Plugin => ({
	name: "desk-bundle",
	apply: "build",
	async writeBundle({ dir = "" }) {
		const { ssr, target } = this.environment.config.build;
		if (ssr) return;
		const own: InlineConfig = { configFile: false, logLevel: "warn" };
		const into = { target, outDir: dir, emptyOutDir: false, copyPublicDir: false };
		await build({
			...own,
			plugins: [keepServerCodeOutOfTheBrowser()],
			build: { ...into, manifest: list, rollupOptions: { input: application } },
		});
		const scripts = scriptsOf(JSON.parse(readFileSync(path.join(dir, list), "utf8")) as Manifest);
		await build({
			...own,
			define: { deskScripts: JSON.stringify(scripts) },
			build: { ...into, lib: { entry: worker, formats: ["iife"], name: "desk", fileName: () => "desk-worker.js" } },
		});
	},
});
