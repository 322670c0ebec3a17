import type { LoaderFunctionArgs } from "@remix-run/node";
import { readInstant, readSnapshot } from "#app/server/desk-sync.server";
import { atDesk } from "#app/server/guard.server";

/** What a desk keeps to work without a signal; with `sejak`, the cursor of an earlier one, what changed since. */
export async function loader(args: LoaderFunctionArgs) {
	const desk = await atDesk(args);
	const since = readInstant(new URL(args.request.url).searchParams.get("sejak"));
	return Response.json(await readSnapshot(desk, since));
}
