import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { resendLink } from "#app/domain/registrations/resend-link";
import { withGroupLink } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";

/** There is nothing to see here: the button stands on the group's page. */
export async function loader(args: LoaderFunctionArgs) {
	await withGroupLink(args, { delegate: args.params.registrationId });
	throw seeOther(`/rombongan/${args.params.token}`);
}

/** The contact has a delegate's own link sent to the delegate again. */
export async function action(args: ActionFunctionArgs) {
	const { services, delegate } = await withGroupLink(args, { delegate: args.params.registrationId });
	await resendLink(services, delegate.id);
	throw seeOther(`/rombongan/${args.params.token}?kabar=terkirim`);
}
