import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { removeSentenceLink } from "#app/domain/followups/remove-sentence-link";
import { signedIn } from "#app/server/guard.server";
import { notFound, seeOther } from "#app/server/responses.server";

/** There is nothing to see here: the button stands on the follow-up's page. */
export async function loader(args: LoaderFunctionArgs) {
	const { followup } = await signedIn(args, "followups.write", { followup: args.params.followupId });
	throw seeOther(`/panel/tindak-lanjut/${followup.id}`);
}

export async function action(args: ActionFunctionArgs) {
	const { services, followup } = await signedIn(args, "followups.write", { followup: args.params.followupId });
	const result = await removeSentenceLink(services, followup.id);
	if (!result.ok) throw notFound();
	throw seeOther(`/panel/tindak-lanjut/${followup.id}?kabar=unlinked`);
}
