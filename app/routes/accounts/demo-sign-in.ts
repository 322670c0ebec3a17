import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { demoSchema } from "#app/domain/accounts/schema";
import { signInDemo } from "#app/domain/accounts/sign-in-demo";
import { parseForm } from "#app/server/form.server";
import { openToAll } from "#app/server/guard.server";
import { notFound, unreadable } from "#app/server/responses.server";
import { enter, newSession, offersDemoSignIn, returnPath } from "#app/server/sign-in.server";

export async function loader(args: LoaderFunctionArgs) {
	await openToAll(args);
	throw notFound();
}

/** Signs in as a figure of the demo, on a demo database that only this machine reaches; elsewhere there is no such page. */
export async function action(args: ActionFunctionArgs) {
	const { services } = await openToAll(args);
	if (!offersDemoSignIn(args)) throw notFound();
	const form = await parseForm(args.request, demoSchema);
	if (!form.ok) throw unreadable();
	const session = newSession(args);
	const { role, office } = form.value;
	if (!(await signInDemo(services, { role, officeId: office || null }, session))) throw notFound();
	throw enter(args, session, returnPath(String(form.values.lanjut ?? "")));
}
