import { createFirstAdmin } from "#app/domain/accounts/create-first-admin";
import type { Runtime } from "./runtime.server";

/**
 * A one-time link (24 hours) for whoever sets up this installation, until an admin of flesh and blood has a password.
 * Every start makes a new one. Null when nobody needs it.
 */
export async function ensureFirstAdmin({
	deps,
	config,
}: Pick<Runtime, "deps" | "config">): Promise<{ url: string } | null> {
	const url = await createFirstAdmin(deps, config.adminEmail);
	return url === null ? null : { url };
}
