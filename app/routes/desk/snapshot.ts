import type { LoaderFunctionArgs } from "@remix-run/node";
import { deskSnapshot } from "#app/domain/attendance/desk-snapshot";
import { readInstant } from "#app/server/desk-sync.server";
import { atDesk } from "#app/server/guard.server";

/** What a desk keeps to work without a signal; with `sejak`, the cursor of an earlier one, what changed since. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services, event, reach } = await atDesk(args);
	const since = readInstant(new URL(args.request.url).searchParams.get("sejak"));
	const { actor, now } = services;
	return Response.json(await deskSnapshot(read, event, { actor, reach, since, now: now() }));
}
