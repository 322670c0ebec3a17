import { parse } from "csv-parse/sync";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { addressOf, builtRoutes } from "#tests/support/built-routes";
import { isMarkup } from "#tests/support/hostile-texts";
import { createHouse, createSignedIn, depsOf, type House, marker, offsetToTestNow } from "#tests/support/house";
import { ask } from "#tests/support/http-visitor";
import { pdfText } from "#tests/support/pdf-text";
import { type Site, startSite } from "#tests/support/running-site";
import { engine } from "#tests/support/test-db";
import { unzipped } from "#tests/support/unzipped";
import { accessTable } from "../routes/access-table";

/** Stands behind every word a house was given. No quotation mark, so that it fits into what is kept as JSON. */
const hostile = `${marker}'><i data-asing onclick=alert(1)>&lt;b&gt;`;
const readable = (await builtRoutes()).filter(({ hasLoader, isFrame }) => hasLoader && !isFrame);

let site: Site;
let deps: Deps;
let house: House;
let admin: string;

beforeAll(async () => {
	const postgresUrl = engine === "postgres" ? inject("templateDatabase") : undefined;
	site = await startSite({ postgresUrl, env: { SEED: "none", ROLE: "web", NOW_OFFSET: offsetToTestNow() } });
	deps = depsOf(site);
	house = await createHouse(deps, site);
	admin = (await createSignedIn(deps, site, house.officeId, "admin")).cookie;
	await makeHostile();
}, 90_000);

afterAll(async () => {
	await deps?.db.destroy();
	await site?.remove();
});

/** Whatever was written into the house becomes markup, in every table, and so does what the event says of itself. */
async function makeHostile(): Promise<void> {
	const plain = deps.db.withoutPlugins();
	const kept = new Set<string>();
	for (const { name, columns } of await plain.introspection.getTables()) {
		for (const column of columns.filter(({ dataType }) => /text|char/i.test(dataType))) {
			const [table, words] = [sql.table(name), sql.ref(column.name)];
			await sql`update ${table} set ${words} = replace(${words}, ${marker}, ${hostile}) where ${words} like ${`%${marker}%`}`
				.execute(plain)
				.catch((error: Error) => kept.add(`${name}: ${/append-only/.exec(error.message)?.[0] ?? error.message}`));
		}
	}
	// The database keeps these as they were written.
	expect([...kept].filter((one) => !/^(audit_\w+|minutes_revisions): append-only$/.test(one))).toEqual([]);
	const said = { title: hostile, purpose: hostile, venueName: hostile, venueAddress: hostile, hostName: hostile };
	await deps.db
		.updateTable("events")
		.set({ ...said, contactName: hostile })
		.where("id", "in", [house.eventId, house.draftId])
		.execute();
	await deps.db.updateTable("registrations").set({ position: "=1+1" }).execute();
}

const look = async (path: string, cookie?: string) => {
	const answer = await ask(site.baseURL, path, { cookie });
	return { ...answer, type: answer.headers.get("content-type") ?? "" };
};

/** What a download says of the people of the house, in the format asked for. */
const downloaded = async (routeId: string, form: Record<string, string>): Promise<Buffer> => {
	const pattern = readable.find(({ id }) => id === routeId)?.pattern ?? "";
	const response = await fetch(site.baseURL + addressOf(pattern, house), {
		method: "POST",
		body: new URLSearchParams(form),
		headers: { origin: site.baseURL, cookie: admin },
	});
	expect([routeId, response.status]).toEqual([routeId, 200]);
	return Buffer.from(await response.arrayBuffer());
};
const files = ["registrations-file", "organisations-file", "followups-file", "cooperatives-file"].map(
	(name) => `routes/files/${name}`,
);

describe("words that are markup, in everything that was ever written", () => {
	test("stand on every page as words, for those who may read them, in both languages", async () => {
		let shown = 0;
		for (const route of readable) {
			const path = addressOf(route.pattern, house, accessTable[route.id]?.params?.(house));
			const { body, type, status } = await look(`${path}${readable.indexOf(route) % 2 ? "?lang=en" : ""}`, admin);
			expect([route.id, status < 500]).toEqual([route.id, true]);
			if (!type.startsWith("text/html")) continue;
			expect([route.id, isMarkup(body)]).toEqual([route.id, false]);
			expect([route.id, /<i data-asing/.test(body)]).toEqual([route.id, false]);
			if (body.includes("&lt;i data-asing")) shown++;
		}
		expect(shown).toBeGreaterThan(60);
	}, 120_000);

	test("are found by searching for them, and what was searched for comes back as words", async () => {
		const asked = encodeURIComponent(hostile);
		for (const path of [
			`/?q=${asked}`,
			`/panel/kegiatan?q=${asked}`,
			`/panel/kegiatan/${house.eventId}/pendaftaran?q=${asked}`,
			`/panel/organisasi?q=${asked}`,
			`/panel/koperasi?q=${asked}`,
			`/panel/tindak-lanjut?q=${asked}`,
			`/petugas/${house.eventId}?cari=${asked}`,
			`/masuk?lanjut=${asked}`,
		]) {
			const { body, status } = await look(path, admin);
			expect([path, status < 500, isMarkup(body)]).toEqual([path, true, false]);
		}
	});

	test.each(files)("V45: are cells of %s that no spreadsheet takes for a formula", async (routeId) => {
		const csv = (await downloaded(routeId, { format: "csv" })).toString("utf8");
		const cells: string[][] = parse(csv, { bom: true, delimiter: [";", ","], relax_column_count: true });
		expect(cells.length).toBeGreaterThan(1);
		const formulas = cells.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^\+?[\d ()-]+$/.test(cell));
		expect(formulas).toEqual([]);
		const sheets = await unzipped(await downloaded(routeId, { format: "xlsx" }));
		const xml = [...sheets].filter(([name]) => name.endsWith(".xml")).map(([, bytes]) => bytes.toString("utf8"));
		expect(xml.join("")).not.toMatch(/<f[ >]|<i data-asing/);
	});

	test("V44: are one line of a calendar", async () => {
		for (const path of [`/kegiatan/${house.slug}.ics`, "/kegiatan.ics"]) {
			const { body } = await look(path);
			expect(body.match(/^BEGIN:VCALENDAR/gm)).toHaveLength(1);
			expect(body.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
			expect(body.replace(/\r\n /g, "")).toContain("SUMMARY:");
		}
	});

	test("are letters of a sheet of paper", async () => {
		const response = await fetch(`${site.baseURL}/pendaftaran/${house.tokens.pendaftaran}/konfirmasi.pdf`);
		expect(response.status).toBe(200);
		expect(pdfText(Buffer.from(await response.arrayBuffer())).replace(/\s/g, "")).toContain("<idata-asing");
	});

	test("V62: reach no log, and every line of it is JSON", async () => {
		const lines = site
			.log()
			.split("\n")
			.filter((line) => line.startsWith("{"));
		expect(lines.length).toBeGreaterThan(100);
		for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
		expect(site.log()).not.toContain(marker);
		expect(site.log()).not.toContain("data-asing");
	});
});
