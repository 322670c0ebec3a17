import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { disableUser } from "#app/domain/accounts/disable-user";
import { enrolSecondFactor } from "#app/domain/accounts/enrol-second-factor";
import { newEnrolment } from "#app/domain/accounts/enrolment";
import { codeAt } from "#app/domain/accounts/totp";
import * as providerReturn from "#app/routes/accounts/provider-return";
import * as providerStart from "#app/routes/accounts/provider-start";
import * as secondStep from "#app/routes/accounts/second-step";
import * as signInPage from "#app/routes/accounts/sign-in";
import * as signOut from "#app/routes/accounts/sign-out";
import * as account from "#app/routes/panel/account";
import { readConfig } from "#app/server/config.server";
import { flowCookie } from "#app/server/provider-flow.server";
import type { Runtime } from "#app/server/runtime.server";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { givePassword } from "#tests/support/factories/password";
import { startProvider } from "#tests/support/identity-provider";
import { visit } from "#tests/support/route-visit";
import { testRuntime } from "#tests/support/test-runtime";

const password = "kopi hujan sepeda biru";
const rina = { subject: "rina", email: "rina@dinas.example", isVerified: true };
const unverified = { subject: "belum", email: "rina@dinas.example", isVerified: false };
const namesake = { subject: "rina-baru", email: "rina@dinas.example", isVerified: true };
const stranger = { subject: "tamu", email: "tamu@luar.example", isVerified: true };

let provider: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
	provider = await startProvider([rina, unverified, namesake, stranger]);
});
afterAll(() => provider.stop());

let runtime: Runtime;
let deps: TestDeps;
/** Rina's account, with a password. */
let userId: string;
beforeEach(async () => {
	runtime = await testRuntime({
		OIDC_ISSUER: provider.issuer,
		OIDC_CLIENT_ID: provider.clientId,
		OIDC_CLIENT_SECRET: provider.clientSecret,
	});
	deps = testDeps(runtime.db);
	// The provider's answers are dated by the machine's clock.
	deps.travelTo(new Date().toISOString());
	Object.assign(runtime.deps, { now: deps.now, sealer: deps.sealer });
	userId = await accountOf(rina.email);
	provider.expect(rina.subject);
});

async function accountOf(email: string): Promise<string> {
	const { id } = await createStaff(deps, (await createOffice(deps)).id);
	await deps.db.updateTable("users").set({ email, emailFolded: email }).where("id", "=", id).execute();
	await givePassword(deps, id, password);
	return id;
}

const start = (lanjut = "/panel/kegiatan") =>
	visit(runtime, providerStart, { path: `/masuk/instansi?lanjut=${encodeURIComponent(lanjut)}` });
const comeBack = (query: string, cookie: string | null) =>
	visit(runtime, providerReturn, { path: `/masuk/instansi/kembali${query}`, cookie: cookie ?? "" });
/** Goes to the provider and comes back, as whom it was told to expect. */
async function enter() {
	const begun = await start();
	return comeBack(await provider.visit(begun.location ?? ""), begun.cookie);
}
const opens = async (cookie: string | null) =>
	(await visit(runtime, account, { path: "/panel/akun", cookie: cookie ?? "" })).status === 200;
const nobodyIsIn = async () => (await deps.db.selectFrom("userSessions").select("userId").execute()).length === 0;
const trail = async (action: "account.provider-linked" | "account.provider-refused" | "account.signed-in") =>
	deps.db
		.selectFrom("auditEntries")
		.select(["subjectId", "after"])
		.where("action", "=", action)
		.orderBy("id")
		.execute();

describe("signing in with the house's provider", () => {
	test("opens the account of the verified address, tells its holder the first time, and then goes by who it was", async () => {
		const entered = await enter();
		expect(entered).toMatchObject({ status: 303, location: "/panel/kegiatan" });
		expect(await opens(entered.cookie)).toBe(true);
		expect(await trail("account.provider-linked")).toMatchObject([{ subjectId: userId }]);
		const { subject } = await deps.db.selectFrom("letters").select("subject").executeTakeFirstOrThrow();
		expect(subject).toBe("Akun Rembuk Anda kini terhubung dengan akun instansi");
		const email = "rina.baru@dinas.example";
		await deps.db.updateTable("users").set({ email, emailFolded: email }).where("id", "=", userId).execute();
		expect(await opens((await enter()).cookie)).toBe(true);
		expect(await trail("account.provider-linked")).toHaveLength(1);
		expect((await trail("account.signed-in")).map(({ after }) => JSON.parse(after ?? ""))).toEqual([
			{ by: "provider" },
			{ by: "provider" },
		]);
	});

	test("asks for the second factor of an account that has one, whatever the provider asked", async () => {
		const whose = { userId, sessionHash: "none" };
		const { secret, sealed } = newEnrolment(deps.sealer, deps.now(), whose);
		await enrolSecondFactor(deps, { ...whose, sealed, code: codeAt(secret, deps.now()) });
		const step = await enter();
		expect(step.location).toBe("/masuk/verifikasi?lanjut=%2Fpanel%2Fkegiatan");
		expect(await opens(step.cookie)).toBe(false);
		deps.travelTo(new Date(deps.now().getTime() + 60_000).toISOString());
		const form = { code: codeAt(secret, deps.now()) };
		const entered = await visit(runtime, secondStep, { path: "/masuk/verifikasi", cookie: step.cookie ?? "", form });
		expect(await opens(entered.cookie)).toBe(true);
	});

	test("lets in nobody without an enabled account, and makes none", async () => {
		provider.expect(stranger.subject);
		expect((await enter()).location).toBe("/masuk?kabar=instansi-asing");
		provider.expect(rina.subject);
		await enter();
		await disableUser(deps, userId);
		expect((await enter()).location).toBe("/masuk?kabar=instansi-asing");
		expect(await deps.db.selectFrom("users").select("id").execute()).toHaveLength(1);
		expect(await nobodyIsIn()).toBe(true);
		expect((await trail("account.provider-refused")).map(({ subjectId }) => subjectId)).toEqual(["unknown", userId]);
	});

	test("lets in nobody by an address that is not verified, nor a second person by the address of the first", async () => {
		provider.expect(unverified.subject);
		expect((await enter()).location).toBe("/masuk?kabar=instansi-surel");
		provider.expect(rina.subject);
		await visit(runtime, signOut, { path: "/keluar", cookie: (await enter()).cookie ?? "", form: {} });
		provider.expect(namesake.subject);
		expect((await enter()).location).toBe("/masuk?kabar=instansi-asing");
		expect(await nobodyIsIn()).toBe(true);
	});

	test("refuses an answer to another question: another state, another nonce, another browser, a code that was used", async () => {
		const begun = await start();
		const query = await provider.visit(begun.location ?? "");
		const otherState = query.replace(/state=[^&]*/, "state=another");
		expect((await comeBack(otherState, begun.cookie)).location).toBe("/masuk?kabar=instansi-gagal");
		expect((await comeBack(query, null)).location).toBe("/masuk?kabar=instansi-ulang");
		const cookie = flowCookie(runtime.config, deps.sealer);
		const carried = new Request("http://localhost", { headers: { cookie: begun.cookie ?? "" } });
		const flow = cookie.read(carried, deps.now());
		if (!flow) throw new Error("Nothing was carried.");
		const otherNonce = cookie.set({ ...flow, nonce: "another" }).split(";")[0] ?? "";
		expect((await comeBack(query, otherNonce)).location).toBe("/masuk?kabar=instansi-gagal");
		expect(await nobodyIsIn()).toBe(true);
		const again = await start();
		const used = await provider.visit(again.location ?? "");
		expect((await comeBack(used, again.cookie)).location).toBe("/panel/kegiatan");
		expect((await comeBack(used, again.cookie)).location).toBe("/masuk?kabar=instansi-gagal");
	});

	test("is proven by the browser it began in alone: a code without its verifier opens nothing", async () => {
		const [mine, theirs] = [await start(), await start()];
		const query = await provider.visit(theirs.location ?? "");
		const cookie = flowCookie(runtime.config, deps.sealer);
		const read = (carried: string | null) =>
			cookie.read(new Request("http://localhost", { headers: { cookie: carried ?? "" } }), deps.now());
		const [own, other] = [read(mine.cookie), read(theirs.cookie)];
		if (!own || !other) throw new Error("Nothing was carried.");
		const mixed = cookie.set({ ...other, verifier: own.verifier }).split(";")[0] ?? "";
		expect((await comeBack(query, mixed)).location).toBe("/masuk?kabar=instansi-gagal");
		deps.travelTo(new Date(deps.now().getTime() + 600_000).toISOString());
		expect((await comeBack(query, theirs.cookie)).location).toBe("/masuk?kabar=instansi-ulang");
	});

	test("V47: asks the issuer alone, for answers that need no decoder", async () => {
		provider.asked();
		await enter();
		const outbound = provider.asked().filter(({ path }) => /well-known|token|jwks|^\/me$/.test(path));
		expect(outbound.map(({ path }) => path)).toEqual(["/.well-known/openid-configuration", "/token", "/jwks", "/me"]);
		expect(new Set(outbound.map(({ encoding }) => encoding))).toEqual(new Set(["identity"]));
	});

	test("says so while the provider is away, and the password still opens the account", async () => {
		const away = await startProvider([rina]);
		Object.assign(runtime.config, readConfig({ ...settings, OIDC_ISSUER: away.issuer }));
		const begun = await start();
		const query = await away.visit(begun.location ?? "");
		await away.stop();
		expect((await comeBack(query, begun.cookie)).location).toBe("/masuk?kabar=instansi-padam");
		Object.assign(runtime.config, readConfig({ ...settings, OIDC_ISSUER: away.issuer }));
		expect((await start()).location).toBe("/masuk?kabar=instansi-padam");
		const form = { cara: "sandi", email: rina.email, password };
		expect((await visit(runtime, signInPage, { path: "/masuk", form })).status).toBe(303);
	});

	test("says that it was refused where the service calls itself something else", async () => {
		const OIDC_ISSUER = provider.issuer.replace("127.0.0.1", "localhost");
		Object.assign(runtime.config, readConfig({ ...settings, OIDC_ISSUER }));
		expect((await start()).location).toBe("/masuk?kabar=instansi-gagal");
	});

	test("ends with our own session when its holder signs out", async () => {
		const { cookie } = await enter();
		await visit(runtime, signOut, { path: "/keluar", cookie: cookie ?? "", form: {} });
		expect(await opens(cookie)).toBe(false);
	});
});

const settings = {
	NODE_ENV: "test" as const,
	OIDC_ISSUER: "https://masuk.instansi.example/realms/kemnaker",
	OIDC_CLIENT_ID: "rembuk",
	OIDC_CLIENT_SECRET: "a-secret-that-only-tests-know-of",
};

describe("the provider's settings", () => {
	test("are off unless all three are set, and then there is no such button and no such page", async () => {
		Object.assign(runtime.config, { provider: null });
		expect((await visit(runtime, signInPage, { path: "/masuk" })).data).toMatchObject({ offersProvider: false });
		expect([(await start()).status, (await comeBack("?code=x", null)).status]).toEqual([404, 404]);
		expect(readConfig({ NODE_ENV: "test" }).provider).toBeNull();
		expect(readConfig(settings).provider?.issuer.href).toBe(settings.OIDC_ISSUER);
	});

	test.each([
		[{ OIDC_CLIENT_SECRET: "" }, /OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together/],
		[{ OIDC_ISSUER: "masuk.instansi.example" }, /OIDC_ISSUER must be an https address/],
		[{ OIDC_ISSUER: "http://masuk.instansi.example" }, /OIDC_ISSUER must be an https address/],
		[{ OIDC_ISSUER: "https://masuk.instansi.example/?realm=a" }, /OIDC_ISSUER must be an https address/],
	])("are refused at start when they cannot be used: %j", (given, said) => {
		expect(() => readConfig({ ...settings, ...given })).toThrow(said);
		expect(() => readConfig({ ...settings, ...given })).not.toThrow(settings.OIDC_CLIENT_SECRET);
	});
});
