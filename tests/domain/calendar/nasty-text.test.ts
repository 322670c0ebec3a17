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
import { postedInvite, postOffice } from "#tests/support/posted-invite";

const request = { method: "REQUEST" } as const;
const office = postOffice();
const posted = (change: Partial<typeof dayOne>) => postedInvite(office, { ...dayOne, ...change });

/** Sends the invitation, lints what arrived, and gives what both parsers read. */
async function read(change: Partial<typeof dayOne>) {
	const { bytes, text } = await posted(change);
	expect(lintIcs(bytes, request)).toEqual([]);
	return Object.values(readings(text));
}

const named = (name: string) => read({ attendee: { ...dayOne.attendee, name } });

describe("text people type", () => {
	it("C12: a title with comma, semicolon, backslash and line break comes back on one line", async () => {
		for (const reading of await read({ summary: "Dialog: a, b; c\\d\ne" }))
			expect(reading.summary).toBe("Dialog: a, b; c\\d e");
	});

	it("C13: three paragraphs, a typed \\n, tabs and trailing spaces come back as cleaned", async () => {
		const description = "Satu, dua; tiga.   \n\nTab\there and a typed \\n.\r\n\r\nAkhir";
		const [icalJs, nodeIcal] = await read({ description });
		const cleaned = "Satu, dua; tiga.\n\nTab\there and a typed \\n.\n\nAkhir";
		expect(icalJs?.description).toBe(cleaned);
		// It undoes escapes one kind after the other, so that "\\\\n" becomes a line break; RFC 5545 reads left to right.
		expect(nodeIcal?.description).toBe(cleaned.replace("\\n", "\\\n"));
	});

	it("C14: a venue with punctuation is one place", async () => {
		const location = "Hotel A, Lt. 2; Ruang B: C";
		for (const reading of await read({ location })) expect(reading.location).toBe(location);
		expect((await posted({ location })).text.match(/^LOCATION/gm)).toHaveLength(1);
	});

	it("C15: a page address stays a URI", async () => {
		const url = "https://rembuk.test/kegiatan/x?a=1,2;3&b=%20x";
		for (const reading of await read({ url })) expect(reading.url).toBe(url);
		const { text } = await posted({ url: "https://rembuk.test/ké giatan?x={a}\\" });
		const [line = ""] = /^URL:.*$/m.exec(text.replaceAll("\r\n ", "")) ?? [];
		expect(line.trimEnd()).toBe("URL:https://rembuk.test/k%C3%A9%20giatan?x=%7Ba%7D%5C");
		expect(URL.canParse(line.slice(4).trimEnd())).toBe(true);
	});

	it("C16: a joining link is a CONFERENCE with a label that cannot break out", async () => {
		const { bytes, text } = await posted({
			conferenceUrl: "https://zoom.test/j/1?pwd=a,b",
			conferenceLabel: 'Ruang "utama"; x:y',
		});
		expect(lintIcs(bytes, request)).toEqual([]);
		expect(text.replaceAll("\r\n ", "")).toContain(
			`CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL="Ruang 'utama', x y":https://zoom.test/j/1?pwd=a,b\r\n`,
		);
	});

	it("C17: 100 kB of description is cut at its limit with the page's address, quickly", async () => {
		const description = "協同組合".repeat(9_000);
		expect(Buffer.byteLength(description)).toBeGreaterThan(100_000);
		const took = [1, 2, 3].map(() => {
			const before = performance.now();
			buildInvite({ ...dayOne, description });
			return performance.now() - before;
		});
		expect(Math.min(...took)).toBeLessThan(200);
		for (const reading of await read({ description })) {
			expect([...reading.description]).toHaveLength(descriptionLimit);
			expect(reading.description.endsWith(`…\n${dayOne.url}`)).toBe(true);
		}
	});

	it("C18: characters of two, three and four octets at the fold stay whole", async () => {
		const strict = new TextDecoder("utf-8", { fatal: true });
		for (const character of ["é", "協", "🙏"]) {
			// "SUMMARY:" and so many letters bring the character to octets 72 to 77 of its line.
			for (let pad = 63; pad < 69; pad += 1) {
				const summary = `${"a".repeat(pad)}${character.repeat(3)}z`;
				const { bytes, text } = await posted({ summary });
				for (const reading of Object.values(readings(text))) expect(reading.summary).toBe(summary);
				const lines = bytes.toString("latin1").split("\r\n");
				for (const line of lines) {
					const octets = Buffer.from(line, "latin1");
					expect(octets.length).toBeLessThanOrEqual(75);
					expect(() => strict.decode(octets)).not.toThrow();
				}
				expect(unfoldLines(text)).toContain(`SUMMARY:${summary}`);
			}
		}
	});

	it("C19: decomposed letters are sent composed", async () => {
		for (const reading of await read({ summary: "Cafe\u0301" })) expect(reading.summary).toBe("Caf\u00e9");
		const [composed, decomposed] = [await posted({ summary: "Caf\u00e9" }), await posted({ summary: "Cafe\u0301" })];
		expect(decomposed.text).toBe(composed.text);
	});

	it("C20: control, direction and broken characters are gone from every field", async () => {
		const nasty = "a\u0000b\u0007c\u000bd\u0085e\u2028f\ud800g\u202eh";
		const shown = "abcd e f\ufffdgh";
		const facts = {
			summary: nasty,
			location: nasty,
			description: nasty,
			conferenceUrl: "https://zoom.test/j/1",
			conferenceLabel: nasty,
			organizer: { ...dayOne.organizer, name: nasty },
			attendee: { ...dayOne.attendee, name: nasty },
		};
		for (const reading of await read(facts)) {
			expect(reading.summary).toBe(shown);
			expect(reading.location).toBe(shown);
			expect(reading.attendee?.name).toBe(shown);
			expect(reading.description).toBe("abcd\ne\nf\ufffdgh");
		}
		const unfolded = (await posted(facts)).text.replaceAll("\r\n ", "");
		expect(unfolded).toContain(`LABEL="${shown}"`);
		expect(unfolded).toContain(`ORGANIZER;CN="${shown}"`);
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
	])("%s: the name %j is shown as %j and stays a name", async (_row, name, shown) => {
		for (const reading of await named(name)) {
			expect(reading.attendee).toEqual({ name: shown, address: "mailto:siti@peserta.test", partstat: "NEEDS-ACTION" });
		}
		const { text } = await posted({ attendee: { ...dayOne.attendee, name } });
		expect(text.replaceAll("\r\n ", "")).toContain(`;CN="${shown}":mailto:siti@peserta.test\r\n`);
	});

	it("C26: a name of 300 characters is cut at 120 without breaking a character", async () => {
		for (const reading of await named("🙏".repeat(300))) expect(reading.attendee?.name).toBe("🙏".repeat(nameLimit));
		const printed = "Prof. Dr. Ir. Raden Mas Soemarsono Kartodihardjo Wirjosoekarto, M.Sc., Ph.";
		expect([...printed]).toHaveLength(74);
		for (const reading of await named(printed)) expect(reading.attendee?.name).toBe(printed);
	});

	it("shows the address when nothing of a name is left", async () => {
		for (const reading of await named('"\u202e ;')) expect(reading.attendee?.name).toBe("' ,");
		for (const reading of await named("\u0000")) expect(reading.attendee?.name).toBe("siti@peserta.test");
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
				const text = buildInvite({
					...dayOne,
					summary,
					location,
					description,
					attendee: { ...dayOne.attendee, name },
					organizer: { ...dayOne.organizer, name },
				});
				expect(lintIcs(text, request)).toEqual([]);
				const [icalJs, nodeIcal] = Object.values(readings(text));
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
