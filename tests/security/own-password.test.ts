import { beforeEach, describe, expect, test } from "vitest";
import { enrolSecondFactor } from "#app/domain/accounts/enrol-second-factor";
import { newEnrolment } from "#app/domain/accounts/enrolment";
import { issueLoginLink } from "#app/domain/accounts/issue-login-link";
import { proveSelf } from "#app/domain/accounts/prove-self";
import { sendAskedLinks } from "#app/domain/accounts/send-asked-links";
import { codeAt } from "#app/domain/accounts/totp";
import * as secondStep from "#app/routes/accounts/second-step";
import * as signInPage from "#app/routes/accounts/sign-in";
import * as signInLink from "#app/routes/accounts/sign-in-link";
import * as account from "#app/routes/panel/account";
import type { Runtime } from "#app/server/runtime.server";
import * as accountQueries from "#db/queries/accounts";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { givePassword } from "#tests/support/factories/password";
import { visit } from "#tests/support/route-visit";
import { signInTo } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

const [old, fresh] = ["kopi hujan sepeda biru", "lima ekor burung nuri"];
const path = "/panel/akun";

let runtime: Runtime;
let deps: TestDeps;
let officeId: string;
beforeEach(async () => {
	runtime = await testRuntime();
	deps = testDeps(runtime.db);
	Object.assign(runtime.deps, { now: deps.now, sealer: deps.sealer });
	officeId = (await createOffice(deps)).id;
});

/** An account that is signed in by link this very minute. */
async function holder(password: string | null = old) {
	const { id } = await createStaff(deps, officeId);
	if (password) await givePassword(deps, id, password);
	const email = (await accountQueries.findUser(deps.db, id))?.email ?? "";
	return { id, email, cookie: await signInTo(runtime, id) };
}

async function enrol(userId: string) {
	const whose = { userId, sessionHash: "none" };
	const { secret, sealed } = newEnrolment(deps.sealer, deps.now(), whose);
	const result = await enrolSecondFactor(deps, { ...whose, sealed, code: codeAt(secret, deps.now()) });
	if (!result.ok) throw new Error(result.reason);
	deps.travelTo(new Date(deps.now().getTime() + 60_000).toISOString());
	return { secret, codes: result.recoveryCodes };
}

const save = (cookie: string, proof: string, password = fresh) =>
	visit(runtime, account, { path, cookie, form: { proof, password } });
const enter = async (email: string, password: string) =>
	(await visit(runtime, signInPage, { path: "/masuk", form: { cara: "sandi", email, password } })).status === 303;
const opens = async (cookie: string) => (await visit(runtime, account, { path, cookie })).status === 200;
const open = (token: string, form?: Record<string, string>) =>
	visit(runtime, signInLink, { path: `/masuk/${token}`, params: { token }, ...(form ? { form } : {}) });
const tokenFor = async (email: string) => (await issueLoginLink(deps, email))?.url.split("/").at(-1) ?? "";
const notices = async () =>
	(await deps.db.selectFrom("letters").select("subject").where("template", "=", "account-notice").execute()).map(
		({ subject }) => subject,
	);

describe("one's own password", () => {
	test("is made by nobody who has a session and nothing else, however young it is and whether there is one yet", async () => {
		for (const { email, cookie } of [await holder(), await holder(null)]) {
			for (const proof of ["", "salah sama sekali", "000000"])
				expect(await save(cookie, proof)).toMatchObject({
					...{ status: 400, data: { form: { errors: { proof: "proof-wrong" } } } },
				});
			expect(await enter(email, fresh)).toBe(false);
		}
		expect(await notices()).toEqual([]);
	});

	test("is made through a link in the mailbox, which lets in, ends every other way in, and is told of", async () => {
		for (const { email, cookie } of [await holder(null), await holder()]) {
			expect((await visit(runtime, account, { path, cookie, form: { tindakan: "tautan-sandi" } })).location).toBe(
				`${path}?kabar=tautanDikirim`,
			);
			await sendAskedLinks(deps);
			const { text } = await deps.db
				.selectFrom("letterBodies")
				.innerJoin("letters", "letters.id", "letterBodies.letterId")
				.select("letterBodies.text")
				.where("toAddress", "=", email)
				.where("template", "=", "sign-in-link")
				.executeTakeFirstOrThrow();
			const token = /masuk\/([\w-]{43})/.exec(text)?.[1] ?? "";
			expect((await open(token)).data).toMatchObject({ entry: { makesPassword: true } });
			expect((await open(token, { password: "12345678" })).data).toMatchObject({
				form: { errors: { password: "password-short" } },
			});
			const entered = await open(token, { password: fresh });
			expect(entered).toMatchObject({ status: 303, location: `${path}?kabar=sandi` });
			expect([await opens(entered.cookie ?? ""), await opens(cookie)]).toEqual([true, false]);
			expect(await enter(email, fresh)).toBe(true);
			expect((await open(token, { password: old })).status).toBe(404);
		}
		expect(await notices()).toEqual(Array(2).fill("Kata sandi Rembuk Anda disimpan"));
	});

	test("is made with a code of the second factor, and not through a link alone where there is one", async () => {
		const { id, email } = await holder(null);
		const { secret } = await enrol(id);
		const token = await tokenFor(email);
		expect((await open(token)).data).toMatchObject({ entry: { makesPassword: false } });
		expect((await open(token, { password: fresh })).status).toBe(404);
		const link = await open(token, {});
		expect(link.location).toContain("/masuk/verifikasi");
		const code = codeAt(secret, deps.now());
		const form = { code };
		const cookie = (await visit(runtime, secondStep, { path: "/masuk/verifikasi", cookie: link.cookie ?? "", form }))
			.cookie;
		deps.travelTo(new Date(deps.now().getTime() + 60_000).toISOString());
		expect((await save(cookie ?? "", codeAt(secret, deps.now()))).location).toBe(`${path}?kabar=sandi`);
		expect((await notices()).at(-1)).toBe("Kata sandi Rembuk Anda disimpan");
	});

	test("that looks like a recovery code, a code or both is taken as a password", async () => {
		const { id } = await holder();
		await enrol(id);
		for (const password of ["kucin - gmera", "aaaa - bbbbbc", "123 - 456 - 789"]) {
			await givePassword(deps, id, password);
			expect(await proveSelf(deps, { userId: id, sessionHash: "none", proof: password }, true)).toBe(true);
		}
	});

	test("leaves each wrong proof of who one is in the trail, and nothing of what was typed", async () => {
		const { id, cookie } = await holder();
		await save(cookie, "salah sama sekali");
		await save(cookie, "");
		const failed = await deps.db
			.selectFrom("auditEntries")
			.select(["subjectId", "actorId"])
			.where("action", "=", "account.proof-failed")
			.execute();
		expect(failed).toEqual([{ subjectId: id, actorId: id }]);
	});

	test("is told of in the language its holder signed in with", async () => {
		const { id, email, cookie } = await holder();
		await save(cookie, old);
		const form = { cara: "sandi", email, password: fresh };
		const english = await visit(runtime, signInPage, { path: "/masuk", form, lang: "en" });
		await save(english.cookie ?? "", fresh, "tujuh perahu layar jingga");
		expect(await notices()).toEqual(["Kata sandi Rembuk Anda disimpan", "Your Rembuk password was saved"]);
		expect((await accountQueries.findUser(deps.db, id))?.language).toBe("en");
	});
});
