import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { undoImport } from "#app/domain/imports/undo-import";
import { ownImport } from "#app/server/own-import.server";
import { notFound, seeOther } from "#app/server/responses.server";

/** There is nothing to see here: the button stands on the list's page. */
export async function loader(args: LoaderFunctionArgs) {
	throw seeOther((await ownImport(args)).base);
}

export async function action(args: ActionFunctionArgs) {
	const { services, event, kept, base } = await ownImport(args);
	const result = await undoImport(services, event.id, kept.id);
	if (!result.ok && result.reason !== "everybody-stays") throw notFound();
	if (!result.ok) throw seeOther(`${base}?gagal=${result.reason}`);
	if (result.stay > 0) throw seeOther(`${base}?kabar=partly`);
	throw seeOther(`/panel/kegiatan/${event.id}/impor?kabar=${kept.status === "draft" ? "discarded" : "undone"}`);
}
