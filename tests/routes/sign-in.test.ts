import { beforeEach, describe, expect, test } from "vitest";
import { issueLoginLink } from "#app/domain/accounts/issue-login-link";
import { sendAskedLinks } from "#app/domain/accounts/send-asked-links";
import * as demoSignIn from "#app/routes/accounts/demo-sign-in";
import * as signIn from "#app/routes/accounts/sign-in";
import * as signInLink from "#app/routes/accounts/sign-in-link";
import * as signOut from "#app/routes/accounts/sign-out";
import * as account from "#app/routes/panel/account";
import * as newUser from "#app/routes/panel/new-user";
import * as user from "#app/routes/panel/user";
import * as users from "#app/routes/panel/users";
import type { Runtime } from "#app/server/runtime.server";
import * as accountQueries from "#db/queries/accounts";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { givePassword } from "#tests/support/factories/password";
import { visit } from "#tests/support/route-visit";
import { testRuntime } from "#tests/support/test-runtime";

const password = "kopi hujan sepeda biru";

let runtime: Runtime;
let officeId: string;
beforeEach(async () => {
	runtime = await testRuntime();
	officeId = (await createOffice(runtime.deps)).id;
});

async function holder(role: "admin" | "organiser" = "organiser") {
	const { id } = await createStaff(runtime.deps, officeId, role);
	await givePassword(runtime.deps, id, password);
	const email = (await accountQueries.findUser(runtime.db, id))?.email ?? "";
	return { id, email };
}

const post = (email: string, given: string, path = "/masuk", address?: string) =>
	visit(runtime, signIn, { path, form: { cara: "sandi", email, password: given }, ...(address ? { address } : {}) });

async function cookieOf(email: string): Promise<string> {
	const { cookie } = await post(email, password);
	if (!cookie) throw new Error("Signing in failed.");
	return cookie;
}

describe("the sign-in page", () => {
	test("sets a session cookie and goes back to the page asked for", async () => {
		const { email } = await holder();
		const answer = await post(email, password, "/masuk?lanjut=%2Fpanel%2Fkegiatan");
		expect(answer).toMatchObject({ status: 303, location: "/panel/kegiatan" });
		expect(answer.headers.get("set-cookie")).toMatch(
			/^rembuk_local=[\w-]{43}\.[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
		);
		const page = await visit(runtime, account, { path: "/panel/akun", cookie: answer.cookie ?? "" });
		expect(page.data).toMatchObject({ user: { email } });
	});

	test.each(["//luar.example", "/\\luar.example", "https://luar.example", "/\tluar", "javascript:alert(1)", "/masuk"])(
		"never goes back to %s",
		async (asked) => {
			const { email } = await holder();
			const answer = await post(email, password, `/masuk?lanjut=${encodeURIComponent(asked)}`);
			expect(answer.location).toBe("/panel");
		},
	);

	test("keeps the address and never sends a password back", async () => {
		const answer = await post("rina@dinas.example", "rahasia sekali ini");
		expect(answer).toMatchObject({
			status: 400,
			data: { email: "rina@dinas.example", form: { errors: { email: "sign-in-failed" } } },
		});
		expect(JSON.stringify(answer)).not.toContain("rahasia sekali ini");
	});

	test("takes five wrong passwords in 15 minutes from one place, and the holder still gets in from another", async () => {
		const { email } = await holder();
		for (let n = 0; n < 5; n++) expect((await post(email, "salah sama sekali")).status).toBe(400);
		const refused = await post(email.toUpperCase(), password);
		expect(refused.status).toBe(429);
		expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(800);
		expect((await post(email, password, "/masuk", "198.51.100.1")).status).toBe(303);
	});

	test("does not count what succeeded", async () => {
		const { email } = await holder();
		for (let n = 0; n < 8; n++) expect((await post(email, password)).status).toBe(303);
	});

	test("with LIMITS=off refuses nobody", async () => {
		runtime.config.limits = "off";
		for (let n = 0; n < 7; n++) expect((await post("rina@dinas.example", "salah sama sekali")).status).toBe(400);
	});

	test("answers the same whether an address has an account or not", async () => {
		const { email } = await holder();
		const ask = (address: string) =>
			visit(runtime, signIn, { path: "/masuk", form: { cara: "tautan", email: address } });
		const [known, unknown] = [await ask(email), await ask("siapa@dinas.example")];
		const read = async (answer: typeof known) => ({
			...answer,
			text: null,
			bytes: await answer.bytes(),
			headers: [...answer.headers],
		});
		expect(await read(unknown)).toEqual(await read(known));
		await sendAskedLinks(runtime.deps);
		expect(await runtime.db.selectFrom("letters").select("toAddress").execute()).toEqual([{ toAddress: email }]);
	});
});

describe("a one-time link", () => {
	test("is not used up by a mail scanner that opens it; the button uses it once", async () => {
		const { email } = await holder();
		const link = await issueLoginLink(runtime.deps, email);
		const visited = { path: new URL(link?.url ?? "").pathname, params: { token: link?.url.split("/").at(-1) ?? "" } };
		for (let n = 0; n < 3; n++) expect((await visit(runtime, signInLink, visited)).status).toBe(200);
		const used = await visit(runtime, signInLink, { ...visited, form: {} });
		expect(used).toMatchObject({ status: 303, location: "/panel/akun?kabar=tautan" });
		expect((await visit(runtime, signInLink, { ...visited, form: {} })).status).toBe(404);
		expect((await visit(runtime, signInLink, visited)).status).toBe(404);
		const page = await visit(runtime, account, { path: "/panel/akun", cookie: used.cookie ?? "" });
		expect(page.status).toBe(200);
	});
});

describe("signing out", () => {
	test("ends the session: the same cookie leads to the sign-in page", async () => {
		const cookie = await cookieOf((await holder()).email);
		expect((await visit(runtime, signOut, { path: "/keluar", cookie })).location).toBe("/panel");
		expect((await visit(runtime, account, { path: "/panel/akun", cookie })).status).toBe(200);
		expect(await visit(runtime, signOut, { path: "/keluar", cookie, form: {} })).toMatchObject({ status: 303 });
		expect(await visit(runtime, account, { path: "/panel/akun", cookie })).toMatchObject({
			status: 303,
			location: "/masuk?lanjut=%2Fpanel%2Fakun",
		});
	});
});

describe("the demo's buttons", () => {
	const press = (role: string, address = "127.0.0.1") =>
		visit(runtime, demoSignIn, { path: "/masuk-demo", form: { role }, address });
	beforeEach(async () => {
		const { id } = await createStaff(runtime.deps, officeId, "organiser");
		await runtime.db.updateTable("users").set({ isFictional: 1 }).where("id", "=", id).execute();
	});

	test("sign in as a figure of the demo", async () => {
		runtime.isDemo = true;
		expect(await press("organiser")).toMatchObject({ status: 303, location: "/panel" });
	});

	test("lead into each office that has somebody of the demo", async () => {
		runtime.isDemo = true;
		const address = "127.0.0.1";
		const { id: elsewhere } = await createOffice(runtime.deps, "Dinas Koperasi Contoh");
		const { id } = await createStaff(runtime.deps, elsewhere, "organiser");
		await runtime.db.updateTable("users").set({ isFictional: 1 }).where("id", "=", id).execute();
		const page = await visit(runtime, signIn, { path: "/masuk", address });
		expect(page.data).toMatchObject({
			demoFigures: [
				{ role: "organiser", officeId: null, officeName: null },
				{ role: "organiser", officeId: elsewhere, officeName: "Dinas Koperasi Contoh" },
			],
		});
		const form = { role: "organiser", office: elsewhere };
		const cookie = (await visit(runtime, demoSignIn, { path: "/masuk-demo", form, address })).cookie ?? "";
		const own = await visit(runtime, account, { path: "/panel/akun", cookie });
		expect(own.data).toMatchObject({ user: { officeName: "Dinas Koperasi Contoh" } });
		const unknown = { role: "admin", office: elsewhere };
		expect((await visit(runtime, demoSignIn, { path: "/masuk-demo", form: unknown, address })).status).toBe(404);
	});

	test("are not there on a real database, nor for another machine", async () => {
		await holder("organiser");
		expect((await press("organiser")).status).toBe(404);
		runtime.isDemo = true;
		runtime.config.isLoopback = false;
		expect((await press("organiser")).status).toBe(404);
		const page = await visit(runtime, signIn, { path: "/masuk" });
		expect(page.data).toMatchObject({ demoFigures: [] });
	});

	test("are there for this machine alone, although a server listens to the whole network", async () => {
		runtime.isDemo = true;
		expect((await press("organiser", "192.0.2.7")).status).toBe(404);
		expect((await visit(runtime, signIn, { path: "/masuk", address: "192.0.2.7" })).data).toMatchObject({
			demoFigures: [],
		});
		const here = await visit(runtime, signIn, { path: "/masuk", address: "::ffff:127.0.0.1" });
		expect(here.data).not.toMatchObject({ demoFigures: [] });
	});

	test("never sign in as somebody real", async () => {
		runtime.isDemo = true;
		await holder("admin");
		expect((await press("admin")).status).toBe(404);
	});
});

describe("the users' pages", () => {
	test("are an admin's: an organiser gets 403, on each and for each act", async () => {
		const { id } = await holder("admin");
		const cookie = await cookieOf((await holder()).email);
		const params = { userId: id };
		const answers = [
			await visit(runtime, users, { path: "/panel/pengguna", cookie }),
			await visit(runtime, newUser, { path: "/panel/pengguna/baru", cookie }),
			await visit(runtime, newUser, { path: "/panel/pengguna/baru", cookie, form: {} }),
			await visit(runtime, user, { path: `/panel/pengguna/${id}`, params, cookie }),
			await visit(runtime, user, { path: `/panel/pengguna/${id}`, params, cookie, form: { tindakan: "nonaktifkan" } }),
		];
		expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
	});

	test("show the words again when an account cannot be created", async () => {
		const cookie = await cookieOf((await holder("admin")).email);
		const form = { name: "", email: "bukan alamat", role: "raja", officeId };
		const answer = await visit(runtime, newUser, { path: "/panel/pengguna/baru", cookie, form });
		expect(answer).toMatchObject({
			status: 400,
			data: { form: { errors: { name: "name-required", role: "choose-one" }, values: { email: "bukan alamat" } } },
		});
	});

	test("create, disable and enable an account", async () => {
		const cookie = await cookieOf((await holder("admin")).email);
		const form = { name: "Bayu Contoh", email: "bayu@dinas.example", role: "organiser", officeId };
		const created = await visit(runtime, newUser, { path: "/panel/pengguna/baru", cookie, form });
		expect(created.location).toMatch(/^\/panel\/pengguna\/[\w-]+\?kabar=dibuat$/);
		const path = created.location?.split("?")[0] ?? "";
		const params = { userId: path.split("/").at(-1) ?? "" };
		for (const [tindakan, news] of [
			["nonaktifkan", "nonaktif"],
			["aktifkan", "aktif"],
			["tautan", "dikirim"],
		] as const) {
			const answer = await visit(runtime, user, { path, params, cookie, form: { tindakan } });
			expect(answer.location).toBe(`${path}?kabar=${news}`);
		}
	});

	test("say why the last admin cannot be disabled", async () => {
		const { id, email } = await holder("admin");
		const cookie = await cookieOf(email);
		const visited = { path: `/panel/pengguna/${id}`, params: { userId: id }, cookie };
		const answer = await visit(runtime, user, { ...visited, form: { tindakan: "nonaktifkan" } });
		expect(answer).toMatchObject({ status: 400, data: { form: { errors: { role: "own-account" } } } });
	});
});
