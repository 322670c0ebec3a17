import { generateKeyPairSync } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** Somebody with an account at the provider. */
export interface Known {
	subject: string;
	email: string;
	isVerified: boolean;
}

/** Where Rembuk has people sent back to. */
const callback = "http://localhost:3000/masuk/instansi/kembali";

/**
 * A real provider of identities on this machine, which knows whom `known` names and takes the next one to be whom `next`
 * says. It asks no questions: what a browser would type is not what is tried here.
 */
export async function startProvider(known: readonly Known[]) {
	let next = known[0]?.subject ?? "";
	let asked: { path: string; encoding: string | undefined }[] = [];
	const server: Server = createServer();
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const client = { clientId: "rembuk", clientSecret: "a-secret-that-only-tests-know-of" };
	const provider: Provider = new Provider(issuer, {
		clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [callback] }],
		claims: { openid: ["sub"], email: ["email", "email_verified"] },
		cookies: { keys: ["a-cookie-key-that-only-tests-know-of"] },
		jwks: { keys: [generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" })] },
		ttl: { AccessToken: 60, Grant: 600, IdToken: 60, Interaction: 60, Session: 600 },
		features: { devInteractions: { enabled: false } },
		pkce: { required: () => true },
		interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
		findAccount: (_ctx, id) => {
			const one = known.find(({ subject }) => subject === id);
			return one && { accountId: id, claims: () => ({ sub: id, email: one.email, email_verified: one.isVerified }) };
		},
		async loadExistingGrant(ctx) {
			const accountId = ctx.oidc.session?.accountId;
			const grant = new provider.Grant({ clientId: client.clientId, ...(accountId ? { accountId } : {}) });
			grant.addOIDCScope("openid email");
			await grant.save();
			return grant;
		},
	});
	const handle = provider.callback();
	server.on("request", async (request, response) => {
		const path = new URL(request.url ?? "", issuer).pathname;
		asked.push({ path, encoding: request.headers["accept-encoding"] });
		if (!path.startsWith("/interaction/")) return handle(request, response);
		await provider.interactionFinished(request, response, { login: { accountId: next } });
	});
	return {
		...client,
		issuer,
		/** The next to come is this one. */
		expect(subject: string): void {
			next = subject;
		},
		/** What was asked of it since the last time. */
		asked() {
			const since = asked;
			asked = [];
			return since;
		},
		/** Goes there as a browser does, and comes back with the query it is sent back with. */
		async visit(location: string): Promise<string> {
			const cookies = new Map<string, string>();
			for (let at = location; ; ) {
				const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
				const answer = await fetch(at, { redirect: "manual", headers: { cookie } });
				for (const set of answer.headers.getSetCookie()) {
					const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
					cookies.set(name, value);
				}
				const onward = answer.headers.get("location");
				if (!onward) throw new Error(`The provider answered ${answer.status}: ${await answer.text()}`);
				at = new URL(onward, issuer).href;
				if (at.startsWith(callback)) return new URL(at).search;
			}
		},
		stop(): Promise<void> {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(() => resolve()));
		},
	};
}
