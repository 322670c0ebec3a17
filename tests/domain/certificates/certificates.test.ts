import { beforeEach, describe, expect, test } from "vitest";
import { readCertificateCode } from "#app/domain/certificates/code";
import { issueCertificates } from "#app/domain/certificates/issue-certificates";
import * as auditQueries from "#db/queries/audit";
import * as certificateQueries from "#db/queries/certificates";
import * as eventQueries from "#db/queries/events";
import type { EventDay, EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { letIn, takeBack } from "#tests/support/desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { createStaff } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

let deps: TestDeps;
let desk: TestDeps;
let event: EventRow;
let days: EventDay[];
let both: Registration;
let first: Registration;

beforeEach(async () => {
	deps = testDeps((await testDb()).db);
	event = await createOpenEvent(deps);
	days = await eventQueries.listDays(deps.db, event.id);
	both = await register(deps, event.id, "Siti Aminah", { titlePrefix: "Dr." });
	first = await register(deps, event.id, "Budi Santoso");
	desk = deps.as(await createStaff(deps, event.officeId));
	await arrives(both, 0);
	await arrives(first, 0);
	await arrives(both, 1);
	deps.travelTo("2026-11-14T02:00:00.000Z");
});

async function arrives({ id }: Registration, day: number) {
	deps.travelTo(day === 0 ? "2026-11-12T01:41:00.000Z" : "2026-11-13T01:41:00.000Z");
	return letIn(desk, event.id, { by: "registration", registrationId: id, dayId: days[day]?.id ?? "" });
}

const issue = () => issueCertificates(desk, event.id, [both.id, first.id]);
const ofSiti = () => certificateQueries.findByRegistration(deps.db, both.id);
const actions = async () =>
	(await auditQueries.listBySubject(deps.db, both.id))
		.map(({ action }) => action)
		.filter((action) => action.startsWith("certificate."));

describe("a certificate", () => {
	test("is for those who were there on all days, and for nobody who missed one", async () => {
		const issued = await issue();
		expect(issued.map(({ registrationId }) => registrationId)).toEqual([both.id]);
		expect(issued[0]).toMatchObject({ name: "Siti Aminah", titlePrefix: "Dr.", issuedByName: desk.actor.name });
		expect(await certificateQueries.countByEvent(deps.db, event.id)).toEqual({ earned: 1, valid: 1, outdated: 0 });
	});

	test("is not issued before the event is over", async () => {
		deps.travelTo("2026-11-13T07:00:00.000Z");
		expect(await issue()).toEqual([]);
		expect(await ofSiti()).toBeUndefined();
	});

	test("a check-in in a session counts for its day as one at the door does", async () => {
		const [session] = await eventQueries.listSessions(deps.db, event.id);
		const living = await deps.db
			.selectFrom("attendances")
			.select("id")
			.where("registrationId", "=", both.id)
			.where("dayId", "=", days[0]?.id ?? "")
			.executeTakeFirstOrThrow();
		await takeBack(desk, event.id, living.id);
		expect(await issue()).toEqual([]);
		deps.travelTo("2026-11-12T03:00:00.000Z");
		await letIn(desk, event.id, {
			by: "registration",
			registrationId: both.id,
			dayId: days[0]?.id ?? "",
			sessionId: session?.id ?? "",
		});
		deps.travelTo("2026-11-14T02:00:00.000Z");
		expect(await issue()).toHaveLength(1);
	});

	test("is issued once: a second time changes nothing, not even the trail", async () => {
		const [before] = await issue();
		deps.travelTo("2026-11-20T02:00:00.000Z");
		const [after] = await issue();
		expect(after).toEqual(before);
		expect(await actions()).toEqual(["certificate.issued"]);
	});

	test("of two who issue at once, both get the same one", async () => {
		const [one, other] = await Promise.all([issue(), issue()]);
		expect(one[0]?.code).toBe(other[0]?.code);
		expect(await actions()).toEqual(["certificate.issued"]);
	});

	test("takes over a corrected name under the same code, once it is issued again", async () => {
		const [before] = await issue();
		await deps.db
			.updateTable("registrations")
			.set({ name: "Siti Aminah Rahmawati" })
			.where("id", "=", both.id)
			.execute();
		expect(await certificateQueries.countByEvent(deps.db, event.id)).toMatchObject({ valid: 1, outdated: 1 });
		const [after] = await issue();
		expect(after).toMatchObject({ name: "Siti Aminah Rahmawati", code: before?.code });
		expect((await actions()).sort()).toEqual(["certificate.issued", "certificate.reissued"]);
	});

	test("is revoked when the check-in of a day is taken back, and valid again under its code once that is put right", async () => {
		const [before] = await issue();
		const living = await deps.db
			.selectFrom("attendances")
			.select("id")
			.where("registrationId", "=", both.id)
			.where("dayId", "=", days[1]?.id ?? "")
			.executeTakeFirstOrThrow();
		await takeBack(desk, event.id, living.id);
		expect((await ofSiti())?.revokedAt).toBe("2026-11-14T02:00:00.000Z");
		expect(await issue()).toEqual([]);
		await arrives(both, 1);
		deps.travelTo("2026-11-15T02:00:00.000Z");
		expect(await issue()).toMatchObject([{ code: before?.code, revokedAt: null }]);
		expect((await ofSiti())?.revokedAt).toBeNull();
		expect((await actions()).sort()).toEqual(["certificate.issued", "certificate.reissued", "certificate.revoked"]);
	});
});

describe("its code", () => {
	test("has more than 60 random bits, no look-alikes and no vowels", async () => {
		const [certificate] = await issue();
		expect(certificate?.code).toMatch(/^[CDFGHJKMNPQRTVWXY34679]{5}(-[CDFGHJKMNPQRTVWXY34679]{5}){2}$/);
		expect(15 * Math.log2("CDFGHJKMNPQRTVWXY34679".length)).toBeGreaterThan(60);
	});

	test("is read as people type it, and nothing else is", () => {
		for (const typed of ["7K4QX-G9TMC-3WHDF", "7k4qxg9tmc3whdf", " 7K4QX G9TMC 3WHDF ", "7K4QX–G9TMC–3WHDF"])
			expect(readCertificateCode(typed)).toBe("7K4QX-G9TMC-3WHDF");
		for (const typed of ["", "7K4QX-G9TMC-3WHD", "7K4QX-G9TMC-3WHD0", "x".repeat(5000)])
			expect(readCertificateCode(typed)).toBeNull();
	});
});
