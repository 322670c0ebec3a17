import { beforeEach, describe, expect, test } from "vitest";
import { remindOrganisers } from "#app/domain/followups/remind-organisers";
import { reportProgress } from "#app/domain/followups/report-progress";
import { openDatabase } from "#db/client";
import type { EventRow } from "#db/tables/events";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise } from "#tests/support/factories/followup";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { outbox } from "#tests/support/outbox";
import { engine, testDb } from "#tests/support/test-db";

let deps: TestDeps;
let url: string;
let officeId: string;
let event: EventRow;
beforeEach(async () => {
	const database = await testDb();
	url = database.url;
	deps = testDeps(database.db);
	officeId = (await createOffice(deps)).id;
	event = await createOpenEvent(deps, { officeId });
});

const digests = async () => (await outbox(deps.db)).filter(({ template }) => template === "followup-digest");

describe("organisers are written to once a week", () => {
	test("from Monday 08.00, about what is late and what is near, in one letter", async () => {
		await createPromise(deps, event.id, { title: "Terlambat satu", dueOn: "2026-12-10" });
		await createPromise(deps, event.id, { title: "Segera", dueOn: "2026-12-20" });
		await createPromise(deps, event.id, { title: "Masih lama", dueOn: "2027-02-20" });
		deps.travelTo("2026-12-14T00:59:00.000Z");
		await remindOrganisers(deps);
		deps.travelTo("2026-12-14T01:00:00.000Z");
		await remindOrganisers(deps);
		deps.travelTo("2026-12-16T03:00:00.000Z");
		await remindOrganisers(deps);
		const [, monday] = await digests();
		expect(await digests()).toHaveLength(2);
		expect(monday).toMatchObject({ toAddress: event.contactEmail });
		expect(monday?.text).toContain("Terlambat satu");
		expect(monday?.text).toContain("Segera");
		expect(monday?.text).not.toContain("Masih lama");
		deps.travelTo("2026-12-21T01:00:00.000Z");
		await remindOrganisers(deps);
		expect(await digests()).toHaveLength(3);
	});

	test("at the office's accounts where the event names no address", async () => {
		await deps.db.updateTable("events").set({ contactEmail: null }).where("id", "=", event.id).execute();
		const people = [await createStaff(deps, officeId), await createStaff(deps, officeId)];
		await createStaff(deps, (await createOffice(deps)).id);
		await createPromise(deps, event.id, { dueOn: "2026-12-10" });
		deps.travelTo("2026-12-14T02:00:00.000Z");
		expect(await remindOrganisers(deps)).toBe(2);
		expect((await digests()).map(({ toAddress }) => toAddress).sort()).toEqual(
			people.map(({ id }) => `rina-${id}@dinas.example`).sort(),
		);
	});

	test("not about what is done, and not when there is nothing to say", async () => {
		const { id } = await createPromise(deps, event.id, { dueOn: "2026-12-10" });
		await reportProgress(deps, id, { note: "", progress: "done", completionReason: "Sudah" });
		deps.travelTo("2026-12-14T02:00:00.000Z");
		expect(await remindOrganisers(deps)).toBe(0);
	});

	test("once although two workers run at the same time", async () => {
		await createPromise(deps, event.id, { dueOn: "2026-12-10" });
		deps.travelTo("2026-12-14T02:00:00.000Z");
		const second = engine === "postgres" ? openDatabase(url) : null;
		const workers = [deps, second ? { ...deps, db: second } : deps];
		await Promise.all([...workers, ...workers].map((worker) => remindOrganisers(worker)));
		await second?.destroy();
		expect(await digests()).toHaveLength(1);
	});
});
