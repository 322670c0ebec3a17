import * as oidc from "openid-client";
import type { ProvenIdentity } from "#app/domain/accounts/sign-in-with-provider";
import type { Log } from "./log.server";
import type { ProviderFlow } from "./provider-flow.server";
import type { ProviderSettings } from "./provider-settings.server";

/** The path the provider sends people back to. */
const callbackPath = "/masuk/instansi/kembali";
/** Seconds after which a provider that does not answer is away. */
const patience = 10;

/** The provider does not answer, or with a fault of its own. */
class ProviderAway extends Error {}
/** It refused, or its answer is not what was asked for. `code` says what was wrong, without anything of the answer. */
class ProviderRefused extends Error {
	constructor(readonly code: string) {
		super(code);
	}
}

/** The word by which the sign-in page says what went wrong with the provider; the log says more. Throws what is a fault of ours. */
export function providerNews(error: unknown, log: Log, requestId: string): string {
	if (error instanceof ProviderAway) {
		log.warn({ requestId }, "the provider of identities does not answer");
		return "instansi-padam";
	}
	if (!(error instanceof ProviderRefused)) throw error;
	log.warn({ requestId, code: error.code }, "the provider of identities refused, or its answer was not taken");
	return "instansi-gagal";
}

/** Asked for once: a provider says seldom where it is asked, and one that was away is asked again. */
const known = new WeakMap<ProviderSettings, Promise<oidc.Configuration>>();

/** Where to send somebody, and what their browser carries meanwhile. What it throws, `providerNews` reads. */
export async function beginFlow(
	settings: ProviderSettings,
	{ baseUrl, returnTo, now }: { baseUrl: string; returnTo: string; now: Date },
): Promise<{ location: string; flow: ProviderFlow }> {
	const client = await clientOf(settings);
	const verifier = oidc.randomPKCECodeVerifier();
	const flow = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier, returnTo, begunAt: now.getTime() };
	const location = oidc.buildAuthorizationUrl(client, {
		redirect_uri: baseUrl + callbackPath,
		scope: "openid email",
		state: flow.state,
		nonce: flow.nonce,
		code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
		code_challenge_method: "S256",
	});
	return { location: location.href, flow };
}

/** Who came back from the provider with this query. What it throws, `providerNews` reads. */
export async function finishFlow(
	settings: ProviderSettings,
	{ baseUrl, query, flow }: { baseUrl: string; query: string; flow: ProviderFlow },
): Promise<ProvenIdentity> {
	const client = await clientOf(settings);
	try {
		const tokens = await oidc.authorizationCodeGrant(client, new URL(callbackPath + query, baseUrl), {
			expectedState: flow.state,
			expectedNonce: flow.nonce,
			pkceCodeVerifier: flow.verifier,
			idTokenExpected: true,
		});
		const claims = tokens.claims();
		if (!claims) throw new ProviderRefused("no-id-token");
		// Many providers put the address into the answer to a question of its own.
		const about =
			claims.email === undefined ? await oidc.fetchUserInfo(client, tokens.access_token, claims.sub) : claims;
		return {
			issuer: claims.iss,
			subject: claims.sub,
			email: typeof about.email === "string" ? about.email : null,
			isEmailVerified: about.email_verified === true,
		};
	} catch (error) {
		throw reasonOf(error);
	}
}

function clientOf(settings: ProviderSettings): Promise<oidc.Configuration> {
	const asked = known.get(settings) ?? discover(settings);
	known.set(settings, asked);
	asked.catch(() => known.delete(settings));
	return asked;
}

async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<oidc.Configuration> {
	// Who answers is known by its signature too, not by the connection alone.
	const execute = [oidc.enableNonRepudiationChecks];
	if (issuer.protocol === "http:") execute.push(oidc.allowInsecureRequests);
	const options = { execute, timeout: patience, [oidc.customFetch]: fetchFrom(issuer) };
	try {
		return await oidc.discovery(issuer, clientId, clientSecret, authenticate(clientSecret), options);
	} catch (error) {
		throw reasonOf(error);
	}
}

/** The secret as the standard has it (Basic), or in the form where the provider takes it only there. */
const authenticate = (secret: string): oidc.ClientAuth => {
	const [basic, posted] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
	return (server, ...rest) => {
		const takes = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
		return (takes.includes("client_secret_basic") ? basic : posted)(server, ...rest);
	};
};

/** Asks the issuer's own origin and nobody else, and for answers that need no decoder: Node 20's of Brotli can be broken into. */
const fetchFrom =
	(issuer: URL): oidc.CustomFetch =>
	(url, { headers, ...options }) => {
		if (new URL(url).origin !== issuer.origin) throw new ProviderRefused("foreign-address");
		return fetch(url, { ...(options as RequestInit), headers: { ...headers, "accept-encoding": "identity" } });
	};

/** What an error of the exchange means; it may hold what the provider answered, which is kept nowhere. */
function reasonOf(error: unknown): ProviderAway | ProviderRefused {
	if (error instanceof ProviderAway || error instanceof ProviderRefused) return error;
	const { code, status, name, cause } = error as { code?: unknown; status?: unknown; name?: string; cause?: unknown };
	const answered = cause instanceof Response ? cause.status : Number(status);
	const isAway = code === "OAUTH_TIMEOUT" || error instanceof TypeError || answered >= 500;
	return isAway
		? new ProviderAway("The provider of identities does not answer.")
		: new ProviderRefused(String(code ?? name));
}
