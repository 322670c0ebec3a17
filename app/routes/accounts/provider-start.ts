import type { LoaderFunctionArgs } from "@remix-run/node";
import { openToAll } from "#app/server/guard.server";
import { limitVisitor } from "#app/server/limits.server";
import { beginFlow, providerNews } from "#app/server/provider.server";
import { flowCookie } from "#app/server/provider-flow.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { providerLimit, returnPath } from "#app/server/sign-in.server";

/** Sends the browser to the house's provider of identities; without one there is no such page. */
export async function loader(args: LoaderFunctionArgs) {
	const { config, services } = await openToAll(args);
	if (!config.provider) throw notFound();
	if (!(await limitVisitor(args, providerLimit)).ok) throw seeOther("/masuk?kabar=instansi-nanti");
	const returnTo = returnPath(new URL(args.request.url).searchParams.get("lanjut"));
	try {
		const begun = await beginFlow(config.provider, { baseUrl: config.baseUrl, returnTo, now: services.now() });
		const cookie = flowCookie(config, services.sealer).set(begun.flow);
		return new Response(null, { status: 303, headers: { location: begun.location, "set-cookie": cookie } });
	} catch (error) {
		const { requestId, runtime } = args.context;
		throw seeOther(`/masuk?kabar=${providerNews(error, runtime.log, requestId)}`);
	}
}
