import { expect, test } from "vitest";
import { deliverDueLetters } from "#app/domain/messages/deliver-due-letters";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { deliverAll, openHand, outbox, register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

test("whoever cancels while the invitation is being taken up gets a CANCEL exactly if the invitation left", async () => {
	const { db } = await testDb();
	const deps = testDeps(db);
	const event = await createOpenEvent(deps, {
		seats: { union: 100 },
		days: [{ startsAtLocal: "2026-11-12T08:30", endsAtLocal: "2026-11-12T16:00" }],
	});
	const outcomes = new Set<string>();
	for (let round = 0; round < 40; round++) {
		const siti = await register(deps, event.id, `Peserta ${round}`);
		const hand = openHand();
		const turn = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
		await Promise.all([
			turn(round % 5).then(() => cancelRegistration(deps, siti.id)),
			turn(Math.floor(round / 5)).then(() => deliverDueLetters(deps, hand, "worker", 5)),
		]);
		await deliverAll(deps, hand);
		const letters = await outbox(db, siti);
		const left = (method: string) =>
			letters.filter(({ icsMethod, messageId }) => icsMethod === method && hand.sent.includes(messageId)).length;
		const { state } = await db
			.selectFrom("calendarEntries")
			.select("state")
			.where("registrationId", "=", siti.id)
			.executeTakeFirstOrThrow();
		const outcome = `REQUEST ${left("REQUEST")}, CANCEL ${left("CANCEL")}, ${state}`;
		expect(["REQUEST 1, CANCEL 1, cancelled", "REQUEST 0, CANCEL 0, dead"]).toContain(outcome);
		outcomes.add(outcome);
	}
	// Both orders came up, so the race was run.
	expect(outcomes.size).toBe(2);
});
