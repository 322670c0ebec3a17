import { beforeEach, describe, expect, test } from "vitest";
import { askEmailChange } from "#app/domain/accounts/ask-email-change";
import { closeOtherWays } from "#app/domain/accounts/close-other-ways";
import { confirmEmailChange } from "#app/domain/accounts/confirm-email-change";
import { createUser } from "#app/domain/accounts/create-user";
import { enrolSecondFactor } from "#app/domain/accounts/enrol-second-factor";
import { newEnrolment } from "#app/domain/accounts/enrolment";
import { requireSecondFactor } from "#app/domain/accounts/require-second-factor";
import { sendUserLink } from "#app/domain/accounts/send-user-link";
import { setPassword } from "#app/domain/accounts/set-password";
import { signIn } from "#app/domain/accounts/sign-in";
import { startSession } from "#app/domain/accounts/start-session";
import { codeAt } from "#app/domain/accounts/totp";
import { inTransaction, type Tx } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as secondFactorCommands from "#db/commands/second-factors";
import * as accountQueries from "#db/queries/accounts";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createEmailChange } from "#tests/support/factories/email-change";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { givePassword } from "#tests/support/factories/password";
import { engine, testDb } from "#tests/support/test-db";

const password = "kopi hujan sepeda biru";

let deps: TestDeps;
let officeId: string;
beforeEach(async () => {
	deps = testDeps((await testDb()).db);
	officeId = (await createOffice(deps)).id;
});

async function holder() {
	const actor = await createStaff(deps, officeId);
	await givePassword(deps, actor.id, password);
	return { ...actor, email: (await accountQueries.findUser(deps.db, actor.id))?.email ?? "" };
}

/** Runs `other` from the moment at which `change` is made and not yet committed. SQLite lets nobody begin before that. */
async function during<T>(change: (trx: Tx) => Promise<void>, other: () => Promise<T>): Promise<T> {
	let begin = () => {};
	const begun = new Promise<void>((resolve) => {
		begin = resolve;
	});
	const answered = begun.then(other);
	await inTransaction(deps.db, async (trx) => {
		await change(trx);
		begin();
		if (engine === "postgres") await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, 500))]);
	});
	return answered;
}

const sessions = () => deps.db.selectFrom("userSessions").select("userId").execute();
const enter = (email: string) => signIn(deps, { email, password }, { token: crypto.randomUUID(), replaces: null });

describe("signing in at the moment at which", () => {
	const disable = (id: string) => async (trx: Tx) => {
		await accountCommands.lockUser(trx, id);
		await accountCommands.updateUser(trx, id, { isActive: 0 });
		await closeOtherWays(trx, id, null);
	};

	test("the account is disabled opens nothing that outlives it", async () => {
		const { id, email } = await holder();
		expect(await during(disable(id), () => enter(email))).toEqual({ ok: false, reason: "sign-in-failed" });
		expect(await sessions()).toEqual([]);
	});

	test("the account is disabled would leave a session open without the account's lock, where more than one may write", async () => {
		const { id } = await holder();
		const unlocked = () =>
			inTransaction(deps.db, async (trx) => {
				const user = await accountQueries.findUser(trx, id);
				if (user?.isActive) await startSession(trx, deps, user, { token: "t", replaces: null }, "password");
			});
		await during(disable(id), unlocked);
		expect(await sessions()).toEqual(engine === "postgres" ? [{ userId: id }] : []);
	});

	test("a second factor is enrolled asks for it", async () => {
		const { id, email } = await holder();
		const enrol = async (trx: Tx) => {
			await accountCommands.lockUser(trx, id);
			const enrolledAt = deps.now().toISOString();
			await secondFactorCommands.insertSecondFactor(trx, { userId: id, sealedSecret: "x", lastStep: 0, enrolledAt });
		};
		expect(await during(enrol, () => enter(email))).toEqual({ ok: true, next: "second-factor" });
	});
});

describe("two of a kind at the same moment", () => {
	const twice = <T>(act: () => Promise<T>) => Promise.all([act(), act()]);

	test("confirm one address for two accounts: one gets it", async () => {
		for (let round = 0; round < 5; round++) {
			const changes = [await createEmailChange(deps, officeId), await createEmailChange(deps, officeId)];
			const newEmail = `rebutan-${round}@dinas.example`;
			const ids = changes.map(({ userId }) => userId);
			await deps.db.updateTable("emailChanges").set({ newEmail }).where("userId", "in", ids).execute();
			const answers = await Promise.all(changes.map(({ confirmToken }) => confirmEmailChange(deps, confirmToken)));
			expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
			expect(answers).toContainEqual({ ok: false, reason: "email-taken" });
		}
	});

	test("create an account and confirm its address for another: one gets it", async () => {
		for (let round = 0; round < 5; round++) {
			const { userId, confirmToken } = await createEmailChange(deps, officeId);
			const newEmail = `rebutan-${round}@dinas.example`;
			await deps.db.updateTable("emailChanges").set({ newEmail }).where("userId", "=", userId).execute();
			const input = { name: "Bayu Contoh", email: newEmail, officeId, role: "viewer" } as const;
			const answers = await Promise.all([createUser(deps, input, "id"), confirmEmailChange(deps, confirmToken)]);
			expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		}
	});

	test("ask for another address: one of them waits", async () => {
		const { id, email: _, ...actor } = await holder();
		const ask = (email: string) =>
			askEmailChange(deps.as({ ...actor, id }), { userId: id, email, sessionHash: "s" }, "id");
		await Promise.all(["satu", "dua", "tiga"].map((name) => ask(`${name}@dinas.example`)));
		expect(await deps.db.selectFrom("emailChanges").select("userId").execute()).toEqual([{ userId: id }]);
	});

	test("enrol a second factor: one counts, and the other says so", async () => {
		const { id } = await holder();
		const whose = { userId: id, sessionHash: "s" };
		const answers = await twice(() => {
			const { secret, sealed } = newEnrolment(deps.sealer, deps.now(), whose);
			return enrolSecondFactor(deps, { ...whose, sealed, code: codeAt(secret, deps.now()) });
		});
		expect(answers).toContainEqual({ ok: false, reason: "already-enrolled" });
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	});

	test("say which roles need a second factor: both are answered", async () => {
		await twice(() => requireSecondFactor(deps, ["admin", "organiser"]));
		expect(await deps.db.selectFrom("secondFactorRoles").select("role").orderBy("role").execute()).toHaveLength(2);
	});

	test("send another link: one of the links opens the account", async () => {
		const { id } = await holder();
		expect(await twice(() => sendUserLink(deps, id, "id"))).toEqual([true, true]);
		expect(await deps.db.selectFrom("signInLinks").select("userId").execute()).toEqual([{ userId: id }]);
	});

	test("change a password with the old one: the first does, the other knew the wrong one by then", async () => {
		const { id } = await holder();
		const change = (next: string) =>
			setPassword(deps, { userId: id, sessionHash: "s", proof: password, password: next });
		const answers = await Promise.all([change("lima ekor burung nuri"), change("teh pagi kereta hijau")]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	});
});
