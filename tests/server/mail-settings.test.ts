import { generateKeyPairSync } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig } from "#app/server/config.server";
import { testFolder } from "#tests/support/test-runtime";

const folder = testFolder();
const read = (env: Record<string, string>) => readConfig({ NODE_ENV: "test", ...env });

function keyFile(name: string, key: string): string {
	const file = path.join(folder, name);
	writeFileSync(file, key);
	return file;
}

const rsa = (modulusLength: number) =>
	generateKeyPairSync("rsa", {
		modulusLength,
		publicKeyEncoding: { type: "spki", format: "pem" },
		privateKeyEncoding: { type: "pkcs8", format: "pem" },
	}).privateKey;

const good = keyFile("good.pem", rsa(2048));
const sender = { MAIL_FROM: "Panitia <dialog@undangan.kemnaker.test>" };
const signing = { ...sender, DKIM_DOMAIN: "kemnaker.test", DKIM_SELECTOR: "rembuk", DKIM_KEY_FILE: good };

describe("the key letters are signed with", () => {
	test("is read when all three settings are there; without any the mail server signs", () => {
		expect(read(signing).dkim).toMatchObject({ domain: "kemnaker.test", selector: "rembuk" });
		expect(read(sender).dkim).toBeNull();
	});

	test.each([
		["a setting is missing", { DKIM_SELECTOR: "" }, /set all three or none/],
		["the file is not there", { DKIM_KEY_FILE: path.join(folder, "none.pem") }, /none\.pem cannot be read/],
		["the file holds no key", { DKIM_KEY_FILE: keyFile("text.pem", "bukan kunci") }, /no private key/],
		["the key is short", { DKIM_KEY_FILE: keyFile("short.pem", rsa(1024)) }, /too short, it needs 2048 bits/],
		[
			"the key is of another kind",
			{
				DKIM_KEY_FILE: keyFile(
					"ed25519.pem",
					generateKeyPairSync("ed25519", {
						publicKeyEncoding: { type: "spki", format: "pem" },
						privateKeyEncoding: { type: "pkcs8", format: "pem" },
					}).privateKey,
				),
			},
			/must hold an RSA key/,
		],
		["the domain is not the sender's", { DKIM_DOMAIN: "contoh.test" }, /must be the domain of MAIL_FROM/],
		["the domain only ends like the sender's", { DKIM_DOMAIN: "naker.test" }, /must be the domain of MAIL_FROM/],
		["the selector is no name", { DKIM_SELECTOR: "rembuk; d=x" }, /DKIM_SELECTOR must be a name/],
	])("is refused at start when %s", (_case, change, message) => {
		expect(() => read({ ...signing, ...change })).toThrow(message);
	});

	test("is refused with everything wrong in one message", () => {
		const wrong = { ...signing, DKIM_DOMAIN: "contoh.test", DKIM_SELECTOR: "x y", SESSION_SECRETS: "short" };
		expect(() => read(wrong)).toThrow(/DKIM_DOMAIN.*DKIM_SELECTOR.*SESSION_SECRETS/);
	});
});

describe("how fast letters leave", () => {
	test("is not limited unless said, but no more than five go to one domain at once", () => {
		expect(read({})).toMatchObject({ mailPerSecond: null, mailPerDomain: 5 });
		const said = read({ MAIL_RATE_PER_SECOND: "0.5", MAIL_DOMAIN_CONCURRENCY: "2" });
		expect(said).toMatchObject({ mailPerSecond: 0.5, mailPerDomain: 2 });
	});

	test.each([
		[{ MAIL_RATE_PER_SECOND: "0" }, /MAIL_RATE_PER_SECOND must be more than 0/],
		[{ MAIL_RATE_PER_SECOND: "cepat" }, /MAIL_RATE_PER_SECOND must be a number/],
		[{ MAIL_DOMAIN_CONCURRENCY: "0" }, /MAIL_DOMAIN_CONCURRENCY must be at least 1/],
		[{ MAIL_DOMAIN_CONCURRENCY: "1.5" }, /MAIL_DOMAIN_CONCURRENCY must be a whole number/],
	])("%o is refused at start", (env, message) => {
		expect(() => read(env)).toThrow(message);
	});
});
