import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { followupSchema } from "#app/domain/followups/schema";
import { delegateSchema } from "#app/domain/invitations/schema";
import { partyQuestions } from "#app/domain/registrations/questions";
import { readFormKey, registrationSchema } from "#app/domain/registrations/schema";
import { categories } from "#app/domain/registrations/types";
import { speakerSchema } from "#app/domain/speakers/schema";
import { messagesFor } from "#app/i18n/catalogue";
import { languages } from "#app/i18n/language";

const now = new Date("2026-11-02T02:00:00.000Z");
const schema = registrationSchema({ offered: categories, isRegion: true, language: "id", now });
const filled = {
	category: "cooperative",
	organisation: "  Koperasi   Sandang ",
	region: "36.71",
	name: "Supriyadi",
	phone: "0812 3456 7890",
	consent: "on",
};
const errorsOf = (fields: Record<string, unknown>, among = schema) =>
	Object.fromEntries(among.safeParse(fields).error?.issues.map((issue) => [issue.path[0], issue.message]) ?? []);

describe("the public form", () => {
	test("takes a one-word name, a phone without e-mail, and nothing that is optional", () => {
		expect(schema.parse(filled)).toEqual({
			category: "cooperative",
			organisationName: "Koperasi Sandang",
			regencyCode: "36.71",
			name: "Supriyadi",
			titlePrefix: null,
			titleSuffix: null,
			gender: null,
			position: null,
			email: null,
			phone: "+6281234567890",
			accessNeeds: null,
			answers: {},
			files: {},
			sessions: [],
			consents: ["event_organisation"],
			language: "id",
			formKey: null,
		});
	});

	test("takes an e-mail without a phone, and the consent to photos apart", () => {
		const parsed = schema.parse({ ...filled, phone: "", email: "Siti@Contoh.ID", consent_photo: "on" });
		expect(parsed).toMatchObject({ phone: null, email: "Siti@contoh.id" });
		expect(parsed.consents).toEqual(["event_organisation", "photo_documentation"]);
	});

	test("says at once everything that is wrong with an empty form", () => {
		expect(errorsOf({})).toEqual({
			category: "category-required",
			organisation: "organisation-required",
			region: "region-required",
			name: "name-required",
			phone: "contact-required",
			consent: "consent-required",
		});
	});

	test.each([
		[{ name: "12345" }, { name: "name-required" }],
		[{ name: "x".repeat(101) }, { name: "too-long" }],
		[{ name: ["A", "B"] }, { name: "name-required" }],
		[{ phone: "0812-34" }, { phone: "phone-invalid" }],
		[{ email: "siti@" }, { email: "email-invalid" }],
		[{ gender: "x" }, { gender: "choose-one" }],
		[{ category: "employers" }, { category: "category-required" }],
		[{ access_needs: "x".repeat(501) }, { access_needs: "too-long" }],
		[{ website: "https://spam.example" }, { website: "leave-empty" }],
		[{ q_nik_koperasi: "3671020049" }, { q_nik_koperasi: "nik-koperasi" }],
		[{ q_rat_year: "2026" }, { q_rat_year: "invalid" }],
		[{ q_missing: ["lpj", "x"] }, { q_missing: "invalid" }],
		[{ q_company: "x".repeat(201) }, { q_company: "too-long" }],
	])("%o is refused as %o", (fields, errors) => {
		expect(errorsOf({ ...filled, ...fields })).toEqual(errors);
	});

	test.each(["a@x.test, c@y.test", '"a b"@x.test', "josé@x.test", "a@x.test\0"])(
		"C59: %j is refused beside the field, for who registers, is invited, speaks or promises",
		(email) => {
			expect(errorsOf({ ...filled, email })).toEqual({ email: "email-invalid" });
			const people = { name: "Siti", email, ownerEmail: email };
			const errorOf = (among: z.ZodType, field: string) =>
				among.safeParse(people).error?.issues.find(({ path }) => path[0] === field)?.message;
			expect(errorOf(delegateSchema, "email")).toBe("email-invalid");
			expect(errorOf(speakerSchema, "email")).toBe("email-invalid");
			expect(errorOf(followupSchema, "ownerEmail")).toBe("email-invalid");
		},
	);

	test("C59: a domain with letters of its own becomes xn--", () => {
		expect(schema.parse({ ...filled, email: "nama@münchen.id" }).email).toBe("nama@xn--mnchen-3ya.id");
	});

	test("refuses a party that is not invited and a region that does not exist", () => {
		const strict = registrationSchema({ offered: ["union"], isRegion: false, language: "id", now });
		expect(errorsOf(filled, strict)).toEqual({ category: "category-not-invited", region: "region-required" });
	});

	test("a personal identity number of 16 digits is refused where a cooperative's 13 belong", () => {
		expect(errorsOf({ ...filled, q_nik_koperasi: "3671 0209 8765 4321" })).toEqual({ q_nik_koperasi: "nik-personal" });
		const { answers } = schema.parse({ ...filled, q_nik_koperasi: "3671.02.004900-1" });
		expect(answers).toEqual({ nik_koperasi: "3671020049001" });
	});

	test("keeps only the chosen party's answers, several as a list of codes", () => {
		const all = {
			...filled,
			q_missing: ["lpj", "npwp", "lpj"],
			q_rat_year: "2025",
			q_company: " PT  Contoh ",
			q_facilities: "canteen",
			q_union_level: "no such level",
		};
		expect(schema.parse(all).answers).toEqual({ missing: '["lpj","npwp"]', rat_year: "2025", company: "PT Contoh" });
		expect(schema.parse({ ...all, category: "employer" }).answers).toEqual({ facilities: '["canteen"]' });
		expect(schema.parse({ ...all, category: "government" }).answers).toEqual({});
	});
});

test.each(languages)("every question and option has its words (%s)", (language) => {
	const { questions, options } = messagesFor(language).participation;
	for (const question of partyQuestions(now)) {
		expect(questions[question.id]?.label, question.id).toBeTruthy();
		const unnamed = question.options.filter((option) => !/^\d{4}$/.test(option) && !options[option]);
		expect(unnamed, question.id).toEqual([]);
	}
});

test("the employer is asked about the eight facilities of the law", () => {
	expect(partyQuestions(now).find(({ id }) => id === "facilities")?.options).toHaveLength(8);
});

test("a form key is random text of a form; anything else is none", () => {
	expect(readFormKey("a1b2c3d4-e5f6")).toBe("a1b2c3d4-e5f6");
	for (const odd of [undefined, "", "short", "with space 123", "x".repeat(101), ["a1b2c3d4", "e5f6g7h8"]]) {
		expect(readFormKey(odd)).toBeNull();
	}
});
