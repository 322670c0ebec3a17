import { describe, expect, it } from "vitest";
import { isDeliverableAddress, normaliseAddress } from "#app/domain/messages/address";

describe("C59: an e-mail address", () => {
	it.each([
		"a@x.test, c@y.test",
		'"a b"@x.test',
		"josé@x.test",
		"a@x.test\u0000",
		"a@x",
		"a@x.test>",
		"<a@x.test>",
		"a b@x.test",
		"a@x.test\nBcc: c@y.test",
		".a@x.test",
		"a..b@x.test",
		"a.@x.test",
		"@x.test",
		"a@",
		"a@b@c.test ,",
		"a@-x.test",
		"a@x..test",
		"a@127.0.0.1",
		"a@[127.0.0.1]",
		`${"a".repeat(65)}@x.test`,
		`a@${"b".repeat(64)}.test`,
		`a@${"b.".repeat(130)}test`,
		"",
		"mailto:a@x.test;",
	])("%j is refused", (raw) => {
		expect(normaliseAddress(raw)).toBeNull();
		expect(isDeliverableAddress(raw)).toBe(false);
	});

	it.each([
		["nama@münchen.id", "nama@xn--mnchen-3ya.id"],
		["Siti.Nur+dialog@Contoh.ID", "Siti.Nur+dialog@contoh.id"],
		["  siti@contoh.id\n", "siti@contoh.id"],
		["\u202asiti@contoh.id\u202c", "siti@contoh.id"],
		["o'brien@contoh.id", "o'brien@contoh.id"],
	])("%j becomes %j", (raw, address) => {
		expect(normaliseAddress(raw)).toBe(address);
		expect(isDeliverableAddress(address)).toBe(true);
	});

	it("counts as deliverable only in its final form", () => {
		expect(isDeliverableAddress(" siti@contoh.id")).toBe(false);
		expect(isDeliverableAddress("siti@Contoh.id")).toBe(false);
	});
});
