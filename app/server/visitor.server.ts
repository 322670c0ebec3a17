import { touchSession } from "#app/domain/accounts/touch-session";
import type { HeldRole } from "#app/domain/accounts/types";
import { tokenHash } from "#app/domain/links";
import * as accountQueries from "#db/queries/accounts";
import * as roleGrantQueries from "#db/queries/role-grants";
import * as secondFactorQueries from "#db/queries/second-factors";
import type { Runtime } from "./runtime.server";
import type { sessionCookie } from "./session.server";

/** Somebody with an account and a living session. */
export interface SignedInUser {
	id: string;
	name: string;
	email: string;
	/** The roles it holds now; asked for with every request. */
	held: readonly HeldRole[];
	officeId: string;
	officeName: string;
	sessionHash: string;
	/** One of their roles asks for a second factor, and they have none. */
	mustEnrol: boolean;
}

/** Asks once per request, and only if somebody wants to know, who is signed in. */
export function lazyVisitor(
	runtime: Runtime,
	cookie: ReturnType<typeof sessionCookie>,
	request: Request,
): () => Promise<SignedInUser | null> {
	let answer: Promise<SignedInUser | null> | undefined;
	return () => {
		answer ??= find(runtime, cookie.read(request));
		return answer;
	};
}

async function find(runtime: Runtime, token: string | null): Promise<SignedInUser | null> {
	if (!token) return null;
	const sessionHash = tokenHash(token);
	const session = await accountQueries.findLivingSession(runtime.db, sessionHash, runtime.deps.now().toISOString());
	if (!session) return null;
	await touchSession(runtime.deps, session);
	const held = await roleGrantQueries.listHeld(runtime.db, session.userId);
	return {
		id: session.userId,
		name: session.name,
		email: session.email,
		held,
		officeId: session.officeId,
		officeName: session.officeName,
		sessionHash,
		mustEnrol: await secondFactorQueries.mustEnrol(
			runtime.db,
			session.userId,
			held.map(({ role }) => role),
		),
	};
}
