import { expect, test } from "vitest";
import * as eventListRoute from "#app/routes/panel/event-followups";
import * as listRoute from "#app/routes/panel/followups";
import { newId } from "#db/client";
import { counting } from "#tests/support/counting-db";
import { organisedEvent } from "#tests/support/event-desk";
import { createPromise } from "#tests/support/factories/followup";
import { publicPages } from "#tests/support/public-pages";

/** An event with this many promises, in every state and some with more time asked for, and pages that count queries. */
async function promised(many: number) {
	const { db, system, deps, event, staff } = await organisedEvent();
	const first = await createPromise(deps, event.id);
	for (let index = 1; index < many; index++) {
		const id = newId();
		const status = (["not_started", "in_progress", "done"] as const)[index % 3] ?? "not_started";
		const late = index % 2 === 0 ? { dueOn: "2026-10-01", dueAt: "2026-10-01T17:00:00.000Z" } : {};
		const code = `RTL-X${index}`;
		await db
			.insertInto("followups")
			.values({ ...first, ...late, id, code, status, linkHash: `link-${id}`, obstacle: "Menunggu dinas." })
			.execute();
		await db
			.insertInto("extensionRequests")
			.values({
				id: newId(),
				followupId: id,
				requestedAt: first.createdAt,
				requestedByName: "Siti Aminah",
				wantedDueOn: "2026-12-24",
				reason: "Menunggu dinas.",
				decision: null,
				decidedAt: null,
				decidedByName: null,
				decisionNote: "",
			})
			.execute();
	}
	let queries = 0;
	const pages = await publicPages(
		{ ...system, db: counting(db, () => queries++) },
		{ "panel/tindak-lanjut": listRoute, "panel/kegiatan/:eventId/tindak-lanjut": eventListRoute },
	);
	/** How many queries a page takes. */
	return async (path: string) => {
		queries = 0;
		const answer = await pages.get(path.replace(":eventId", event.id), { as: staff.visitor });
		expect([path, answer.status]).toEqual([path, 200]);
		expect(answer.body).toContain("RTL-X1");
		return queries;
	};
}

test("a list and a board of 300 promises take exactly as many queries as those of 30", {
	timeout: 60_000,
}, async () => {
	const [few, many] = [await promised(30), await promised(300)];
	const taken: Record<string, number> = {};
	for (const path of [
		"/panel/tindak-lanjut",
		"/panel/tindak-lanjut?tampilan=terlambat",
		"/panel/tindak-lanjut?cari=rat&tema=cooperatives&provinsi=36",
		"/panel/tindak-lanjut?tampilan=papan",
		"/panel/kegiatan/:eventId/tindak-lanjut",
		"/panel/kegiatan/:eventId/tindak-lanjut?tampilan=papan",
	]) {
		// The first look of the quarter of an hour is noted in the trail.
		for (const look of [few, many]) await look(path);
		taken[path] = await many(path);
		expect([path, await few(path)]).toEqual([path, taken[path]]);
	}
	// That the look is noted already; the counts of every view at once, the rows and the provinces to choose from; a board has four columns of rows. At an
	// event besides: the event, and what it takes up and could take up from earlier ones.
	expect(taken).toEqual({
		"/panel/tindak-lanjut": 4,
		"/panel/tindak-lanjut?tampilan=terlambat": 4,
		"/panel/tindak-lanjut?cari=rat&tema=cooperatives&provinsi=36": 4,
		"/panel/tindak-lanjut?tampilan=papan": 7,
		"/panel/kegiatan/:eventId/tindak-lanjut": 6,
		"/panel/kegiatan/:eventId/tindak-lanjut?tampilan=papan": 9,
	});
});
