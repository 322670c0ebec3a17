import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatPhone, parsePhone } from "#app/domain/registrations/phone";

interface Vector {
	input: string;
	e164: string | null;
	mobile: boolean;
}
const file = new URL("./phone-vectors.json", import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, "utf8")) as { vectors: Vector[] };

describe("a mobile number", () => {
	test.each(vectors)("$input is read as people mean it", ({ input, e164, mobile }) => {
		expect(parsePhone(input)).toBe(mobile ? e164 : null);
	});

	test.each([
		["WA: 0812 3456 7890", "+6281234567890"],
		["０８１２３４５６７８９０", "+6281234567890"],
		["006281234567890", "+6281234567890"],
		["0812-3456-789 atau 0813-0000-0000", "+628123456789"],
		["0812 3456 78", "+62812345678"],
		["0812345678901", "+62812345678901"],
	])("%s is understood", (text, e164) => {
		expect(parsePhone(text)).toBe(e164);
	});

	test.each(["", "0812-34", "08123456789012", "1234567890", "+6221555000100", "nol delapan satu", "0812abc45678"])(
		"%s is none",
		(text) => {
			expect(parsePhone(text)).toBeNull();
		},
	);

	test("is shown in groups of four, with its 0", () => {
		expect(formatPhone("+6281234567890")).toBe("0812 3456 7890");
		expect(formatPhone("+62812345678901")).toBe("0812 3456 7890 1");
	});
});
