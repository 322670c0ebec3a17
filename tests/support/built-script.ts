import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "vite";

const root = path.resolve(import.meta.dirname, "../..");

/**
 * Builds a TypeScript file of tests/ into one that plain Node can run in a process of its own, packages left outside.
 * `file` is relative to the project; `remove` deletes the result.
 */
export async function builtScript(file: string): Promise<{ script: string; remove(): void }> {
	// Below node_modules, so that the script finds the packages.
	const cache = path.join(root, "node_modules/.cache");
	mkdirSync(cache, { recursive: true });
	const folder = mkdtempSync(path.join(cache, "rembuk-script-"));
	await build({
		root,
		configFile: false,
		logLevel: "error",
		build: {
			ssr: file,
			outDir: folder,
			target: "node20",
			rollupOptions: { output: { entryFileNames: "script.mjs" } },
		},
	});
	return {
		script: path.join(folder, "script.mjs"),
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}
