import { expect, test } from "vitest";
import type { CooperativeStage } from "#app/domain/cooperatives/types";
import { distinguishOrganisations } from "#app/domain/organisations/distinguish-organisations";
import { findOrganisation } from "#app/domain/organisations/find-organisation";
import { mergeOrganisations } from "#app/domain/organisations/merge-organisations";
import { refreshMatchKeys } from "#app/domain/organisations/refresh-match-keys";
import { undoMerge } from "#app/domain/organisations/undo-merge";
import type { Db } from "#db/client";
import * as auditQueries from "#db/queries/audit";
import * as organisationQueries from "#db/queries/organisations";
import { testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise } from "#tests/support/factories/followup";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { createOrganisations } from "#tests/support/factories/organisation";
import { register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

/** Two spellings of one company, one event of an office, and somebody of each kind who may ask for a merge. */
async function twoSpellings() {
	const { db } = await testDb();
	const system = testDeps(db);
	const office = await createOffice(system);
	const event = await createOpenEvent(system, { officeId: office.id, seats: { employer: 20 } });
	const [survivorId = "", mergedId = ""] = await createOrganisations(system, [
		{ name: "PT. Maju Jaya" },
		{ name: "pt maju jaya" },
	]);
	const organiser = system.as(await createStaff(system, office.id));
	const admin = system.as(await createStaff(system, (await createOffice(system)).id, "admin"));
	const stranger = system.as(await createStaff(system, (await createOffice(system)).id));
	return {
		db,
		system,
		event,
		office,
		organiser,
		admin,
		stranger,
		survivorId,
		mergedId,
		pair: { survivorId, mergedId },
	};
}

const employer = (organisationName: string) => ({ category: "employer", organisationName }) as const;

async function track(db: Db, organisationId: string, stage: CooperativeStage): Promise<void> {
	const at = "2026-11-02T02:00:00.000Z";
	await db
		.insertInto("cooperatives")
		.values({
			...{
				organisationId,
				stage,
				stageSinceOn: at.slice(0, 10),
				language: "id",
				linkHash: organisationId,
			},
			...{ createdAt: at, updatedAt: at, hasSavingsUnit: 0 },
		})
		.execute();
}

test("a merged record's people and promises are the survivor's, under the names as they were printed", async () => {
	const { db, system, event, admin, survivorId, mergedId, pair } = await twoSpellings();
	const person = await register(system, event.id, "Siti", employer("pt maju jaya"));
	const promised = await createPromise(system, event.id, {
		organisationName: "pt maju jaya",
		ownerCategory: "employer",
	});
	expect([person.organisationId, promised.organisationId]).toEqual([mergedId, mergedId]);
	const merged = await mergeOrganisations(admin, pair);
	expect(merged).toMatchObject({ ok: true, moved: { registrations: 1, followups: 1 } });
	const after = await db.selectFrom("registrations").selectAll().executeTakeFirstOrThrow();
	expect(after).toEqual({ ...person, organisationId: survivorId });
	const trail = await auditQueries.listBySubject(db, mergedId);
	expect(trail[0]).toMatchObject({ action: "organisation.merged", actorName: "Rina Contoh" });

	// Whoever registers under the old spelling comes to the survivor, and stays there when the merge is undone.
	const late = await register(system, event.id, "Ani", employer("PT Maju  Jaya"));
	expect(late.organisationId).toBe(survivorId);
	if (!merged.ok) throw new Error(merged.reason);
	expect(await undoMerge(admin, merged.mergeId)).toEqual({ ok: true, survivorId, mergedId });
	const rows = await db.selectFrom("registrations").select(["name", "organisationId"]).orderBy("name").execute();
	expect(rows).toEqual([
		{ name: "Ani", organisationId: survivorId },
		{ name: "Siti", organisationId: mergedId },
	]);
	expect(await undoMerge(admin, merged.mergeId)).toEqual({ ok: false, reason: "already-undone" });
});

test("an organiser merges what only their own office's events refer to, an administrator everything", async () => {
	const { system, event, organiser, admin, stranger, pair, mergedId } = await twoSpellings();
	const other = await createOpenEvent(system, { seats: { employer: 20 } });
	await register(system, event.id, "Siti", employer("pt maju jaya"));
	expect(await mergeOrganisations(stranger, pair)).toEqual({ ok: false, reason: "events-of-others" });
	const own = await mergeOrganisations(organiser, pair);
	if (!own.ok) throw new Error(own.reason);
	expect(await undoMerge(stranger, own.mergeId)).toEqual({ ok: false, reason: "events-of-others" });
	expect(await undoMerge(organiser, own.mergeId)).toMatchObject({ ok: true });
	await createPromise(system, other.id, { organisationName: "pt maju jaya", ownerCategory: "employer" });
	expect(await mergeOrganisations(organiser, pair)).toEqual({ ok: false, reason: "events-of-others" });
	const visitor = system.as({ kind: "visitor", id: null, name: "", requestId: null });
	expect(await mergeOrganisations(visitor, pair)).toEqual({ ok: false, reason: "events-of-others" });
	expect((await organisationQueries.findById(system.db, mergedId))?.mergedIntoId).toBeNull();
	const all = await mergeOrganisations(admin, pair);
	if (!all.ok) throw new Error(all.reason);
	expect(await undoMerge(organiser, all.mergeId)).toEqual({ ok: false, reason: "events-of-others" });
});

test("a cooperative on its way to the certificate is the record that goes on", async () => {
	const { db, system, admin } = await twoSpellings();
	const kopkar = { kind: "cooperative", name: "Kopkar Sandang" } as const;
	const [one = "", other = ""] = await createOrganisations(system, [kopkar, { ...kopkar, name: "KOPKAR Sandang." }]);
	await track(db, other, "form_lengkap");
	const pair = { survivorId: one, mergedId: other };
	expect(await mergeOrganisations(admin, pair)).toEqual({ ok: false, reason: "merged-has-track" });
	await track(db, one, "diajukan_ke_dinas");
	expect(await mergeOrganisations(admin, pair)).toEqual({ ok: false, reason: "both-have-tracks" });
	await db
		.updateTable("cooperatives")
		.set({ stage: "tidak_dilanjutkan" })
		.where("organisationId", "=", other)
		.execute();
	expect(await mergeOrganisations(admin, pair)).toMatchObject({ ok: true });
});

test("bodies of two parties, a branch above its own head and one record alone are no pair", async () => {
	const { system, admin, survivorId, mergedId } = await twoSpellings();
	const [union = "", above = "", branch = "", unknown = ""] = await createOrganisations(system, [
		{ kind: "union", name: "PUK SPSI PT Maju Jaya" },
		{ name: "PT Sinar Abadi" },
		{ name: "PT. Sinar Abadi", companyKey: "1" },
		{ kind: "other", name: "PT Maju Jaya" },
	]);
	const merge = (one: string, other: string) => mergeOrganisations(admin, { survivorId: one, mergedId: other });
	expect(await merge(survivorId, union)).toEqual({ ok: false, reason: "different-party" });
	expect(await merge(branch, above)).toEqual({ ok: false, reason: "survivor-below" });
	expect(await merge(above, branch)).toMatchObject({ ok: true });
	expect(await merge(above, above)).toEqual({ ok: false, reason: "same-record" });
	expect(await merge(survivorId, "x")).toEqual({ ok: false, reason: "no-such-organisation" });
	expect(await merge(survivorId, unknown)).toMatchObject({ ok: true });
	expect(await merge(mergedId, unknown)).toEqual({ ok: false, reason: "already-merged" });
});

test("a merge of a merge is undone from its end, and the oldest name still finds the last record", async () => {
	const { system, admin, survivorId, mergedId } = await twoSpellings();
	const [last = ""] = await createOrganisations(system, [{ name: "PT Maju Jaya Tbk" }]);
	const first = await mergeOrganisations(admin, { survivorId, mergedId });
	const second = await mergeOrganisations(admin, { survivorId: last, mergedId: survivorId });
	if (!first.ok || !second.ok) throw new Error("The records were not merged.");
	const named = { name: "pt maju jaya", category: "employer", regencyCode: "36.71" } as const;
	expect(await findOrganisation(system.db, named)).toBe(last);
	expect(await undoMerge(admin, first.mergeId)).toEqual({ ok: false, reason: "survivor-merged" });
	expect(await undoMerge(admin, second.mergeId)).toMatchObject({ ok: true });
	expect(await undoMerge(admin, first.mergeId)).toMatchObject({ ok: true });
	expect(await findOrganisation(system.db, named)).toBe(mergedId);
});

test("records found to be different bodies are noted once, whichever comes first", async () => {
	const { db, organiser, survivorId, mergedId } = await twoSpellings();
	expect(await distinguishOrganisations(organiser, [mergedId, survivorId])).toEqual({ ok: true });
	expect(await distinguishOrganisations(organiser, [survivorId, mergedId])).toEqual({ ok: true });
	const [one, other] = [survivorId, mergedId].sort();
	expect(await organisationQueries.listDistinctions(db, [survivorId, mergedId])).toEqual([
		{ oneId: one, otherId: other },
	]);
	const trail = await auditQueries.listBySubject(db, survivorId);
	expect(trail.map(({ action }) => action)).toEqual(["organisation.found-different"]);
	expect(await distinguishOrganisations(organiser, [survivorId, survivorId])).toMatchObject({ ok: false });
	expect(await distinguishOrganisations(organiser, [survivorId, "x"])).toMatchObject({ ok: false });
});

test("records from before there were keys get theirs at the next start, and what is right is left alone", async () => {
	const { db, system } = await twoSpellings();
	await db.updateTable("organisations").set({ matchKey: null }).execute();
	expect(await refreshMatchKeys(system)).toBe(2);
	const keys = await db.selectFrom("organisations").select("matchKey").execute();
	expect(keys).toEqual([{ matchKey: "pt maju jaya" }, { matchKey: "pt maju jaya" }]);
	expect(await refreshMatchKeys(system)).toBe(0);
});
