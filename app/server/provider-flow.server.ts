import { parse, serialize } from "hono/utils/cookie";
import { z } from "zod";
import type { Sealer } from "#app/domain/sealing";
import type { Config } from "./config.server";

/** Minutes between leaving for the provider and coming back from it. */
const flowMinutes = 10;

const shape = z.object({
	/** Goes to the provider and comes back: whoever comes back set out from this browser. */
	state: z.string(),
	/** Comes back inside the signed answer: it was made for this sign-in. */
	nonce: z.string(),
	/** Shown to the provider alone, with the code: who intercepts the code has no use for it (PKCE). */
	verifier: z.string(),
	returnTo: z.string(),
	begunAt: z.number(),
});

/** What a browser carries while it is at the provider. */
export type ProviderFlow = z.infer<typeof shape>;

/** Nothing else is sealed for it. */
const context = "provider-flow";

/** The cookie that keeps a sign-in with the provider, sealed, in the browser it began in. */
export function flowCookie(config: Pick<Config, "baseUrl">, sealer: Sealer) {
	const secure = config.baseUrl.startsWith("https://");
	const name = secure ? "__Host-rembuk_flow" : "rembuk_flow_local";
	const attributes = { httpOnly: true, secure, sameSite: "Lax", path: "/" } as const;
	return {
		set: (flow: ProviderFlow): string =>
			serialize(name, sealer.seal(JSON.stringify(flow), context), { ...attributes, maxAge: flowMinutes * 60 }),
		clear: (): string => serialize(name, "", { ...attributes, maxAge: 0 }),
		/** What the request carries; null without it, and once it is older than 10 minutes. */
		read(request: Request, now: Date): ProviderFlow | null {
			const sealed = parse(request.headers.get("cookie") ?? "", name)[name];
			const opened = sealed ? sealer.open(sealed, context) : null;
			const flow = opened && shape.parse(JSON.parse(opened.text));
			return flow && now.getTime() - flow.begunAt < flowMinutes * 60_000 ? flow : null;
		},
	};
}
