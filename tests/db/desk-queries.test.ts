import { beforeEach, expect, test } from "vitest";
import * as checkInDesk from "#app/routes/desk/check-in";
import * as decisions from "#app/routes/desk/decisions";
import * as paperTicks from "#app/routes/desk/paper-ticks";
import * as deskOfficers from "#app/routes/panel/desk-officers";
import * as presence from "#app/routes/panel/presence";
import type { Runtime } from "#app/server/runtime.server";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import { counting } from "#tests/support/counting-db";
import { testNow } from "#tests/support/deps";
import { letIn } from "#tests/support/desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { register } from "#tests/support/outbox";
import { visit } from "#tests/support/route-visit";
import { signInAs } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let event: EventRow;

beforeEach(async () => {
	runtime = await testRuntime();
	runtime.deps.now = () => new Date(testNow);
	event = await createOpenEvent(runtime.deps, { seats: { union: 100 } });
});

/** So many more people on the list and at the desk, the second half of them recorded for a decision. */
async function arrive(count: number, from: number) {
	const [day] = await eventQueries.listDays(runtime.db, event.id);
	for (let index = from; index < from + count; index++) {
		runtime.deps.now = () => new Date(testNow);
		const { code } = await register(runtime.deps, event.id, `Peserta ${index}`);
		await register(runtime.deps, event.id, `Belum datang ${index}`);
		runtime.deps.now = () => new Date("2026-11-12T02:00:00.000Z");
		const at = { by: "code", dayId: day?.id ?? "", isOffline: true, shown: "in" } as const;
		await letIn(runtime.deps, event.id, { ...at, code });
		await letIn(runtime.deps, event.id, { ...at, code: `TAN-CDFG${index % 10}` });
	}
}

test("the pages of a desk ask the database as often for twelve people as for two", async () => {
	const counts = async () => {
		const cookie = await signInAs(runtime, event.officeId);
		let queries = 0;
		const counted = { ...runtime, db: counting(runtime.db, () => queries++) };
		const asked = async (route: Parameters<typeof visit>[1], path: string) => {
			const before = queries;
			const { status } = await visit(counted, route, { path, params: { eventId: event.id }, cookie });
			expect([path, status]).toEqual([path, 200]);
			return queries - before;
		};
		const [desk, panel] = [`/petugas/${event.id}`, `/panel/kegiatan/${event.id}`];
		return {
			desk: await asked(checkInDesk, desk),
			search: await asked(checkInDesk, `${desk}?cari=peserta`),
			paper: await asked(paperTicks, `${desk}/susulan`),
			decisions: await asked(decisions, `${desk}/keputusan`),
			presence: await asked(presence, `${panel}/kehadiran`),
			officers: await asked(deskOfficers, `${panel}/petugas`),
		};
	};
	await arrive(2, 0);
	const few = await counts();
	await arrive(10, 2);
	expect(await counts()).toEqual(few);
	for (const [page, count] of Object.entries(few)) expect([page, count <= 14]).toEqual([page, true]);
});
