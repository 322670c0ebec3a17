import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openToAll } from "#app/server/guard.server";
import { notFound } from "#app/server/responses.server";

/** Every address without a page, and every request the server refuses before a page is asked. */
export async function loader(args: LoaderFunctionArgs) {
	await openToAll(args);
	const { refusal } = args.context;
	throw refusal ? new Response(null, { status: refusal }) : notFound();
}

export async function action(args: ActionFunctionArgs) {
	await openToAll(args);
	throw notFound();
}

export default function NotFound() {
	return null;
}
