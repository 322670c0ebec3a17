import { expect, test } from "vitest";
import { addSpeaker } from "#app/domain/speakers/add-speaker";
import { editSpeaker } from "#app/domain/speakers/edit-speaker";
import * as speakerQueries from "#db/queries/speakers";
import { testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { testDb } from "#tests/support/test-db";

const siti = {
	name: "Siti Aminah",
	titlePrefix: null,
	titleSuffix: null,
	position: "",
	organisation: "",
	email: "siti@satu.test",
	phone: null,
	language: "id" as const,
};

async function eventWithSiti(contact: { phone: string | null } = { phone: null }) {
	const { db } = await testDb();
	const deps = testDeps(db);
	const event = await createOpenEvent(deps);
	const added = await addSpeaker(deps, event.id, { ...siti, ...contact });
	if (!added.ok) throw new Error(added.reason);
	const listed = async () => (await speakerQueries.listByEvent(db, event.id)).map(({ email, phone }) => [email, phone]);
	return { deps, event, listed };
}

test("a namesake with another address is a second speaker; the same person is not added twice", async () => {
	const { deps, event, listed } = await eventWithSiti();
	for (const again of [
		siti,
		{ ...siti, name: "SITI  aminah", email: "Siti@Satu.test" },
		{ ...siti, email: null },
		{ ...siti, email: null, phone: "+6281200000001" },
	])
		expect(await addSpeaker(deps, event.id, again)).toEqual({ ok: false, reason: "name-taken" });
	expect(await addSpeaker(deps, event.id, { ...siti, email: "siti@dua.test" })).toMatchObject({ ok: true });
	expect(await listed()).toEqual([
		["siti@satu.test", null],
		["siti@dua.test", null],
	]);
});

test("a speaker may be given a name the event has when another number tells the two apart, and not otherwise", async () => {
	const { deps, event, listed } = await eventWithSiti({ phone: "+6281200000009" });
	const sri = { ...siti, name: "Sri Aminah", email: null, phone: "+6281200000001" };
	expect(await addSpeaker(deps, event.id, sri)).toMatchObject({ ok: true });
	const id = String((await speakerQueries.listByEvent(deps.db, event.id)).find(({ name }) => name === sri.name)?.id);
	const renamed = { ...sri, name: siti.name };
	expect(await editSpeaker(deps, event.id, id, { ...renamed, phone: null })).toEqual({
		ok: false,
		reason: "name-taken",
	});
	expect(await editSpeaker(deps, event.id, id, renamed)).toEqual({ ok: true });
	expect(await listed()).toEqual([
		["siti@satu.test", "+6281200000009"],
		[null, "+6281200000001"],
	]);
});
