import { beforeEach, describe, expect, test } from "vitest";
import { setPassword } from "#app/domain/accounts/set-password";
import { signIn } from "#app/domain/accounts/sign-in";
import { tokenHash } from "#app/domain/links";
import * as confirmEmail from "#app/routes/accounts/confirm-email";
import * as stopEmailChange from "#app/routes/accounts/stop-email-change";
import * as account from "#app/routes/panel/account";
import * as changeEmail from "#app/routes/panel/change-email";
import * as userEmail from "#app/routes/panel/user-email";
import type { Runtime } from "#app/server/runtime.server";
import { sessionCookie } from "#app/server/session.server";
import * as accountQueries from "#db/queries/accounts";
import { databaseText } from "#tests/support/database-text";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { visit } from "#tests/support/route-visit";
import { testRuntime } from "#tests/support/test-runtime";

const password = "kopi hujan sepeda biru";
const path = "/panel/akun/surel";

let runtime: Runtime;
let deps: TestDeps;
let officeId: string;
beforeEach(async () => {
	runtime = await testRuntime();
	deps = testDeps(runtime.db);
	Object.assign(runtime.deps, { now: deps.now });
	officeId = (await createOffice(deps)).id;
});

/** An account with a password and `open` sessions. */
async function holder(role: "admin" | "organiser" = "organiser", open = 2) {
	const { id } = await createStaff(deps, officeId, role);
	const email = (await accountQueries.findUser(deps.db, id))?.email ?? "";
	await setPassword(deps, { userId: id, sessionHash: "none", current: "", password });
	const cookie = sessionCookie(runtime.config, runtime.sessionSecrets);
	const cookies: string[] = [];
	for (let n = 0; n < open; n++) {
		const token = cookie.newToken();
		await signIn(deps, { email, password }, { token, replaces: null });
		cookies.push(cookie.set(token, 600).split(";")[0] ?? "");
	}
	return { id, email, here: cookies[0] ?? "", elsewhere: cookies[1] ?? "" };
}

const later = (minutes: number) => deps.travelTo(new Date(deps.now().getTime() + minutes * 60_000).toISOString());
const opens = async (cookie: string) => (await visit(runtime, account, { path: "/panel/akun", cookie })).status === 200;
const addressOf = async (id: string) => (await accountQueries.findUser(deps.db, id))?.email;
const ask = (cookie: string, email: string, more: Record<string, string> = {}) =>
	visit(runtime, changeEmail, { path, cookie, form: { email, ...more } });

/** The newest letter of a kind to an address, and the token of the link in it. */
async function letterTo(address: string, template: "email-change" | "email-confirmation") {
	const letter = await deps.db
		.selectFrom("letters")
		.innerJoin("letterBodies", "letterBodies.letterId", "letters.id")
		.select(["letters.subject", "letterBodies.text", "letters.isSecret"])
		.where("toAddress", "=", address)
		.where("template", "=", template)
		.orderBy("letters.id", "desc")
		.executeTakeFirst();
	return { ...letter, token: /surel\/([\w-]{43})/.exec(letter?.text ?? "")?.[1] ?? "" };
}

const confirm = (token: string, form?: Record<string, string>) =>
	visit(runtime, confirmEmail, { path: `/ganti-surel/${token}`, params: { token }, ...(form ? { form } : {}) });
const stop = (token: string, form?: Record<string, string>) =>
	visit(runtime, stopEmailChange, {
		path: `/batal-ganti-surel/${token}`,
		params: { token },
		...(form ? { form } : {}),
	});

describe("V17: changing one's e-mail address", () => {
	test("V17: asks again who it is when the session is older than 15 minutes", async () => {
		const { here } = await holder();
		later(16);
		expect((await visit(runtime, changeEmail, { path, cookie: here })).data).toMatchObject({ asksProof: true });
		for (const proof of ["", "salah sama sekali", "123456"])
			expect(await ask(here, "baru@dinas.example", { proof })).toMatchObject({
				...{ status: 400, data: { form: { errors: { proof: "proof-wrong" } }, email: "baru@dinas.example" } },
			});
		expect((await ask(here, "baru@dinas.example", { proof: password })).location).toBe(`${path}?kabar=dikirim`);
	});

	test("V17: happens only when the new mailbox confirms it, tells the old one twice, and ends the other sessions", async () => {
		const { id, email, here, elsewhere } = await holder();
		expect((await ask(here, "baru@dinas.example")).status).toBe(303);
		expect(await letterTo(email, "email-change")).toMatchObject({
			isSecret: 1,
			subject: "Penggantian alamat surel akun Rembuk Anda diminta",
		});
		const { token, isSecret } = await letterTo("baru@dinas.example", "email-confirmation");
		expect(isSecret).toBe(1);
		// A scanner of mails looks, and nothing happens.
		for (let n = 0; n < 2; n++) expect((await confirm(token)).data).toMatchObject({ state: "open" });
		expect(await addressOf(id)).toBe(email);
		expect((await confirm(token, {})).data).toMatchObject({ state: "done" });
		expect(await addressOf(id)).toBe("baru@dinas.example");
		expect([await opens(here), await opens(elsewhere)]).toEqual([true, false]);
		expect((await letterTo(email, "email-change")).subject).toBe("Alamat surel akun Rembuk Anda diganti");
		expect((await confirm(token, {})).status).toBe(404);
		const signedIn = await signIn(deps, { email, password }, { token: "t", replaces: null });
		expect(signedIn).toEqual({ ok: false, reason: "sign-in-failed" });
	});

	test("V17: is undone from the old mailbox for seven days: the address counts again, sessions end, the password is gone", async () => {
		const { id, email, here } = await holder();
		await ask(here, "penyusup@luar.example");
		await confirm((await letterTo("penyusup@luar.example", "email-confirmation")).token, {});
		const { token } = await letterTo(email, "email-change");
		later(7 * 24 * 60 - 1);
		for (let n = 0; n < 2; n++) expect((await stop(token)).data).toMatchObject({ state: "open" });
		expect((await stop(token, {})).data).toMatchObject({ state: "done" });
		expect(await accountQueries.findUser(deps.db, id)).toMatchObject({ email, passwordHash: null });
		expect(await opens(here)).toBe(false);
		expect((await stop(token, {})).status).toBe(404);
		const actions = await deps.db.selectFrom("auditEntries").select("action").execute();
		expect(actions.map(({ action }) => action)).toEqual(
			expect.arrayContaining(["account.email-change-asked", "account.email-changed", "account.email-change-stopped"]),
		);
	});

	test("V17: is stopped from the old mailbox before it happens, for good", async () => {
		const { id, email, here } = await holder();
		await ask(here, "penyusup@luar.example");
		const confirmation = await letterTo("penyusup@luar.example", "email-confirmation");
		expect((await stop((await letterTo(email, "email-change")).token, {})).data).toMatchObject({ state: "done" });
		expect((await confirm(confirmation.token, {})).status).toBe(404);
		expect(await addressOf(id)).toBe(email);
		expect(await opens(here)).toBe(false);
	});

	test("V17: is stopped with every change after it: who changed it twice does not take the account back", async () => {
		const { id, email, here } = await holder();
		await ask(here, "satu@luar.example");
		await confirm((await letterTo("satu@luar.example", "email-confirmation")).token, {});
		await ask(here, "dua@luar.example");
		await confirm((await letterTo("dua@luar.example", "email-confirmation")).token, {});
		const [holders, intruders] = [
			await letterTo(email, "email-change"),
			await letterTo("satu@luar.example", "email-change"),
		];
		expect((await stop(holders.token, {})).data).toMatchObject({ state: "done" });
		expect((await stop(intruders.token, {})).status).toBe(404);
		expect(await addressOf(id)).toBe(email);
	});

	test("V17: waits no longer once the holder has set a new password", async () => {
		const { id, email, here } = await holder();
		await ask(here, "penyusup@luar.example");
		const { token } = await letterTo("penyusup@luar.example", "email-confirmation");
		await setPassword(deps, { userId: id, sessionHash: "none", current: password, password: "teh pagi kereta hijau" });
		expect((await confirm(token, {})).status).toBe(404);
		expect(await addressOf(id)).toBe(email);
	});

	test("can be stopped until the seven days are over, and confirmed within an hour", async () => {
		const { email, here } = await holder();
		await ask(here, "baru@dinas.example");
		const [{ token }, stopping] = [
			await letterTo("baru@dinas.example", "email-confirmation"),
			await letterTo(email, "email-change"),
		];
		later(60);
		expect((await confirm(token, {})).status).toBe(404);
		later(7 * 24 * 60);
		expect((await stop(stopping.token, {})).status).toBe(404);
	});

	test("V16: is confirmed with the newest link alone, of which the database keeps a hash", async () => {
		const { here } = await holder();
		await ask(here, "satu@dinas.example");
		const older = await letterTo("satu@dinas.example", "email-confirmation");
		await ask(here, "dua@dinas.example");
		const newer = await letterTo("dua@dinas.example", "email-confirmation");
		expect((await confirm(older.token, {})).status).toBe(404);
		const kept = await deps.db.selectFrom("emailChanges").select("confirmHash").execute();
		expect(kept).toEqual([{ confirmHash: tokenHash(newer.token) }]);
		await deps.db.deleteFrom("letterBodies").execute();
		expect(await databaseText(runtime.config.databaseUrl)).not.toContain(newer.token);
	});

	test("is refused for an address that somebody has, also when they got it in between", async () => {
		const [one, two] = [await holder(), await holder()];
		expect(await ask(one.here, two.email)).toMatchObject({ data: { form: { errors: { email: "email-taken" } } } });
		expect(await ask(one.here, one.email)).toMatchObject({ data: { form: { errors: { email: "email-same" } } } });
		await ask(one.here, "rebutan@dinas.example");
		await ask(two.here, "rebutan@dinas.example");
		const letters = await deps.db
			.selectFrom("letterBodies")
			.innerJoin("letters", "letters.id", "letterBodies.letterId")
			.select("letterBodies.text")
			.where("template", "=", "email-confirmation")
			.execute();
		const tokens = letters.map(({ text }) => /ganti-surel\/([\w-]{43})/.exec(text)?.[1] ?? "");
		const answers = [await confirm(tokens[0] ?? "", {}), await confirm(tokens[1] ?? "", {})];
		expect(answers.map(({ status }) => status)).toEqual([200, 409]);
	});
});

describe("V17: an admin who changes somebody's address", () => {
	test("V17: changes their own with a proof, like everybody", async () => {
		const admin = await holder("admin", 1);
		const own = { path: `/panel/pengguna/${admin.id}/surel`, params: { userId: admin.id }, cookie: admin.here };
		for (const form of [undefined, { email: "baru@dinas.example" }])
			expect((await visit(runtime, userEmail, { ...own, ...(form ? { form } : {}) })).location).toBe(path);
		expect(await deps.db.selectFrom("emailChanges").select("id").execute()).toEqual([]);
	});

	test("V17: sends the same letters, and every session of the holder ends", async () => {
		const [admin, { id, email, here, elsewhere }] = [await holder("admin", 1), await holder()];
		const visited = { path: `/panel/pengguna/${id}/surel`, params: { userId: id }, cookie: admin.here };
		const answer = await visit(runtime, userEmail, { ...visited, form: { email: "baru@dinas.example" } });
		expect(answer.location).toBe(`/panel/pengguna/${id}/surel?kabar=dikirim`);
		expect((await visit(runtime, userEmail, visited)).data).toMatchObject({ waiting: "baru@dinas.example" });
		expect((await letterTo(email, "email-change")).token).toMatch(/^[\w-]{43}$/);
		await confirm((await letterTo("baru@dinas.example", "email-confirmation")).token, {});
		expect(await addressOf(id)).toBe("baru@dinas.example");
		expect([await opens(here), await opens(elsewhere)]).toEqual([false, false]);
	});
});
