import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { atPage, newAct } from "#app/domain/attendance/new-act";
import { registerWalkIn } from "#app/domain/attendance/register-walk-in";
import { moveStage } from "#app/domain/cooperatives/move-stage";
import { cooperativeStages } from "#app/domain/cooperatives/types";
import { cancelEvent } from "#app/domain/events/cancel-event";
import { rescheduleEvent } from "#app/domain/events/reschedule-event";
import { refreshFigures } from "#app/domain/figures/refresh-figures";
import { cancelFollowup } from "#app/domain/followups/cancel-followup";
import { createFollowup } from "#app/domain/followups/create-followup";
import { decideExtension } from "#app/domain/followups/decide-extension";
import { reportProgress } from "#app/domain/followups/report-progress";
import { requestExtension } from "#app/domain/followups/request-extension";
import { endOfDate } from "#app/domain/followups/rules";
import { mergeOrganisations } from "#app/domain/organisations/merge-organisations";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { registerParticipant } from "#app/domain/registrations/register-participant";
import { replaceParticipant } from "#app/domain/registrations/replace-participant";
import { categories, registrationStatuses } from "#app/domain/registrations/types";
import { type Db, inTransaction, newId } from "#db/client";
import * as figureCommands from "#db/commands/event-figures";
import * as figureQueries from "#db/queries/event-figures";
import * as eventQueries from "#db/queries/events";
import * as followupQueries from "#db/queries/followups";
import { type TestDeps, testDeps, testNow } from "#tests/support/deps";
import { letIn, takeBack } from "#tests/support/desk";
import { createCooperative, move } from "#tests/support/factories/cooperative";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise, promise } from "#tests/support/factories/followup";
import { createStaff } from "#tests/support/factories/office";
import { createOrganisations } from "#tests/support/factories/organisation";
import { participant, register } from "#tests/support/outbox";
import { everywhere } from "#tests/support/reach";
import { inPlainWords, recount } from "#tests/support/recount";
import { testDb } from "#tests/support/test-db";

interface World {
	db: Db;
	deps: TestDeps;
	events: string[];
	organisations: string[];
}

/** Three open events, and two cooperatives on their way and two companies for people to come from. */
async function world(): Promise<World> {
	const { db } = await testDb();
	const deps = testDeps(db);
	const seats = { employer: 90, union: 90, cooperative: 90, government: 90, other: 90 };
	const events = [];
	for (let index = 0; index < 3; index++) events.push((await createOpenEvent(deps, { seats })).id);
	const cooperatives = [
		await createCooperative(deps, { name: "Koperasi Satu (rekaan)" }),
		await createCooperative(deps, { name: "Koperasi Dua (rekaan)" }),
	];
	const companies = await createOrganisations(deps, [{ name: "PT Satu (rekaan)" }, { name: "PT Dua (rekaan)" }]);
	return { db, deps, events, organisations: [...cooperatives, ...companies] };
}

/** What the product shows, and what the plain rows say. */
async function expectRight({ db, deps }: World, after: string) {
	const now = deps.now().toISOString();
	const shown = inPlainWords((await figureQueries.listFigures(db, { within: everywhere }, now, 100)).latest);
	expect({ after, figures: shown }).toEqual({ after, figures: await recount(db, now) });
}

const marks = ({ db }: World) => db.selectFrom("figureMarks").selectAll().execute();

/** What can happen to rows, by whatever way; numbers are drawn small, so that histories meet themselves. */
const happening = fc.record({
	what: fc.constantFrom(
		...["register", "status", "category", "organisation", "event", "check in", "undo", "forget"],
		...["promise", "promise status", "more time", "stage", "certificate", "day", "day off", "target", "example"],
		...["merge", "later", "earlier", "refresh", "refresh"],
	),
	one: fc.nat(3),
	other: fc.nat(30),
});

async function happen(world: World, { what, one, other }: { what: string; one: number; other: number }) {
	const { db, deps, events, organisations } = world;
	const pick = <T>(all: readonly T[]): T | undefined => all[other % Math.max(1, all.length)];
	const eventId = events[one % events.length] ?? "";
	const organisationId = organisations[one] ?? null;
	const idsOf = async (table: "registrations" | "attendances" | "followups" | "eventDays" | "eventQuotas") =>
		(table === "eventQuotas" ? [] : await db.selectFrom(table).select("id").orderBy("id").execute()).map(
			({ id }) => id,
		);
	const change = { id: pick(await idsOf("registrations")) ?? "" };
	const registration = db.updateTable("registrations").where("id", "=", change.id);
	switch (what) {
		case "register":
			// Refused before registration opens and after it closes, which changes no figure.
			await registerParticipant(
				deps,
				eventId,
				participant(`Peserta ${newId()}`, { category: pick(categories) ?? "other" }),
			);
			await registrationsOf(db, organisationId);
			return;
		case "status":
			return registration.set({ status: pick(registrationStatuses) ?? "pending", phone: null }).execute();
		case "category":
			return registration.set({ category: pick(categories) ?? "other" }).execute();
		case "organisation":
			return registration.set({ organisationId }).execute();
		case "event":
			return registration.set({ eventId }).execute();
		case "check in":
			return checkIn(db, change.id, one);
		case "undo": {
			const id = pick(await idsOf("attendances")) ?? "";
			return db.updateTable("attendances").set({ undoneAt: "2026-11-12T03:00:00.000Z" }).where("id", "=", id).execute();
		}
		case "forget": {
			const id = pick(await idsOf("attendances")) ?? "";
			return db.deleteFrom("attendances").where("id", "=", id).execute();
		}
		case "promise":
			return createFollowup(deps, eventId, promise({ dueOn: dayAfter("2026-11-02", other) }));
		case "promise status": {
			const status = (["not_started", "in_progress", "done", "cancelled"] as const)[one] ?? "done";
			const id = pick(await idsOf("followups")) ?? "";
			return db.updateTable("followups").set({ status }).where("id", "=", id).execute();
		}
		case "more time": {
			const dueOn = dayAfter("2026-11-10", one * 9);
			const due = { dueOn, dueAt: endOfDate(dueOn, "Asia/Jakarta") };
			return db
				.updateTable("followups")
				.set(due)
				.where("id", "=", pick(await idsOf("followups")) ?? "")
				.execute();
		}
		case "stage": {
			const stage = pick(cooperativeStages) ?? "belum_mulai";
			return db
				.updateTable("cooperatives")
				.set({ stage })
				.where("organisationId", "=", organisations[one % 2] ?? "")
				.execute();
		}
		case "certificate": {
			const issued = { certificateIssuedOn: other === 0 ? null : dayAfter("2026-11-02", other) };
			return db
				.updateTable("cooperatives")
				.set(issued)
				.where("organisationId", "=", organisations[one % 2] ?? "")
				.execute();
		}
		case "day": {
			const endsAtLocal = `${dayAfter("2026-11-14", other)}T16:00`;
			const id = pick(await idsOf("eventDays")) ?? "";
			return db.updateTable("eventDays").set({ endsAtLocal, removedAt: null }).where("id", "=", id).execute();
		}
		case "day off": {
			const id = pick(await idsOf("eventDays")) ?? "";
			return db.updateTable("eventDays").set({ removedAt: "2026-11-02T02:00:00.000Z" }).where("id", "=", id).execute();
		}
		case "target": {
			const quota = {
				eventId,
				category: pick(categories) ?? "other",
				seats: other,
				targetPercent: one === 0 ? null : 7 * one,
			};
			const { seats, targetPercent } = quota;
			return db
				.insertInto("eventQuotas")
				.values({ ...quota, needsApproval: null })
				.onConflict((oc) => oc.columns(["eventId", "category"]).doUpdateSet({ seats, targetPercent }))
				.execute();
		}
		case "example": {
			const exampleAsOf = one === 0 ? dayAfter("2026-11-02", other) : null;
			return db.updateTable("events").set({ exampleAsOf }).where("id", "=", eventId).execute();
		}
		case "merge":
			return db
				.updateTable("registrations")
				.set({ organisationId: organisations[other % 4] ?? null })
				.where("organisationId", "=", organisationId)
				.execute();
		case "later":
		case "earlier":
			return deps.travelTo(
				new Date(deps.now().getTime() + (what === "later" ? 1 : -1) * (1 + other) * 9 * 3_600_000).toISOString(),
			);
		case "refresh":
			return refreshFigures(deps);
	}
	throw new Error(`Nobody knows how to ${what}.`);
}

/** Whoever registered last comes from this organisation. */
async function registrationsOf(db: Db, organisationId: string | null) {
	const last = await db.selectFrom("registrations").select("id").orderBy("id", "desc").executeTakeFirst();
	await db
		.updateTable("registrations")
		.set({ organisationId })
		.where("id", "=", last?.id ?? "")
		.execute();
}

async function checkIn(db: Db, registrationId: string, position: number) {
	const day = await db
		.selectFrom("eventDays")
		.innerJoin("registrations", "registrations.eventId", "eventDays.eventId")
		.select("eventDays.id")
		.where("registrations.id", "=", registrationId)
		.orderBy("eventDays.id", position % 2 === 0 ? "asc" : "desc")
		.executeTakeFirst();
	if (!day) return;
	const at = "2026-11-12T02:00:00.000Z";
	await db
		.insertInto("attendances")
		.values({
			...{ id: newId(), registrationId, dayId: day.id, method: "code", station: null, checkedInAt: at, recordedAt: at },
			...{ recordedById: null, recordedByName: "Petugas", undoneAt: null, undoneById: null },
		})
		.onConflict((oc) => oc.doNothing())
		.execute();
}

const dayAfter = (date: string, days: number) =>
	new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

describe("figures of events", () => {
	let shared: World;
	beforeAll(async () => {
		shared = await world();
	});

	test("are what a plain recount gives, after whatever happened, before and after they are stored", async () => {
		const seed = 20_261_130;
		await fc.assert(
			fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 20 }), async (story) => {
				shared.deps.travelTo(testNow);
				for (const one of story) {
					await happen(shared, one);
					await expectRight(shared, one.what);
				}
				await refreshFigures(shared.deps);
				expect(await marks(shared)).toEqual([]);
				await expectRight(shared, "the end");
				expect(await figureQueries.countDiffering(shared.db, shared.deps.now().toISOString())).toBe(0);
			}),
			{ seed, numRuns: 15 },
		);
	}, 120_000);

	test("are read from what is stored where nothing changed: a stored figure that is forged is shown, until a mark comes", async () => {
		const { db, deps, events } = shared;
		await refreshFigures(deps);
		const now = deps.now().toISOString();
		const eventId = events[0] ?? "";
		await db.updateTable("eventFigures").set({ confirmedOther: 4711 }).where("eventId", "=", eventId).execute();
		const shown = async () =>
			(await figureQueries.listFigures(db, { within: everywhere }, now, 100)).latest.find(
				(line) => line.eventId === eventId,
			)?.confirmedOther;
		expect(await shown()).toBe(4711);
		expect(await figureQueries.countDiffering(db, now)).toBe(1);
		await inTransaction(db, figureCommands.markAll);
		expect(await shown()).not.toBe(4711);
		await refreshFigures(deps);
		expect(await figureQueries.countDiffering(db, now)).toBe(0);
	});

	test("follow each act of the house's own: whatever it stores, the next look shows it", async () => {
		const fresh = await world();
		const { deps, events, organisations } = fresh;
		const [eventId = "", otherId = ""] = events;
		const [cooperativeId = "", , one = "", two = ""] = organisations;
		const name = "Koperasi Satu (rekaan)";
		const siti = await register(deps, eventId, "Siti", { category: "cooperative", organisationName: name });
		const budi = await register(deps, otherId, "Budi", { category: "employer", organisationName: "PT Dua (rekaan)" });
		const promised = await createPromise(deps, eventId, { dueOn: "2026-11-20" });
		const dropped = await createPromise(deps, eventId, { dueOn: "2026-11-21" });
		const [day] = await eventQueries.listDays(deps.db, eventId);
		const staff = await createStaff(deps, (await eventQueries.findById(deps.db, eventId))?.officeId ?? "");
		const { phone: _phone, email: _email, ...rest } = participant("Dewi");
		const wish = { wantedOn: "2026-12-24", reason: "Menunggu RAT." };
		const arrival = { by: "registration", registrationId: siti.id, dayId: day?.id ?? "" } as const;
		const report = { note: "Selesai.", progress: "done", completionReason: "Terlaksana.", obstacle: "" } as const;
		const acts: Record<string, () => Promise<unknown>> = {
			"somebody comes": () => letIn(deps, eventId, arrival),
			"it was a mistake": async () => {
				const [came] = await deps.db.selectFrom("attendances").selectAll().execute();
				return takeBack(deps, eventId, came?.id ?? "");
			},
			"a walk-in": () => {
				const person = { name: "Tamu", phone: null, email: null, position: null, gender: null };
				const who = { ...person, category: "union", organisationName: "SP Baru (rekaan)" } as const;
				const act = { ...newAct(deps), kind: "walk_in", dayId: day?.id ?? "", sessionId: null, person: who } as const;
				return registerWalkIn(deps.as(staff), eventId, act, atPage);
			},
			"a place is handed over": () =>
				replaceParticipant(deps, otherId, budi.id, {
					...rest,
					phone: "+6281200000077",
					email: null,
					consentBy: "phone",
				}),
			"somebody cancels": () => cancelRegistration(deps, siti.id),
			"an event moves": async () => {
				const [first, second] = await eventQueries.listDays(deps.db, otherId);
				const days = [
					{ id: first?.id ?? null, startsAtLocal: "2026-12-08T08:30", endsAtLocal: "2026-12-08T16:00" },
					{ id: second?.id ?? null, startsAtLocal: "2026-12-10T08:30", endsAtLocal: "2026-12-10T16:00" },
				];
				const open = { registrationOpensAtLocal: "2026-11-01T08:00", registrationClosesAtLocal: "2026-12-05T16:00" };
				return rescheduleEvent(deps, otherId, { days, ...open });
			},
			"time passes a due date": async () => deps.travelTo("2026-11-25T02:00:00.000Z"),
			"more time is granted": async () => {
				await requestExtension(deps, promised.id, wish);
				const request = await followupQueries.findOpenRequest(deps.db, promised.id);
				return decideExtension(deps, promised.id, request?.id ?? "", {
					decision: "granted",
					dueOn: wish.wantedOn,
					note: "",
				});
			},
			"a promise is kept": () => reportProgress(deps, promised.id, report),
			"a promise is cancelled": () => cancelFollowup(deps, dropped.id, { reason: "Tidak jadi." }),
			"a cooperative moves on": () => moveStage(deps, cooperativeId, move("belum_mulai", "pengumpulan_dokumen")),
			"two records become one": () => mergeOrganisations(deps, { survivorId: one, mergedId: two }),
			"an event is called off": () => cancelEvent(deps, otherId, "Gedung tidak dapat dipakai."),
		};
		for (const [act, happens] of Object.entries(acts)) {
			await refreshFigures(deps);
			const answer = await happens();
			expect([act, (answer as { reason?: string } | undefined)?.reason]).toEqual([act, undefined]);
			await expectRight(fresh, act);
		}
	});
});
