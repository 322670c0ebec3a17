import { expect, test } from "vitest";
import { addInvitations } from "#app/domain/invitations/add-invitations";
import { saveContact } from "#app/domain/organisations/save-contact";
import * as fileRoute from "#app/routes/files/organisations-file";
import * as doublesRoute from "#app/routes/panel/duplicate-organisations";
import * as editRoute from "#app/routes/panel/edit-organisation";
import * as mergeRoute from "#app/routes/panel/merge-organisation";
import * as newRoute from "#app/routes/panel/new-organisation";
import * as organisationRoute from "#app/routes/panel/organisation";
import * as listRoute from "#app/routes/panel/organisations";
import * as undoRoute from "#app/routes/panel/undo-organisation-merge";
import * as auditQueries from "#db/queries/audit";
import * as organisationQueries from "#db/queries/organisations";
import { organisedEvent, signedInStaff } from "#tests/support/event-desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise } from "#tests/support/factories/followup";
import { createOrganisations } from "#tests/support/factories/organisation";
import { register } from "#tests/support/outbox";
import { publicPages } from "#tests/support/public-pages";

const base = "/panel/organisasi";

/** A company that people of two offices' events come from, and pages for an organiser of the first. */
async function company() {
	const organised = await organisedEvent({ title: "Dialog Kita", seats: { employer: 20 } });
	const { system, deps, event, staff } = organised;
	const foreign = await createOpenEvent(system, { title: "Dialog Sebelah", seats: { employer: 20 } });
	const [id = "", double = ""] = await createOrganisations(system, [
		{ name: "PT. Maju Jaya", identifiers: [{ kind: "nib", value: "0000202100000" }] },
		{ name: "pt maju jaya" },
	]);
	const person = { category: "employer", organisationName: "PT. Maju Jaya" } as const;
	await register(system, event.id, "Siti Dikenal", person);
	await register(system, foreign.id, "Rahasiawati Asing", person);
	const invited = {
		...{ ...person, addresseeName: "Bapak Undangan", addresseePosition: "Direktur", regencyCode: "36.71" },
		...{ phone: null, email: "direktur@maju.test", delegatesAllowed: 1, language: "id" as const },
	};
	await addInvitations(system, event.id, [invited], null);
	await addInvitations(system, foreign.id, [{ ...invited, addresseeName: "Rahasiawati Undangan" }], null);
	const promised = { organisationName: "PT. Maju Jaya", ownerCategory: "employer" } as const;
	await createPromise(system, event.id, { ...promised, title: "Melaporkan upah" });
	await createPromise(system, foreign.id, { ...promised, title: "Janji Rahasiawati" });
	const pages = await publicPages(deps, {
		"panel/organisasi": listRoute,
		"panel/organisasi/baru": newRoute,
		"panel/organisasi/ganda": doublesRoute,
		"panel/organisasi/unduhan": fileRoute,
		"panel/organisasi/:organisationId": organisationRoute,
		"panel/organisasi/:organisationId/perubahan": editRoute,
		"panel/organisasi/:organisationId/penggabungan": mergeRoute,
		"panel/organisasi/:organisationId/penggabungan/:mergeId": undoRoute,
	});
	const admin = await signedInStaff(system, event.officeId, "admin");
	return { ...organised, pages, id, double, as: { as: staff.visitor }, admin: { as: admin.visitor } };
}

test("the page of an organisation tells of the reader's own events, and an administrator of all", async () => {
	const { pages, id, as, admin } = await company();
	const own = await pages.get(`${base}/${id}`, as);
	expect(own.status).toBe(200);
	for (const text of ["Siti Dikenal", "Dialog Kita", "Bapak Undangan", "Melaporkan upah", "0000202100000"])
		expect(own.body).toContain(text);
	expect(own.body).not.toMatch(/Rahasiawati|Dialog Sebelah/);
	const list = await pages.get(`${base}?cari=maju`, as);
	expect(list.body).toContain("PT. Maju Jaya");
	expect(list.body).not.toMatch(/Rahasiawati|Dialog Sebelah/);
	const all = await pages.get(`${base}/${id}`, admin);
	for (const text of ["Rahasiawati Asing", "Rahasiawati Undangan", "Janji Rahasiawati", "Dialog Sebelah"])
		expect(all.body).toContain(text);
	expect((await pages.get(`${base}/x`, as)).status).toBe(404);
});

test("two spellings are offered, merged, lead to one page, and are undone again", async () => {
	const { db, pages, id, double, as, admin } = await company();
	const offered = await pages.get(`${base}/ganda`, as);
	expect(offered.body).toContain(`/panel/organisasi/${id}/penggabungan?dengan=${double}`);
	expect((await pages.get(`${base}?ganda=ya`, as)).body).toContain("2 organisasi");
	const form = { one: id, other: double, survivor: double };
	const refused = await pages.post(`${base}/${id}/penggabungan?dengan=${double}`, form, as);
	expect([refused.status, refused.body]).toEqual([409, expect.stringContaining("kegiatan kantor lain")]);
	const merged = await pages.post(`${base}/${id}/penggabungan`, { ...form, survivor: id }, as);
	expect([merged.status, merged.location]).toEqual([303, `${base}/${id}?kabar=joined`]);
	const old = await pages.get(`${base}/${double}`, as);
	expect([old.status, old.location]).toEqual([303, `${base}/${id}?kabar=merged`]);
	expect((await pages.get(`${base}/ganda`, as)).body).toContain("Tidak ada yang mungkin ganda");
	const merge = await db.selectFrom("organisationMerges").select("id").executeTakeFirstOrThrow();
	expect((await pages.get(`${base}/${id}`, as)).body).toContain(`/penggabungan/${merge.id}`);
	expect((await pages.get(`${base}/${id}/penggabungan/${merge.id}`, as)).status).toBe(200);
	const undone = await pages.post(`${base}/${id}/penggabungan/${merge.id}`, {}, admin);
	expect([undone.status, undone.location]).toEqual([303, `${base}/${id}?kabar=undone`]);
	expect((await pages.post(`${base}/${id}/penggabungan/${merge.id}`, {}, admin)).status).toBe(409);
	const told = await pages.post(`${base}/ganda`, { bodies: `${id} ${double}` }, as);
	expect(told.status).toBe(303);
	expect((await pages.get(`${base}/ganda`, as)).body).toContain("Tidak ada yang mungkin ganda");
});

test("who did not see the last change overwrites nothing, and is shown what the other one changed", async () => {
	const { db, pages, id, as, admin } = await company();
	const filled = { kind: "employer", name: "PT. Maju Jaya", region: "36.71", nib: "0000-2021-00000", version: "1" };
	const first = await pages.post(`${base}/${id}/perubahan`, { ...filled, address: "Jl. Pertama 1" }, admin);
	expect(first.status).toBe(303);
	const late = await pages.post(`${base}/${id}/perubahan`, { ...filled, business: "Tekstil" }, as);
	expect(late.status).toBe(409);
	for (const text of ["Jl. Pertama 1", "Tekstil", 'name="version" value="2"']) expect(late.body).toContain(text);
	const again = await pages.post(`${base}/${id}/perubahan`, { ...filled, business: "Tekstil", version: "2" }, as);
	expect(again.status).toBe(303);
	expect(await organisationQueries.findById(db, id)).toMatchObject({ business: "Tekstil", address: "", version: 3 });
	const numbers = await organisationQueries.listIdentifiers(db, id);
	expect(numbers.map(({ kind, value }) => [kind, value])).toEqual([["nib", "0000202100000"]]);
});

test("sixteen digits that look like somebody's NIK are refused, and nothing of them is kept", async () => {
	const { db, pages, as } = await company();
	const filled = { kind: "employer", name: "PT Baru Sekali", region: "36", wlkp: "3671 0123 4567 8901" };
	const refused = await pages.post(`${base}/baru`, filled, as);
	expect([refused.status, refused.body]).toEqual([400, expect.stringContaining("NIK pribadi")]);
	expect(await db.selectFrom("organisations").select("id").where("name", "=", "PT Baru Sekali").execute()).toEqual([]);
	const parent = { parentName: "pt. maju jaya", wlkp: "" };
	const made = await pages.post(`${base}/baru`, { ...filled, ...parent }, as);
	expect(made.status).toBe(303);
	const again = await pages.post(`${base}/baru`, { ...filled, ...parent }, as);
	expect([again.status, again.body]).toEqual([400, expect.stringContaining("sudah tercatat")]);
	const circle = { kind: "employer", name: "PT. Maju Jaya", parentName: "PT Baru Sekali", version: "1" };
	const above = await db.selectFrom("organisations").selectAll().where("name", "=", "PT. Maju Jaya").executeTakeFirst();
	const refusedCircle = await pages.post(`${base}/${above?.id}/perubahan`, circle, as);
	expect([refusedCircle.status, refusedCircle.body]).toEqual([400, expect.stringContaining("Pilih induk lain")]);
});

test("a list that is taken out of the house is harmless to a spreadsheet, holds no people, and is noted", async () => {
	const { db, system, deps, pages, id, as } = await company();
	await createOrganisations(system, [{ name: "=HYPERLINK(1)", identifiers: [{ kind: "wlkp", value: "+36" }] }]);
	const contact = { name: "Kontak Rahasia", position: null, email: "rahasia@maju.test", phone: null };
	await saveContact(deps, id, null, contact);
	const csv = await pages.post(`${base}/unduhan`, { format: "csv", kembali: "jenis=employer" }, as);
	expect([csv.status, csv.headers.get("content-disposition")]).toEqual([
		200,
		expect.stringMatching(/organisasi-.*\.csv/),
	]);
	expect(csv.body).toContain("'=HYPERLINK(1)");
	expect(csv.body).toContain("0000202100000");
	expect(csv.body).not.toMatch(/Rahasia|rahasia/);
	const [entry] = await auditQueries.listBySubject(db, "organisations");
	expect(entry).toMatchObject({ action: "organisation.exported" });
	expect(JSON.parse(entry?.after ?? "{}")).toEqual({ count: 3, format: "csv", kind: "employer" });
	const trail = await auditQueries.listBySubject(db, id);
	expect(JSON.stringify(trail)).not.toMatch(/Kontak Rahasia|rahasia@/);
});

test("names are found whatever their accents, numbers whatever their dots, and filters narrow them down", async () => {
	const { system, pages, as } = await company();
	await createOrganisations(system, [
		{ name: "PT Café Nusantara", provinceCode: "31", regencyCode: null, identifiers: [] },
		{ kind: "union", name: "PUK SPN PT Maju Jaya", level: "plant", shortName: "PUK SPN MJ" },
	]);
	const found = async (query: string) => {
		const { body } = await pages.get(`${base}?${query}`, as);
		return [...body.matchAll(/<a href="\/panel\/organisasi\/[0-9a-f-]{36}">([^<]*)<\/a>/g)].map(([, name]) => name);
	};
	expect(await found("cari=cafe")).toEqual(["PT Café Nusantara"]);
	expect(await found("cari=nusantara+CAF%C3%89")).toEqual(["PT Café Nusantara"]);
	expect(await found("cari=0000-2021")).toEqual(["PT. Maju Jaya"]);
	expect(await found("cari=spn+mj")).toEqual(["PUK SPN PT Maju Jaya"]);
	expect(await found("tingkat=plant")).toEqual(["PUK SPN PT Maju Jaya"]);
	expect(await found("provinsi=31")).toEqual(["PT Café Nusantara"]);
	expect(await found("cari=%25")).toEqual([]);
	expect((await found("urut=utusan"))[0]).toBe("PT. Maju Jaya");
});
