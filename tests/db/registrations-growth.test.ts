import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import * as detailRoute from "#app/routes/panel/registration";
import * as listRoute from "#app/routes/panel/registrations";
import { type ExportFormat, registrationsFile } from "#app/server/registrations-export.server";
import { crowd } from "#tests/support/crowded-event";
import { organisedEvent } from "#tests/support/event-desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { publicPages } from "#tests/support/public-pages";

/** Two events in one database, the second ten times as large. */
async function smallAndLarge(people: number) {
	const organised = await organisedEvent({ needsApproval: true, seats: { union: 1000 } });
	const { db, system, event: small } = organised;
	const large = await createOpenEvent(system, {
		officeId: small.officeId,
		needsApproval: true,
		seats: { union: 1000 },
	});
	await crowd(db, system, small, people);
	await crowd(db, system, large, people * 10);
	return { ...organised, small, large };
}

const middle = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

test("searching, sorting and filtering 5,000 registrations costs at most twice what it costs among 500", {
	timeout: 240_000,
}, async () => {
	const { system, staff, small, large } = await smallAndLarge(500);
	const pages = await publicPages(system, {
		"panel/kegiatan/:eventId/pendaftaran": listRoute,
		"panel/kegiatan/:eventId/pendaftaran/:registrationId": detailRoute,
	});
	const ask = async (id: string, query: string) => {
		const start = performance.now();
		const { status } = await pages.get(`/panel/kegiatan/${id}/pendaftaran${query}`, { as: staff.visitor });
		expect(status).toBe(200);
		return performance.now() - start;
	};
	// Every list fills a page among the few, too: what is compared is the finding, not the drawing of more rows.
	const queries = ["", "?cari=siti", "?cari=0812", "?urut=name", "?urut=-organisation", "?status=pending&asal=web"];
	const growth: Record<string, number> = {};
	for (const query of queries) {
		const times: { few: number[]; many: number[] } = { few: [], many: [] };
		// In turn, so that whatever else the machine does slows both alike.
		for (let round = 0; round < 15; round++) {
			times.few.push(await ask(small.id, query));
			times.many.push(await ask(large.id, query));
		}
		growth[query] = middle(times.many) / middle(times.few);
	}
	expect(Object.entries(growth).filter(([, ratio]) => ratio > 2)).toEqual([]);
});

test("exporting 50,000 registrations takes no more memory than 5,000, as CSV and as XLSX", {
	timeout: 240_000,
}, async () => {
	setFlagsFromString("--expose-gc");
	const collect = runInNewContext("gc") as () => void;
	const { db, system, small, large } = await smallAndLarge(5000);
	/** The most that is held while the file is read piece by piece, above what was held before; in MB. */
	const held = async (event: typeof small, format: ExportFormat) => {
		const filter = { eventId: event.id, patterns: [], category: null, status: null };
		collect();
		const before = process.memoryUsage().heapUsed;
		let [most, bytes, pieces] = [0, 0, 0];
		const file = await registrationsFile(db, { event, filter, language: "id", now: system.now() }, format);
		const reader = file.getReader();
		for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
			bytes += piece.value.byteLength;
			if (++pieces % 20 !== 0) continue;
			collect();
			most = Math.max(most, process.memoryUsage().heapUsed - before);
		}
		return { megabytes: most / 1_048_576, bytes };
	};
	for (const format of ["csv", "xlsx"] as const) {
		const [few, many] = [await held(small, format), await held(large, format)];
		expect(many.bytes).toBeGreaterThan(few.bytes * 8);
		expect(many.megabytes, format).toBeLessThan(few.megabytes * 1.5 + 8);
	}
});
