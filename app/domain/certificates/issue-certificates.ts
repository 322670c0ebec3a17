import { inTransaction, newId } from "#db/client";
import * as certificateCommands from "#db/commands/certificates";
import * as eventCommands from "#db/commands/events";
import * as certificateQueries from "#db/queries/certificates";
import type { Certificate } from "#db/tables/papers";
import { type AuditFact, recordAll } from "../audit/record";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { isOver } from "../events/rules";
import { certificateCode } from "./code";

/**
 * Gives these people of one event that is over their certificates, if they were there on all days. Each has one: a second
 * time changes nothing, a corrected name is taken over, and a revoked certificate is valid again, all under the code
 * it has. Returns the valid certificates in the order asked for.
 */
export async function issueCertificates(
	deps: Deps,
	eventId: string,
	registrationIds: readonly string[],
): Promise<Certificate[]> {
	return inTransaction(deps.db, async (trx) => {
		const event = await eventCommands.lock(trx, eventId);
		if (!event || !isOver(phaseOf(event, deps.now()))) return [];
		await certificateCommands.lockHolders(trx, registrationIds);
		const earned = await certificateQueries.listEarnedAmong(trx, eventId, registrationIds);
		const known = await certificateQueries.listByRegistrations(trx, registrationIds);
		const now = deps.now().toISOString();
		const byWhom = { issuedById: deps.actor.kind === "user" ? deps.actor.id : null, issuedByName: deps.actor.name };
		const issued: Certificate[] = [];
		const valid: Certificate[] = [];
		const facts: AuditFact[] = [];
		for (const { registrationId, ...printed } of earned) {
			const before = known.find((one) => one.registrationId === registrationId);
			const fact = { subjectId: registrationId, eventId, officeId: event.officeId };
			if (!before) {
				const id = newId();
				const times = { issuedAt: now, updatedAt: now, revokedAt: null, erasedAt: null };
				issued.push({ id, eventId, registrationId, code: certificateCode(), ...printed, ...byWhom, ...times });
				facts.push({ ...fact, action: "certificate.issued", after: { certificateId: id } });
				continue;
			}
			const isCurrent = before.revokedAt === null && isNamed(before, printed);
			valid.push({ ...before, ...printed, revokedAt: null });
			if (isCurrent) continue;
			await certificateCommands.renew(trx, before.id, { ...printed, updatedAt: now });
			facts.push({ ...fact, action: "certificate.reissued", after: { certificateId: before.id } });
		}
		await certificateCommands.insertAll(trx, issued);
		await recordAll(trx, deps, facts);
		const all = new Map([...issued, ...valid].map((one) => [one.registrationId, one]));
		return registrationIds.flatMap((id) => all.get(id) ?? []);
	});
}

type Printed = Pick<Certificate, "name" | "titlePrefix" | "titleSuffix">;

const isNamed = (one: Printed, other: Printed): boolean =>
	one.name === other.name &&
	(one.titlePrefix ?? "") === (other.titlePrefix ?? "") &&
	(one.titleSuffix ?? "") === (other.titleSuffix ?? "");
