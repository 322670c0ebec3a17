import { existsSync, readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { largestFile } from "#app/domain/documents/stored-file";
import { messagesFor } from "#app/i18n/catalogue";
import { bodyLimitOf } from "#app/server/security.server";
import type { EventRow } from "#db/tables/events";
import { builtRoutes } from "#tests/support/built-routes";
import { databaseDigest } from "#tests/support/database-digest";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { createSignedIn, depsOf, offsetToTestNow } from "#tests/support/house";
import { ask } from "#tests/support/http-visitor";
import { workbookOf } from "#tests/support/lists";
import { pdfText } from "#tests/support/pdf-text";
import { type Site, startSite } from "#tests/support/running-site";
import { engine } from "#tests/support/test-db";

const t = messagesFor("id");
const megabyte = 1024 * 1024;
const png = readFileSync(path.join(import.meta.dirname, "../support/photo.png"));
/** A JPEG as small as they get: grey, one pixel by one. */
const jpeg = Buffer.from(
	"/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=",
	"base64",
);

let site: Site;
let deps: Deps;
let event: EventRow;
let cookie: string;

beforeAll(async () => {
	const postgresUrl = engine === "postgres" ? inject("templateDatabase") : undefined;
	site = await startSite({ postgresUrl, env: { SEED: "none", ROLE: "web", NOW_OFFSET: offsetToTestNow() } });
	deps = depsOf(site);
}, 90_000);

afterAll(async () => {
	await deps?.db.destroy();
	await site?.remove();
});

beforeEach(async () => {
	const office = await createOffice(deps);
	event = await createOpenEvent(deps, { officeId: office.id });
	cookie = (await createSignedIn(deps, site, office.id, "organiser")).cookie;
});

/** Sends a form with one file as the organiser's browser does. */
function send(address: string, field: string, file: File, values: Record<string, string> = {}) {
	const body = new FormData();
	for (const [name, value] of Object.entries(values)) body.set(name, value);
	body.set(field, file);
	return ask(site.baseURL, address, { cookie, body, headers: { origin: site.baseURL } });
}

const fileOf = (bytes: Uint8Array | string, name: string, type: string) =>
	new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name, { type });

describe("the logo of a letterhead", () => {
	const sendLogo = (file: File) => send("/panel/kop-surat", "logo", file, { lines: "DINAS CONTOH (REKAAN)" });
	async function draft() {
		const response = await fetch(`${site.baseURL}/panel/kegiatan/${event.id}/undangan/surat.pdf`, {
			headers: { cookie },
		});
		expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/pdf"]);
		const pdf = Buffer.from(await response.arrayBuffer());
		return { text: pdfText(pdf), pictures: pdf.toString("latin1").match(/\/Subtype \/Image/g)?.length ?? 0 };
	}

	test.each([
		["a PNG", png, "logo.png", "image/png"],
		["a JPEG that calls itself a PNG", jpeg, "logo.png", "image/png"],
	])("%s is printed into the draft of the letter", async (_what, bytes, name, type) => {
		expect((await draft()).pictures).toBe(0);
		const answer = await sendLogo(fileOf(bytes, name, type));
		expect([answer.status, answer.location]).toEqual([303, expect.stringContaining("kabar=letterhead")]);
		const { text, pictures } = await draft();
		expect(pictures).toBe(1);
		expect(text).toContain("DINAS CONTOH (REKAAN)");
	});

	test("V46: is a PNG or a JPEG by its content: whatever else calls itself one is refused beside the field, and nothing is saved", async () => {
		await sendLogo(fileOf(png, "logo.png", "image/png"));
		const kept = () => readdirSync(path.join(site.dataDir, "uploads")).sort();
		const [before, files] = [await databaseDigest(site.databaseUrl), kept()];
		const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
		const others: Record<string, Uint8Array | string> = {
			"an SVG": svg,
			"an SVG behind an XML declaration": `<?xml version="1.0"?>${svg}`,
			"a page": "<!doctype html><script>alert(1)</script>",
			"a GIF": "GIF89a",
			"a PDF": "%PDF-1.7",
			"half the signature of a PNG": png.subarray(0, 7),
			"a PNG behind a page": Buffer.concat([Buffer.from("<script>alert(1)</script>"), png]),
		};
		for (const [what, content] of Object.entries(others)) {
			const { status, body } = await sendLogo(fileOf(content, "logo.png", "image/png"));
			expect([what, status]).toEqual([what, 400]);
			expect(body, what).toContain(t.errors["picture-type"]);
			expect(body, what).toContain("<title>Galat: ");
		}
		expect(await databaseDigest(site.databaseUrl)).toEqual(before);
		expect(kept()).toEqual(files);
		expect((await draft()).pictures).toBe(1);
	});

	test("V57: 5 MB are taken, a byte more is refused beside the field, and far more with a page that says so", async () => {
		const sized = (bytes: number) =>
			fileOf(Buffer.concat([png, Buffer.alloc(bytes - png.length)]), "a.png", "image/png");
		expect((await sendLogo(sized(5 * megabyte))).status).toBe(303);
		const before = await databaseDigest(site.databaseUrl);
		const larger = await sendLogo(sized(5 * megabyte + 1));
		expect([larger.status, larger.body]).toEqual([400, expect.stringContaining(t.errors["file-size"])]);
		const huge = await sendLogo(sized(7 * megabyte));
		expect([huge.status, huge.body]).toEqual([413, expect.stringContaining(t.errors.tooLargeTitle)]);
		expect(await databaseDigest(site.databaseUrl)).toEqual(before);
	});

	test("a picture that is broken inside leaves the letter without it", async () => {
		expect((await sendLogo(fileOf(png.subarray(0, 20), "logo.png", "image/png"))).status).toBe(303);
		expect(await draft()).toMatchObject({ pictures: 0, text: expect.stringContaining("DINAS CONTOH (REKAAN)") });
	});

	test("V57: lies under a random name, whatever the sender called it", async () => {
		await sendLogo(fileOf(png, "../../etc/logo.php.png", "image/png"));
		for (const name of readdirSync(path.join(site.dataDir, "uploads"))) expect(name).toMatch(/^[0-9a-f-]{36}$/);
	});
});

test("every address whose form may carry a file has room for one of 5 MB, and no other has", async () => {
	const source = (name: string) => readFileSync(name, "utf8");
	const takesFiles = (text: string) => /\.files\b|\.fileLists\b|\bfiles\.get\(|typedFiles\(/.test(text);
	const wide = (pattern: string) => bodyLimitOf(pattern.replace(/:\w+/g, "x")) > largestFile;
	const found = (await builtRoutes()).filter(({ hasAction }) => hasAction);
	const taking = found.filter(({ id }) => {
		const file = [`app/${id}.tsx`, `app/${id}.ts`].find((name) => existsSync(name));
		const own = source(file ?? "");
		const helpers = [...own.matchAll(/from "#(app\/server\/[\w-]+\.server)"/g)].map(([, name]) => `${name}.ts`);
		return takesFiles(own) || helpers.some((name) => !name.endsWith("/form.server.ts") && takesFiles(source(name)));
	});
	expect(taking.length).toBeGreaterThan(12);
	const patterns = (routes: typeof found) => routes.map(({ pattern }) => pattern).sort();
	expect(patterns(found.filter(({ pattern }) => wide(pattern)))).toEqual(patterns(taking));
});

test("a scan of the signed letter may have 5 MB", async () => {
	const scan = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(5 * megabyte - 9)]);
	const address = `/panel/kegiatan/${event.id}/undangan/surat`;
	const answer = await send(address, "signed", fileOf(scan, "surat.pdf", "application/pdf"), { step: "signed" });
	expect([answer.status, answer.location]).toEqual([303, expect.stringContaining("kabar=signed")]);
});

describe("a list of people", () => {
	test("that is none is refused in words, with a million rows too, and nothing is saved", async () => {
		const words = t.imports.refused;
		const prose = "Kepada Yth. Bapak dan Ibu,\nbersama ini kami sampaikan daftar peserta.\n";
		const lists: [name: string, content: Uint8Array | string, says: string][] = [
			["foto.xlsx", png, words.image],
			["surat.csv", "%PDF-1.7\n", words.pdf],
			["halaman.xls", "<html><table><tr><td>Nama</td></tr></table>", words["web-page"]],
			["prosa.csv", prose, words["no-table"]],
			["rusak.xlsx", Buffer.from("PK\u0003\u0004 half a workbook"), words.broken],
			["kosong.csv", " ", words.empty],
			["panjang.csv", `Nama;HP\n${"A;1\n".repeat(1_000_000)}`, words["too-many-rows"]],
		];
		const before = await databaseDigest(site.databaseUrl);
		for (const [name, content, says] of lists) {
			const registrations = await send(`/panel/kegiatan/${event.id}/impor`, "file", fileOf(content, name, ""));
			expect([name, registrations.status]).toEqual([name, 400]);
			expect(registrations.body, name).toContain(says);
			const address = `/panel/kegiatan/${event.id}/undangan/impor`;
			const invitations = await send(address, "file", fileOf(content, name, ""), { step: "check" });
			expect([name, invitations.status]).toEqual([name, 400]);
			for (const { body } of [registrations, invitations]) expect(body, name).toContain("<title>Galat: ");
		}
		expect(await databaseDigest(site.databaseUrl)).toEqual(before);
	});

	test("with formulas, mixed letters and a header over two lines is shown as text, and registers nobody", async () => {
		const mixed = Buffer.concat([
			Buffer.from("Nama;Instansi;HP\n=HYPERLINK(A1);PT René;081200000001\n"),
			Buffer.from("D\xe9sir\xe9e Halim;<b>PT A</b>;081200000002\n", "latin1"),
		]);
		const merged = await workbookOf({
			Peserta: [
				["Nama", "Kontak", ""],
				["", "HP", "Surel"],
				["Ani Lestari", "081200000003", "ani@satu.test"],
			],
		});
		const { registrations: before } = await databaseDigest(site.databaseUrl);
		for (const [file, says] of [
			[fileOf(mixed, "campur.csv", "text/csv"), ["=HYPERLINK(A1)", "René", "Désirée Halim", "&lt;b&gt;PT A&lt;/b&gt;"]],
			[fileOf(merged, "gabung.xlsx", ""), ["Ani Lestari", "ani@satu.test"]],
		] as const) {
			const answer = await send(`/panel/kegiatan/${event.id}/impor`, "file", file);
			expect(answer.status).toBe(303);
			const { status, body } = await ask(site.baseURL, answer.location ?? "", { cookie });
			expect(status).toBe(200);
			for (const words of says) expect(body).toContain(words);
		}
		expect((await databaseDigest(site.databaseUrl)).registrations).toBe(before);
	});

	/** Sends 200 MB as fast as they are taken, and reads what is answered. */
	const pour = (headers: Record<string, string>) =>
		new Promise<{ status: number; body: string }>((resolve, reject) => {
			const address = new URL(`/panel/kegiatan/${event.id}/impor`, site.baseURL);
			const type = { "content-type": "multipart/form-data; boundary=x", origin: site.baseURL, cookie };
			const sending = request(address, { method: "POST", headers: { ...type, ...headers } }, (response) => {
				const pieces: Buffer[] = [];
				response.on("data", (piece) => pieces.push(piece));
				const answer = () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(pieces).toString() });
				response.on("close", answer);
			});
			sending.on("error", reject);
			const piece = Buffer.alloc(megabyte, "a");
			let sent = 0;
			const go = () => {
				while (sent < 200) {
					sent++;
					if (!sending.write(piece)) return sending.once("drain", go);
				}
				return sending.end();
			};
			sending.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n');
			go();
		});
	const mostMemory = () => {
		const [, kilobytes = "0"] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${site.pid()}/status`, "utf8")) ?? [];
		return Number(kilobytes) / 1024;
	};

	test.each([
		["that says its length", { "content-length": String(200 * megabyte) }],
		["that does not", { "transfer-encoding": "chunked" }],
	])("of 200 MB %s is refused without being held in memory, and nothing is saved", async (_how, headers) => {
		const before = await databaseDigest(site.databaseUrl);
		const memory = process.platform === "linux" ? mostMemory() : 0;
		const { status, body } = await pour(headers);
		expect([status, body]).toEqual([413, expect.stringContaining(t.errors.tooLargeTitle)]);
		if (process.platform === "linux") expect(mostMemory() - memory).toBeLessThan(80);
		expect((await ask(site.baseURL, "/healthz")).status).toBe(200);
		expect(await databaseDigest(site.databaseUrl)).toEqual(before);
	});
});
