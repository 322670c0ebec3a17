import fc from "fast-check";
import { expect, test } from "vitest";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { registerParticipant } from "#app/domain/registrations/register-participant";
import type { Category } from "#app/domain/registrations/types";
import type { Registration } from "#db/tables/registrations";
import { testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { participant } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

const seats = { union: 2, cooperative: 1, employer: 0, government: 0, other: 0 } as const;

const step = fc.oneof(
	fc.record({
		do: fc.constant("register" as const),
		who: fc.nat(11),
		category: fc.constantFrom("union", "cooperative"),
	}),
	fc.record({ do: fc.constant("cancel" as const), who: fc.nat(11) }),
);
type Step = { do: "register"; who: number; category: string } | { do: "cancel"; who: number };

/** What must hold after every step. */
function broken(rows: readonly Registration[], category: Category): string[] {
	const own = rows.filter((row) => row.category === category);
	const confirmed = own.filter(({ status }) => status === "confirmed");
	const waiting = own.filter(({ status }) => status === "waitlisted");
	const free = seats[category] - confirmed.length;
	const since = (row: Registration) => row.waitlistedAt ?? "";
	const overtaken = own
		.filter(({ promotedAt }) => promotedAt !== null)
		.flatMap((promoted) => waiting.filter((other) => since(other) < since(promoted)));
	return [
		...(free < 0 ? ["more people than seats"] : []),
		...(free > 0 && waiting.length > 0 ? ["somebody waits beside a free seat"] : []),
		...(overtaken.length > 0 ? ["somebody was overtaken"] : []),
	];
}

test("whatever people do, seats are never given twice, nobody waits beside a free one, and nobody is overtaken", {
	timeout: 120_000,
}, async () => {
	const { db } = await testDb();
	const deps = testDeps(db);
	let clock = Date.parse(deps.now().toISOString());
	const { officeId } = await createOpenEvent(deps);
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps: Step[]) => {
			const event = await createOpenEvent(deps, { officeId, seats });
			const rowsNow = () => db.selectFrom("registrations").selectAll().where("eventId", "=", event.id).execute();
			for (const action of steps) {
				clock += 1000;
				deps.travelTo(new Date(clock).toISOString());
				const name = `Peserta ${action.who}`;
				if (action.do === "register") {
					await registerParticipant(deps, event.id, participant(name, { category: action.category as Category }));
				} else {
					const own = (await rowsNow()).filter((row) => row.name === name);
					for (const { id } of own) await cancelRegistration(deps, id);
				}
				const rows = await rowsNow();
				expect([...broken(rows, "union"), ...broken(rows, "cooperative")]).toEqual([]);
				const living = rows.filter(({ status }) => status !== "cancelled").map((row) => row.nameFolded);
				expect(new Set(living).size).toBe(living.length);
			}
		}),
		{ numRuns: 12 },
	);
});
