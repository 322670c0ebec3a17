import { inTransaction } from "#db/client";
import * as officeCommands from "#db/commands/offices";
import * as officeQueries from "#db/queries/offices";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockManagedOffice } from "./managed-office";
import { refuseClosing } from "./rules";
import type { OfficeRefusal } from "./types";

/** Closes an office: nothing new is begun there. Accounts, roles, events and records that stand there stay. */
export async function closeOffice(
	deps: Deps,
	officeId: string,
): Promise<{ ok: true } | { ok: false; reason: OfficeRefusal }> {
	return inTransaction(deps.db, async (trx) => {
		const office = await lockManagedOffice(trx, deps.actor, officeId);
		if (!office) return { ok: false, reason: "no-such-office" } as const;
		const reason = refuseClosing(office, await officeQueries.hasOpenBelow(trx, officeId));
		if (reason) return { ok: false, reason } as const;
		if (office.closedAt !== null) return { ok: true } as const;
		await officeCommands.updateOffice(trx, officeId, { closedAt: deps.now().toISOString() });
		await record(trx, deps, { action: "office.closed", subjectId: officeId, officeId });
		return { ok: true } as const;
	});
}
