import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError, readConfig } from "#app/server/config.server";
import { loggablePath } from "#app/server/log.server";

const root = path.resolve(import.meta.dirname, "../..");
const sources = ["app", "db", "emails"].flatMap((folder) =>
	readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
		.filter((name) => /\.tsx?$/.test(name))
		.map((name) => path.posix.join(folder, name.split(path.sep).join("/"))),
);
const text = (file: string) => readFileSync(path.join(root, file), "utf8");
const withText = (pattern: RegExp) => sources.filter((file) => pattern.test(text(file))).sort();

describe("V66: outside of one machine", () => {
	const right = {
		BASE_URL: "https://dialog.contoh.go.id",
		MAIL_FROM: "Panitia <panitia@contoh.go.id>",
		SESSION_SECRETS: "4f0c1a6be2d94f7c8a1b3d5e7f9a0c2e4b6d",
	};
	const refusal = (env: Record<string, string>): string => {
		try {
			readConfig({ NODE_ENV: "production", ...env });
			return "";
		} catch (error) {
			if (error instanceof ConfigError) return error.message;
			throw error;
		}
	};

	test("right settings are taken", () => {
		expect(refusal(right)).toBe("");
	});

	test.each([
		[{ BASE_URL: "http://dialog.contoh.go.id" }, /BASE_URL must begin with https/],
		[{ SESSION_SECRETS: "pendek" }, /SESSION_SECRETS/],
		[{ SESSION_SECRETS: `${right.SESSION_SECRETS},pendek` }, /SESSION_SECRETS/],
		[{ LIMITS: "off" }, /LIMITS=off/],
		[{ NOW_OFFSET: "60" }, /NOW_OFFSET/],
		[{ SEED: "demo" }, /SEED=demo/],
		[{ MAIL_FROM: "Panitia <panitia@contoh.example>" }, /MAIL_FROM/],
		[{ INBOUND: "webhook" }, /INBOUND_SECRET/],
		[{ INBOUND: "webhook", INBOUND_SECRET: "a".repeat(40) }, /INBOUND_SECRET/],
		[{ TRUST_PROXY: "ya" }, /TRUST_PROXY/],
	] as [Record<string, string>, RegExp][])("the weak setting %o is refused by name", (weak, named) => {
		expect(refusal({ ...right, ...weak })).toMatch(named);
	});

	test("everything that is weak is named in one message", () => {
		const message = refusal({ ...right, BASE_URL: "http://dialog.contoh.go.id", LIMITS: "off", SEED: "demo" });
		for (const name of ["BASE_URL", "LIMITS", "SEED"]) expect(message).toContain(name);
	});
});

test("V47: the server asks no address that somebody typed: nothing in it fetches but the provider's own pages", () => {
	const browser = (file: string) => file.startsWith("app/desk/");
	expect(
		withText(
			/\bfetch\(|\bundici\b|\baxios\b|\bhttps?\.(get|request)\(|import \{[^}]*\b(request|get)\b[^}]*\} from "node:https?"/,
		).filter((file) => !browser(file)),
	).toEqual(["app/server/provider.server.ts"]);
});

test("V41: markup of our own making stands in one place, and no text is read as markup or markdown", () => {
	expect(withText(/dangerouslySetInnerHTML|insertAdjacentHTML|\.innerHTML\s*=/)).toEqual([
		"app/ui/primitives/qr-plate.tsx",
	]);
	expect(withText(/from "(marked|micromark|markdown-it|showdown|remark)/)).toEqual([]);
});

test("V42: nothing is evaluated: no code, no template and no format is made of a text", () => {
	expect(withText(/\beval\(|new Function\(|node:vm"|util\.format\(|from "(handlebars|mustache|ejs|nunjucks)/)).toEqual(
		[],
	);
});

test("V39: SQL is written by the query builder: raw pieces name tables and columns of ours alone", () => {
	const raw = withText(/sql\.(raw|lit)\(/).filter((file) => !file.startsWith("db/migrations/"));
	const checked = raw.filter((file) => !/^db\//.test(file));
	expect(checked).toEqual([]);
});

describe("V61: a path in the log", () => {
	const token = "Zx9_kQ4rT7-wLm2PzYc8Zx9_kQ4rT7-wLm2PzYc8abc";
	const secret = [...text("app/routes.ts").matchAll(/"([^"]*:(?:token|code)\b[^"]*)"/g)].map(
		([, pattern]) => pattern ?? "",
	);

	test.each(secret)("/%s has no secret in it", (pattern) => {
		for (const value of [token, "ABCD-1234-EFGH", `${token}.data`]) {
			const logged = loggablePath(`/${pattern.replace(/:(token|code)\b/, value).replace(/:\w+/g, "0192b0c0")}`);
			expect(logged).not.toContain(value.slice(0, 8));
		}
	});

	test("is found out for every page with a personal link", () => {
		expect(secret.length).toBeGreaterThan(30);
	});

	test("of any length is cut", () => {
		expect(loggablePath(`/${"x".repeat(5000)}`).length).toBeLessThanOrEqual(200);
	});
});
