import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { laneScopes } from "#app/domain/messages/lanes";
import { resumeLane } from "#app/domain/messages/resume-lane";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";

/** There is nothing to see here: the button stands where the stop is reported. */
export async function loader(args: LoaderFunctionArgs) {
	await signedIn(args, "delivery.manage");
	throw seeOther("/panel/surat");
}

export async function action(args: ActionFunctionArgs) {
	const { services } = await signedIn(args, "delivery.manage");
	const { values } = await readForm(args.request);
	const scope = laneScopes.find((one) => one === values.scope);
	if (!scope) throw notFound();
	// Somebody else may have been faster: it runs in either case.
	await resumeLane(services, scope);
	throw seeOther("/panel/surat?kabar=lane-resumed");
}
