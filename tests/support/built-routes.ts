import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { House } from "./house";

export interface BuiltRoute {
	id: string;
	/** With parameters as `:name`; "/panel" for the frame around the panel. */
	pattern: string;
	hasLoader: boolean;
	hasAction: boolean;
	isPage: boolean;
	isFrame: boolean;
}

/** Every route of the build that can be asked for anything: pages, files, and the frames around them. */
export async function builtRoutes(): Promise<BuiltRoute[]> {
	const build = (await import(pathToFileURL(path.resolve("build/server/index.js")).href)) as ServerBuild;
	const all = Object.values(build.routes).filter((route) => route !== undefined);
	return all.flatMap((route) => {
		const { loader, action, default: page } = route.module as Partial<typeof route.module>;
		if (!loader && !action) return [];
		const isFrame = route.path === undefined && !route.index;
		// A frame has no address of its own: it is asked for at a page that stands in it.
		const inside = isFrame ? all.find(({ parentId, path: own }) => parentId === route.id && own) : route;
		const pattern = `/${route.id === "root" ? "" : (inside?.path ?? "")}`;
		return [{ id: route.id, pattern, hasLoader: !!loader, hasAction: !!action, isPage: !!page, isFrame }];
	});
}

/** A pattern with the values of a house, or others in their place. */
export function addressOf(pattern: string, house: House, others: Record<string, string> = {}): string {
	const { tokens, organiser, ...ids } = house;
	const values: Record<string, unknown> = {
		...ids,
		userId: organiser.id,
		token: tokens[pattern.split("/")[1] as keyof typeof tokens],
		...others,
	};
	return pattern.replace(/:(\w+)|\*/g, (parameter, name: string) => {
		const value = values[name ?? parameter];
		if (typeof value !== "string")
			throw new Error(`Give tests/support/house.ts something for ${parameter} in ${pattern}.`);
		return value;
	});
}
