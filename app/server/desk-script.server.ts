import { existsSync, readFileSync } from "node:fs";
import type { Config } from "./config.server";

const files = "build/client/desk-files.json";
const application = "app/desk/main.tsx";
let built: string | null | undefined;

/** The address of the desk's application; null where there is no build, as in development: then the desk is a plain page. */
export function deskScript({ production }: Pick<Config, "production">): string | null {
	if (!production || !existsSync(files)) return null;
	built ??= `/${JSON.parse(readFileSync(files, "utf8"))[application].file}`;
	return built;
}
