import { existsSync, readFileSync } from "node:fs";
import type { Permission } from "#app/domain/accounts/rules";
import type { BuiltRoute } from "./built-routes";

/** What the guard of a loader or an action asks for, as its file says it; null where it asks for no permission. */
export function permissionOf({ id }: Pick<BuiltRoute, "id">, part: "loader" | "action"): Permission | null {
	const file = ["tsx", "ts"].map((end) => `app/${id}.${end}`).find((name) => existsSync(name)) ?? "";
	const text = readFileSync(file, "utf8");
	const own = new RegExp(`export async function ${part}\\b[\\s\\S]*?\\n}\\n`).exec(text)?.[0] ?? "";
	const asked = /signedIn\(args, "([a-z.]+)"/;
	const named = asked.exec(own) ?? asked.exec(text);
	if (named) return named[1] as Permission;
	return text.includes("own-import.server") ? "registrations.write" : null;
}
