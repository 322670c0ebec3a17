import type { ActionFunctionArgs } from "@remix-run/node";
import { syncDesk } from "#app/server/desk-sync.server";
import { atDesk } from "#app/server/guard.server";

/** Takes what a desk did, and tells it what came of that and what the other desks did meanwhile. */
export async function action(args: ActionFunctionArgs) {
	return syncDesk(args.request, await atDesk(args));
}
