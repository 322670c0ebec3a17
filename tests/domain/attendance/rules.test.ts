import { describe, expect, test } from "vitest";
import { readDeskEntry } from "#app/domain/attendance/rules";
import { linkSigner } from "#app/domain/links";
import { registrationCode } from "#app/domain/registrations/identity";
import { ticketText } from "#app/domain/registrations/ticket";

describe("what is scanned or typed at the desk", () => {
	test("a ticket's QR code is understood as the ticket", () => {
		const links = linkSigner("a-key-that-only-tests-know");
		const text = ticketText(links, { id: "r1", linkVersion: 2 });
		expect(readDeskEntry(` ${text}\n`, "TAN")).toEqual({ by: "pass", token: links.token("pass", "r1", 2) });
	});

	test.each([
		["TAN-7K4QX", "TAN-7K4QX"],
		["tan-7k4qx", "TAN-7K4QX"],
		["tan 7k4qx", "TAN-7K4QX"],
		["tan7k4qx", "TAN-7K4QX"],
		["7k4qx", "TAN-7K4QX"],
		["BEK-7K4QX", "BEK-7K4QX"],
	])("“%s” is the code %s", (typed, code) => {
		expect(readDeskEntry(typed, "TAN")).toEqual({ by: "code", code });
	});

	test.each(["sit am", "Siti", "Aminah", "Budi Santoso", "Rina", "PT Sinar Contoh", "0812", "SPSI Contoh"])(
		"“%s” is a name",
		(words) => {
			expect(readDeskEntry(words, "TAN")).toEqual({ by: "name", words });
		},
	);

	test("every code that is given out is read as a code", () => {
		for (let draw = 0; draw < 300; draw++) {
			const code = registrationCode("TAN");
			expect(readDeskEntry(code, "TAN")).toEqual({ by: "code", code });
			expect(readDeskEntry(code.slice(-5).toLowerCase(), "TAN")).toEqual({ by: "code", code });
		}
	});
});
