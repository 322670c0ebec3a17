import type { LoaderFunctionArgs } from "@remix-run/node";
import { openToAll } from "#app/server/guard.server";

/** The process is alive; says nothing about the database. */
export async function loader(args: LoaderFunctionArgs) {
	await openToAll(args);
	return new Response("ok\n", { headers: { "content-type": "text/plain; charset=utf-8" } });
}
