import type { SessionChoiceStatus } from "#app/domain/registrations/types";
import type { Tx } from "../client";
import type { NewSessionChoice } from "../tables/questions";

/** Writes new choices; one that was given up before begins anew, at the end of the queue. */
export async function choose(trx: Tx, rows: readonly NewSessionChoice[]): Promise<void> {
	if (rows.length === 0) return;
	await trx
		.insertInto("sessionChoices")
		.values([...rows])
		.onConflict((conflict) =>
			conflict.columns(["registrationId", "sessionId"]).doUpdateSet((eb) => ({
				status: eb.ref("excluded.status"),
				chosenAt: eb.ref("excluded.chosenAt"),
				waitlistedAt: eb.ref("excluded.waitlistedAt"),
				confirmedAt: null,
				endedAt: null,
			})),
		)
		.execute();
}

/** Gives up a person's places in these sessions. */
export async function end(trx: Tx, registrationId: string, sessionIds: readonly string[], at: string): Promise<void> {
	if (sessionIds.length === 0) return;
	await trx
		.updateTable("sessionChoices")
		.set({ status: "cancelled", endedAt: at })
		.where("registrationId", "=", registrationId)
		.where("sessionId", "in", [...sessionIds])
		.execute();
}

/** Moves the choices of these people among one session from one status to another. */
export async function move(
	trx: Tx,
	sessionId: string,
	registrationIds: readonly string[],
	status: SessionChoiceStatus,
	at: string,
): Promise<void> {
	if (registrationIds.length === 0) return;
	const moment = { confirmed: "confirmedAt", waitlisted: "waitlistedAt", cancelled: "endedAt" } as const;
	await trx
		.updateTable("sessionChoices")
		.set({ status, [moment[status]]: at })
		.where("sessionId", "=", sessionId)
		.where("registrationId", "in", [...registrationIds])
		.execute();
}

/** Hands a person's living choices, each with its turn, to another registration. */
export async function handOver(trx: Tx, fromId: string, toId: string, at: string): Promise<void> {
	const living = await trx
		.selectFrom("sessionChoices")
		.selectAll()
		.where("registrationId", "=", fromId)
		.where("status", "in", ["confirmed", "waitlisted"])
		.execute();
	if (living.length === 0) return;
	await choose(
		trx,
		living.map((choice) => ({ ...choice, registrationId: toId })),
	);
	await trx
		.updateTable("sessionChoices")
		.set({ status: "cancelled", endedAt: at })
		.where("registrationId", "=", fromId)
		.where("status", "in", ["confirmed", "waitlisted"])
		.execute();
}
