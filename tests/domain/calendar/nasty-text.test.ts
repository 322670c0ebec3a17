import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildInvite } from "#app/domain/calendar/invite";
import {
	cleanLine,
	cleanParameter,
	cleanText,
	descriptionLimit,
	foldLine,
	lineLimit,
	nameLimit,
	unfoldLines,
} from "#app/domain/calendar/text";
import { lintIcs } from "#tests/support/ical-lint";
import { readings } from "#tests/support/ical-parsers";
import { dayOne } from "#tests/support/invites";

const request = { method: "REQUEST" } as const;

/** Builds, lints, and gives what both parsers read. */
function read(change: Partial<typeof dayOne>) {
	const text = buildInvite({ ...dayOne, ...change });
	expect(lintIcs(text, request)).toEqual([]);
	return Object.values(readings(text));
}

const named = (name: string) => read({ attendee: { ...dayOne.attendee, name } });

describe("text people type", () => {
	it("C12: a title with comma, semicolon, backslash and line break comes back on one line", () => {
		for (const reading of read({ summary: "Dialog: a, b; c\\d\ne" }))
			expect(reading.summary).toBe("Dialog: a, b; c\\d e");
	});

	it("C13: three paragraphs, a typed \\n, tabs and trailing spaces come back as cleaned", () => {
		const description = "Satu, dua; tiga.   \n\nTab\there and a typed \\n.\r\n\r\nAkhir";
		// node-ical undoes escapes one kind after the other, so that "\\\\n" becomes a line break; RFC 5545 reads left to right.
		expect(read({ description })[0]?.description).toBe("Satu, dua; tiga.\n\nTab\there and a typed \\n.\n\nAkhir");
	});

	it("C14: a venue with punctuation is one place", () => {
		const location = "Hotel A, Lt. 2; Ruang B: C";
		for (const reading of read({ location })) expect(reading.location).toBe(location);
	});

	it("C15: a page address stays a URI", () => {
		const url = "https://rembuk.test/kegiatan/x?a=1,2;3&b=%20x";
		for (const reading of read({ url })) expect(reading.url).toBe(url);
		expect(buildInvite({ ...dayOne, url: "https://rembuk.test/ké giatan?x={a}\\" })).toContain(
			"URL:https://rembuk.test/k%C3%A9%20giatan?x=%7Ba%7D%5C\r\n",
		);
	});

	it("C16: a joining link is a CONFERENCE with a label that cannot break out", () => {
		const text = buildInvite({
			...dayOne,
			conferenceUrl: "https://zoom.test/j/1?pwd=a,b",
			conferenceLabel: 'Ruang "utama"; x:y',
		});
		expect(lintIcs(text, request)).toEqual([]);
		expect(text.replaceAll("\r\n ", "")).toContain(
			`CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL="Ruang 'utama', x y":https://zoom.test/j/1?pwd=a,b\r\n`,
		);
	});

	it("C17: 100 kB of description is cut with the page's address, quickly", () => {
		const before = performance.now();
		const text = buildInvite({ ...dayOne, description: "協同組合".repeat(9_000) });
		expect(performance.now() - before).toBeLessThan(200);
		expect(lintIcs(text, request)).toEqual([]);
		const { description } = readings(text).icalJs;
		expect([...description]).toHaveLength(descriptionLimit);
		expect(description.endsWith(`…\n${dayOne.url}`)).toBe(true);
	});

	it("C18: characters of two, three and four octets at the fold stay whole", () => {
		for (let pad = 55; pad < 75; pad += 1)
			for (const character of ["é", "協", "🙏"]) {
				const summary = `${"a".repeat(pad)}${character.repeat(3)}z`;
				for (const reading of read({ summary })) expect(reading.summary).toBe(summary);
			}
	});

	it("C19: decomposed letters are sent composed", () => {
		for (const reading of read({ summary: "Cafe\u0301" })) expect(reading.summary).toBe("Caf\u00e9");
	});

	it("C20: control, direction and broken characters are gone from every field", () => {
		const nasty = "a\u0000b\u0007c\u000bd\u0085e\u2028f\ud800g\u202eh";
		for (const reading of read({
			summary: nasty,
			location: nasty,
			description: nasty,
			organizer: { ...dayOne.organizer, name: nasty },
			attendee: { ...dayOne.attendee, name: nasty },
		})) {
			expect(reading.summary).toBe("abcd e f\ufffdgh");
			expect(reading.attendee?.name).toBe("abcd e f\ufffdgh");
			expect(reading.description).toBe("abcd\ne\nf\ufffdgh");
		}
	});

	it.each([
		["C21", "Suharto", "Suharto"],
		["C22", "Siti Nurhaliza, S.H., M.Kn.", "Siti Nurhaliza, S.H., M.Kn."],
		["C23", 'Siti "Bu" Nur', "Siti 'Bu' Nur"],
		["C24", "Back\\", "Back/"],
		["C25", "a ^n b ^' c", "a n b ' c"],
		["C27", "عبد الله", "عبد الله"],
		["C27", "Rina 👩🏽‍🏭", "Rina 👩🏽‍🏭"],
		["C22", "Budi; Ketua: Umum <x>", "Budi, Ketua Umum x"],
		["C58", 'Evil";ROLE=CHAIR:mailto:evil@x', "Evil',ROLE=CHAIR mailto evil@x"],
		["C58", "Evil\r\nATTENDEE:mailto:evil@x.test", "Evil ATTENDEE mailto evil@x.test"],
	])("%s: the name %j is shown as %j and stays a name", (_row, name, shown) => {
		for (const reading of named(name)) {
			expect(reading.attendee).toEqual({ name: shown, address: "mailto:siti@peserta.test", partstat: "NEEDS-ACTION" });
		}
	});

	it("C26: a name of 300 characters is cut at 120 without breaking a character", () => {
		for (const reading of named("🙏".repeat(300))) expect(reading.attendee?.name).toBe("🙏".repeat(nameLimit));
		const printed = "Prof. Dr. Ir. Raden Mas Soemarsono Kartodihardjo Wirjosoekarto, M.Sc., Ph.";
		expect([...printed]).toHaveLength(74);
		for (const reading of named(printed)) expect(reading.attendee?.name).toBe(printed);
	});

	it("shows the address when nothing of a name is left", () => {
		for (const reading of named('"\u202e ;')) expect(reading.attendee?.name).toBe("' ,");
		for (const reading of named("\u0000")) expect(reading.attendee?.name).toBe("siti@peserta.test");
	});
});

describe("any text at all", () => {
	const anything = fc.oneof(
		fc.string({ unit: "binary", maxLength: 300 }),
		fc.string({ unit: "grapheme", maxLength: 300 }),
		fc.constantFrom(
			'";\r\nX-EVIL:1',
			"\nEND:VEVENT\n",
			"\\n\\,",
			"a\u202eb",
			"BEGIN:VALARM",
			"UID:x",
			"\ud83d",
			" \t ",
		),
	);

	it("gives an object without a fault that says what was meant", () => {
		fc.assert(
			fc.property(anything, anything, anything, anything, (title, location, description, name) => {
				const summary = `x${title}`;
				const [icalJs, nodeIcal] = read({
					summary,
					location,
					description,
					attendee: { ...dayOne.attendee, name },
					organizer: { ...dayOne.organizer, name },
				});
				if (summary.length <= lineLimit) expect(icalJs?.summary).toBe(cleanLine(summary));
				for (const reading of [icalJs, nodeIcal]) {
					expect(reading?.attendee?.address).toBe("mailto:siti@peserta.test");
					expect(reading?.organizer).toBe("mailto:dialog@kemnaker.test");
					expect(reading?.start).toBe("2021-09-16T01:00:00.000Z");
				}
			}),
			{ numRuns: 150 },
		);
	}, 30_000);

	it("is unchanged by cleaning it twice", () => {
		fc.assert(
			fc.property(anything, (text) => {
				expect(cleanText(cleanText(text))).toBe(cleanText(text));
				expect(cleanParameter(cleanParameter(text))).toBe(cleanParameter(text));
			}),
		);
	});

	it("is unchanged by folding and unfolding", () => {
		fc.assert(
			fc.property(anything, (text) => {
				const line = `SUMMARY:${cleanLine(text)}`;
				expect(unfoldLines(`${foldLine(line)}\r\n`)).toEqual([line]);
			}),
		);
	});
});
