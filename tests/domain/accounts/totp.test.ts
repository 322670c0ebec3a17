import { describe, expect, test } from "vitest";
import { deviceOf } from "#app/domain/accounts/device";
import { newRecoveryCodes, readRecoveryCode } from "#app/domain/accounts/recovery-codes";
import { codeAt, newTotpSecret, stepOfCode, totpAddress } from "#app/domain/accounts/totp";
import { sealerOf } from "#app/domain/sealing";

/** "12345678901234567890", the secret of RFC 6238's appendix B, in base32. */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

describe("the authenticator's codes", () => {
	// Appendix B, SHA-1, of whose eight digits an authenticator shows the last six.
	test.each([
		[59, "287082"],
		[1111111109, "081804"],
		[1111111111, "050471"],
		[1234567890, "005924"],
		[2000000000, "279037"],
		[20000000000, "353130"],
	])("are those of RFC 6238 at second %i", (seconds, code) => {
		const at = new Date(seconds * 1000);
		expect(codeAt(secret, at)).toBe(code);
		expect(stepOfCode(secret, code, at)).toBe(Math.floor(seconds / 30));
	});

	test("are taken one step early or late, and no further", () => {
		const at = new Date(1_900_000_000_000);
		const code = codeAt(secret, at);
		const seen = [-61, -30, 0, 30, 61].map((seconds) =>
			stepOfCode(secret, code, new Date(at.getTime() + seconds * 1000)),
		);
		expect(seen.map((step) => step !== null)).toEqual([false, true, true, true, false]);
		expect(new Set(seen.filter((step) => step !== null)).size).toBe(1);
	});

	test("come from secrets of 160 bits, whose address names the account", () => {
		const made = newTotpSecret();
		expect(made).toMatch(/^[A-Z2-7]{32}$/);
		const address = new URL(totpAddress(made, "rina@dinas.example"));
		expect(decodeURIComponent(address.pathname)).toContain("Rembuk:rina@dinas.example");
		expect(Object.fromEntries(address.searchParams)).toMatchObject({ secret: made, issuer: "Rembuk", digits: "6" });
	});
});

describe("recovery codes", () => {
	test("are ten different ones of 50 bits, read however they are typed", () => {
		const codes = newRecoveryCodes();
		expect(new Set(codes).size).toBe(10);
		for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/);
		expect(readRecoveryCode(" AB0DE FGH1K ")).toBe("ab0defgh1k");
		expect(readRecoveryCode("abode-fghik")).toBe("ab0defgh1k");
		expect(readRecoveryCode("123456")).toBeNull();
		expect(readRecoveryCode("kopi hujan sepeda biru")).toBeNull();
	});
});

describe("what is sealed", () => {
	const [old, today] = ["o".repeat(32), "t".repeat(32)];

	test("opens under the key it was sealed with, for its owner, and shows nothing of itself", () => {
		const sealer = sealerOf([old]);
		const sealed = sealer.seal("rahasia", "rina");
		expect(sealer.open(sealed, "rina")).toEqual({ text: "rahasia", isStale: false });
		expect(sealer.open(sealed, "budi")).toBeNull();
		expect(sealer.open(`${sealed.slice(0, -2)}AA`, "rina")).toBeNull();
		expect(sealer.open("", "rina")).toBeNull();
		expect(sealed).not.toBe(sealer.seal("rahasia", "rina"));
		expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("rahasia");
	});

	test("opens after the secret was replaced, as long as the old one is still named behind it", () => {
		const sealed = sealerOf([old]).seal("rahasia", "rina");
		expect(sealerOf([today, old]).open(sealed, "rina")).toEqual({ text: "rahasia", isStale: true });
		expect(sealerOf([today]).open(sealed, "rina")).toBeNull();
	});
});

describe("a device", () => {
	test.each([
		[
			"Mozilla/5.0 (Linux; Android 13; SM-A245F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Mobile Safari/537.36",
			"Chrome, Android",
		],
		[
			"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0 Safari/537.36 Edg/128.0",
			"Edge, Windows",
		],
		[
			"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
			"Safari, iPhone",
		],
		["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox, Linux"],
		["curl/8.5.0", null],
		[null, null],
	])("is named in the words people know: %s", (header, device) => {
		expect(deviceOf(header)).toBe(device);
	});
});
