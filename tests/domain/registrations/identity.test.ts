import { describe, expect, test } from "vitest";
import { foldEmail, personKey, readCode, registrationCode, searchText } from "#app/domain/registrations/identity";
import { printedName } from "#app/domain/registrations/rules";

describe("a registration code", () => {
	test("is the event's prefix and five letters or digits without look-alikes and vowels", () => {
		const codes = Array.from({ length: 2000 }, () => registrationCode("TAN"));
		expect(codes.filter((code) => !/^TAN-[CDFGHJKMNPQRTVWXY34679]{5}$/.test(code))).toEqual([]);
		expect(new Set(codes).size).toBeGreaterThan(1990);
	});

	test.each(["TAN-7K4QX", "tan-7k4qx", " tan 7k4 qx ", "TAN7K4QX", "tan–7k4qx"])("is recognised as %s", (typed) => {
		expect(readCode(typed)).toBe("TAN-7K4QX");
	});
});

describe("one person", () => {
	test("is recognised whatever the accents, apostrophes, capitals and spaces", () => {
		const one = personKey({ name: "Désirée  Ma’ruf", email: "D.Maruf@Contoh.ID", phone: null });
		const other = personKey({ name: "desiree maruf", email: "d.maruf@contoh.id", phone: null });
		expect(one).toEqual(other);
	});

	test("has no folded e-mail without an e-mail", () => {
		expect(foldEmail(null)).toBeNull();
		expect(foldEmail("bukan surel")).toBeNull();
	});
});

test("the search finds name, titles, organisation, code and the number in both spellings", () => {
	const text = searchText({
		name: "Siti Rahmawati",
		titlePrefix: "Dr.",
		titleSuffix: "S.H.",
		organisationName: "PUK SPSI PT Contoh",
		code: "TAN-7K4QX",
		phone: "+6281234567890",
		email: "Siti@Peserta.test",
	});
	const parts = ["siti rahma", "dr.", "s.h.", "puk spsi", "tan-7k4qx", "081234567890", "6281234567890", "siti@peserta"];
	for (const part of parts) {
		expect(text).toContain(part);
	}
});

test("a name is printed with its titles before and behind it", () => {
	const name = { name: "Siti Rahmawati", titlePrefix: "Dr.", titleSuffix: "S.H., M.H." };
	expect(printedName(name)).toBe("Dr. Siti Rahmawati, S.H., M.H.");
	expect(printedName({ name: "Supriyadi", titlePrefix: null, titleSuffix: null })).toBe("Supriyadi");
});
