import { describe, expect, test } from "vitest";
import { readRegion } from "#app/domain/events/typed-region";
import { staleMentions } from "#app/domain/programme/stale-mentions";
import type { PlanningWarning, StaleMention, TimedSession } from "#app/domain/programme/types";
import { planningWarnings, type WarnedProgramme } from "#app/domain/programme/warnings";

/** 16 September 2021 was a Thursday, the 17th a Friday. */
const [thursday, friday] = ["2021-09-16", "2021-09-17"];

const day = (date: string, times = "08:00-16:30", changes: Partial<WarnedProgramme["days"][number]> = {}) => ({
	id: date,
	startsAtLocal: `${date}T${times.slice(0, 5)}`,
	endsAtLocal: `${date}T${times.slice(6)}`,
	meetingPackage: "none" as const,
	...changes,
});

const session = (title: string, date: string, times: string, changes: Partial<TimedSession> = {}): TimedSession => ({
	id: title,
	dayId: date,
	kind: "panel",
	title,
	startsAtLocal: `${date}T${times.slice(0, 5)}`,
	endsAtLocal: `${date}T${times.slice(6)}`,
	room: "",
	people: [],
	...changes,
});

const plan = (changes: Partial<WarnedProgramme>): WarnedProgramme => ({
	days: [day(thursday)],
	sessions: [],
	holidays: [],
	unknownYears: [],
	elsewhere: [],
	mentions: [],
	isOnline: false,
	...changes,
});

/** A warning in short: what it is and what it names. */
function short(warning: PlanningWarning): string {
	const named =
		"sessions" in warning
			? warning.sessions.map(({ title }) => title).join("+")
			: "session" in warning
				? warning.session.title
				: "";
	const detail = "room" in warning ? warning.room : "person" in warning ? warning.person : "";
	return [warning.kind, named, detail].filter(Boolean).join(" ");
}

const warned = (changes: Partial<WarnedProgramme>) => planningWarnings(plan(changes)).map(short);

describe("two sessions at one time", () => {
	const pair = (times: string, one: Partial<TimedSession>, other: Partial<TimedSession>) =>
		warned({ sessions: [session("A", thursday, "09:00-10:00", one), session("B", thursday, times, other)] });

	test.each<[string, string, Partial<TimedSession>, Partial<TimedSession>, string[]]>([
		["in different rooms are a choice", "09:00-10:00", { room: "Anggrek" }, { room: "Melati" }, []],
		[
			"in one room, however it is written",
			"09:30-10:30",
			{ room: "Ruang Café" },
			{ room: "ruang  cafe" },
			["room-clash A+B Ruang Café"],
		],
		["one after the other in one room", "10:00-11:00", { room: "Anggrek" }, { room: "Anggrek" }, []],
		["without rooms say nothing of rooms", "09:00-10:00", {}, {}, []],
		[
			"with one speaker",
			"09:30-10:30",
			{ people: ["Hadi Raharjo"] },
			{ people: ["hadi raharjo"] },
			["person-clash A+B Hadi Raharjo"],
		],
		["with one speaker, back to back", "10:00-11:00", { people: ["Hadi"] }, { people: ["Hadi"] }, []],
		["beside one for everybody", "09:00-10:00", { kind: "plenary" }, { kind: "clinic" }, ["common-overlap A+B"]],
		["beside the registration desk", "09:00-10:00", { kind: "plenary" }, { kind: "registration" }, []],
		[
			"for everybody in one room are told once",
			"09:00-10:00",
			{ kind: "plenary", room: "Aula" },
			{ room: "Aula" },
			["room-clash A+B Aula"],
		],
	])("%s", (_case, times, one, other, expected) => {
		expect(pair(times, one, other)).toEqual(expected);
	});

	test("a person who is in another dialogue at that time", () => {
		const elsewhere = [{ sessionId: "A", person: "Hadi", eventTitle: "Dialog Bekasi" }];
		expect(warned({ sessions: [session("A", thursday, "09:00-10:00")], elsewhere })).toEqual([
			"person-elsewhere A Hadi",
		]);
	});
});

describe("Friday prayer, 11.30–13.15", () => {
	test.each<[string, string, string, TimedSession["kind"], string[]]>([
		["a session across it", friday, "11:00-12:00", "panel", ["friday-prayer A"]],
		["a session inside it", friday, "12:00-12:30", "plenary", ["friday-prayer A"]],
		["a session that ends when it begins", friday, "10:30-11:30", "panel", []],
		["a session that begins when it ends", friday, "13:15-14:00", "panel", []],
		["a break", friday, "11:30-13:15", "break", []],
		["any other day", thursday, "11:00-13:00", "panel", []],
	])("%s", (_case, date, times, kind, expected) => {
		expect(warned({ days: [day(date)], sessions: [session("A", date, times, { kind })] })).toEqual(expected);
	});
});

describe("days", () => {
	const holidays = [
		{ heldOn: thursday, name: "Hari Contoh", kind: "holiday" as const },
		{ heldOn: friday, name: "Cuti Contoh", kind: "shared_leave" as const },
		{ heldOn: "2021-12-25", name: "Natal", kind: "holiday" as const },
	];

	test("on a public holiday or shared leave are named with it", () => {
		const warnings = planningWarnings(plan({ days: [day(thursday), day(friday)], holidays }));
		expect(warnings).toEqual([
			{ kind: "holiday", day: 1, date: thursday, name: "Hari Contoh", holiday: "holiday" },
			{ kind: "holiday", day: 2, date: friday, name: "Cuti Contoh", holiday: "shared_leave" },
		]);
	});

	test("in a year without a decree are told of once a year", () => {
		const days = ["2026-12-31", "2027-01-01", "2027-01-02"].map((date) => day(date));
		expect(planningWarnings(plan({ days, unknownYears: ["2027"] }))).toEqual([
			{ kind: "holidays-unknown", day: 2, year: "2027" },
		]);
	});

	test.each<[string, string, "full_day" | "half_day" | "none" | null, string[], boolean]>([
		["a full day of 8 hours", "08:00-16:00", "full_day", [], false],
		["a full day one minute short", "08:00-15:59", "full_day", ["day-too-short"], false],
		["a half day of 5 hours", "08:00-13:00", "half_day", [], false],
		["a half day one minute short", "08:00-12:59", "half_day", ["day-too-short"], false],
		["a short day without a package", "08:00-10:00", "none", [], false],
		["a short day nobody decided about", "08:00-15:00", null, ["day-too-short"], false],
		["a long day nobody decided about", "08:00-16:00", null, [], false],
		["a short day online", "08:00-10:00", null, [], true],
	])("%s", (_case, times, meetingPackage, expected, isOnline) => {
		expect(warned({ days: [day(thursday, times, { meetingPackage })], isOnline })).toEqual(expected);
	});

	test("are measured by their programme once they have one", () => {
		const days = [day(thursday, "08:00-17:00", { meetingPackage: "full_day" })];
		const sessions = [session("A", thursday, "09:00-12:00"), session("B", thursday, "12:00-15:00")];
		expect(planningWarnings(plan({ days, sessions }))).toEqual([
			{ kind: "day-too-short", day: 1, minutes: 360, meetingPackage: "full_day" },
		]);
	});

	test("a session outside the hours of its day", () => {
		const sessions = [session("A", thursday, "07:30-08:30"), session("B", thursday, "08:30-17:00")];
		expect(warned({ sessions })).toEqual(["outside-day A", "outside-day B"]);
	});

	test("a gap in the programme, but not the minutes between two sessions, nor what runs beside another", () => {
		const sessions = [
			session("A", thursday, "08:00-12:00"),
			session("B", thursday, "09:00-10:00"),
			session("C", thursday, "12:10-13:00"),
			session("D", thursday, "14:00-15:00"),
		];
		expect(planningWarnings(plan({ sessions }))).toEqual([
			{ kind: "gap", day: 1, after: sessions[2], from: "13:00", to: "14:00" },
		]);
	});

	test("a programme in order has no warning at all", () => {
		const sessions = [
			session("Registrasi", thursday, "08:00-09:00", { kind: "registration", room: "Lobi" }),
			session("Pembukaan", thursday, "09:00-10:00", { kind: "ceremony", room: "Aula", people: ["Titik"] }),
			session("Diskusi 1", thursday, "10:00-12:00", { kind: "group_discussion", room: "Anggrek", people: ["Hadi"] }),
			session("Diskusi 2", thursday, "10:00-12:00", { kind: "group_discussion", room: "Melati", people: ["Lina"] }),
			session("Rehat", thursday, "12:00-13:00", { kind: "break" }),
			session("Penutupan", thursday, "13:00-16:00", { kind: "closing", room: "Aula", people: ["Titik"] }),
		];
		const days = [day(thursday, "08:00-16:00", { meetingPackage: "full_day" })];
		expect(warned({ days, sessions })).toEqual([]);
	});
});

describe("texts that still name the day or place of another dialogue", () => {
	const found = (
		text: string,
		dates = ["2026-12-01", "2026-12-02"],
		origin: string | null = null,
		place = "Kota Medan",
	) => staleMentions([{ field: "purpose", text }], dates, origin, place).map(({ fragment }: StaleMention) => fragment);

	test.each<[string, string[]]>([
		["Dialog pada 16 September di Semarang", ["16 September"]],
		["Dialog 16–17 September 2021", ["16–17 September 2021"]],
		["Dialog 16 s.d. 17 September 2021", ["16 s.d. 17 September 2021"]],
		["Sejak September 2021", ["September 2021"]],
		["Tanggal 16/9/2021 atau 2021-09-16", ["16/9/2021", "2021-09-16"]],
		["Pada 1 Desember dan 1–2 Desember 2026, juga 02/12/2026", []],
		["Pada 1 Desember 2025", ["1 Desember 2025"]],
		["Program berjalan sejak 2015, UU 13/2003, PP 8/2005", []],
		["Kami menanti mei dan september", []],
	])("%s", (text, expected) => {
		expect(found(text)).toEqual(expected);
	});

	test.each<[string, string, string, string[]]>([
		["Dinas Kota Semarang", "Kota Semarang", "Kota Medan", ["Semarang"]],
		["Di SEMARANG, Jawa Tengah", "Kota Semarang", "Kota Medan", ["Semarang"]],
		["Semarangan adalah lain", "Kota Semarang", "Kota Medan", []],
		["Dialog Tangerang", "Kota Tangerang", "Kabupaten Tangerang", []],
		["Dialog Kota Tangerang", "Kota Tangerang", "Kabupaten Tangerang", ["Tangerang"]],
	])("%s, written for %s, now in %s", (text, origin, place, expected) => {
		expect(found(text, [], origin, place)).toEqual(expected);
	});
});

describe("a region somebody types", () => {
	const regencies = [
		{ code: "36.71", name: "Kota Tangerang" },
		{ code: "36.03", name: "Kabupaten Tangerang" },
		{ code: "33.21", name: "Kabupaten Demak" },
		{ code: "31.71", name: "Kota Administrasi Jakarta Pusat" },
	];
	test.each([
		["Kota Tangerang", { code: "36.71" }],
		["kab. tangerang", { code: "36.03" }],
		["Kab Demak", { code: "33.21" }],
		["demak", { code: "33.21" }],
		["Kota Jakarta Pusat", { code: "31.71" }],
		["Tangerang", { problem: "region-ambiguous" }],
		["Atlantis", { problem: "region-unknown" }],
		["", { problem: "region-unknown" }],
	])("%s", (text, expected) => {
		expect(readRegion(text, regencies)).toEqual(expected);
	});
});
