import { expect, test } from "vitest";
import { registerParticipant } from "#app/domain/registrations/register-participant";
import { testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { participant, register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

test("somebody without e-mail who registers twice is still called about the seat", async () => {
	const { db } = await testDb();
	const deps = testDeps(db);
	const event = await createOpenEvent(deps, { seats: { union: 5 } });
	const onlyPhone = { email: null, phone: "+6281200001011" };
	const ani = await register(deps, event.id, "Ani", onlyPhone);
	const calls = () =>
		db.selectFrom("callTasks").select(["id", "reason"]).where("registrationId", "=", ani.id).execute();
	const before = await calls();
	expect(before.map(({ reason }) => reason)).toEqual(["registration-confirmed"]);
	const again = await registerParticipant(deps, event.id, participant("Ani", onlyPhone));
	expect(again).toMatchObject({ ok: false, reason: "already-registered" });
	expect(await calls()).toEqual(before);
});
