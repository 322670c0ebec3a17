/** The house's provider of identities (OpenID Connect), as the operator names it. */
export interface ProviderSettings {
	issuer: URL;
	clientId: string;
	clientSecret: string;
}

interface Given {
	issuer: string | undefined;
	clientId: string | undefined;
	clientSecret: string | undefined;
}

/** Reads what is set of a provider, and says what is wrong with it. Null without one. */
export function readProvider({ issuer, clientId, clientSecret }: Given): {
	settings: ProviderSettings | null;
	wrong: string[];
} {
	if (!issuer && !clientId && !clientSecret) return { settings: null, wrong: [] };
	if (!issuer || !clientId || !clientSecret)
		return { settings: null, wrong: ["OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together"] };
	const url = URL.canParse(issuer) ? new URL(issuer) : null;
	if (!url || !isSafe(url) || url.search || url.hash || url.username)
		return {
			settings: null,
			wrong: ["OIDC_ISSUER must be an https address without query, http on this machine alone"],
		};
	return { settings: { issuer: url, clientId, clientSecret }, wrong: [] };
}

const isSafe = ({ protocol, hostname }: URL): boolean =>
	protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname));
