import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { sessionDays } from "#app/domain/accounts/lifetimes";
import type { NewSession } from "#app/domain/accounts/start-session";
import { tokenHash } from "#app/domain/links";
import { safePath, seeOther } from "./responses.server";
import { sessionCookie } from "./session.server";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

const cookieOf = ({ context }: Args) => sessionCookie(context.runtime.config, context.runtime.sessionSecrets);

/** A session about to begin in this browser; the one it carries now ends with it. */
export function newSession(args: Args): NewSession {
	const cookie = cookieOf(args);
	const old = cookie.read(args.request);
	return { token: cookie.newToken(), replaces: old && tokenHash(old) };
}

/** Sends the browser on with its new session. */
export function enter(args: Args, session: NewSession, path: string): Response {
	return seeOther(path, { "set-cookie": cookieOf(args).set(session.token, sessionDays * 86_400) });
}

/** Sends the browser on without a session. */
export function leave(args: Args, path: string): Response {
	return seeOther(path, { "set-cookie": cookieOf(args).clear() });
}

/**
 * Whether the demonstration's figures may sign in without a password: on a demo database, asked for from this very
 * machine and through no proxy, so that a forgotten BASE_URL opens it to nobody else.
 */
export function offersDemoSignIn({ context, request }: Args): boolean {
	const isHere = /^(::1$|(::ffff:)?127\.)/.test(context.clientAddress) && !request.headers.has("x-forwarded-for");
	return context.isDemo && context.runtime.config.isLoopback && isHere;
}

/** Where to go after signing in: the page asked for before, if it is one of ours behind the sign-in, else the panel. */
export function returnPath(asked: string | null | undefined): string {
	const path = safePath(asked);
	return path === "/" || path.startsWith("/masuk") || path.startsWith("/keluar") ? "/panel" : path;
}
