import { beforeEach, describe, expect, test } from "vitest";
import { createUser } from "#app/domain/accounts/create-user";
import { disableUser } from "#app/domain/accounts/disable-user";
import { editUser } from "#app/domain/accounts/edit-user";
import { enableUser } from "#app/domain/accounts/enable-user";
import { endSessions } from "#app/domain/accounts/end-sessions";
import { giveRole } from "#app/domain/accounts/give-role";
import { heldBy } from "#app/domain/accounts/held-roles";
import { canAt } from "#app/domain/accounts/rules";
import { sendUserLink } from "#app/domain/accounts/send-user-link";
import { takeRole } from "#app/domain/accounts/take-role";
import type { Role } from "#app/domain/accounts/types";
import type { Actor } from "#app/domain/deps";
import { cloneEvent } from "#app/domain/events/clone-event";
import { createEvent } from "#app/domain/events/create-event";
import { createSeries } from "#app/domain/events/create-series";
import { saveTemplate } from "#app/domain/events/save-template";
import { startFromTemplate } from "#app/domain/events/start-from-template";
import { inTransaction } from "#db/client";
import * as roleGrantCommands from "#db/commands/role-grants";
import * as accountQueries from "#db/queries/accounts";
import * as auditQueries from "#db/queries/audit";
import * as officeQueries from "#db/queries/offices";
import * as roleGrantQueries from "#db/queries/role-grants";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createDraft } from "#tests/support/factories/event";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { testDb } from "#tests/support/test-db";

let deps: TestDeps;
let top: string;
let province: string;
let regency: string;
let elsewhere: string;
let admin: Actor & { id: string };
let provinceAdmin: Actor & { id: string };
beforeEach(async () => {
	deps = testDeps((await testDb()).db);
	province = (await createOffice(deps, "Dinas Provinsi")).id;
	top = (await officeQueries.findTop(deps.db))?.id ?? "";
	regency = (await createOffice(deps, "Dinas Kota", { parentId: province })).id;
	elsewhere = (await createOffice(deps, "Dinas Lain")).id;
	admin = await createStaff(deps, top, "admin");
	provinceAdmin = await createStaff(deps, province, "viewer");
	await giveRole(deps, provinceAdmin.id, { role: "admin", at: { officeId: province } });
});

const rolesOf = async (userId: string) =>
	(await roleGrantQueries.listByUsers(deps.db, [userId])).map(({ role, officeName, eventTitle }) => [
		role,
		officeName ?? eventTitle,
	]);
const grantOf = async (userId: string, role: Role) =>
	(await roleGrantQueries.listByUsers(deps.db, [userId])).find((grant) => grant.role === role)?.id ?? "";
const give = (by: Actor, userId: string, role: Role, officeId: string) =>
	giveRole(deps.as(by), userId, { role, at: { officeId } });

describe("giving roles", () => {
	test("an account holds several, at offices and for events, each in the trail with who gave it and where", async () => {
		const rina = await createStaff(deps, regency);
		const event = await createDraft(deps, { officeId: elsewhere });
		expect(await give(admin, rina.id, "viewer", top)).toEqual({ ok: true });
		const supervises = { role: "supervisor", at: { eventId: event.id } } as const;
		expect(await giveRole(deps.as(admin), rina.id, supervises)).toEqual({ ok: true });
		expect(await giveRole(deps.as(admin), rina.id, supervises)).toEqual({ ok: true });
		expect(await rolesOf(rina.id)).toEqual([
			["organiser", "Dinas Kota"],
			["viewer", "Kementerian Contoh"],
			["supervisor", event.title],
		]);
		const trail = await auditQueries.listBySubject(deps.db, rina.id);
		expect(trail.map(({ action, actorId }) => [action, actorId])).toEqual([
			["account.role-given", admin.id],
			["account.role-given", admin.id],
		]);
		expect(JSON.parse(trail[0]?.after ?? "")).toEqual({ role: "supervisor", officeId: null, eventId: event.id });
		expect(trail[0]).toMatchObject({ eventId: event.id, officeId: elsewhere });
	});

	test("V07: an organiser raises neither themselves nor anybody else", async () => {
		const [rina, bayu] = [await createStaff(deps, regency), await createStaff(deps, regency)];
		for (const role of ["admin", "organiser", "viewer", "auditor"] as const) {
			for (const who of [rina.id, bayu.id])
				expect(await give(rina, who, role, regency)).toEqual({ ok: false, reason: "no-such-user" });
		}
		expect(await rolesOf(bayu.id)).toEqual([["organiser", "Dinas Kota"]]);
	});

	test("V07: nobody gives a role to themselves or takes one from themselves, be they admin", async () => {
		expect(await give(provinceAdmin, provinceAdmin.id, "auditor", province)).toEqual({
			ok: false,
			reason: "own-account",
		});
		const own = await grantOf(admin.id, "admin");
		expect(await takeRole(deps.as(admin), admin.id, own)).toEqual({ ok: false, reason: "own-account" });
	});

	test("V07: an admin of a province gives roles at its offices, and none above or beside it", async () => {
		const rina = await createStaff(deps, regency);
		expect(await give(provinceAdmin, rina.id, "admin", regency)).toEqual({ ok: true });
		for (const officeId of [top, elsewhere, "no-such-office"])
			expect(await give(provinceAdmin, rina.id, "viewer", officeId)).toEqual({ ok: false, reason: "no-such-place" });
		const foreign = await createDraft(deps, { officeId: elsewhere });
		expect(await giveRole(deps.as(provinceAdmin), rina.id, { role: "organiser", at: { eventId: foreign.id } })).toEqual(
			{ ok: false, reason: "no-such-place" },
		);
		const stranger = await createStaff(deps, elsewhere);
		expect(await give(provinceAdmin, stranger.id, "viewer", regency)).toEqual({ ok: false, reason: "no-such-user" });
	});

	test("an admin or an auditor of a single event does not exist", async () => {
		const [rina, event] = [await createStaff(deps, regency), await createDraft(deps, { officeId: regency })];
		for (const role of ["admin", "auditor"] as const)
			expect(await giveRole(deps.as(admin), rina.id, { role, at: { eventId: event.id } })).toEqual({
				ok: false,
				reason: "role-not-there",
			});
	});
});

describe("taking roles", () => {
	test("leaves the others, and says in the trail what was held before", async () => {
		const rina = await createStaff(deps, regency);
		await give(admin, rina.id, "viewer", top);
		expect(await takeRole(deps.as(admin), rina.id, await grantOf(rina.id, "organiser"))).toEqual({ ok: true });
		expect(await rolesOf(rina.id)).toEqual([["viewer", "Kementerian Contoh"]]);
		const [taken] = await auditQueries.listBySubject(deps.db, rina.id);
		expect([taken?.action, JSON.parse(taken?.before ?? "")]).toEqual([
			"account.role-taken",
			{ role: "organiser", officeId: regency, eventId: null },
		]);
	});

	test("is refused to who does not manage accounts there, as if there were no such role", async () => {
		const rina = await createStaff(deps, regency);
		await give(admin, rina.id, "viewer", top);
		const atTop = await grantOf(rina.id, "viewer");
		expect(await takeRole(deps.as(provinceAdmin), rina.id, atTop)).toEqual({ ok: false, reason: "no-such-role" });
		expect(await takeRole(deps.as(provinceAdmin), rina.id, crypto.randomUUID())).toEqual({
			ok: false,
			reason: "no-such-role",
		});
		const bayu = await createStaff(deps, regency);
		expect(await takeRole(deps.as(admin), bayu.id, atTop)).toEqual({ ok: false, reason: "no-such-role" });
	});

	test("V07: the last active admin of the house keeps the role and the account", async () => {
		const ownRole = await grantOf(admin.id, "admin");
		expect(await takeRole(deps, admin.id, ownRole)).toEqual({ ok: false, reason: "last-admin" });
		expect(await disableUser(deps, admin.id)).toEqual({ ok: false, reason: "last-admin" });
		const second = await createStaff(deps, top, "admin");
		expect(await disableUser(deps.as(second), admin.id)).toEqual({ ok: true });
		expect(await disableUser(deps, second.id)).toEqual({ ok: false, reason: "last-admin" });
		expect(await takeRole(deps, second.id, await grantOf(second.id, "admin"))).toEqual({
			ok: false,
			reason: "last-admin",
		});
	});
});

describe("V09: administering accounts is decided where it is done, whoever asks", () => {
	const everything = (by: Actor, userId: string) => [
		editUser(deps.as(by), userId, { name: "Diambil", officeId: regency }),
		disableUser(deps.as(by), userId),
		enableUser(deps.as(by), userId),
		sendUserLink(deps.as(by), userId, "id"),
		endSessions(deps.as(by), userId, { except: null }),
	];

	test("an organiser administers nobody", async () => {
		const [rina, bayu] = [await createStaff(deps, regency), await createStaff(deps, regency)];
		const refused = [{ ok: false, reason: "no-such-user" }, { ok: false, reason: "no-such-user" }, false, false, 0];
		expect(await Promise.all(everything(rina, bayu.id))).toEqual(refused);
		const input = { name: "Baru", email: "baru@dinas.example", role: "viewer", officeId: regency } as const;
		expect(await createUser(deps.as(rina), input, "id")).toEqual({ ok: false, reason: "no-such-office" });
	});

	test("an admin of a province administers the accounts of its offices, but nobody's who holds a role above them", async () => {
		const [own, higher] = [await createStaff(deps, regency), await createStaff(deps, regency)];
		await give(admin, higher.id, "auditor", top);
		expect(await editUser(deps.as(provinceAdmin), own.id, { name: "Rina", officeId: province })).toEqual({ ok: true });
		expect(await editUser(deps.as(provinceAdmin), own.id, { name: "Rina", officeId: elsewhere })).toEqual({
			ok: false,
			reason: "no-such-office",
		});
		expect(await disableUser(deps.as(provinceAdmin), own.id)).toEqual({ ok: true });
		const refused = [{ ok: false, reason: "no-such-user" }, { ok: false, reason: "no-such-user" }, false, false, 0];
		expect(await Promise.all(everything(provinceAdmin, higher.id))).toEqual(refused);
		const input = { name: "Baru", email: "baru@dinas.example", role: "admin" } as const;
		const made = (officeId: string) => createUser(deps.as(provinceAdmin), { ...input, officeId }, "id");
		expect(await made(top)).toEqual({ ok: false, reason: "no-such-office" });
		expect(await made(regency)).toMatchObject({ ok: true });
	});
});

describe("a role for one event elsewhere", () => {
	const named = async (accountOffice: string, eventOffice: string) => {
		const { id } = await createStaff(deps, accountOffice);
		const event = await createDraft(deps, { officeId: eventOffice });
		await giveRole(deps, id, { role: "organiser", at: { eventId: event.id } });
		return id;
	};
	const listed = async () =>
		(await accountQueries.listUsers(deps.db, [province, regency], { limit: 50, offset: 0 })).rows;

	test("makes its holder known where the event is, who can be without it again, and is nobody else's there", async () => {
		const [guest, stranger] = [await named(elsewhere, regency), await named(elsewhere, elsewhere)];
		const ids = (await listed()).map(({ id }) => id);
		expect(ids).toContain(guest);
		expect(ids).not.toContain(stranger);
		const roleThere = (await roleGrantQueries.listByUsers(deps.db, [guest])).find(({ eventId }) => eventId)?.id ?? "";
		expect(await takeRole(deps.as(provinceAdmin), guest, roleThere)).toEqual({ ok: true });
		expect((await listed()).map(({ id }) => id)).not.toContain(guest);
	});

	test("keeps an account from being shut out by those who do not reach that event", async () => {
		const [away, home] = [await named(regency, elsewhere), await named(regency, province)];
		expect(await disableUser(deps.as(provinceAdmin), away)).toEqual({ ok: false, reason: "no-such-user" });
		expect(await disableUser(deps.as(provinceAdmin), home)).toEqual({ ok: true });
		expect(await disableUser(deps.as(admin), away)).toEqual({ ok: true });
	});
});

describe("a closed office", () => {
	const close = () =>
		deps.db.updateTable("offices").set({ closedAt: deps.now().toISOString() }).where("id", "=", regency).execute();

	test("takes no account, nobody from elsewhere and no role, and keeps those it has", async () => {
		const [own, other] = [await createStaff(deps, regency), await createStaff(deps, province)];
		await close();
		const input = { name: "Baru", email: "baru@dinas.example", role: "viewer", officeId: regency } as const;
		expect(await createUser(deps.as(admin), input, "id")).toEqual({ ok: false, reason: "no-such-office" });
		expect(await give(admin, other.id, "viewer", regency)).toEqual({ ok: false, reason: "no-such-place" });
		const moved = await editUser(deps.as(admin), other.id, { name: "Rina", officeId: regency });
		expect(moved).toEqual({ ok: false, reason: "no-such-office" });
		expect(await editUser(deps.as(admin), own.id, { name: "Rina Baru", officeId: regency })).toEqual({ ok: true });
		expect(await rolesOf(own.id)).toEqual([["organiser", "Dinas Kota"]]);
	});

	test("begins no event, be it a new one, a copy, one of a template or of a series; its own stay readable", async () => {
		const rina = await createStaff(deps, regency);
		const event = await createDraft(deps, { officeId: regency });
		const template = await saveTemplate(deps.as(rina), event.id, "Kerangka");
		await close();
		const by = deps.as(rina);
		const there = { officeId: regency, title: "Baru", regencyCode: "36.71" };
		const place = { ...there, firstDay: "2026-12-20", venueName: "", venueAddress: "" };
		const refused = { ok: false, reason: "no-such-office" };
		const first = { ...there, kind: "dialogue", mode: "in_person", timeZone: null } as const;
		expect(await createEvent(by, first)).toEqual(refused);
		expect(await cloneEvent(by, event.id, place)).toEqual(refused);
		expect(await startFromTemplate(by, template.ok ? template.templateId : "", place)).toEqual(refused);
		const series = { name: "Rangkaian", places: [place] };
		expect(await createSeries(by, { eventId: event.id }, series)).toEqual(refused);
		expect(canAt(await heldBy(deps.db, rina), "events.read", { officeId: regency })).toBe(true);
	});
});

/** Something that somebody waits for, and what lets them go on. */
function signal(): [Promise<void>, () => void] {
	let goOn = () => {};
	const waiting = new Promise<void>((resolve) => {
		goOn = resolve;
	});
	return [waiting, () => goOn()];
}

test("V07: whoever loses the right to administer while an account is being made does not make it", async () => {
	const input = { name: "Baru", email: "baru@dinas.example", role: "admin", officeId: province } as const;
	const own = await grantOf(provinceAdmin.id, "admin");
	const [isLocked, lock] = signal();
	const [isAsked, ask] = signal();
	const losing = inTransaction(deps.db, async (trx) => {
		await roleGrantCommands.lockAdmins(trx);
		lock();
		await isAsked;
		await roleGrantCommands.remove(trx, own);
	});
	await isLocked;
	const making = createUser(deps.as(provinceAdmin), input, "id");
	setTimeout(ask, 300);
	await losing;
	expect(await making).toEqual({ ok: false, reason: "no-such-office" });
});
