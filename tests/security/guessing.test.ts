import { beforeEach, describe, expect, test, vi } from "vitest";
import { createFirstAdmin } from "#app/domain/accounts/create-first-admin";
import { issueLoginLink } from "#app/domain/accounts/issue-login-link";
import { passwordProblem } from "#app/domain/accounts/password-rules";
import { sendAskedLinks } from "#app/domain/accounts/send-asked-links";
import { tokenHash } from "#app/domain/links";
import * as signInPage from "#app/routes/accounts/sign-in";
import * as signInLink from "#app/routes/accounts/sign-in-link";
import * as findRegistration from "#app/routes/public/find-registration";
import { openRuntime, type Runtime } from "#app/server/runtime.server";
import { clientAddress } from "#app/server/security.server";
import * as accountQueries from "#db/queries/accounts";
import { counting } from "#tests/support/counting-db";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { givePassword } from "#tests/support/factories/password";
import { visit } from "#tests/support/route-visit";
import { sendLinkTo } from "#tests/support/send-link";
import { testRuntime } from "#tests/support/test-runtime";

const password = "kopi hujan sepeda biru";

let runtime: Runtime;
let deps: TestDeps;
let officeId: string;
beforeEach(async () => {
	runtime = await testRuntime();
	deps = testDeps(runtime.db);
	Object.assign(runtime.deps, { now: deps.now });
	officeId = (await createOffice(deps)).id;
});

async function holder() {
	const { id } = await createStaff(deps, officeId);
	await givePassword(deps, id, password);
	return { id, email: (await accountQueries.findUser(deps.db, id))?.email ?? "" };
}

const withPassword = (email: string, given: string, at?: Runtime, address?: string) =>
	visit(at ?? runtime, signInPage, {
		...{ path: "/masuk", form: { cara: "sandi", email, password: given } },
		...(address ? { address } : {}),
	});
const withLink = (email: string, address = "203.0.113.7") =>
	visit(runtime, signInPage, { path: "/masuk", form: { cara: "tautan", email }, address });

const lettersWithLinks = async () => {
	const letters = await deps.db
		.selectFrom("letters")
		.innerJoin("letterBodies", "letterBodies.letterId", "letters.id")
		.select("letterBodies.text")
		.where("template", "=", "sign-in-link")
		.orderBy("letters.id")
		.execute();
	return letters.map(({ text }) => text);
};

describe("passwords and first accounts", () => {
	test("V11: need 12 signs and take 200, of any kind, and are none that is easily guessed", () => {
		expect(passwordProblem("kopi hujan", [])).toBe("too-short");
		const long = "Sembilan kucing 7 warna, mandi di Sungai Musi! ".repeat(5);
		expect(passwordProblem(long.slice(0, 200), [])).toBeNull();
		expect(passwordProblem("kopihujansepedabiru", [])).toBeNull();
		expect(passwordProblem("password12345", [])).toBe("too-common");
		expect(passwordProblem("qwertyuiop12", [])).toBe("too-common");
		expect(passwordProblem("rinawulandari", ["Rina Wulandari"])).toBe("too-common");
	});

	test("V11: are kept as argon2id", async () => {
		await holder();
		const { passwordHash } = await deps.db.selectFrom("users").select("passwordHash").executeTakeFirstOrThrow();
		expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	});

	test("V12: no account exists before its first admin opens a one-time link, which no password replaces", async () => {
		expect(await deps.db.selectFrom("users").select("id").execute()).toEqual([]);
		const url = await createFirstAdmin(deps, "kepala@dinas.example");
		expect(url).toMatch(/\/masuk\/[\w-]{43}$/);
		expect(await deps.db.selectFrom("users").select("passwordHash").execute()).toEqual([{ passwordHash: null }]);
		for (const guess of ["admin", "", "rembuk", "password"])
			expect((await withPassword("kepala@dinas.example", guess)).status).toBe(400);
	});
});

describe("guessing", () => {
	test("V13: is stopped after five attempts in every process and after a restart, by source and never by account", async () => {
		const { email } = await holder();
		const neighbour = openRuntime(runtime.config);
		Object.assign(neighbour.deps, { now: deps.now });
		for (let n = 0; n < 5; n++)
			expect((await withPassword(email, "salah sama sekali", n % 2 ? neighbour : runtime)).status).toBe(400);
		await neighbour.db.destroy();
		const restarted = openRuntime(runtime.config);
		Object.assign(restarted.deps, { now: deps.now });
		for (const one of [runtime, restarted]) {
			const refused = await withPassword(email, password, one);
			expect(refused.status).toBe(429);
			expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
			expect(refused.data).toMatchObject({ minutes: 15 });
		}
		expect((await withPassword(email, password, restarted, "198.51.100.1")).status).toBe(303);
		await restarted.db.destroy();
	});

	test("V13: across many accounts is stopped by the address it comes from", async () => {
		for (let n = 0; n < 30; n++) expect((await withLink(`orang-${n}@dinas.example`)).status).toBe(303);
		const refused = await withLink("orang-30@dinas.example");
		expect(refused.status).toBe(429);
		expect((await withLink("orang-30@dinas.example", "198.51.100.1")).status).toBe(303);
	});

	test("V13: one mailbox gets five sign-in links at a stretch, from however many places they are asked for", async () => {
		const { email } = await holder();
		for (let n = 0; n < 12; n++) expect((await withLink(email, `198.51.100.${n}`)).status).toBe(303);
		await sendAskedLinks(deps);
		expect(await lettersWithLinks()).toHaveLength(5);
	});

	test("V13: a stranger who asks in somebody's name all the time keeps them out no minute", async () => {
		const { email } = await holder();
		const start = deps.now().getTime();
		for (let minute = 0; minute < 60; minute++) {
			deps.travelTo(new Date(start + minute * 60_000).toISOString());
			await withLink(email, `198.51.100.${minute}`);
			await sendAskedLinks(deps);
			const [newest = ""] = (await lettersWithLinks()).slice(-1);
			const token = /masuk\/([\w-]{43})/.exec(newest)?.[1] ?? "";
			const page = await visit(runtime, signInLink, { path: `/masuk/${token}`, params: { token } });
			expect(page.status, `minute ${minute}`).toBe(200);
		}
		expect((await lettersWithLinks()).length).toBeLessThanOrEqual(11);
	});

	test("V13: of registrations, by address of mail or by code, is stopped after five attempts", async () => {
		for (const form of [{ email: "dewi@peserta.test" }, { code: "TAN-7K4QX", phone: "081234567890" }]) {
			const statuses: number[] = [];
			for (let n = 0; n < 6; n++)
				statuses.push((await visit(runtime, findRegistration, { path: "/pendaftaran", form })).status);
			expect(statuses.slice(0, 5)).not.toContain(429);
			expect(statuses[5]).toBe(429);
		}
	});

	test("V63: that a limit was reached stands in the trail, once a minute, without whom it was about", async () => {
		for (let n = 0; n < 9; n++) await withPassword("rina@dinas.example", "salah sama sekali");
		const entries = await deps.db
			.selectFrom("auditEntries")
			.selectAll()
			.where("action", "=", "account.limit-reached")
			.execute();
		expect(entries).toHaveLength(1);
		expect(entries[0]).toMatchObject({ subjectId: "sign-in", requestId: "test" });
		expect(JSON.stringify(entries)).not.toContain("rina@");
	});

	test("V14: the address that counts is the socket's; only proxies that are configured may name another", () => {
		expect(clientAddress("203.0.113.7", "198.51.100.1", 0)).toBe("203.0.113.7");
		expect(clientAddress("127.0.0.1", "198.51.100.1", 1)).toBe("198.51.100.1");
		// What a visitor writes in front of what the proxy adds changes nothing.
		expect(clientAddress("127.0.0.1", "10.9.8.7, 198.51.100.1", 1)).toBe("198.51.100.1");
		expect(clientAddress("127.0.0.1", "10.9.8.7, 198.51.100.1, 10.0.0.2", 2)).toBe("198.51.100.1");
	});
});

describe("whether an address has an account", () => {
	test("V15: does not show at the password: the same answer after one hash and as many queries", async () => {
		const { email } = await holder();
		let hashes = 0;
		// The files of a worker share their modules: this test needs ones of its own to count the hashes of.
		vi.resetModules();
		vi.doMock("@node-rs/argon2", async (original) => {
			const argon2 = await original<typeof import("@node-rs/argon2")>();
			const verify: typeof argon2.verify = (...given) => {
				hashes++;
				return argon2.verify(...given);
			};
			return { ...argon2, verify };
		});
		const { signIn } = await import("#app/domain/accounts/sign-in");
		vi.doUnmock("@node-rs/argon2");
		const cost = async (address: string) => {
			let queries = 0;
			hashes = 0;
			const result = await signIn(
				{ ...deps, db: counting(deps.db, () => queries++) },
				{ email: address, password: "salah sama sekali" },
				{ token: "t", replaces: null },
			);
			return { result, queries, hashes };
		};
		await cost("pemanasan@dinas.example");
		const [known, unknown] = [await cost(email), await cost("siapa@dinas.example")];
		expect(unknown).toEqual(known);
		expect(unknown).toMatchObject({ result: { ok: false, reason: "sign-in-failed" }, hashes: 1 });
		const pages = [
			await withPassword(email, "salah sama sekali"),
			await withPassword("siapa@x.example", "salah sama sekali"),
		];
		const plain = pages.map(({ status, data, headers }) => ({
			status,
			headers: [...headers],
			data: JSON.stringify(data).replace(/"email":"[^"]*@[^"]*"/, ""),
		}));
		expect(plain[1]).toEqual(plain[0]);
	});

	test("V15: does not show where a link is asked for: the same answer after as many queries, and no letter before it", async () => {
		const { email } = await holder();
		const counted = async (address: string) => {
			let queries = 0;
			Object.assign(runtime.deps, { db: counting(deps.db, () => queries++) });
			const answer = await withLink(address);
			return { answer, queries, letters: (await lettersWithLinks()).length };
		};
		await counted("pemanasan@dinas.example");
		const [known, unknown] = [await counted(email), await counted("siapa@dinas.example")];
		expect([known.queries, unknown.letters]).toEqual([unknown.queries, known.letters]);
		expect(known).toMatchObject({ queries: expect.any(Number), letters: 0 });
		await sendAskedLinks(deps);
		expect(await lettersWithLinks()).toHaveLength(1);
		const answers = [known.answer, unknown.answer];
		const plain = answers.map(({ status, location, headers }) => ({ status, location, headers: [...headers] }));
		expect(plain[1]).toEqual(plain[0]);
	});
});

describe("a one-time link", () => {
	const open = (token: string, form?: Record<string, string>) =>
		visit(runtime, signInLink, { path: `/masuk/${token}`, params: { token }, ...(form ? { form } : {}) });

	test("V16: has 256 bits, is kept as a hash, opens once within 10 minutes, and is void after a newer one", async () => {
		const { email } = await holder();
		const tokenOf = async () => (await issueLoginLink(deps, email))?.url.split("/").at(-1) ?? "";
		const [older, newer] = [await tokenOf(), await tokenOf()];
		expect(Buffer.from(newer, "base64url")).toHaveLength(32);
		const rows = await deps.db.selectFrom("signInLinks").select("tokenHash").execute();
		expect(rows).toEqual([{ tokenHash: tokenHash(newer) }]);
		expect((await open(older, {})).status).toBe(404);
		// A scanner of mails looks at it as often as it likes.
		for (let n = 0; n < 3; n++) expect((await open(newer)).status).toBe(200);
		expect((await open(newer, {})).status).toBe(303);
		expect((await open(newer, {})).status).toBe(404);
		const late = await tokenOf();
		deps.travelTo(new Date(deps.now().getTime() + 600_000).toISOString());
		expect((await open(late, {})).status).toBe(404);
	});

	test("V16: is sent in the language of the page it was asked for on, and to nobody unknown", async () => {
		const { email } = await holder();
		await sendLinkTo(deps, email, "en");
		await sendLinkTo(deps, "siapa@dinas.example", "en");
		const letters = await deps.db.selectFrom("letters").select(["toAddress", "subject"]).execute();
		expect(letters).toEqual([{ toAddress: email, subject: "Your sign-in link for Rembuk" }]);
	});
});
