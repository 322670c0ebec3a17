import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { deviceOf } from "#app/domain/accounts/device";
import { sessionDays, stepMinutes } from "#app/domain/accounts/lifetimes";
import type { NextStep } from "#app/domain/accounts/pass-first-step";
import type { NewSession } from "#app/domain/accounts/start-session";
import { tokenHash } from "#app/domain/links";
import { safePath, seeOther } from "./responses.server";
import { sessionCookie } from "./session.server";

/** How often one visitor goes to the provider and comes back: each time asks the provider something. */
export const providerLimit = { name: "provider", subject: "", max: 20, minutes: 15, perAddress: 100 };

type Args = LoaderFunctionArgs | ActionFunctionArgs;

const cookieOf = ({ context }: Args) => sessionCookie(context.runtime.config, context.runtime.sessionSecrets);

/** A session about to begin in this browser; the one it carries now ends with it. */
export function newSession(args: Args): NewSession {
	const cookie = cookieOf(args);
	const old = cookie.read(args.request);
	const device = deviceOf(args.request.headers.get("user-agent"));
	return { token: cookie.newToken(), replaces: old && tokenHash(old), device, language: args.context.lang };
}

/** Sends the browser on after the first step of signing in: with its session, or to where it gives the second factor. */
export function goOn(args: Args, session: NewSession, next: NextStep, path: string): Response {
	if (next === "in") return enter(args, session, path);
	const cookie = cookieOf(args).set(session.token, stepMinutes * 60);
	return seeOther(`/masuk/verifikasi?lanjut=${encodeURIComponent(path)}`, { "set-cookie": cookie });
}

/** The hash of the token this browser carries while it waits for its second factor; empty without one. */
export function stepHashOf(args: Args): string {
	const token = cookieOf(args).read(args.request);
	return token ? tokenHash(token) : "";
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
