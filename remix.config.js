// Remix 2 on Vite does not read this file by itself: vite.config.ts imports it
// and hands it to the plugin.

/** @type {NonNullable<Parameters<typeof import("@remix-run/dev").vitePlugin>[0]>} */
const config = {
	appDirectory: "app",
	buildDirectory: "build",
	serverModuleFormat: "esm",
	future: {
		v3_fetcherPersist: true,
		v3_lazyRouteDiscovery: true,
		v3_relativeSplatPath: true,
		v3_routeConfig: true,
		v3_singleFetch: true,
		v3_throwAbortReason: true,
	},
};
export default config;
