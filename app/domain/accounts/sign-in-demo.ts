import { inTransaction } from "#db/client";
import * as accountQueries from "#db/queries/accounts";
import type { Deps } from "../deps";
import { type NewSession, startSession } from "./start-session";
import type { DemoFigure } from "./types";

/**
 * Opens a session of the demo's figure with a role, of one office or of any; false when the demo has none. Only for a demo database on this
 * machine alone, which the caller makes sure of: there is no password.
 */
export async function signInDemo(deps: Deps, figure: DemoFigure, session: NewSession): Promise<boolean> {
	return inTransaction(deps.db, async (trx) => {
		const user = await accountQueries.findFirstUser(trx, { ...figure, isFictional: 1 });
		if (!user) return false;
		await startSession(trx, deps, user, session, "demo");
		return true;
	});
}
