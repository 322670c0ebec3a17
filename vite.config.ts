import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";
import { keepServerCodeOutOfTheBrowser } from "./scripts/browser-guard";
import { deskBundle } from "./scripts/desk-bundle";

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

export default defineConfig(({ isSsrBuild }) => ({
	build: { target: isSsrBuild ? "node20" : target },
	optimizeDeps: { esbuildOptions: { target } },
	plugins: [
		remix(remixConfig),
		serverEntries({ main: "./app/server/main.ts", cli: "./app/server/cli.ts" }),
		deskBundle(),
		keepServerCodeOutOfTheBrowser(),
	],
}));
