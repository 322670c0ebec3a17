import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { tellImported } from "#app/domain/imports/tell-imported";
import { ownImport } from "#app/server/own-import.server";
import { notFound, seeOther } from "#app/server/responses.server";

/** There is nothing to see here: the button stands on the list's page. */
export async function loader(args: LoaderFunctionArgs) {
	throw seeOther((await ownImport(args)).base);
}

export async function action(args: ActionFunctionArgs) {
	const { services, event, kept, base } = await ownImport(args);
	const result = await tellImported(services, event.id, kept.id);
	if (result.ok) throw seeOther(`${base}?kabar=told`);
	if (result.reason === "no-such-event" || result.reason === "no-such-import") throw notFound();
	throw seeOther(`${base}?gagal=${result.reason}`);
}
