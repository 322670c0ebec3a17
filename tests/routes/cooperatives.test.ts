import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { databaseText } from "#tests/support/database-text";
import { createCooperative, createRegionalOffice } from "#tests/support/factories/cooperative";
import { createSignedIn, depsOf, offsetToTestNow } from "#tests/support/house";
import { ask } from "#tests/support/http-visitor";
import { type Site, startSite } from "#tests/support/running-site";
import { engine } from "#tests/support/test-db";

let site: Site;
let deps: Deps;
let cookie: string;
let id: string;

beforeAll(async () => {
	const postgresUrl = engine === "postgres" ? inject("templateDatabase") : undefined;
	site = await startSite({ postgresUrl, env: { SEED: "none", ROLE: "web", NOW_OFFSET: offsetToTestNow() } });
	deps = depsOf(site);
	const officeId = await createRegionalOffice(deps, "Dinas Koperasi", { provinceCode: "36", regencyCode: "36.71" });
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
