import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { acceptSeat } from "#app/domain/groups/accept-seat";
import { withLink } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";

/** There is nothing to see here: the button stands on the personal page. */
export async function loader(args: LoaderFunctionArgs) {
	await withLink(args, "registration");
	throw seeOther(`/pendaftaran/${args.params.token}`);
}

/** A delegate of a group says that they come. */
export async function action(args: ActionFunctionArgs) {
	const { services, registration } = await withLink(args, "registration");
	const result = await acceptSeat(services, registration.id);
	throw seeOther(`/pendaftaran/${args.params.token}${result.ok ? "?kabar=hadir" : ""}`);
}
