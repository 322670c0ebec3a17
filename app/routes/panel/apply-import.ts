import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { applyImport } from "#app/domain/imports/apply-import";
import { ownImport } from "#app/server/own-import.server";
import { notFound, seeOther } from "#app/server/responses.server";

/** There is nothing to see here: the button stands on the list's page. */
export async function loader(args: LoaderFunctionArgs) {
	throw seeOther((await ownImport(args)).base);
}

export async function action(args: ActionFunctionArgs) {
	const { services, event, kept, base } = await ownImport(args);
	const result = await applyImport(services, event.id, kept.id);
	if (result.ok) throw seeOther(`${base}?kabar=applied`);
	if (result.reason === "no-such-event" || result.reason === "no-such-import") throw notFound();
	throw seeOther(`${base}?gagal=${result.reason}`);
}
