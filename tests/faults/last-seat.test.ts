import { expect, test } from "vitest";
import { getsSeat, unitOf } from "#app/domain/registrations/seat-plan";
import { seatState } from "#app/domain/registrations/seat-state";
import { inTransaction } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import * as registrationQueries from "#db/queries/registrations";
import type { Registration } from "#db/tables/registrations";
import { approve } from "#tests/support/decide";
import { organisedEvent, signedInStaff } from "#tests/support/event-desk";
import { outbox, register } from "#tests/support/outbox";
import { engine } from "#tests/support/test-db";

const applicants = 12;

/** Three seats, twelve applicants, and two organisers who go through the list at once. */
async function underReview() {
	const organised = await organisedEvent({ needsApproval: true, seats: { union: 3 } });
	const { system, event } = organised;
	const colleague = await signedInStaff(system, event.officeId);
	const people: Registration[] = [];
	for (let index = 0; index < applicants; index++) people.push(await register(system, event.id, `Peserta ${index}`));
	return { ...organised, colleague: system.as(colleague.actor), people };
}

test("of two organisers who approve at once nobody gives away more seats than there are", async () => {
	const { db, deps, colleague, event, people } = await underReview();
	const answers = await Promise.all(
		people.flatMap(({ id }) => [approve(deps, event.id, id), approve(colleague, event.id, id)]),
	);
	expect((await registrationQueries.countByCategory(db, event.id)).union).toMatchObject({ confirmed: 3, pending: 9 });
	expect(answers.filter((answer) => answer.ok)).toHaveLength(3);
	const refused = answers.filter((answer) => !answer.ok);
	expect(refused).toHaveLength(21);
	// Three colleagues come too late for somebody, everybody else for the last seat.
	expect(new Set(refused.map((answer) => (answer.ok ? "" : answer.reason)))).toEqual(
		new Set(["decided-before", "full"]),
	);
	const confirmed = (await outbox(db)).filter(({ template }) => template === "registration-confirmed");
	expect(confirmed).toHaveLength(3);
});

test("without the lock and the count inside it, the same two give away seats that do not exist", async () => {
	const { db, event, people } = await underReview();
	const before = await seatState(db, event);
	let counted = 0;
	let goOn = () => {};
	const fourHaveCounted = new Promise<void>((resolve) => {
		goOn = resolve;
	});
	const approve = (person: Registration) =>
		inTransaction(db, async (trx) => {
			// PostgreSQL: counted inside, without the row lock. SQLite: counted before the transaction.
			const { seats, queue } = engine === "postgres" ? await seatState(trx, event) : before;
			counted += 1;
			if (counted === 4) goOn();
			// However busy the machine is, four have counted before the first of them writes.
			if (engine === "postgres") await fourHaveCounted;
			if (!getsSeat(seats, queue, unitOf(person))) return;
			await registrationCommands.update(trx, person.id, { status: "confirmed" });
		});
	await Promise.all(people.map(approve));
	expect((await registrationQueries.countSeats(db, event.id)).union).toBeGreaterThan(3);
});
