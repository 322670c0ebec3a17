import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmEmailChange } from "#app/domain/accounts/confirm-email-change";
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
	const change = await emailChangeQueries.findConfirmable(read, hash, services.now().toISOString());
	const state: EmailLinkState = change ? "open" : "dead";
	return data({ state }, { status: change ? 200 : 404 });
}

/** Uses the address; the page says so itself, because the link that led to it is dead from now on. */
export async function action(args: ActionFunctionArgs) {
	const { services } = await openToAll(args);
	const result = await confirmEmailChange(services, args.params.token ?? "");
	// Said outright, or the status would be that of the link, which is dead by now.
	if (result.ok) return data({ state: "done" as const }, { status: 200 });
	if (result.reason === "email-taken") return data({ state: "taken" as const }, { status: 409 });
	return data({ state: "dead" as const }, { status: 404 });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t.emailChange.confirmTitle);

export default function ConfirmEmail() {
	const { state } = { ...useLoaderData<typeof loader>(), ...useActionData<typeof action>() };
	const { t } = useLanguage();
	const { confirmTitle, confirmText, confirm, confirmedTitle, confirmedText } = t.emailChange;
	return (
		<EmailLinkPage
			state={state}
			open={{ title: confirmTitle, text: confirmText, button: confirm }}
			done={{ title: confirmedTitle, text: confirmedText }}
		/>
	);
}
