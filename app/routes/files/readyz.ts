import type { LoaderFunctionArgs } from "@remix-run/node";
import { openToAll } from "#app/server/guard.server";
import { isReady } from "#app/server/health.server";

/** Ready to serve, or 503; why is nobody's business outside. */
export async function loader(args: LoaderFunctionArgs) {
	await openToAll(args);
	const ready = await isReady(args.context.runtime);
	return new Response(ready ? "ready\n" : "not ready\n", {
		status: ready ? 200 : 503,
		headers: { "content-type": "text/plain; charset=utf-8" },
	});
}
