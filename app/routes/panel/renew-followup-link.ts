import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { renewOwnerLink } from "#app/domain/followups/renew-owner-link";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";

/** There is nothing to see here: the button stands on the follow-up's page. */
export async function loader(args: LoaderFunctionArgs) {
	const { followup } = await signedIn(args, "followups.write", { followup: args.params.followupId });
	throw seeOther(`/panel/tindak-lanjut/${followup.id}`);
}

export async function action(args: ActionFunctionArgs) {
	const { services, followup } = await signedIn(args, "followups.write", { followup: args.params.followupId });
	const result = await renewOwnerLink(services, followup.id);
	throw seeOther(`/panel/tindak-lanjut/${followup.id}?kabar=${result.ok ? "renewed" : "closed"}`);
}
