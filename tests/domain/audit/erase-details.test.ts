import { expect, test } from "vitest";
import { eraseAuditDetails } from "#app/domain/audit/erase-audit-details";
import { record } from "#app/domain/audit/record";
import { sealTrail } from "#app/domain/audit/seal-trail";
import { verifyTrail } from "#app/domain/audit/verify-trail";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { inTransaction } from "#db/client";
import * as auditQueries from "#db/queries/audit";
import { organisedEvent } from "#tests/support/event-desk";
import { register } from "#tests/support/outbox";

const name = "Siti Nurhaliza Tambunan";

/** Somebody with all the traces a person leaves: as subject, as who acts by a link, in a reason, and among others. */
async function tracedPerson() {
	const organised = await organisedEvent();
	const { system, deps, event } = organised;
	const siti = await register(system, event.id, name);
	const bySiti = system.as({ kind: "link", id: siti.id, name, requestId: "r-1" });
	await inTransaction(deps.db, async (trx) => {
		await record(trx, bySiti, { action: "followup.reported", subjectId: "somebody-else" });
		await record(trx, deps, {
			action: "event.edited",
			subjectId: event.id,
			before: { contactName: name, title: "Dialog lama" },
			after: { contactName: "Budi", title: "Dialog baru" },
			people: [{ kind: "registration", ids: [siti.id] }],
		});
	});
	await cancelRegistration(deps, siti.id, { reason: `${name} sakit` });
	const whole = async () => {
		const entries = await deps.db.selectFrom("auditEntries").selectAll().execute();
		const details = await deps.db.selectFrom("auditDetails").selectAll().execute();
		return JSON.stringify({ entries, details });
	};
	return { ...organised, siti, whole };
}

test("names stand apart from the entries, and the history shows them all the same", async () => {
	const { db, siti, event, staff } = await tracedPerson();
	const entries = await db.selectFrom("auditEntries").selectAll().execute();
	expect(JSON.stringify(entries)).not.toContain("Siti");
	const [cancelled] = await auditQueries.listBySubject(db, siti.id);
	expect(cancelled).toMatchObject({
		action: "registration.cancelled",
		reason: `${name} sakit`,
		actorName: staff.actor.name,
	});
	const [edited] = await auditQueries.listBySubject(db, event.id);
	expect(JSON.parse(edited?.before ?? "")).toEqual({ contactName: name, title: "Dialog lama" });
});

test("of somebody who is forgotten no name is left in the trail, and what happened still is", async () => {
	const { db, deps, system, siti, event, whole } = await tracedPerson();
	await sealTrail(deps);
	expect(await whole()).toContain(name);
	const erased = await inTransaction(db, (trx) =>
		eraseAuditDetails(trx, system, { kind: "registration", ids: [siti.id] }),
	);
	expect(erased).toBe(3);
	expect(await whole()).not.toContain("Siti");
	const trail = await auditQueries.listBySubject(db, siti.id);
	expect(trail.map(({ action }) => action)).toEqual([
		"trail.details-erased",
		"registration.cancelled",
		"registration.created",
	]);
	expect(JSON.parse(trail[1]?.after ?? "")).toEqual({ status: "cancelled" });
	const [edited] = await auditQueries.listBySubject(db, event.id);
	expect(JSON.parse(edited?.after ?? "")).toEqual({ title: "Dialog baru" });
	await sealTrail(deps);
	expect(await verifyTrail(db)).toMatchObject({ erased: 3, problems: [] });
});

test("the names of other people stay when one is forgotten, and forgetting twice finds nothing more", async () => {
	const { db, deps, system, siti, event } = await tracedPerson();
	const budi = await register(system, event.id, "Budi Hartono");
	await cancelRegistration(deps, budi.id, { reason: "Budi pindah tugas" });
	const forget = () =>
		inTransaction(db, (trx) => eraseAuditDetails(trx, system, { kind: "registration", ids: [siti.id] }));
	await forget();
	expect(await forget()).toBe(0);
	expect((await auditQueries.listBySubject(db, budi.id))[0]?.reason).toBe("Budi pindah tugas");
});

test("whatever is not declared to name nobody is taken for personal", async () => {
	const { db, deps } = await tracedPerson();
	await inTransaction(db, (trx) =>
		record(trx, deps, {
			action: "account.edited",
			subjectId: "x",
			after: { nickname: "Ucok", phone: "+6281200000001", seats: 4, isOpen: true, status: "open" },
			reason: "Ucok minta",
		}),
	);
	const entry = await db.selectFrom("auditEntries").selectAll().where("subjectId", "=", "x").executeTakeFirstOrThrow();
	expect(entry.after).toBe('{"seats":4,"isOpen":true,"status":"open"}');
	expect(entry.reason).toBeNull();
});
