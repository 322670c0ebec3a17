import { beforeEach, describe, expect, test } from "vitest";
import { eraseAuditDetails } from "#app/domain/audit/erase-audit-details";
import * as breachFile from "#app/routes/files/breach-file";
import * as registrationsFile from "#app/routes/files/registrations-file";
import * as breach from "#app/routes/panel/breach";
import * as registration from "#app/routes/panel/registration";
import type { Runtime } from "#app/server/runtime.server";
import { inTransaction } from "#db/client";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { testNow } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createStaff } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";
import { visit } from "#tests/support/route-visit";
import { signInAs, signInTo } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let event: EventRow;
let siti: Registration;
let leaked: string;
let officer: string;

const at = (instant: string) => {
	runtime.deps.now = () => new Date(instant);
};
const look = (id: string) =>
	visit(runtime, registration, {
		path: `/panel/kegiatan/${event.id}/pendaftaran/${id}`,
		params: { eventId: event.id, registrationId: id },
		cookie: leaked,
	});
interface Report {
	total: number;
	affected: { kind: string; count: number }[];
	actions: { action: string; count: number }[];
	people: { name: string; email: string | null }[];
}
const report = async (query: string, cookie = officer) =>
	((await visit(runtime, breach, { path: `/panel/kebocoran?${query}`, cookie })).data as { report: Report | null })
		.report;

/** Rina's account saw Siti on the 2nd, and took the whole list of three on the 5th. */
let rina: string;
beforeEach(async () => {
	runtime = await testRuntime();
	at(testNow);
	event = await createOpenEvent(runtime.deps);
	siti = await register(runtime.deps, event.id, "Siti Aminah", { phone: "+6281234567890" });
	await register(runtime.deps, event.id, "=Budi");
	await register(runtime.deps, event.id, "Citra");
	rina = (await createStaff(runtime.deps, event.officeId)).id;
	leaked = await signInTo(runtime, rina);
	officer = await signInAs(runtime, event.officeId, "admin");
	await look(siti.id);
	at("2026-11-05T02:00:00.000Z");
	leaked = await signInTo(runtime, rina);
	officer = await signInAs(runtime, event.officeId, "admin");
	await visit(runtime, registrationsFile, {
		path: `/panel/kegiatan/${event.id}/pendaftaran/unduhan`,
		params: { eventId: event.id },
		form: { format: "csv" },
		cookie: leaked,
	});
});

describe("of a leaked account", () => {
	test("the report names everybody it could reach in the period, once each, and what was done", async () => {
		const early = await report(`akun=${rina}&dari=2026-11-02&sampai=2026-11-02`);
		expect(early).toMatchObject({ total: 1, affected: [{ kind: "registration", count: 1 }] });
		expect(early?.people.map(({ name, email }) => [name, email])).toEqual([["Siti Aminah", siti.email]]);
		const whole = await report(`akun=${rina}`);
		expect(whole).toMatchObject({ total: 3, affected: [{ kind: "registration", count: 3 }] });
		expect(whole?.actions.map(({ action }) => action)).toEqual(
			expect.arrayContaining(["person.viewed", "registration.exported", "account.signed-in"]),
		);
		expect(await report("")).toBeNull();
	});

	test.each(["akun=nobody", `akun=${crypto.randomUUID()}`, "catatan=nothing", `catatan=${crypto.randomUUID()}`])(
		"what there is not is said not to be there: %s",
		async (query) => {
			const page = await visit(runtime, breach, { path: `/panel/kebocoran?${query}`, cookie: officer });
			expect(page.status).toBe(404);
			const form = { format: "csv", kembali: query };
			const file = await visit(runtime, breachFile, { path: "/panel/kebocoran/unduhan", form, cookie: officer });
			expect(file.status).toBe(404);
		},
	);

	test("who was forgotten since is counted and no longer named", async () => {
		await runtime.db
			.updateTable("registrations")
			.set({ name: "", email: null, phone: null })
			.where("id", "=", siti.id)
			.execute();
		await inTransaction(runtime.db, (trx) =>
			eraseAuditDetails(trx, runtime.deps, { kind: "registration", ids: [siti.id] }),
		);
		const found = await report(`akun=${rina}`);
		expect(found?.total).toBe(3);
		expect(JSON.stringify(found)).not.toContain("Siti");
	});
});

test("of a leaked file the report names exactly whom it held, and its own list is a formula-safe file that is recorded", async () => {
	const { id } = await runtime.db
		.selectFrom("auditEntries")
		.select("id")
		.where("action", "=", "registration.exported")
		.executeTakeFirstOrThrow();
	await register(runtime.deps, event.id, "Datang kemudian");
	expect(await report(`catatan=${id}`)).toMatchObject({ total: 3 });
	const form = { format: "csv", kembali: `catatan=${id}` };
	const answer = await visit(runtime, breachFile, { path: "/panel/kebocoran/unduhan", form, cookie: officer });
	const text = await answer.text();
	expect(text.trim().split("\r\n")).toHaveLength(4);
	expect(text).toContain("'=Budi");
	expect(text).toContain("+62 812 3456 7890");
	const entry = await runtime.db
		.selectFrom("auditEntries")
		.selectAll()
		.where("action", "=", "breach.exported")
		.executeTakeFirstOrThrow();
	expect(JSON.parse(entry.after ?? "{}")).toEqual({ count: 3, format: "csv" });
	expect(await report(`catatan=${entry.id}`)).toMatchObject({ total: 3 });
	expect(
		await runtime.db.selectFrom("auditEntries").select("id").where("action", "=", "breach.viewed").execute(),
	).not.toEqual([]);
});

test("is for whoever answers for the whole house: what leaked may concern people of any office", async () => {
	const own = await signInAs(runtime, event.officeId);
	for (const visited of [
		{ route: breach, path: `/panel/kebocoran?akun=${rina}` },
		{ route: breachFile, path: "/panel/kebocoran/unduhan", form: { format: "csv", kembali: `akun=${rina}` } },
	])
		expect((await visit(runtime, visited.route, { ...visited, cookie: own })).status).toBe(403);
});
