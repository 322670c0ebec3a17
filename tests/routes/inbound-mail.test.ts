import { createHmac, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Db } from "#db/client";
import { openDatabase } from "#db/client";
import { answerMail } from "#tests/support/calendar-answers";
import { ask } from "#tests/support/http-visitor";
import { type Site, startSite } from "#tests/support/running-site";
import { engine } from "#tests/support/test-db";

const secret = "rahasia-antara-server-surat-dan-rembuk";
const path = "/api/inbound-mail";

let site: Site;
let db: Db;

beforeAll(async () => {
	const postgresUrl = engine === "postgres" ? inject("templateDatabase") : undefined;
	const env = { SEED: "none", ROLE: "web", LIMITS: "strict", INBOUND: "webhook", INBOUND_SECRET: secret };
	site = await startSite({ postgresUrl, env });
	db = openDatabase(site.databaseUrl);
}, 90_000);

afterAll(async () => {
	await db?.destroy();
	await site?.remove();
});

const stored = () => db.selectFrom("inboundMails").select(["source", "rcpt", "raw"]).orderBy("id").execute();
const mail = () =>
	answerMail("outlook", { uid: randomUUID(), attendee: "siti@peserta.test", status: "DECLINED", fields: [] });

const signed = (raw: Buffer, { at = Date.now(), key = secret } = {}) => {
	const timestamp = String(Math.floor(at / 1000));
	const signature = createHmac("sha256", key).update(`${timestamp}.`).update(raw).digest("hex");
	return { "x-rembuk-timestamp": timestamp, "x-rembuk-signature": signature };
};
const post = (raw: Buffer, headers: Record<string, string>) =>
	ask(site.baseURL, path, {
		method: "POST",
		headers: { "content-type": "message/rfc822", ...headers },
		body: new Uint8Array(raw),
	});

describe("a mail handed over by HTTP", () => {
	test("C86: is stored when it is signed, whatever the Origin, and once however often it is sent", async () => {
		const raw = Buffer.concat([Buffer.from("Delivered-To: dialog+b234@rembuk.example\r\n"), mail()]);
		const headers = { ...signed(raw), origin: "https://surat.example" };
		const answers = [await post(raw, headers), await post(raw, headers), await post(raw, signed(raw))];
		expect(answers.map(({ status, body }) => [status, body])).toEqual([
			[200, "stored\n"],
			[200, "known\n"],
			[200, "known\n"],
		]);
		expect(await stored()).toEqual([
			{ source: "webhook", rcpt: "dialog+b234@rembuk.example", raw: raw.toString("base64") },
		]);
	});

	test("is refused and not stored when the signature is missing, another's, of other bytes or old", async () => {
		const before = (await stored()).length;
		const raw = mail();
		const right = signed(raw);
		const late = String(Number(right["x-rembuk-timestamp"]) + 1);
		const wrong: Record<string, Record<string, string>> = {
			none: {},
			"without a time": { "x-rembuk-signature": right["x-rembuk-signature"] },
			"another secret's": signed(raw, { key: "x".repeat(40) }),
			"of other bytes": signed(mail()),
			"of another time": { ...right, "x-rembuk-timestamp": late },
			"six minutes old": signed(raw, { at: Date.now() - 360_000 }),
			"of the future": signed(raw, { at: Date.now() + 360_000 }),
			"no hex": { ...right, "x-rembuk-signature": "é".repeat(8) },
			short: { ...right, "x-rembuk-signature": right["x-rembuk-signature"].slice(2) },
		};
		for (const [how, headers] of Object.entries(wrong)) {
			const { status, headers: answered } = await post(raw, headers);
			expect([how, status, answered.get("content-type")]).toEqual([how, 401, "text/plain; charset=utf-8"]);
		}
		expect(await stored()).toHaveLength(before);
		expect((await post(raw, signed(raw, { at: Date.now() - 240_000 }))).body).toBe("stored\n");
	});

	test("is refused when it has more than two megabytes", async () => {
		const raw = Buffer.alloc(2 * 1024 * 1024 + 1, "x");
		expect((await post(raw, signed(raw))).status).toBe(413);
		const most = Buffer.concat([Buffer.from("From: siti@peserta.test\r\n\r\n"), raw]).subarray(0, 2 * 1024 * 1024);
		expect((await post(most, signed(most))).status).toBe(200);
	});

	test("is taken while others from the same address are turned away for guessing", async () => {
		const statuses = [];
		for (let guess = 0; guess < 61; guess++) statuses.push((await post(Buffer.from("x"), {})).status);
		expect(new Set(statuses)).toEqual(new Set([401, 429]));
		const raw = mail();
		expect((await post(raw, signed(raw))).body).toBe("stored\n");
	});
});
