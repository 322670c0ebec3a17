import type { LoaderFunctionArgs } from "@remix-run/node";
import { type ProvenIdentity, signInWithProvider } from "#app/domain/accounts/sign-in-with-provider";
import { openToAll } from "#app/server/guard.server";
import { limitVisitor } from "#app/server/limits.server";
import { finishFlow, providerNews } from "#app/server/provider.server";
import { flowCookie } from "#app/server/provider-flow.server";
import { notFound, seeOther } from "#app/server/responses.server";
import { goOn, newSession, providerLimit } from "#app/server/sign-in.server";

/** Takes who comes back from the provider in, or says on the sign-in page why not. What the browser carried is used up. */
export async function loader(args: LoaderFunctionArgs) {
	const { config, services } = await openToAll(args);
	if (!config.provider) throw notFound();
	const cookie = flowCookie(config, services.sealer);
	const back = (news: string) => seeOther(`/masuk?kabar=${news}`, { "set-cookie": cookie.clear() });
	const flow = cookie.read(args.request, services.now());
	if (!flow) throw back("instansi-ulang");
	if (!(await limitVisitor(args, providerLimit)).ok) throw back("instansi-nanti");
	let identity: ProvenIdentity;
	try {
		const query = new URL(args.request.url).search;
		identity = await finishFlow(config.provider, { baseUrl: config.baseUrl, query, flow });
	} catch (error) {
		const { requestId, runtime } = args.context;
		throw back(providerNews(error, runtime.log, requestId));
	}
	const session = newSession(args);
	const result = await signInWithProvider(services, identity, session);
	if (!result.ok) throw back(result.reason === "no-account" ? "instansi-asing" : "instansi-surel");
	const response = goOn(args, session, result.next, flow.returnTo);
	response.headers.append("set-cookie", cookie.clear());
	return response;
}
