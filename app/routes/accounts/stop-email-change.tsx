import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { stopEmailChange } from "#app/domain/accounts/stop-email-change";
import { tokenHash } from "#app/domain/links";
import { useLanguage } from "#app/i18n/context";
import { pageTitle } from "#app/i18n/page-title";
import { openToAll } from "#app/server/guard.server";
import { EmailLinkPage, type EmailLinkState } from "#app/ui/accounts/email-link-page";
import * as emailChangeQueries from "#db/queries/email-changes";

/** Looks only: mail scanners open links, and must not use them up. */
export async function loader(args: LoaderFunctionArgs) {
	const { read, services } = await openToAll(args);
	const hash = tokenHash(args.params.token ?? "");
	const change = await emailChangeQueries.findStoppable(read, hash, services.now().toISOString());
	const state: EmailLinkState = change ? "open" : "dead";
	return data({ state }, { status: change ? 200 : 404 });
}

/** Stops the change; the page says so itself, because the link that led to it is dead from now on. */
export async function action(args: ActionFunctionArgs) {
	const { services } = await openToAll(args);
	const outcome = await stopEmailChange(services, args.params.token ?? "");
	// Said outright, or the status would be that of the link, which is dead by now.
	if (outcome === "closed") return data({ state: "closed" as const }, { status: 200 });
	if (outcome === "restored") return data({ state: "done" as const }, { status: 200 });
	return data({ state: "dead" as const }, { status: 404 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.emailChange.stopTitle);

export default function StopEmailChange() {
	const { state } = { ...useLoaderData<typeof loader>(), ...useActionData<typeof action>() };
	const { t } = useLanguage();
	const { stopTitle, stopText, stop, stoppedTitle, stoppedText } = t.emailChange;
	return (
		<EmailLinkPage
			state={state}
			open={{ title: stopTitle, text: stopText, button: stop }}
			done={{ title: stoppedTitle, text: stoppedText }}
		/>
	);
}
