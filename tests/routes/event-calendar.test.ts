import { expect, test } from "vitest";
import { editEvent } from "#app/domain/events/edit-event";
import * as calendarRoute from "#app/routes/files/event-calendar";
import * as feedRoute from "#app/routes/files/event-feed";
import * as eventRoute from "#app/routes/public/event";
import * as eventQueries from "#db/queries/events";
import { testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { lintIcs } from "#tests/support/ical-lint";
import { readings } from "#tests/support/ical-parsers";
import { outbox, register } from "#tests/support/outbox";
import { publicPages } from "#tests/support/public-pages";
import { testDb } from "#tests/support/test-db";

test("C35 a corrected title brings nobody a letter; page, calendar and feed of the event say it at once", async () => {
	const { db } = await testDb();
	const deps = testDeps(db);
	const event = await createOpenEvent(deps, { title: "Dialog Koprasi Pekerja" });
	await register(deps, event.id, "Siti Nurhaliza");
	const site = await publicPages(deps, {
		"kegiatan/:slug": eventRoute,
		"kegiatan/:slug.ics": calendarRoute,
		"kegiatan.ics": feedRoute,
	});
	const calendars = [`/kegiatan/${event.slug}.ics`, "/kegiatan.ics"];
	const titles = async () => {
		const texts = await Promise.all(calendars.map(async (path) => (await site.get(path)).body));
		for (const text of texts) expect(lintIcs(text, { method: "PUBLISH" })).toEqual([]);
		return texts.map((text) => readings(text).nodeIcal.summary.split(" – ")[0]);
	};
	expect(await titles()).toEqual(["Dialog Koprasi Pekerja", "Dialog Koprasi Pekerja"]);
	const letters = (await outbox(db)).length;
	deps.travelTo("2026-11-03T02:00:00.000Z");
	const details = {
		...event,
		topics: await eventQueries.listTopics(db, event.id),
		needsApproval: false,
		editResetsApproval: false,
		title: "Dialog Koperasi Pekerja",
	};
	expect(await editEvent(deps, event.id, details)).toEqual({ ok: true, told: 0, corrected: 0 });
	expect(await outbox(db)).toHaveLength(letters);
	expect(await titles()).toEqual(["Dialog Koperasi Pekerja", "Dialog Koperasi Pekerja"]);
	expect((await site.get(`/kegiatan/${event.slug}`)).heading).toBe("Dialog Koperasi Pekerja");
});
