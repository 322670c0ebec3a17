import fc from "fast-check";
import { hostileAddresses, hostileTexts, hostileUrls } from "./injection";

/** Markup of which nothing may come back as markup: an element, and a way out of an attribute. */
export const markup = `"'><i data-asing onclick=alert(1)>&lt;b&gt;`;

/** Whether the markup stands in a page as more than text. */
export const isMarkup = (html: string): boolean => /<i data-asing|"'><i/.test(html);

const numbers = [
	...["-1", "0", "1e309", "9".repeat(400), "NaN", "Infinity", "0x10", "१२", "1,5", "4.000", " 7 ", "+62", "--"],
	...["2026-02-30", "0000-00-00", "99999-12-31", "31/02/2026", "24:61", "08.30.99", "2026-11-12T25:00"],
];
const words = [
	...["null", "undefined", "true", "[]", "{}", "toString", "__proto__", "constructor", "../../etc/passwd", "C:\\con"],
	...["%s%n%x", "{{7*7}}", "{nama}", "' or '1'='1", "'; drop table events; --", "a%' escape '!", "\\", "%", "_"],
	...[
		"\u202egnp.exe",
		"\u200b",
		"\ufeff",
		"\u2028",
		"\ud7ff",
		"\ufffe",
		"e\u0301".repeat(50),
		"🙂".repeat(200),
		"İıſK",
	],
	...[
		"x".repeat(10_000),
		"\n".repeat(500),
		" ".repeat(300),
		"\t",
		"\r\nBcc: x@jahat.test",
		"a\0b",
		"\u0085",
		"\u001b[31m",
	],
];

/** Texts for a field: known traps, numbers and dates that are none, and whatever the generator makes of all of Unicode. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
	{ weight: 2, arbitrary: fc.constantFrom(markup, `javascript:alert(1)//${markup}`, `=HYPERLINK("x","${markup}")`) },
	{
		weight: 4,
		arbitrary: fc.constantFrom(
			...hostileTexts.map(({ text }) => text),
			...hostileAddresses.map(({ text }) => text),
			...hostileUrls,
		),
	},
	{ weight: 3, arbitrary: fc.constantFrom(...numbers) },
	{ weight: 3, arbitrary: fc.constantFrom(...words) },
	{ weight: 4, arbitrary: fc.string({ unit: "binary", maxLength: 400 }) },
	{ weight: 2, arbitrary: fc.uuid() },
	{ weight: 2, arbitrary: fc.integer().map(String) },
);
