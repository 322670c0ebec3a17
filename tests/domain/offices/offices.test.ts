import { beforeEach, describe, expect, test } from "vitest";
import { createUser } from "#app/domain/accounts/create-user";
import type { Deps } from "#app/domain/deps";
import { formVersion } from "#app/domain/events/form-version";
import { closeOffice } from "#app/domain/offices/close-office";
import { createOffice } from "#app/domain/offices/create-office";
import { editOffice } from "#app/domain/offices/edit-office";
import { moveOffice } from "#app/domain/offices/move-office";
import { officeFields } from "#app/domain/offices/office-fields";
import { reopenOffice } from "#app/domain/offices/reopen-office";
import { inTreeOrder, levelOf } from "#app/domain/offices/rules";
import { inTransaction } from "#db/client";
import * as officeQueries from "#db/queries/offices";
import * as roleGrantQueries from "#db/queries/role-grants";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createStaff, hold, topOf } from "#tests/support/factories/office";
import { testDb } from "#tests/support/test-db";

let deps: TestDeps;
let top: string;
let house: Deps;

beforeEach(async () => {
	const { db } = await testDb();
	deps = testDeps(db);
	top = await inTransaction(db, (trx) => topOf(trx, deps.now().toISOString()));
	house = { ...deps, actor: await createStaff(deps, top, "admin") };
});

const found = (id: string) => officeQueries.findById(deps.db, id);
async function open(name: string, parentId = top, region = "", by: Deps = house): Promise<string> {
	const made = await createOffice(by, { name, region, parentId });
	if (!made.ok) throw new Error(made.reason);
	return made.officeId;
}
/** An administrator of one office and what lies below it, and of nothing else. */
async function adminOf(officeId: string): Promise<Deps> {
	const actor = await createStaff(deps, officeId, "viewer");
	await inTransaction(deps.db, (trx) => hold(trx, actor.id, "admin", { officeId }, deps.now().toISOString()));
	return { ...deps, actor };
}
const trail = () =>
	deps.db.selectFrom("auditEntries").select(["action", "subjectId"]).where("action", "like", "office.%").execute();

describe("the tree of offices", () => {
	test("grows below an office that its administrator manages, once, and says so in the trail", async () => {
		const province = await open("Disnaker Banten", top, "36");
		const regency = await open("Disnaker Kota Tangerang", province, "36.71", await adminOf(province));
		expect(await found(regency)).toMatchObject({ parentId: province, provinceCode: "36", regencyCode: "36.71" });
		expect(levelOf((await found(regency)) ?? { provinceCode: null, regencyCode: null })).toBe("regency");
		const again = { name: "DISNAKER kota tangerang", region: "36.71", parentId: province };
		expect(await createOffice(house, again)).toEqual({ ok: false, reason: "name-taken" });
		expect(await createOffice(house, { ...again, name: "Lain", region: "99.99" })).toMatchObject({
			reason: "no-such-region",
		});
		expect((await trail()).map(({ subjectId }) => subjectId).sort()).toEqual([province, regency].sort());
	});

	test("is changed by whoever manages the office above, and by nobody at the office itself", async () => {
		const [banten, jabar] = [await open("Disnaker Banten", top, "36"), await open("Disnaker Jawa Barat", top, "32")];
		const regency = await open("Disnaker Kota Tangerang", banten, "36.71");
		const [above, own, elsewhere] = [await adminOf(banten), await adminOf(regency), await adminOf(jabar)];
		const renamed = { name: "Dinas Tenaga Kerja Kota Tangerang", region: "36.71" };
		for (const by of [own, elsewhere]) {
			expect(await editOffice(by, regency, renamed)).toMatchObject({ reason: "no-such-office" });
			expect(await moveOffice(by, regency, jabar)).toMatchObject({ reason: "no-such-office" });
			expect(await closeOffice(by, regency)).toMatchObject({ reason: "no-such-office" });
			expect(await createOffice(by, { name: "Baru", region: "", parentId: banten })).toMatchObject({
				reason: "no-such-parent",
			});
		}
		expect(await editOffice(above, regency, renamed)).toEqual({ ok: true });
		expect(await moveOffice(above, regency, jabar)).toMatchObject({ reason: "no-such-parent" });
		expect(await editOffice(above, top, { name: "Milik saya", region: "" })).toMatchObject({
			reason: "no-such-office",
		});
	});

	test("moves with all below it, never below itself, and takes along who reaches it", async () => {
		const [banten, jabar] = [await open("Disnaker Banten", top, "36"), await open("Disnaker Jawa Barat", top, "32")];
		const regency = await open("Disnaker Kota Tangerang", banten, "36.71");
		const unit = await open("UPTD Pelatihan Kerja", regency);
		expect(await moveOffice(house, regency, unit)).toMatchObject({ reason: "below-itself" });
		expect(await moveOffice(house, top, banten)).toMatchObject({ reason: "top" });
		const { actor } = await adminOf(jabar);
		const reached = async () => [
			...new Set((await roleGrantQueries.listHeld(deps.db, actor.id ?? "")).flatMap((one) => one.officeIds)),
		];
		expect(await reached()).toEqual([jabar]);
		expect(await moveOffice(house, regency, jabar)).toEqual({ ok: true });
		expect((await reached()).sort()).toEqual([jabar, regency, unit].sort());
	});

	test("closes from below: nothing new is begun at a closed office, and what is there stays", async () => {
		const province = await open("Disnaker Banten", top, "36");
		const regency = await open("Disnaker Kota Tangerang", province, "36.71");
		const { actor } = await adminOf(regency);
		expect(await closeOffice(house, top)).toMatchObject({ reason: "top" });
		expect(await closeOffice(house, province)).toMatchObject({ reason: "open-below" });
		expect(await closeOffice(house, regency)).toEqual({ ok: true });
		expect(await closeOffice(house, regency)).toEqual({ ok: true });
		const person = { name: "Baru", email: "baru@dinas.example", officeId: regency, role: "viewer" } as const;
		expect(await createUser(house, person, "id")).toMatchObject({ reason: "no-such-office" });
		expect(await roleGrantQueries.listHeld(deps.db, actor.id ?? "")).toHaveLength(2);
		expect(await closeOffice(house, province)).toEqual({ ok: true });
		expect(await reopenOffice(house, regency)).toMatchObject({ reason: "closed-above" });
		expect(await moveOffice(house, regency, province)).toMatchObject({ reason: "no-such-parent" });
		expect(await reopenOffice(house, province)).toEqual({ ok: true });
		expect(await reopenOffice(house, regency)).toEqual({ ok: true });
		expect((await createUser(house, person, "id")).ok).toBe(true);
		expect((await trail()).filter(({ action }) => action === "office.closed")).toHaveLength(2);
	});

	test("keeps what somebody else changed while a form was open", async () => {
		const office = await open("Disnaker Banten", top, "36");
		const shown = await found(office);
		const version = formVersion(officeFields(shown ?? { name: "", provinceCode: null, regencyCode: null }));
		expect(await editOffice(house, office, { name: "Dinas Banten", region: "36" }, version)).toEqual({ ok: true });
		expect(await editOffice(house, office, { name: "Kantor Banten", region: "36" }, version)).toMatchObject({
			reason: "changed-meanwhile",
			conflicts: [{ field: "name", theirs: "Dinas Banten", yours: "Kantor Banten" }],
		});
	});

	test("is shown with each office below the one above it, and what a reader does not reach left out", () => {
		const office = (id: string, parentId: string | null, name: string) => ({ id, parentId, name });
		const shown = inTreeOrder([
			office("c", "b", "C"),
			office("b", "a", "B"),
			office("d", "a", "A"),
			office("a", "?", "Z"),
		]);
		expect(shown.map(({ id, depth }) => [id, depth])).toEqual([
			["a", 0],
			["d", 1],
			["b", 1],
			["c", 2],
		]);
	});
});
