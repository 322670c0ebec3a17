import path from "node:path";
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

const root = path.dirname(fileURLToPath(import.meta.url));

// Not Vite 6's default: esbuild 0.28 cannot lower destructuring for safari14.
const target = ["es2020", "chrome99", "edge99", "firefox97", "safari15.4"];

/** More entries in Remix's server build: one module graph, so one database client. */
const serverEntries = (entries: Record<string, string>): Plugin => ({
	name: "server-entries",
	apply: "build",
	enforce: "post",
	configResolved(config) {
		if (!config.build.ssr) return;
		const { rollupOptions } = config.build;
		rollupOptions.input = { index: rollupOptions.input as string, ...entries };
		rollupOptions.output = { ...rollupOptions.output, entryFileNames: "[name].js" };
	},
});

/** What the browser must never get: everything of the domain but its closed vocabularies and pure rules, and all below it. */
const serverOnly = /^(?:db|emails|app\/server|app\/documents)\/|^app\/domain\/(?![^/]+\/(?:types|rules)\.ts$)/;

/**
 * Refuses a client build that holds server code. It looks at what is left after tree shaking, because Remix strips
 * loaders and actions from route modules, and with them the imports only those needed.
 */
const keepServerCodeOutOfTheBrowser = (): Plugin => ({
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

export default defineConfig(({ isSsrBuild }) => ({
	build: { target: isSsrBuild ? "node20" : target },
	optimizeDeps: { esbuildOptions: { target } },
	plugins: [
		remix(remixConfig),
		serverEntries({ main: "./app/server/main.ts", cli: "./app/server/cli.ts" }),
		keepServerCodeOutOfTheBrowser(),
	],
}));
