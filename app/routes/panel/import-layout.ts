import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { changeList } from "#app/domain/imports/change-list";
import { listSettingsSchema } from "#app/domain/imports/schema";
import { parseForm } from "#app/server/form.server";
import { ownImport } from "#app/server/own-import.server";
import { notFound, seeOther, unreadable } from "#app/server/responses.server";

/** There is nothing to see here: the form stands on the list's page. */
export async function loader(args: LoaderFunctionArgs) {
	throw seeOther((await ownImport(args)).base);
}

export async function action(args: ActionFunctionArgs) {
	const { services, event, kept, base } = await ownImport(args);
	const form = await parseForm(args.request, listSettingsSchema);
	if (!form.ok) throw unreadable();
	const result = await changeList(services, event.id, kept.id, form.value);
	if (result.ok) throw seeOther(`${base}?kabar=layout`);
	if (result.reason === "already-applied") throw seeOther(`${base}?gagal=already-applied`);
	throw notFound();
}
