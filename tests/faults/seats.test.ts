import { expect, test } from "vitest";
import { admit } from "#app/domain/registrations/admission";
import { registerParticipant } from "#app/domain/registrations/register-participant";
import type { RegistrationInput } from "#app/domain/registrations/schema";
import { getsSeat } from "#app/domain/registrations/seat-plan";
import { seatState } from "#app/domain/registrations/seat-state";
import { inTransaction } from "#db/client";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { participant } from "#tests/support/outbox";
import { engine, testDb } from "#tests/support/test-db";

const crowd = Array.from({ length: 200 }, (_, index) => participant(`Peserta ${index}`));

async function tenSeats() {
	const { db } = await testDb();
	const deps = testDeps(db);
	return { db, deps, event: await createOpenEvent(deps, { seats: { union: 10 } }) };
}

test("200 people who register at the same moment for 10 seats end as 10 participants and 190 in the queue", {
	timeout: 120_000,
}, async () => {
	const { db, deps, event } = await tenSeats();
	const answers = await Promise.all(crowd.map((person) => registerParticipant(deps, event.id, person)));
	expect(answers.filter(({ ok }) => !ok)).toEqual([]);
	const { union } = await registrationQueries.countByCategory(db, event.id);
	expect(union).toMatchObject({ confirmed: 10, waitlisted: 190 });
	const rows = await db.selectFrom("registrations").selectAll().where("eventId", "=", event.id).execute();
	expect(new Set(rows.map(({ code }) => code)).size).toBe(200);
	const places = await Promise.all(
		rows.filter(({ status }) => status === "waitlisted").map((row) => registrationQueries.findQueuePosition(db, row)),
	);
	expect(places.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 190 }, (_, index) => index + 1));
});

/** The same registration without what protects it: the row lock on PostgreSQL, counting inside on SQLite. */
async function registerUnprotected(deps: TestDeps, event: EventRow, person: RegistrationInput) {
	const before = await seatState(deps.db, event);
	return inTransaction(deps.db, async (trx) => {
		const { seats, queue } = engine === "postgres" ? await seatState(trx, event) : before;
		const one = { category: person.category, organisationId: null, isInvited: false, people: 1 };
		const status = getsSeat(seats, queue, one) ? "confirmed" : "waitlisted";
		return admit(trx, deps, event, person, { status, source: "web" });
	});
}

test("V49: without that protection the same crowd takes more seats than there are", { timeout: 120_000 }, async () => {
	const { db, deps, event } = await tenSeats();
	await Promise.all(crowd.map((person) => registerUnprotected(deps, event, person)));
	const { union } = await registrationQueries.countByCategory(db, event.id);
	expect(union.confirmed).toBeGreaterThan(10);
});
