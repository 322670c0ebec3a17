import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { raiseAlarms } from "#app/domain/cooperatives/raise-alarms";
import { stateMeeting } from "#app/domain/cooperatives/state-meeting";
import type { Deps } from "#app/domain/deps";
import { mergeOrganisations } from "#app/domain/organisations/merge-organisations";
import { inTransaction } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import * as cooperativeQueries from "#db/queries/cooperatives";
import type { CooperativeUpdate } from "#db/tables/cooperatives";
import { databaseText } from "#tests/support/database-text";
import { createCooperative, createOrganisation, createRegionalOffice } from "#tests/support/factories/cooperative";
import { createSignedIn, depsOf, offsetToTestNow } from "#tests/support/house";
import { ask } from "#tests/support/http-visitor";
import { type Site, startSite } from "#tests/support/running-site";
import { engine } from "#tests/support/test-db";

let site: Site;
let deps: Deps;
let cookie: string;
let id: string;
let officeId: string;

beforeAll(async () => {
	const postgresUrl = engine === "postgres" ? inject("templateDatabase") : undefined;
	site = await startSite({ postgresUrl, env: { SEED: "none", ROLE: "web", NOW_OFFSET: offsetToTestNow() } });
	deps = depsOf(site);
	officeId = await createRegionalOffice(deps, "Dinas Koperasi", { provinceCode: "36", regencyCode: "36.71" });
	cookie = (await createSignedIn(deps, site, officeId, "organiser")).cookie;
	id = await createCooperative(deps, { officeId, stage: "input_ods" });
}, 90_000);

afterAll(async () => {
	await deps?.db.destroy();
	await site?.remove();
});

test("a personal identity number that somebody posts is in no table, no trail and no log, and is not shown again", async () => {
	const personal = "3671024101900001";
	const issue = {
		before: "input_ods",
		after: "nik_terbit",
		happenedOn: "2026-11-02",
		confirmedBy: "Wulan",
		evidenceNo: "1",
	};
	const forms = {
		tahap: { ...issue, nik: personal },
		profil: { act: "profile", version: "1", language: "id", nik: "3671 0241 0190 0001" },
	};
	for (const [page, form] of Object.entries(forms)) {
		const answer = await ask(site.baseURL, `/panel/koperasi/${id}/${page}`, { cookie, form });
		expect([page, answer.status]).toEqual([page, 400]);
		expect(answer.body).toContain("16 angka");
		expect(answer.body.replace(/\s/g, "")).not.toContain(personal);
	}
	expect(await databaseText(site.databaseUrl)).not.toContain(personal);
	expect(site.log()).not.toContain(personal);
	if (engine === "sqlite") {
		const file = site.databaseUrl.slice("file:".length);
		for (const part of [file, `${file}-wal`]) expect(readFileSync(part).includes(personal)).toBe(false);
	}
	const right = { ...issue, nik: "3671020049001" };
	expect((await ask(site.baseURL, `/panel/koperasi/${id}/tahap`, { cookie, form: right })).status).toBe(303);
	expect(await databaseText(site.databaseUrl)).toContain("3671020049001");
});

const change = (cooperativeId: string, changes: CooperativeUpdate) =>
	inTransaction(deps.db, (trx) => cooperativeCommands.update(trx, cooperativeId, changes));
const held2025 = { bookYear: 2025, heldOn: "2026-02-20", minutesNo: "BA-7/2026" };
const told = { contactName: "Rohmat", contactPhone: "+6281234567890", contactEmail: null };

test("what the cooperative states of a meeting stands beside those on record, and fills the form without being recorded", async () => {
	const own = await createCooperative(deps, { officeId });
	const holder = { ...deps, actor: { kind: "link", id: own, name: "Rohmat", requestId: null } } as const;
	expect(await stateMeeting(holder, own, held2025)).toEqual({ ok: true });
	const record = await ask(site.baseURL, `/panel/koperasi/${own}`, { cookie });
	expect(record.body).toContain("Menurut koperasi");
	expect(record.body).toContain(`/panel/koperasi/${own}/rat?tahun=2025`);

	const form = await ask(site.baseURL, `/panel/koperasi/${own}/rat?tahun=2025`, { cookie });
	for (const filled of ['value="2026-02-20"', 'value="BA-7/2026"', "Terisi dari pernyataan koperasi"])
		expect(form.body).toContain(filled);
	expect(await cooperativeQueries.findMeeting(deps.db, own, 2025)).toBeUndefined();
	expect((await ask(site.baseURL, `/panel/koperasi/${own}/rat`, { cookie })).body).not.toContain("BA-7/2026");

	const saved = { act: "meeting", bookYear: "2025", heldOn: "2026-02-20", reportedOn: "", minutesNo: "BA-7/2026" };
	expect((await ask(site.baseURL, `/panel/koperasi/${own}/rat?tahun=2025`, { cookie, form: saved })).status).toBe(303);
	expect((await ask(site.baseURL, `/panel/koperasi/${own}`, { cookie })).body).not.toContain("Menurut koperasi");
});

test("the link is handed to a cooperative by letter or, without e-mail, as a text for WhatsApp; a revoked one by neither", async () => {
	const own = await createCooperative(deps, { officeId, ...told });
	const send = () => ask(site.baseURL, `/panel/koperasi/${own}/tautan`, { cookie, form: { act: "send" } });
	const letters = () => deps.db.selectFrom("letters").select("template").where("cooperativeId", "=", own).execute();
	const written = await send();
	expect(written.location).toBe(`/panel/koperasi/${own}?kabar=link-written`);
	expect((await ask(site.baseURL, written.location ?? "", { cookie })).body).toContain(
		"https://wa.me/6281234567890?text=",
	);
	expect(await letters()).toEqual([]);

	await change(own, { contactEmail: "rohmat@koperasi.test" });
	expect((await send()).location).toBe(`/panel/koperasi/${own}?kabar=link-sent`);
	expect(await letters()).toEqual([{ template: "cooperative-link" }]);

	await ask(site.baseURL, `/panel/koperasi/${own}/tautan`, { cookie, form: { act: "revoke" } });
	const refused = await send();
	expect((await ask(site.baseURL, refused.location ?? "", { cookie })).body).toContain("Tautan ini dicabut");
	expect(await letters()).toHaveLength(1);
});

test("cooperatives with an alarm and no e-mail are counted, listed with their text, and gone once they were reached", async () => {
	const expiring = {
		stage: "sertifikat_terbit",
		stageSinceOn: "2025-01-31",
		certificateValidUntil: "2027-01-31",
	} as const;
	const own = await createCooperative(deps, { officeId, ...told, ...expiring, name: "Koperasi Tanpa Surel" });
	const renewed = await createCooperative(deps, { officeId, ...told, ...expiring, name: "Koperasi Diperpanjang" });
	await raiseAlarms(deps);
	await change(renewed, { certificateValidUntil: "2029-01-31" });
	const page = "/panel/koperasi/perlu-dihubungi";
	const counted = async () =>
		/perlu-dihubungi">Perlu dihubungi<span[^>]*> \((?:<!-- -->)?(\d+)/.exec(
			(await ask(site.baseURL, "/panel/koperasi", { cookie })).body,
		)?.[1];
	expect(await counted()).toBe("1");
	const list = await ask(site.baseURL, page, { cookie });
	expect(list.body).toContain("Koperasi Tanpa Surel");
	expect(list.body).not.toContain("Koperasi Diperpanjang");
	expect(list.body).toContain("https://wa.me/6281234567890?text=");

	const far = await createRegionalOffice(deps, "Dinas Jauh", { provinceCode: "32" });
	const stranger = (await createSignedIn(deps, site, far, "organiser")).cookie;
	expect((await ask(site.baseURL, page, { cookie: stranger, form: { cooperative: own } })).status).toBe(404);
	expect((await ask(site.baseURL, page, { cookie, form: { cooperative: own } })).location).toBe(`${page}?kabar=told`);
	expect((await ask(site.baseURL, page, { cookie, form: { cooperative: own } })).location).toBe(
		`${page}?kabar=unchanged`,
	);
	expect((await ask(site.baseURL, page, { cookie })).body).toContain("Tidak ada yang perlu dihubungi");
	expect(await counted()).toBe("0");
});

test("no way is opened for a cooperative that was merged into another", async () => {
	const [survivorId, mergedId] = [await createOrganisation(deps, {}), await createOrganisation(deps, {})];
	expect(await mergeOrganisations(deps, { survivorId, mergedId })).toMatchObject({ ok: true });
	const open = (organisation: string) => ask(site.baseURL, "/panel/koperasi", { cookie, form: { organisation } });
	expect((await open(mergedId)).status).toBe(404);
	expect((await open(survivorId)).status).toBe(303);
});
