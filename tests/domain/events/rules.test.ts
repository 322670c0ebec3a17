import { describe, expect, test } from "vitest";
import { phaseOf } from "#app/domain/events/lifecycle";
import { readOfficePhone } from "#app/domain/events/office-phone";
import {
	missingForPublication,
	type PublicationFacts,
	publicationSteps,
	scheduleProblem,
} from "#app/domain/events/rules";
import { scheduleSchema } from "#app/domain/events/schedule-schema";
import { codePrefix, slugOf } from "#app/domain/events/slug";
import { readDate, readTime } from "#app/domain/events/typed-time";

const complete: PublicationFacts = {
	purpose: "Tujuan",
	mode: "in_person",
	venueName: "Gedung",
	regencyCode: "36.71",
	onlineUrl: null,
	contactName: "Retno",
	contactPhone: null,
	contactEmail: "retno@panitia.example",
	registrationOpensAtLocal: "2026-11-01T08:00",
	registrationClosesAtLocal: "2026-11-10T16:00",
};
const missing = (changes: Partial<PublicationFacts>) =>
	missingForPublication({ ...complete, ...changes }, [1], [1], [{ seats: 5 }]);

describe("what keeps a dialogue from being published", () => {
	test("nothing, once every step is done", () => {
		expect(missing({})).toEqual([]);
	});

	test("every step, in the order of work, on a new draft", () => {
		const empty = { ...complete, purpose: "", venueName: "", contactName: "", registrationOpensAtLocal: null };
		expect(missingForPublication(empty, [], [], [{ seats: 0 }])).toEqual([...publicationSteps]);
	});

	test.each([
		["no region", { regencyCode: null }, ["place"]],
		["online without a link", { mode: "online" as const }, ["place"]],
		[
			"online with a link and no venue",
			{ mode: "online" as const, onlineUrl: "https://rapat.example/1", venueName: "", regencyCode: null },
			[],
		],
		["hybrid whose link comes later", { mode: "hybrid" as const }, []],
		["a contact nobody can reach", { contactEmail: null }, ["contact"]],
		["a window that never closes", { registrationClosesAtLocal: null }, ["window"]],
	])("%s", (_case, changes, steps) => {
		expect(missing(changes)).toEqual(steps);
	});
});

describe("a schedule", () => {
	const day = (date: string, start = "08:30", end = "16:00") => ({
		startsAtLocal: `${date}T${start}`,
		endsAtLocal: `${date}T${end}`,
	});
	const window = (opens: string | null, closes: string | null) => ({
		registrationOpensAtLocal: opens,
		registrationClosesAtLocal: closes,
	});
	const open = window("2026-11-01T08:00", "2026-11-10T16:00");

	test.each([
		["two days in order", [day("2026-11-12"), day("2026-11-13")], open, null],
		["over New Year", [day("2026-12-31"), day("2027-01-01")], open, null],
		["nothing planned yet", [], window(null, null), null],
		[
			"ends before it starts",
			[day("2026-11-12"), day("2026-11-13", "16:00", "08:00")],
			open,
			{ reason: "end-before-start", day: 1 },
		],
		["ends when it starts", [day("2026-11-12", "08:00", "08:00")], open, { reason: "end-before-start", day: 0 }],
		["days out of order", [day("2026-11-13"), day("2026-11-12")], open, { reason: "day-not-later", day: 1 }],
		[
			"one date twice",
			[day("2026-11-12", "08:00", "10:00"), day("2026-11-12", "13:00", "15:00")],
			open,
			{ reason: "day-not-later", day: 1 },
		],
		[
			"closes before it opens",
			[day("2026-11-12")],
			window("2026-11-10T16:00", "2026-11-10T16:00"),
			{ reason: "closes-before-opens" },
		],
		[
			"closes after the start",
			[day("2026-11-12")],
			window("2026-11-01T08:00", "2026-11-12T08:31"),
			{ reason: "closes-after-start" },
		],
		["closes at the start", [day("2026-11-12")], window("2026-11-01T08:00", "2026-11-12T08:30"), null],
	])("%s", (_case, days, registration, problem) => {
		expect(scheduleProblem(days, registration)).toEqual(problem);
	});

	test("keeps the id of a row, leaves out emptied and removed rows, and reads typed dates and times", () => {
		const parsed = scheduleSchema.parse({
			id_1: "a",
			date_1: "2026-11-12",
			start_1: "08:30",
			end_1: "16.00",
			id_2: "b",
			date_2: "2026-11-13",
			start_2: "08:30",
			end_2: "16:00",
			remove_2: "on",
			id_3: "c",
			date_3: "",
			start_3: "",
			end_3: "",
			date_4: "14/11/2026",
			start_4: "9.00",
			end_4: "12:00",
			opens_date: "2026-11-01",
			opens_time: "08:00",
			closes_date: "",
			closes_time: "",
		});
		expect(parsed).toEqual({
			days: [
				{ id: "a", startsAtLocal: "2026-11-12T08:30", endsAtLocal: "2026-11-12T16:00", meetingPackage: null },
				{ id: null, startsAtLocal: "2026-11-14T09:00", endsAtLocal: "2026-11-14T12:00", meetingPackage: null },
			],
			registrationOpensAtLocal: "2026-11-01T08:00",
			registrationClosesAtLocal: null,
			editClosesAtLocal: null,
		});
	});

	test("says beside which field a half-filled row is wrong", () => {
		const { error } = scheduleSchema.safeParse({
			date_1: "31/02/2026",
			start_1: "",
			end_1: "25:00",
			opens_date: "2026-11-01",
		});
		expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
			["date_1", "date-invalid"],
			["start_1", "time-required"],
			["end_1", "time-invalid"],
			["opens_time", "time-required"],
		]);
	});
});

describe("the phase the public sees", () => {
	const event = {
		status: "published" as const,
		startsAt: "2026-11-12T01:30:00.000Z",
		endsAt: "2026-11-13T08:00:00.000Z",
		registrationOpensAt: "2026-11-01T01:00:00.000Z",
		registrationClosesAt: "2026-11-10T09:00:00.000Z",
		reportedAt: null,
	};

	test.each([
		["2026-11-01T00:59:59.999Z", "scheduled"],
		["2026-11-01T01:00:00.000Z", "open"],
		["2026-11-10T08:59:59.999Z", "open"],
		["2026-11-10T09:00:00.000Z", "closed"],
		["2026-11-12T01:30:00.000Z", "running"],
		["2026-11-13T07:59:59.999Z", "running"],
		["2026-11-13T08:00:00.000Z", "finished"],
	])("at %s it is %s", (now, phase) => {
		expect(phaseOf(event, new Date(now))).toBe(phase);
	});

	test("once its report is closed it is reported, but only when it is over", () => {
		const closed = { ...event, reportedAt: "2026-11-20T00:00:00.000Z" };
		expect(phaseOf(closed, new Date("2026-11-20T00:00:00Z"))).toBe("reported");
		expect(phaseOf(closed, new Date("2026-11-12T02:00:00Z"))).toBe("running");
	});

	test.each(["draft", "postponed", "cancelled"] as const)("%s stays so whatever the clock says", (status) => {
		expect(phaseOf({ ...event, status }, new Date("2026-11-20T00:00:00Z"))).toBe(status);
	});
});

describe("addresses and codes", () => {
	test("the address names title, place and dates", () => {
		const days = [{ startsAtLocal: "2026-11-12T08:30" }, { startsAtLocal: "2026-11-13T08:30" }];
		expect(slugOf("Dialog Koperasi", "Kota Tangerang", days)).toBe("dialog-koperasi-tangerang-12-13-november-2026");
		expect(slugOf("Dialog Koperasi", "Kabupaten Mimika", [])).toBe("dialog-koperasi-mimika");
	});

	test("a long title is cut between words, and a title without letters still has an address", () => {
		const title = "Dialog Penyediaan Fasilitas Kesejahteraan Pekerja dan Pemberdayaan Koperasi Pekerja";
		expect(slugOf(title, null, [])).toBe("dialog-penyediaan-fasilitas-kesejahteraan");
		expect(slugOf("Dialog Lanjutan Koperasi Pekerja: Klinik NIK dan Kode QR", null, [])).toBe(
			"dialog-lanjutan-koperasi-pekerja-klinik-nik",
		);
		expect(slugOf("x".repeat(80), null, [])).toHaveLength(48);
		expect(slugOf("?!", null, [])).toBe("dialog");
	});

	test.each([
		["Kota Tangerang", "TAN"],
		["Kabupaten Administrasi Kepulauan Seribu", "KEP"],
		["Kota Administrasi Jakarta Pusat", "JAK"],
		[null, "DAR"],
	])("codes of %s begin with %s", (regency, prefix) => {
		expect(codePrefix(regency)).toBe(prefix);
	});
});

describe("what people type", () => {
	test.each([
		["2026-11-12", "2026-11-12"],
		["12/11/2026", "2026-11-12"],
		["1-2-2026", "2026-02-01"],
		["31/02/2026", null],
		["12/11/26", null],
		["besok", null],
	])("the date %s", (typed, date) => {
		expect(readDate(typed)).toBe(date);
	});

	test.each([
		["08:30", "08:30"],
		["8.30", "08:30"],
		["08:30:00", "08:30"],
		["24:00", null],
		["8", null],
	])("the time %s", (typed, time) => {
		expect(readTime(typed)).toBe(time);
	});

	test.each([
		["021 525 5733", "+62215255733"],
		["(021) 525-5733", "+62215255733"],
		["0812 0000 0001", "+6281200000001"],
		["+62 812 0000 0001", "+6281200000001"],
		["+65 6123 4567", null],
		["12", null],
		["call me", null],
	])("the contact's number %s", (typed, number) => {
		expect(readOfficePhone(typed)).toBe(number);
	});
});
