import path from "node:path";
import type { Plugin } from "vite";

/** What the browser must never get: everything of the domain but its closed vocabularies and pure rules, and all below it. */
const serverOnly = /^(?:db|emails|app\/server|app\/documents)\/|^app\/domain\/(?![^/]+\/(?:types|rules)\.ts$)/;

/**
 * Refuses a client build that holds server code. It looks at what is left after tree shaking, because Remix strips
 * loaders and actions from route modules, and with them the imports only those needed.
 */
export const keepServerCodeOutOfTheBrowser = (root: string = process.cwd()): Plugin => ({
	name: "keep-server-code-out-of-the-browser",
	apply: "build",
	generateBundle(_options, bundle) {
		if (this.environment.config.build.ssr) return;
		const leaks = Object.values(bundle).flatMap((chunk) =>
			chunk.type !== "chunk"
				? []
				: Object.entries(chunk.modules).flatMap(([id, module]) => {
						const file = path.relative(root, id.replace(/\?.*$/, "")).split(path.sep).join("/");
						if (module.renderedLength === 0 || !serverOnly.test(file)) return [];
						const importers = this.getModuleInfo(id)?.importers.map((importer) => path.relative(root, importer)) ?? [];
						return [`${file} (imported by ${importers.join(", ")})`];
					}),
		);
		if (leaks.length > 0) {
			this.error(
				`Server code would reach the browser: ${leaks.join("; ")}. Call it in a loader or an action and pass data to the component.`,
			);
		}
	},
});
