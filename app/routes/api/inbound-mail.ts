import type { ActionFunctionArgs } from "@remix-run/node";
import { openToAll } from "#app/server/guard.server";
import { takeSignedMail } from "#app/server/inbound-webhook.server";
import { notFound } from "#app/server/responses.server";

/** One mail, signed by the mail server or service that hands it over; there is nothing here unless INBOUND=webhook. */
export async function action(args: ActionFunctionArgs) {
	const { config } = await openToAll(args);
	if (config.inbound !== "webhook") throw notFound();
	return takeSignedMail(args);
}
