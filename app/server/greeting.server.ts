import { mailDestination } from "./delivery.server";
import { ensureFirstAdmin } from "./first-admin.server";
import type { Runtime } from "./runtime.server";

/** Says on standard output where the site is, how the first admin signs in, and where letters go. */
export async function greet(runtime: Runtime): Promise<void> {
	const { config } = runtime;
	const admin = await ensureFirstAdmin(runtime);
	const lines = [
		`Rembuk: ${config.baseUrl}`,
		...(admin ? [`First admin, one-time link: ${admin.url}`] : []),
		`Letters go to: ${mailDestination(config).place}`,
	];
	process.stdout.write(`\n${lines.join("\n")}\n\n`);
}
