import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { signOut } from "#app/domain/accounts/sign-out";
import { openToAll, signedInAtAll } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";
import { leave } from "#app/server/sign-in.server";

/** Opening the address does nothing: signing out is a button. */
export async function loader(args: LoaderFunctionArgs) {
	await openToAll(args);
	throw seeOther("/panel");
}

/** Ends the session and removes the cookie; without a session only the cookie. */
export async function action(args: ActionFunctionArgs) {
	await openToAll(args);
	if (await args.context.visitor()) {
		const { services, user } = await signedInAtAll(args);
		await signOut(services, user.id, user.sessionHash);
	}
	throw leave(args, "/masuk?kabar=keluar");
}
