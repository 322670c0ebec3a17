import { beforeEach, describe, expect, test } from "vitest";
import { disableUser } from "#app/domain/accounts/disable-user";
import { takeRole } from "#app/domain/accounts/take-role";
import { tokenHash } from "#app/domain/links";
import * as signInPage from "#app/routes/accounts/sign-in";
import * as signOut from "#app/routes/accounts/sign-out";
import * as account from "#app/routes/panel/account";
import * as userSessions from "#app/routes/panel/user-sessions";
import * as users from "#app/routes/panel/users";
import { openRuntime, type Runtime } from "#app/server/runtime.server";
import { sessionCookie } from "#app/server/session.server";
import * as accountQueries from "#db/queries/accounts";
import * as roleGrantQueries from "#db/queries/role-grants";
import { databaseText } from "#tests/support/database-text";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { givePassword } from "#tests/support/factories/password";
import { visit } from "#tests/support/route-visit";
import { testRuntime } from "#tests/support/test-runtime";

const password = "kopi hujan sepeda biru";
const android =
	"Mozilla/5.0 (Linux; Android 13; SM-A245F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Mobile Safari/537.36";

let runtime: Runtime;
/** A second process over the same database and keys. */
let neighbour: Runtime;
let deps: TestDeps;
let officeId: string;
beforeEach(async ({ onTestFinished }) => {
	runtime = await testRuntime();
	neighbour = openRuntime(runtime.config);
	onTestFinished(() => neighbour.db.destroy());
	deps = testDeps(runtime.db);
	for (const one of [runtime, neighbour]) Object.assign(one.deps, { now: deps.now });
	officeId = (await createOffice(deps)).id;
});

async function holder(role: "admin" | "organiser" = "organiser") {
	const actor = await createStaff(deps, officeId, role);
	await givePassword(deps, actor.id, password);
	return { ...actor, email: (await accountQueries.findUser(deps.db, actor.id))?.email ?? "" };
}

async function signIn(email: string, cookie?: string) {
	const answer = await visit(runtime, signInPage, {
		...{ path: "/masuk", form: { cara: "sandi", email, password }, headers: { "user-agent": android } },
		...(cookie ? { cookie } : {}),
	});
	return answer.cookie ?? "";
}

/** Whether a cookie opens one's account, in this process and in the other: the next request of each. */
const opens = async (cookie: string) => {
	const opened: boolean[] = [];
	for (const one of [runtime, neighbour])
		opened.push((await visit(one, account, { path: "/panel/akun", cookie })).status === 200);
	return opened;
};
const everywhere = [true, true];
const nowhere = [false, false];

describe("a session", () => {
	test("V19: gets a new id at sign-in, and the one the browser had is dead", async () => {
		const { email } = await holder();
		const planted = await signIn(email);
		const own = await signIn(email, planted);
		expect(own).not.toBe(planted);
		expect(await opens(own)).toEqual(everywhere);
		expect(await opens(planted)).toEqual(nowhere);
	});

	test("V19: is never opened under an id that the browser brought", async () => {
		const { email } = await holder();
		const cookie = sessionCookie(runtime.config, runtime.sessionSecrets);
		const token = cookie.newToken();
		const own = await signIn(email, cookie.set(token, 60).split(";")[0]);
		expect(own).not.toContain(token);
		expect(await opens(cookie.set(token, 60).split(";")[0] ?? "")).toEqual(nowhere);
	});

	test("V20: ends in the database when its holder signs out; the old cookie is refused at the next request", async () => {
		const { email } = await holder();
		const cookie = await signIn(email);
		const answer = await visit(runtime, signOut, { path: "/keluar", cookie, form: {} });
		expect(answer.headers.get("set-cookie")).toContain("Max-Age=0");
		expect(await opens(cookie)).toEqual(nowhere);
		expect(await deps.db.selectFrom("userSessions").select("userId").execute()).toEqual([]);
		expect((await visit(neighbour, account, { path: "/panel/akun", cookie })).location).toContain("/masuk?lanjut=");
	});

	test("V21: is over at the next request of every process once the account is disabled", async () => {
		const { id, email } = await holder();
		const cookie = await signIn(email);
		await disableUser(deps, id);
		expect(await opens(cookie)).toEqual(nowhere);
	});

	test("V21: reaches no page of a role that was taken away, at the next request of every process", async () => {
		const { id, email } = await holder("admin");
		await holder("admin");
		const cookie = await signIn(email);
		const status = async () => {
			const statuses: number[] = [];
			for (const one of [runtime, neighbour])
				statuses.push((await visit(one, users, { path: "/panel/pengguna", cookie })).status);
			return statuses;
		};
		expect(await status()).toEqual([200, 200]);
		const [grant] = await roleGrantQueries.listByUsers(deps.db, [id]);
		expect(await takeRole(deps, id, grant?.id ?? "")).toEqual({ ok: true });
		expect(await status()).toEqual([403, 403]);
	});

	test("V21: is over on every other device once the password was changed", async () => {
		const { email } = await holder();
		const [here, elsewhere] = [await signIn(email), await signIn(email)];
		const form = { proof: password, password: "lima ekor burung nuri" };
		expect((await visit(runtime, account, { path: "/panel/akun", cookie: here, form })).status).toBe(303);
		expect(await opens(here)).toEqual(everywhere);
		expect(await opens(elsewhere)).toEqual(nowhere);
	});

	test("V22: is over after 12 hours without a request, and 7 days after signing in however much it is used", async () => {
		const { email } = await holder();
		const start = deps.now().getTime();
		const hours = (count: number, milliseconds = 0) =>
			deps.travelTo(new Date(start + count * 3_600_000 + milliseconds).toISOString());
		const [idle, busy] = [await signIn(email), await signIn(email)];
		hours(11);
		await opens(busy);
		hours(12, -1);
		// Reading counts as use and would keep it: so it is looked up as a request does, and not touched.
		const token = sessionCookie(runtime.config, runtime.sessionSecrets).read(
			new Request("http://localhost", { headers: { cookie: idle } }),
		);
		const living = () => accountQueries.findLivingSession(deps.db, tokenHash(token ?? ""), deps.now().toISOString());
		expect(await living()).toBeDefined();
		hours(12);
		expect(await opens(idle)).toEqual(nowhere);
		for (let at = 20; at < 168; at += 11) {
			hours(at);
			expect(await opens(busy)).toEqual(everywhere);
		}
		hours(168);
		expect(await opens(busy)).toEqual(nowhere);
	});

	test("V23: travels in a cookie no script reads and no other site sends; with https under __Host- and Secure", async () => {
		const secure = sessionCookie({ baseUrl: "https://dialog.kemnaker.example" }, ["s".repeat(32)]);
		expect(secure.set(secure.newToken(), 60)).toMatch(
			/^__Host-rembuk=[\w-]{43}\.[\w-]{43}; Max-Age=60; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
		);
		const { email } = await holder();
		const answer = await visit(runtime, signInPage, { path: "/masuk", form: { cara: "sandi", email, password } });
		// On plain http browsers refuse __Host-, so the name on this machine is another one.
		expect(answer.headers.get("set-cookie")).toMatch(
			/^rembuk_local=\S+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
		);
		const value = answer.cookie?.split("=")[1] ?? "";
		const [token = ""] = value.split(".");
		expect(await databaseText(runtime.config.databaseUrl)).not.toContain(token);
		for (const forged of [`${token}.${"A".repeat(43)}`, token, `${"A".repeat(43)}.${value.split(".")[1]}`])
			expect(await opens(`rembuk_local=${forged}`)).toEqual(nowhere);
	});

	test("is listed with its device in two words, this one marked, and each of the others can be ended", async () => {
		const { email } = await holder();
		const [here, one, two] = [await signIn(email), await signIn(email), await signIn(email)];
		const page = async () => {
			const { data } = await visit(runtime, account, { path: "/panel/akun", cookie: here });
			return (data as { sessions: { id: string; device: string; isThis: boolean }[] }).sessions;
		};
		const before = await page();
		expect(before.map(({ device }) => device)).toEqual(Array(3).fill("Chrome, Android"));
		expect(before.filter(({ isThis }) => isThis)).toHaveLength(1);
		const end = (sesi: string) =>
			visit(runtime, account, { path: "/panel/akun", cookie: here, form: { tindakan: "akhiri-sesi", sesi } });
		await end(before.find(({ isThis }) => !isThis)?.id ?? "");
		expect(await page()).toHaveLength(2);
		await end("");
		expect(await page()).toHaveLength(1);
		expect([await opens(here), await opens(one), await opens(two)]).toEqual([everywhere, nowhere, nowhere]);
	});

	test("V24: of anybody is listed and ended by an admin, one or all of them, and by nobody else", async () => {
		const [admin, other, { id, email }] = [await holder("admin"), await holder(), await holder()];
		const cookies = [await signIn(email), await signIn(email), await signIn(email)];
		const [cookie, stranger] = [await signIn(admin.email), await signIn(other.email)];
		const visited = { path: `/panel/pengguna/${id}/sesi`, params: { userId: id } };
		for (const form of [undefined, { sesi: "" }])
			expect(
				(await visit(runtime, userSessions, { ...visited, cookie: stranger, ...(form ? { form } : {}) })).status,
			).toBe(403);
		const { data } = await visit(runtime, userSessions, { ...visited, cookie });
		const [first] = (data as { sessions: { id: string; isThis: boolean }[] }).sessions;
		await visit(runtime, userSessions, { ...visited, cookie, form: { sesi: first?.id ?? "" } });
		const alive = async () => {
			let count = 0;
			for (const one of cookies) if ((await opens(one)).includes(true)) count++;
			return count;
		};
		expect(await alive()).toBe(2);
		expect((await visit(runtime, userSessions, { ...visited, cookie, form: { sesi: "" } })).location).toContain(
			"kabar=sesi",
		);
		expect(await alive()).toBe(0);
		expect(await opens(cookie)).toEqual(everywhere);
		const ended = await deps.db
			.selectFrom("auditEntries")
			.select("actorId")
			.where("action", "=", "account.sessions-ended")
			.execute();
		expect(ended).toEqual([{ actorId: admin.id }, { actorId: admin.id }]);
	});
});
