import fc from "fast-check";
import { expect, test } from "vitest";
import { type Seats, setQuotas } from "#app/domain/events/set-quotas";
import { acceptOffer } from "#app/domain/registrations/accept-offer";
import { addParticipant } from "#app/domain/registrations/add-participant";
import { admit } from "#app/domain/registrations/admission";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { changeSeats } from "#app/domain/registrations/change-seats";
import { excessOf, proposeCut } from "#app/domain/registrations/cut-plan";
import { decideRegistrations } from "#app/domain/registrations/decide-registrations";
import { expireOffers } from "#app/domain/registrations/expire-offers";
import { statusOfNewcomer } from "#app/domain/registrations/newcomer";
import { promoteRegistration } from "#app/domain/registrations/promote-registration";
import { registerParticipant } from "#app/domain/registrations/register-participant";
import type { Category } from "#app/domain/registrations/types";
import { newId } from "#db/client";
import * as seatQueries from "#db/queries/seats";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { participant } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

const parties = ["union", "cooperative"] as const;
const nobody = { employer: 0, government: 0, other: 0 };

/** What can happen; `who`, `org`, `size` are drawn small so that histories meet themselves. */
const happening = fc.record({
	what: fc.oneof(
		{ weight: 5, arbitrary: fc.constant("register" as const) },
		{ weight: 3, arbitrary: fc.constant("cancel" as const) },
		{ weight: 2, arbitrary: fc.constantFrom("invite" as const, "quota" as const, "group" as const, "answer" as const) },
		{ weight: 1, arbitrary: fc.constantFrom("approve" as const, "add" as const, "promote" as const, "wait" as const) },
	),
	who: fc.nat(9),
	party: fc.constantFrom(...parties),
	org: fc.nat(2),
	size: fc.integer({ min: 0, max: 4 }),
	hasEmail: fc.nat(7).map((one) => one === 0),
});
type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;

const beginning = fc.record({
	union: fc.integer({ min: 1, max: 4 }),
	cooperative: fc.integer({ min: 1, max: 2 }),
	held: fc.integer({ min: 0, max: 1 }),
	cap: fc.option(fc.integer({ min: 1, max: 2 })),
	offerHours: fc.option(fc.constant(2)),
	isReviewed: fc.nat(3).map((one) => one === 0),
});

/** The same people as a public form, staff, a group's contact or an invitation would bring them. */
function person({ who, party, org, hasEmail }: Happening, suffix = "") {
	const name = `Peserta ${who}${suffix}`;
	const phone = `+62812000${String(who).padStart(5, "0")}`;
	const organisationName = `Organisasi ${party} ${org} (rekaan)`;
	return participant(name, { category: party, organisationName, phone, ...(hasEmail ? {} : { email: null }) });
}

/** Everybody of a group, or one who comes by invitation, through the one lock and the one writer. */
async function bring(deps: TestDeps, event: EventRow, one: Happening, source: "group" | "invitation") {
	const people = source === "group" ? ["a", "b", "c"].slice(0, 2 + (one.size % 2)) : [""];
	const groupId = source === "group" ? await createGroup(deps, event, one) : null;
	await changeSeats(deps, event.id, async (trx, locked) => {
		const { category, organisationName: name, regencyCode } = person(one);
		const newcomer = { category, name, regencyCode, source, people: people.length, isDecided: true };
		const status = await statusOfNewcomer(trx, locked, newcomer);
		if (status === "not-invited") return { ok: false, reason: status } as const;
		for (const suffix of people) {
			const admitted = await admit(trx, deps, locked, person(one, suffix), { status, source });
			if (!admitted.ok) continue;
			const { id } = admitted.registration;
			await trx.updateTable("registrations").set({ groupId }).where("id", "=", id).execute();
		}
		return { ok: true } as const;
	});
}

async function createGroup({ db, now }: TestDeps, event: EventRow, { party }: Happening): Promise<string> {
	const id = newId();
	const at = now().toISOString();
	await db
		.insertInto("registrationGroups")
		.values({
			...{ id, eventId: event.id, category: party, organisationName: "Organisasi (rekaan)", contactName: "Kontak" },
			...{ language: "id", linkHash: id, createdAt: at, updatedAt: at },
		})
		.execute();
	return id;
}

/** A quota that goes down takes the people with it whom the rule proposes, or nobody where it cannot. */
async function changeQuota(deps: TestDeps, event: EventRow, quota: Seats, { party, size }: Happening): Promise<Seats> {
	const wanted = { ...quota, [party]: Math.max(1, size) };
	const holders = await seatQueries.listHolders(deps.db, event.id);
	const moving = excessOf(wanted, quota, holders).flatMap(({ category, excess }) => {
		const own = holders.filter((holder) => holder.category === category);
		return proposeCut(own, excess);
	});
	const settings = { heldSeats: { ...nobody, union: Math.min(1, size), cooperative: 0 } };
	const answer = await setQuotas(deps, event.id, wanted, { moving, ...(party === "union" ? { settings } : {}) });
	return answer.ok ? wanted : quota;
}

async function happen(deps: TestDeps, event: EventRow, rows: readonly Registration[], one: Happening) {
	const living = rows.filter(({ status }) => ["pending", "confirmed", "waitlisted"].includes(status));
	const some = (fits: (row: Registration) => boolean) => {
		const fitting = living.filter(fits);
		return fitting[one.who % Math.max(1, fitting.length)];
	};
	const waits = ({ status, groupId }: Registration) => status === "waitlisted" && groupId === null;
	switch (one.what) {
		case "register":
			return registerParticipant(deps, event.id, person(one));
		case "add":
			return addParticipant(deps, event.id, { ...person(one), consentBy: "phone" });
		case "group":
		case "invite":
			return bring(deps, event, one, one.what === "group" ? "group" : "invitation");
		case "cancel": {
			const leaving = some(() => true);
			return leaving && cancelRegistration(deps, leaving.id);
		}
		case "approve": {
			const pending = some(({ status }) => status === "pending");
			return pending && decideRegistrations(deps, event.id, { kind: "approve", registrationIds: [pending.id] });
		}
		case "promote": {
			const waiting = some(waits);
			return waiting && promoteRegistration(deps, event.id, waiting.id, { reason: "Narasumber." });
		}
		case "answer": {
			const asked = some(({ offeredAt }) => offeredAt !== null);
			return asked && acceptOffer(deps, asked);
		}
		case "wait":
		case "quota":
			return undefined;
	}
}

interface Rules {
	quota: Seats;
	held: number;
	cap: number | null;
}

/** Who sits or has an offer; those whom staff seated above the quota are counted apart. */
const holds = ({ status, offeredAt }: Registration) => status === "confirmed" || offeredAt !== null;

/** What must hold after every step, counted anew from the rows alone. */
function broken(rows: readonly Registration[], { quota, held, cap }: Rules, category: Category): string[] {
	const own = rows.filter((row) => row.category === category);
	const sitting = own.filter(holds);
	const invited = sitting.filter(({ source }) => source === "invitation").length;
	const kept = category === "union" ? Math.max(0, held - invited) : 0;
	const waiting = own.filter(({ status, offeredAt }) => status === "waitlisted" && offeredAt === null);
	const unitIds = new Set(waiting.map(({ groupId, id }) => groupId ?? id));
	const hasSeat = [...unitIds].filter((unitId) => {
		const unit = waiting.filter(({ groupId, id }) => (groupId ?? id) === unitId);
		const [first] = unit;
		const free = quota[category] - sitting.length - (first?.source === "invitation" ? 0 : kept);
		const colleagues = rows.filter((row) => holds(row) && row.organisationId === first?.organisationId).length;
		return unit.length <= Math.min(free, cap === null ? free : cap - colleagues);
	});
	return [
		...(sitting.filter(({ isOverQuota }) => isOverQuota === 0).length > quota[category]
			? ["more people than seats"]
			: []),
		...(hasSeat.length > 0 ? ["somebody waits while a seat of theirs is free"] : []),
	];
}

test("whatever the order, no sample shows more people than seats, and no one waits while a seat of theirs is free", {
	timeout: 240_000,
}, async () => {
	const { db } = await testDb();
	const deps = testDeps(db);
	const event = await createOpenEvent(deps, { seats: { ...nobody, union: 1, cooperative: 1 } });
	const rowsNow = () => db.selectFrom("registrations").selectAll().where("eventId", "=", event.id).execute();
	let clock = Date.parse(deps.now().toISOString());
	let samples = 0;
	/** One look from outside, at any moment: quotas and seated people in one query. */
	const sample = async () => {
		const seen = await db
			.selectFrom("eventQuotas")
			.leftJoin("registrations", (join) =>
				join
					.onRef("registrations.eventId", "=", "eventQuotas.eventId")
					.onRef("registrations.category", "=", "eventQuotas.category")
					.on("registrations.status", "=", "confirmed")
					.on("registrations.isOverQuota", "=", 0),
			)
			.select((eb) => ["eventQuotas.seats", eb.fn.count<number>("registrations.id").as("people")])
			.where("eventQuotas.eventId", "=", event.id)
			.groupBy(["eventQuotas.category", "eventQuotas.seats"])
			.execute();
		samples++;
		for (const { people, seats } of seen) expect(Number(people)).toBeLessThanOrEqual(seats);
	};
	await fc.assert(
		fc.asyncProperty(beginning, fc.array(happening, { minLength: 4, maxLength: 9 }), async (start, steps) => {
			await forget(deps, event);
			const { union, cooperative, cap, offerHours, isReviewed } = start;
			const rules: Rules = { quota: { ...nobody, union, cooperative }, held: Math.min(start.held, union), cap };
			const needsApproval = { employer: null, union: null, cooperative: isReviewed ? 1 : null } as const;
			const settings = {
				heldSeats: { ...nobody, union: rules.held, cooperative: 0 },
				needsApproval: { ...needsApproval, government: null, other: null },
				...{ seatsPerOrganisation: cap, offerHours },
			};
			await setQuotas(deps, event.id, rules.quota, { settings });
			for (const step of steps) {
				clock += step.what === "wait" ? 3 * 3_600_000 : 1000;
				// The days before the event are short; every history begins where there is time for offers.
				deps.travelTo(new Date(clock).toISOString());
				const rows = await rowsNow();
				if (step.what === "quota") {
					const [quota] = await Promise.all([changeQuota(deps, event, rules.quota, step), sample()]);
					if (quota !== rules.quota && step.party === "union") rules.held = Math.min(1, step.size);
					rules.quota = quota;
				} else await Promise.all([happen(deps, event, rows, step), sample()]);
				if (step.what === "wait") await Promise.all([expireOffers(deps), sample()]);
				const after = await rowsNow();
				expect(parties.flatMap((party) => broken(after, rules, party))).toEqual([]);
			}
			clock = Date.parse("2026-11-02T02:00:00.000Z") + (clock % 3_600_000);
		}),
		{ numRuns: 200 },
	);
	expect(samples).toBeGreaterThan(200 * 4);
});

/** Begins a history with nobody, on the same event. */
async function forget({ db }: TestDeps, event: EventRow): Promise<void> {
	const registered = db.selectFrom("registrations").select("id").where("eventId", "=", event.id);
	await db.deleteFrom("callTasks").where("eventId", "=", event.id).execute();
	await db.deleteFrom("letters").where("eventId", "=", event.id).execute();
	await db.deleteFrom("calendarEntries").where("registrationId", "in", registered).execute();
	await db.deleteFrom("registrations").where("eventId", "=", event.id).execute();
	await db.deleteFrom("registrationGroups").where("eventId", "=", event.id).execute();
}
