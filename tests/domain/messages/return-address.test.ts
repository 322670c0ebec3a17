import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { letterIdIn, returnAddress } from "#app/domain/messages/return-address";

const id = "019a4f3c-7b21-7c55-8d02-6f1e0c9ab3d4";

describe("the envelope sender of a letter", () => {
	test("is the sender's address with a token in lower-case letters and digits", () => {
		expect(returnAddress("dialog@kemnaker.test", id)).toMatch(/^dialog\+b[a-z2-7]{26}@kemnaker\.test$/);
	});

	test("names the letter again, in whatever case it comes back", () => {
		fc.assert(
			fc.property(fc.uuid(), (letterId) => {
				const address = returnAddress("dialog@kemnaker.test", letterId);
				expect(letterIdIn(address)).toBe(letterId);
				expect(letterIdIn(address.toUpperCase())).toBe(letterId);
			}),
		);
	});

	test("stays within 64 octets before the @: a sender too long for a token writes under its own address", () => {
		const longest = `${"d".repeat(36)}@kemnaker.test`;
		expect(returnAddress(longest, id).indexOf("@")).toBe(64);
		const longer = `d${longest}`;
		expect(returnAddress(longer, id)).toBe(longer);
	});

	test.each([
		"dialog@kemnaker.test",
		"dialog+b@kemnaker.test",
		"dialog+bulan@kemnaker.test",
		`dialog+b${"a".repeat(27)}@kemnaker.test`,
		`dialog+b${"1".repeat(26)}@kemnaker.test`,
		`dialog+b${"7".repeat(26)}@kemnaker.test`,
		`dialog+r${"a".repeat(26)}@kemnaker.test`,
		"",
	])("of another form (%s) names no letter", (address) => {
		expect(letterIdIn(address)).toBeNull();
	});
});
