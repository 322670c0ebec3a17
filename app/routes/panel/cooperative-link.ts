import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { linkAct } from "#app/server/cooperative-link.server";
import { readForm } from "#app/server/form.server";
import { signedIn } from "#app/server/guard.server";
import { seeOther } from "#app/server/responses.server";

/** There is nothing to see here: the buttons stand on the cooperative's page. */
export async function loader(args: LoaderFunctionArgs) {
	const { cooperative } = await signedIn(args, "cooperatives.write", { cooperative: args.params.cooperativeId });
	throw seeOther(`/panel/koperasi/${cooperative.organisationId}`);
}

export async function action(args: ActionFunctionArgs) {
	const { services, cooperative } = await signedIn(args, "cooperatives.write", {
		cooperative: args.params.cooperativeId,
	});
	const { values } = await readForm(args.request);
	const news = await linkAct(services, cooperative.organisationId, values.act);
	throw seeOther(`/panel/koperasi/${cooperative.organisationId}?kabar=${news}`);
}
