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
import { inTransaction } from "#db/client";
import * as accountQueries from "#db/queries/accounts";
import { databaseText } from "#tests/support/database-text";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOffice, createStaff, hold, topOf } from "#tests/support/factories/office";
import { givePassword } from "#tests/support/factories/password";
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
	await givePassword(deps, id, password);
	const cookie = sessionCookie(runtime.config, runtime.sessionSecrets);
	const cookies: string[] = [];
	for (let n = 0; n < open; n++) {
		const token = cookie.newToken();
		await signIn(deps, { email, password }, { token, replaces: null });
		cookies.push(cookie.set(token, 600).split(";")[0] ?? "");
	}
	return { id, email, here: cookies[0] ?? "", elsewhere: cookies[1] ?? "" };
}

/** An admin of the one office alone, who is signed in. */
async function officeAdmin() {
	const admin = await holder("organiser", 1);
	const at = deps.now().toISOString();
	await inTransaction(deps.db, (trx) => hold(trx, admin.id, "admin", { officeId }, at));
	return admin;
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
		await setPassword(deps, { userId: id, sessionHash: "none", proof: password, password: "teh pagi kereta hijau" });
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

	test("V15: does not tell whether an address has an account: only its mailbox learns it", async () => {
		const [one, two] = [await holder(), await holder()];
		const [known, unknown] = [await ask(one.here, two.email), await ask(one.here, "siapa@dinas.example")];
		expect([known.status, known.location]).toEqual([unknown.status, unknown.location]);
		await ask(one.here, two.email);
		const { token } = await letterTo(two.email, "email-confirmation");
		expect(await confirm(token, {})).toMatchObject({ status: 409, data: { state: "taken" } });
		expect(await addressOf(one.id)).toBe(one.email);
	});

	test("V17: closes the account when it is stopped after somebody else got the old address", async () => {
		const { id, email, here } = await holder();
		await ask(here, "penyusup@luar.example");
		await confirm((await letterTo("penyusup@luar.example", "email-confirmation")).token, {});
		const other = await holder();
		const emailFolded = email.toLowerCase();
		await deps.db.updateTable("users").set({ email, emailFolded }).where("id", "=", other.id).execute();
		const { token } = await letterTo(email, "email-change");
		expect((await stop(token, {})).data).toMatchObject({ state: "closed" });
		expect(await accountQueries.findUser(deps.db, id)).toMatchObject({ isActive: 0, passwordHash: null });
		expect([await opens(here), await opens(other.here)]).toEqual([false, true]);
		const [letter] = await deps.db
			.selectFrom("letters")
			.select(["subject", "toAddress"])
			.orderBy("id", "desc")
			.execute();
		expect(letter).toEqual({ subject: "Akun Rembuk Anda dinonaktifkan", toAddress: email });
	});

	test("V17: tells the old mailbox in the language of its account", async () => {
		const { id, email, here } = await holder();
		await deps.db.updateTable("users").set({ language: "en" }).where("id", "=", id).execute();
		await ask(here, "baru@dinas.example");
		expect((await letterTo(email, "email-change")).subject).toBe(
			"Somebody asked to change the email address of your Rembuk account",
		);
	});

	test("is refused for an address that somebody got in between", async () => {
		const [one, two] = [await holder(), await holder()];
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

	/** Asks for another address of an account as an admin does. */
	const move = (admin: { here: string }, id: string, email: string) =>
		visit(runtime, userEmail, {
			...{ path: `/panel/pengguna/${id}/surel`, params: { userId: id }, cookie: admin.here },
			form: { email },
		});

	test("V17: wins over whoever holds the old mailbox: it is told, and can undo neither this change nor one before", async () => {
		const [admin, { id, email, here }] = [await holder("admin", 1), await holder()];
		await ask(here, "curian@dinas.example");
		await confirm((await letterTo("curian@dinas.example", "email-confirmation")).token, {});
		const earlier = await letterTo(email, "email-change");
		await move(admin, id, "baru@dinas.example");
		await confirm((await letterTo("baru@dinas.example", "email-confirmation")).token, {});
		const letters = await deps.db
			.selectFrom("letters")
			.innerJoin("letterBodies", "letterBodies.letterId", "letters.id")
			.select(["subject", "letterBodies.text"])
			.where("toAddress", "=", "curian@dinas.example")
			.where("template", "=", "account-notice")
			.orderBy("letters.id")
			.execute();
		expect(letters.map(({ subject }) => subject)).toEqual([
			"Administrator akan mengganti alamat surel akun Rembuk Anda",
			"Alamat surel akun Rembuk Anda diganti oleh administrator",
		]);
		expect(JSON.stringify(letters)).not.toMatch(/batal-ganti-surel|baru@dinas/);
		expect((await stop(earlier.token, {})).status).toBe(404);
		expect(await accountQueries.findUser(deps.db, id)).toMatchObject({
			email: "baru@dinas.example",
			passwordHash: null,
		});
	});

	test("V07: is no longer obeyed once the account has got a role that the admin does not answer for", async () => {
		const { id, email } = await holder();
		const admin = await officeAdmin();
		expect((await move(admin, id, "baru@dinas.example")).status).toBe(303);
		const { token } = await letterTo("baru@dinas.example", "email-confirmation");
		const at = deps.now().toISOString();
		await inTransaction(deps.db, async (trx) => hold(trx, id, "organiser", { officeId: await topOf(trx, at) }, at));
		expect((await confirm(token, {})).status).toBe(404);
		expect(await addressOf(id)).toBe(email);
	});

	test("V17: sends letters to both mailboxes, and every session of the holder ends", async () => {
		const [admin, { id, email, here, elsewhere }] = [await holder("admin", 1), await holder()];
		const visited = { path: `/panel/pengguna/${id}/surel`, params: { userId: id }, cookie: admin.here };
		const answer = await visit(runtime, userEmail, { ...visited, form: { email: "baru@dinas.example" } });
		expect(answer.location).toBe(`/panel/pengguna/${id}/surel?kabar=dikirim`);
		expect((await visit(runtime, userEmail, visited)).data).toMatchObject({ waiting: "baru@dinas.example" });
		const told = await deps.db.selectFrom("letters").select("template").where("toAddress", "=", email).execute();
		expect(told).toEqual([{ template: "account-notice" }]);
		await confirm((await letterTo("baru@dinas.example", "email-confirmation")).token, {});
		expect(await addressOf(id)).toBe("baru@dinas.example");
		expect([await opens(here), await opens(elsewhere)]).toEqual([false, false]);
	});
});
