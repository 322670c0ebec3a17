import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { parse, serialize } from "hono/utils/cookie";
import type { Config } from "./config.server";

/**
 * The session cookie: a random token and its signature. `__Host-` needs https; over plain http on this machine
 * browsers refuse it, so the cookie has a name of its own there.
 */
export function sessionCookie(config: Pick<Config, "baseUrl">, secrets: readonly string[]) {
	const secure = config.baseUrl.startsWith("https://");
	const name = secure ? "__Host-rembuk" : "rembuk_local";
	const attributes = { httpOnly: true, secure, sameSite: "Lax", path: "/" } as const;
	return {
		name,
		/** A new token for `account.signed-in`, 256 bits. */
		newToken: (): string => randomBytes(32).toString("base64url"),
		/** The token a request carries, or null when there is none or its signature is not ours. */
		read(request: Request): string | null {
			const value = parse(request.headers.get("cookie") ?? "", name)[name];
			const [token, signature] = value?.split(".") ?? [];
			if (!token || !signature) return null;
			return secrets.some((secret) => equal(sign(secret, token), signature)) ? token : null;
		},
		/** Set-Cookie that keeps the token for `seconds`. */
		set: (token: string, seconds: number): string =>
			serialize(name, `${token}.${sign(secrets[0] as string, token)}`, { ...attributes, maxAge: seconds }),
		/** Set-Cookie that removes it. */
		clear: (): string => serialize(name, "", { ...attributes, maxAge: 0 }),
	};
}

const sign = (secret: string, token: string): string => createHmac("sha256", secret).update(token).digest("base64url");

function equal(a: string, b: string): boolean {
	const [left, right] = [Buffer.from(a), Buffer.from(b)];
	return left.length === right.length && timingSafeEqual(left, right);
}
