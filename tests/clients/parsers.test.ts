import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { InviteFacts } from "#app/domain/calendar/facts";
import { buildInvite } from "#app/domain/calendar/invite";
import { hostileTexts } from "#tests/support/injection";
import { dayOne } from "#tests/support/invites";

interface Reading {
	errors?: string[];
	summary?: string;
	location?: string;
	start?: string;
	attendee?: string | null;
	name?: string | null;
}

const script = path.join(import.meta.dirname, "read-calendars.py");
const python = (argument: string, input = "") => {
	// Debian's own, which sees what its packages installed, before any other.
	for (const program of ["/usr/bin/python3", "python3"]) {
		const { status, stdout } = spawnSync(program, [script, argument], { input, encoding: "utf8" });
		if (status === 0) return JSON.parse(stdout);
	}
	return {};
};
const installed: Record<string, string> = python("versions");
const readAll = (program: string, texts: Record<string, string>): Record<string, Reading> =>
	python(program, JSON.stringify(texts));

const golden = path.resolve(import.meta.dirname, "../golden");
const ours = Object.fromEntries(
	["invites", "feeds"].flatMap((folder) =>
		readdirSync(path.join(golden, folder)).map((name) => [name, readFileSync(path.join(golden, folder, name), "utf8")]),
	),
);
/** An invitation in which every text is hostile. */
const nasty = (text: string): InviteFacts => ({
	...dayOne,
	summary: `x ${text}`,
	location: text,
	description: text,
	organizer: { ...dayOne.organizer, name: text },
	attendee: { ...dayOne.attendee, name: text },
});
const rows = [
	...hostileTexts,
	...["Suharto", "Siti Nurhaliza, S.H., M.Kn.", "عبد الله", "Rina 👩🏽‍🏭"].map((text) => ({ text, parameter: text })),
	{ text: "Back\\", parameter: "Back/" },
	{ text: "a ^n b ^' c", parameter: "a n b ' c" },
	{ text: "a\u0000b\u0007c\u000bd\u0085e\u2028f\u202eh", parameter: "abcd e fh" },
];
const hostile = Object.fromEntries(rows.map(({ text }) => [text, buildInvite(nasty(text))]));

describe.each(["libical", "icalendar", "vobject"])("%s", (program) => {
	if (!(program in installed)) {
		test(`dilewati: ${program} tidak terpasang`, ({ skip }) => skip());
		return;
	}

	test("C01 to C06, C12 to C27: finds no fault in any calendar of ours, whatever people wrote into it", () => {
		const faulty = Object.entries(readAll(program, { ...ours, ...hostile })).filter(([, { errors }]) => errors?.length);
		expect(faulty).toEqual([]);
	});

	test("control: a fault is found", () => {
		const good = buildInvite(dayOne);
		const bad = program === "libical" ? good.replace(/^ORGANIZER.*\r\n/m, "") : good.replace('CN="Siti', 'CN="\\"Siti');
		const { bad: reading } = readAll(program, { bad });
		expect(reading?.errors ?? [reading?.attendee]).not.toEqual(
			program === "libical" ? [] : ["mailto:siti@peserta.test"],
		);
	});

	if (program === "libical") return;

	test("C21 to C27: reads the one attendee's name and address, and the hour, as meant", () => {
		const readings = readAll(program, hostile);
		for (const { text, parameter } of rows) {
			const name = [...parameter].slice(0, 120).join("").trimEnd();
			const start = "2021-09-16T08:00+0700";
			expect(readings[text]).toMatchObject({ name, attendee: "mailto:siti@peserta.test", start });
		}
	});
});
