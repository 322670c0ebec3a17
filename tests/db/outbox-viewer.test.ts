import { expect, test } from "vitest";
import type { Reach } from "#app/domain/accounts/types";
import { enqueueLetter } from "#app/domain/messages/enqueue-letter";
import { containsPattern } from "#app/domain/text";
import { inTransaction } from "#db/client";
import * as letterQueries from "#db/queries/letters";
import { letterExample } from "#emails/messages";
import { testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { deliverAll, openHand, register } from "#tests/support/outbox";
import { atOffices, everywhere } from "#tests/support/reach";
import { testDb } from "#tests/support/test-db";

async function twoOffices() {
	const { db } = await testDb();
	const deps = testDeps(db);
	const [ours, theirs] = [await createOpenEvent(deps, {}), await createOpenEvent(deps, { title: "Dialog Lain" })];
	const siti = await register(deps, ours.id, "Siti Nurhaliza", { email: "Siti_100%@peserta.test" });
	await deliverAll(deps, openHand());
	const budi = await register(deps, theirs.id, "Budi Santoso");
	await inTransaction(db, (trx) =>
		enqueueLetter(trx, deps, {
			template: "sign-in-link",
			facts: letterExample("sign-in-link"),
			language: "id",
			to: { name: "Rina", address: "rina@dinas.test" },
			about: {},
			dedupeKey: "sign-in",
			isFictional: false,
		}),
	);
	return { db, ours, theirs, siti, budi };
}

const everything = { within: everywhere, status: null, eventId: null, pattern: null };
const page = { limit: 50, offset: 0 };

test("an office sees the letters about its own events; who reaches every office sees those about none too", async () => {
	const { db, ours, theirs } = await twoOffices();
	const seen = async (within: Reach) =>
		(await letterQueries.listWithin(db, { ...everything, within }, page)).map(({ toName }) => toName);
	expect(await seen(atOffices(ours.officeId))).toEqual(["Siti Nurhaliza", "Siti Nurhaliza"]);
	expect(await seen(atOffices(theirs.officeId))).toEqual(["Budi Santoso", "Budi Santoso"]);
	expect(await seen(everywhere)).toEqual(["Rina", "Budi Santoso", "Budi Santoso", "Siti Nurhaliza", "Siti Nurhaliza"]);
	const [foreign] = await letterQueries.listWithin(db, { ...everything, within: atOffices(theirs.officeId) }, page);
	expect(await letterQueries.findWithin(db, atOffices(ours.officeId), foreign?.id ?? "")).toBeUndefined();
	expect((await letterQueries.findWithin(db, atOffices(theirs.officeId), foreign?.id ?? ""))?.id).toBe(foreign?.id);
	expect((await letterQueries.listEventsWithLetters(db, atOffices(ours.officeId))).map(({ id }) => id)).toEqual([
		ours.id,
	]);
});

test("V39: the list is narrowed by status, event and words of recipient or subject, wildcards taken as they are", async () => {
	const { db, ours } = await twoOffices();
	const count = (filter: Partial<letterQueries.LetterFilter>) =>
		letterQueries.countWithin(db, { ...everything, ...filter });
	expect(await letterQueries.countByStatus(db, everything)).toEqual({ sent: 2, pending: 3 });
	expect(await count({ status: "sent" })).toBe(2);
	expect(await count({ eventId: ours.id, status: "pending" })).toBe(0);
	const search = (words: string) => count({ pattern: containsPattern(words) });
	expect(await search("BUDI")).toBe(2);
	expect(await search("_100%")).toBe(2);
	expect(await search("budi_santoso")).toBe(0);
	expect(await search("dialog lain")).toBe(2);
});

test("a page of the list is the newest letters first, and the next page goes on where it ends", async () => {
	const { db, siti } = await twoOffices();
	const first = await letterQueries.listWithin(db, everything, { limit: 3, offset: 0 });
	const second = await letterQueries.listWithin(db, everything, { limit: 3, offset: 3 });
	const ids = [...first, ...second].map(({ id }) => id);
	expect(ids).toEqual([...ids].sort().reverse());
	expect(ids).toHaveLength(5);
	expect((await letterQueries.listByRegistration(db, siti.id)).map(({ id }) => id)).toEqual(ids.slice(3));
});
