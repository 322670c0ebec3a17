import { beforeEach, describe, expect, test } from "vitest";
import { disableUser } from "#app/domain/accounts/disable-user";
import { enrolSecondFactor } from "#app/domain/accounts/enrol-second-factor";
import { newEnrolment, readEnrolment } from "#app/domain/accounts/enrolment";
import { giveSecondFactor } from "#app/domain/accounts/give-second-factor";
import { issueLoginLink } from "#app/domain/accounts/issue-login-link";
import { removeSecondFactor } from "#app/domain/accounts/remove-second-factor";
import { renewRecoveryCodes } from "#app/domain/accounts/renew-recovery-codes";
import { resetSecondFactor } from "#app/domain/accounts/reset-second-factor";
import { setPassword } from "#app/domain/accounts/set-password";
import { signIn } from "#app/domain/accounts/sign-in";
import { codeAt, newTotpSecret } from "#app/domain/accounts/totp";
import { tokenHash } from "#app/domain/links";
import { sealerOf } from "#app/domain/sealing";
import * as secondStep from "#app/routes/accounts/second-step";
import * as signInPage from "#app/routes/accounts/sign-in";
import * as signInLink from "#app/routes/accounts/sign-in-link";
import * as signOut from "#app/routes/accounts/sign-out";
import * as account from "#app/routes/panel/account";
import * as eventList from "#app/routes/panel/events";
import * as home from "#app/routes/panel/home";
import * as house from "#app/routes/panel/house";
import * as secondFactor from "#app/routes/panel/second-factor";
import * as secondFactorRoles from "#app/routes/panel/second-factor-roles";
import * as user from "#app/routes/panel/user";
import type { Runtime } from "#app/server/runtime.server";
import type { ShownSecret } from "#app/server/second-factor.server";
import * as accountQueries from "#db/queries/accounts";
import { databaseText } from "#tests/support/database-text";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { givePassword } from "#tests/support/factories/password";
import { visit } from "#tests/support/route-visit";
import { signInTo } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

const password = "kopi hujan sepeda biru";

let runtime: Runtime;
let deps: TestDeps;
let officeId: string;
beforeEach(async () => {
	runtime = await testRuntime();
	deps = testDeps(runtime.db);
	Object.assign(runtime.deps, { now: deps.now, sealer: deps.sealer });
	officeId = (await createOffice(deps)).id;
});

/** An account with a password and, unless it is told otherwise, a second factor. */
async function holder(role: "admin" | "organiser" = "organiser", enrolled = true) {
	const actor = await createStaff(deps, officeId, role);
	const { id } = actor;
	const email = (await accountQueries.findUser(deps.db, id))?.email ?? "";
	await givePassword(deps, id, password);
	const secret = newTotpSecret();
	if (!enrolled) return { id, email, actor, secret, codes: [] as string[] };
	const whose = { userId: id, sessionHash: "none" };
	const { sealed } = newEnrolment(deps.sealer, deps.now(), whose, secret);
	const result = await enrolSecondFactor(deps.as(actor), { ...whose, sealed, code: codeAt(secret, deps.now()) });
	if (!result.ok) throw new Error(result.reason);
	// The next code is another one.
	later(60);
	return { id, email, actor, secret, codes: result.recoveryCodes };
}

const later = (seconds: number) => deps.travelTo(new Date(deps.now().getTime() + seconds * 1000).toISOString());
const actions = async () =>
	(await deps.db.selectFrom("auditEntries").select("action").orderBy("id").execute()).map(({ action }) => action);
const notices = async () =>
	(await deps.db.selectFrom("letters").select("subject").where("template", "=", "account-notice").execute()).map(
		({ subject }) => subject,
	);

const first = (email: string, path = "/masuk?lanjut=%2Fpanel%2Fkegiatan") =>
	visit(runtime, signInPage, { path, form: { cara: "sandi", email, password } });
const second = (cookie: string | null, form: Record<string, string>, address?: string) =>
	visit(runtime, secondStep, {
		path: "/masuk/verifikasi?lanjut=%2Fpanel%2Fkegiatan",
		cookie: cookie ?? "",
		form,
		...(address ? { address } : {}),
	});
const opens = async (cookie: string | null) =>
	(await visit(runtime, account, { path: "/panel/akun", cookie: cookie ?? "" })).status === 200;

describe("signing in with a second factor", () => {
	test("V18: takes the password and then a code; the first step alone opens nothing", async () => {
		const { email, secret } = await holder();
		const step = await first(email);
		expect(step).toMatchObject({ status: 303, location: "/masuk/verifikasi?lanjut=%2Fpanel%2Fkegiatan" });
		expect(await opens(step.cookie)).toBe(false);
		const page = await visit(runtime, secondStep, { path: "/masuk/verifikasi", cookie: step.cookie ?? "" });
		expect(page.status).toBe(200);
		const entered = await second(step.cookie, { code: codeAt(secret, deps.now()) });
		expect(entered).toMatchObject({ status: 303, location: "/panel/kegiatan" });
		expect(await opens(entered.cookie)).toBe(true);
		// V19: the token of the first step is not the session's, and is dead.
		expect(entered.cookie).not.toBe(step.cookie);
		expect(await opens(step.cookie)).toBe(false);
		expect((await second(step.cookie, { code: codeAt(secret, deps.now()) })).location).toBe("/masuk?kabar=ulang");
	});

	test("takes a link and then a code just the same", async () => {
		const { email, secret } = await holder();
		const link = await issueLoginLink(deps, email);
		const token = link?.url.split("/").at(-1) ?? "";
		const step = await visit(runtime, signInLink, { path: `/masuk/${token}`, params: { token }, form: {} });
		expect(step.location).toBe("/masuk/verifikasi?lanjut=%2Fpanel%2Fakun%3Fkabar%3Dtautan");
		expect(await opens(step.cookie)).toBe(false);
		const entered = await second(step.cookie, { code: codeAt(secret, deps.now()) });
		expect(await opens(entered.cookie)).toBe(true);
	});

	test("never takes a code twice, nor an older one after it", async () => {
		const { email, secret } = await holder();
		const [before, now] = [codeAt(secret, new Date(deps.now().getTime() - 30_000)), codeAt(secret, deps.now())];
		expect((await second((await first(email)).cookie, { code: now })).status).toBe(303);
		for (const code of [now, before]) {
			const answer = await second((await first(email)).cookie, { code });
			expect(answer).toMatchObject({ status: 400, data: { form: { errors: { code: "code-wrong" } } } });
		}
		later(30);
		expect((await second((await first(email)).cookie, { code: codeAt(secret, deps.now()) })).status).toBe(303);
	});

	test("takes one of two requests that bring the same code at the same moment", async () => {
		const { email, secret } = await holder();
		const steps = [(await first(email)).cookie, (await first(email)).cookie];
		const code = codeAt(secret, deps.now());
		const answers = await Promise.all(steps.map((cookie) => second(cookie, { code })));
		expect(answers.map(({ status }) => status).sort()).toEqual([303, 400]);
	});

	test("begins anew after 10 minutes, and after a new password", async () => {
		const { id, email, secret } = await holder();
		const step = await first(email);
		later(599);
		expect((await visit(runtime, secondStep, { path: "/masuk/verifikasi", cookie: step.cookie ?? "" })).status).toBe(
			200,
		);
		later(1);
		expect((await second(step.cookie, { code: codeAt(secret, deps.now()) })).location).toBe("/masuk?kabar=ulang");
		const other = await first(email);
		await setPassword(deps, { userId: id, sessionHash: "none", proof: password, password: "lima ekor burung nuri" });
		expect((await second(other.cookie, { code: codeAt(secret, deps.now()) })).location).toBe("/masuk?kabar=ulang");
	});

	test("opens nothing for an account that was disabled in between", async () => {
		const { id, email, secret } = await holder();
		const step = await first(email);
		await disableUser(deps, id);
		expect((await second(step.cookie, { code: codeAt(secret, deps.now()) })).location).toBe("/masuk?kabar=ulang");
	});

	test("V13: five wrong codes from one place are enough there, and the holder gets in from another", async () => {
		const { email, secret } = await holder();
		const step = await first(email);
		for (let n = 0; n < 4; n++) expect((await second(step.cookie, { code: "000000" })).status).toBe(400);
		expect((await second(step.cookie, { code: "000000" })).location).toBe("/masuk?kabar=ulang");
		const again = await first(email);
		const refused = await second(again.cookie, { code: codeAt(secret, deps.now()) });
		expect(refused.status).toBe(429);
		expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(800);
		const elsewhere = await second(again.cookie, { code: codeAt(secret, deps.now()) }, "198.51.100.1");
		expect(elsewhere.status).toBe(303);
		expect((await actions()).filter((action) => action === "account.second-factor-failed")).toHaveLength(5);
	});

	test("V13: thirty codes an hour are enough for one account, from wherever they come; a recovery code still opens it", async () => {
		const { email, secret, codes } = await holder();
		let step = await first(email);
		for (let n = 0; n < 30; n++) {
			if (n % 4 === 0) step = await first(email);
			expect((await second(step.cookie, { code: "000000" }, `198.51.100.${n}`)).status).toBe(400);
		}
		step = await first(email);
		const refused = await second(step.cookie, { code: codeAt(secret, deps.now()) }, "203.0.113.99");
		expect(refused.status).toBe(429);
		const opened = await second(step.cookie, { recovery: codes[0] ?? "" }, "203.0.113.98");
		expect(opened.status).toBe(303);
	});

	test("V16: begins anew after five wrong codes, from wherever they come", async () => {
		const { email } = await holder();
		const session = { token: "step", replaces: null };
		await signIn(deps, { email, password }, session);
		for (let n = 1; n <= 5; n++) {
			const result = await giveSecondFactor(deps, tokenHash("step"), "000000", { token: "s", replaces: null });
			expect(result).toEqual({ ok: false, reason: n < 5 ? "code-wrong" : "step-over" });
		}
		expect(await deps.db.selectFrom("signInSteps").select("tokenHash").execute()).toEqual([]);
	});
});

describe("recovery codes", () => {
	test("V16: sign in once each, and their holder is told", async () => {
		const { email, codes } = await holder();
		const use = async (recovery: string) => second((await first(email)).cookie, { recovery });
		expect((await use((codes[3] ?? "").toUpperCase())).status).toBe(303);
		const refused = await use(codes[3] ?? "");
		expect(refused).toMatchObject({ status: 400, data: { form: { errors: { recovery: "recovery-wrong" } } } });
		expect((await use(codes[4] ?? "")).status).toBe(303);
		expect((await notices()).filter((subject) => subject === "Kode pemulihan Anda telah dipakai")).toHaveLength(2);
		expect(await actions()).toContain("account.recovery-code-used");
	});

	test("of an older set open nothing once there is a newer one", async () => {
		const { id, email, codes, actor } = await holder();
		const proof = { userId: id, sessionHash: "none", proof: "salah sama sekali" };
		expect(await renewRecoveryCodes(deps.as(actor), proof)).toEqual({ ok: false, reason: "proof-wrong" });
		const renewed = await renewRecoveryCodes(deps.as(actor), { ...proof, proof: password });
		if (!renewed.ok) throw new Error(renewed.reason);
		expect((await second((await first(email)).cookie, { recovery: codes[0] ?? "" })).status).toBe(400);
		expect((await second((await first(email)).cookie, { recovery: renewed.recoveryCodes[0] ?? "" })).status).toBe(303);
	});

	test("V16: stand nowhere in the database as they are typed, nor does the secret", async () => {
		const { codes, secret } = await holder();
		const text = await databaseText(runtime.config.databaseUrl);
		for (const code of [...codes, secret]) {
			expect(text).not.toContain(code);
			expect(text).not.toContain(code.replace("-", ""));
		}
	});
});

describe("one's own second factor", () => {
	const path = "/panel/akun/verifikasi";
	const enrolPage = async (cookie: string) => {
		const { data } = await visit(runtime, secondFactor, { path, cookie });
		return data as { secret: ShownSecret; asks: string | null };
	};

	test("counts only once a code of it was right, and shows ten recovery codes in the same answer", async () => {
		const { id, email } = await holder("organiser", false);
		const cookie = (await first(email)).cookie ?? "";
		const { secret: shown, asks } = await enrolPage(cookie);
		expect(asks).toBeNull();
		const form = { tindakan: "aktifkan", secret: shown.sealed };
		const wrong = await visit(runtime, secondFactor, { path, cookie, form: { ...form, code: "000000" } });
		// The same secret again: what was scanned stays right.
		expect(wrong).toMatchObject({
			status: 400,
			data: { form: { errors: { code: "code-wrong" } }, secret: { key: shown.key } },
		});
		expect((await first(email)).location).toBe("/panel/kegiatan");
		const code = codeAt(shown.key.replaceAll(" ", ""), deps.now());
		const right = await visit(runtime, secondFactor, { path, cookie, form: { ...form, code } });
		expect((right.data as { codes: string[] }).codes).toHaveLength(10);
		expect((await first(email)).location).toContain("/masuk/verifikasi");
		expect(await visit(runtime, secondFactor, { path, cookie, form: { ...form, code } })).toMatchObject({
			status: 400,
		});
		expect(await actions()).toContain("account.second-factor-enrolled");
		expect(await notices()).toEqual(["Verifikasi dua langkah diaktifkan"]);
		expect(await deps.db.selectFrom("secondFactors").select("userId").execute()).toEqual([{ userId: id }]);
	});

	test("asks for the password where the session is older than 15 minutes", async () => {
		const { email } = await holder("organiser", false);
		const cookie = (await first(email)).cookie ?? "";
		later(15 * 60 + 1);
		expect(await enrolPage(cookie)).toMatchObject({ asks: "password", secret: null });
		const begin = (proof: string) => visit(runtime, secondFactor, { path, cookie, form: { tindakan: "mulai", proof } });
		expect(await begin("salah sama sekali")).toMatchObject({
			...{ status: 400, data: { secret: null, form: { errors: { proof: "proof-wrong" } } } },
		});
		const { secret: shown } = (await begin(password)).data as { secret: ShownSecret };
		const code = codeAt(shown.key.replaceAll(" ", ""), deps.now());
		const form = { tindakan: "aktifkan", secret: shown.sealed, code };
		const enrolled = await visit(runtime, secondFactor, { path, cookie, form });
		expect((enrolled.data as { codes: string[] }).codes).toHaveLength(10);
	});

	test("never takes what the database keeps of a second factor as a secret it has shown", async () => {
		const { id } = await holder();
		const { sealedSecret } = await deps.db.selectFrom("secondFactors").selectAll().executeTakeFirstOrThrow();
		for (const sessionHash of ["none", ""])
			expect(readEnrolment(deps.sealer, deps.now(), { userId: id, sessionHash }, sealedSecret)).toBeNull();
		const shown = newEnrolment(deps.sealer, deps.now(), { userId: id, sessionHash: "none" });
		expect(deps.sealer.open(shown.sealed, id)).toBeNull();
	});

	test("V21: ends the sessions that began without it, but for the one it was enrolled in", async () => {
		const { email } = await holder("organiser", false);
		const [here, elsewhere] = [(await first(email)).cookie ?? "", (await first(email)).cookie ?? ""];
		const { secret: shown } = await enrolPage(here);
		const code = codeAt(shown.key.replaceAll(" ", ""), deps.now());
		const form = { tindakan: "aktifkan", secret: shown.sealed, code };
		await visit(runtime, secondFactor, { path, cookie: here, form });
		expect([await opens(here), await opens(elsewhere)]).toEqual([true, false]);
	});

	test("is not begun with what a page showed more than 15 minutes ago", async () => {
		const { email } = await holder("organiser", false);
		const cookie = (await first(email)).cookie ?? "";
		const { secret: shown } = await enrolPage(cookie);
		later(15 * 60);
		const code = codeAt(shown.key.replaceAll(" ", ""), deps.now());
		const form = { tindakan: "aktifkan", secret: shown.sealed, code };
		expect((await visit(runtime, secondFactor, { path, cookie, form })).location).toBe(`${path}?kabar=lama`);
	});

	test("never takes a secret that was shown to somebody else", async () => {
		const [mine, theirs] = [await holder("organiser", false), await holder("organiser", false)];
		const shown = newEnrolment(deps.sealer, deps.now(), { userId: theirs.id, sessionHash: "none" });
		const brought = { sealed: shown.sealed, code: codeAt(shown.secret, deps.now()) };
		for (const whose of [
			{ userId: mine.id, sessionHash: "none" },
			{ userId: theirs.id, sessionHash: "another" },
		])
			expect(await enrolSecondFactor(deps, { ...whose, ...brought })).toEqual({ ok: false, reason: "secret-lost" });
	});

	test("is taken away with the password or a fresh code, and with nothing less", async () => {
		const [one, two] = [await holder(), await holder()];
		const remove = (of: typeof one, proof: string) =>
			removeSecondFactor(deps.as(of.actor), { userId: of.id, sessionHash: "none", proof });
		for (const proof of ["", "000000", "salah sama sekali", "aaaaa-aaaaa"])
			expect(await remove(one, proof)).toEqual({ ok: false, reason: "proof-wrong" });
		expect(await remove(one, password)).toEqual({ ok: true });
		expect(await remove(two, codeAt(two.secret, deps.now()))).toEqual({ ok: true });
		expect((await first(one.email)).location).toBe("/panel/kegiatan");
		expect(await deps.db.selectFrom("recoveryCodes").select("userId").execute()).toEqual([]);
		expect((await actions()).filter((action) => action === "account.second-factor-removed")).toHaveLength(2);
	});

	test("outlives a new session secret while the old one is named behind it, and is sealed anew at its next use", async () => {
		const { email, secret } = await holder();
		const [old, today] = ["a-session-secret-that-only-tests-know", "another-secret-that-only-tests-know"];
		Object.assign(runtime.deps, { sealer: sealerOf([today, old]) });
		expect((await second((await first(email)).cookie, { code: codeAt(secret, deps.now()) })).status).toBe(303);
		later(60);
		Object.assign(runtime.deps, { sealer: sealerOf([today]) });
		expect((await second((await first(email)).cookie, { code: codeAt(secret, deps.now()) })).status).toBe(303);
	});
});

describe("a second factor that a role requires", () => {
	const require = async (roles: Record<string, string>) => {
		const admin = await holder("admin", false);
		const cookie = (await first(admin.email)).cookie ?? "";
		const path = "/panel/pengguna/verifikasi";
		expect(await visit(runtime, secondFactorRoles, { path, cookie, form: roles })).toMatchObject({ status: 303 });
		return { cookie, path };
	};

	test("V18: leads those without one to enrolment, at their next request, and to nothing else", async () => {
		const { email } = await holder("organiser", false);
		const cookie = (await first(email)).cookie ?? "";
		const admin = await require({ roles: "organiser" });
		for (const [route, path] of [
			[home, "/panel"],
			[eventList, "/panel/kegiatan"],
			[account, "/panel/akun"],
		] as const)
			expect(await visit(runtime, route, { path, cookie })).toMatchObject({
				status: 303,
				location: "/panel/akun/verifikasi",
			});
		const form = { tindakan: "akhiri-sesi", sesi: "" };
		expect((await visit(runtime, account, { path: "/panel/akun", cookie, form })).status).toBe(403);
		// Its own page, the frame around it, and the way out.
		expect((await visit(runtime, house, { path: "/panel/akun/verifikasi", cookie })).status).toBe(200);
		const page = await visit(runtime, secondFactor, { path: "/panel/akun/verifikasi", cookie });
		const { secret: shown } = page.data as { secret: ShownSecret };
		const code = codeAt(shown.key.replaceAll(" ", ""), deps.now());
		await visit(runtime, secondFactor, {
			...{ path: "/panel/akun/verifikasi", cookie },
			form: { tindakan: "aktifkan", secret: shown.sealed, code },
		});
		expect(await opens(cookie)).toBe(true);
		expect((await visit(runtime, signOut, { path: "/keluar", cookie, form: {} })).status).toBe(303);
		// A role that is not chosen goes on as before.
		expect(await opens(admin.cookie)).toBe(true);
		expect(await visit(runtime, secondFactorRoles, admin)).toMatchObject({
			data: { required: ["organiser"], roles: expect.arrayContaining([{ role: "organiser", without: 0 }]) },
		});
		expect(await actions()).toContain("account.second-factor-required");
	});

	test("is an admin's to decide, and holds for the admin too", async () => {
		const organiser = await holder("organiser", false);
		const cookie = (await first(organiser.email)).cookie ?? "";
		const path = "/panel/pengguna/verifikasi";
		expect((await visit(runtime, secondFactorRoles, { path, cookie, form: { roles: "admin" } })).status).toBe(403);
		const admin = await require({ roles: "admin" });
		expect(await visit(runtime, home, { path: "/panel", cookie: admin.cookie })).toMatchObject({
			location: "/panel/akun/verifikasi",
		});
	});
});

describe("somebody else's second factor", () => {
	test("is taken away by an admin: its sessions end, its holder is told, and the trail says who did it", async () => {
		const [admin, lost] = [await holder("admin", false), await holder()];
		const session = await second((await first(lost.email)).cookie, { code: codeAt(lost.secret, deps.now()) });
		const cookie = await signInTo(runtime, admin.id);
		const visited = { path: `/panel/pengguna/${lost.id}`, params: { userId: lost.id }, cookie };
		expect((await visit(runtime, user, visited)).data).toMatchObject({ hasSecondFactor: true });
		const form = { tindakan: "hapus-verifikasi" };
		expect((await visit(runtime, user, { ...visited, form })).location).toContain("?kabar=dihapus");
		expect(await opens(session.cookie)).toBe(false);
		expect((await first(lost.email)).location).toBe("/panel/kegiatan");
		expect(await notices()).toContain("Verifikasi dua langkah Anda dihapus oleh administrator");
		const entry = await deps.db
			.selectFrom("auditEntries")
			.select(["actorId", "subjectId"])
			.where("action", "=", "account.second-factor-reset")
			.executeTakeFirstOrThrow();
		expect(entry).toEqual({ actorId: admin.id, subjectId: lost.id });
	});

	test("is not one's own to reset", async () => {
		const { id, actor } = await holder("admin");
		expect(await resetSecondFactor(deps.as(actor), id)).toEqual({ ok: false, reason: "own-account" });
	});
});
