import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ComparedBody, candidateGroups, likeness, pairKey } from "#app/domain/organisations/candidates";
import { readIdentifier, readIdentifiers } from "#app/domain/organisations/identifiers";
import { matchKey } from "#app/domain/organisations/match-key";
import { organisationKinds } from "#app/domain/organisations/types";

const seed = Number(process.env.FC_SEED ?? 20260917);

describe("spellings of one name", () => {
	test.each([
		["PT. Maju Jaya", "pt maju jaya"],
		["PT Maju Jaya", "P.T. MAJU JAYA"],
		["PT Maju Jaya", "Perseroan Terbatas Maju Jaya"],
		["PT Maju Jaya", "Maju Jaya, PT"],
		["PT Maju Jaya Tbk", "PT Maju Jaya (Persero), Tbk."],
		["CV Sinar Abadi", "C.V. Sinar-Abadi"],
		["CV Sinar Abadi", "Persekutuan Komanditer Sinar Abadi"],
		["Koperasi Karyawan Sandang Sejahtera", "KOPKAR Sandang Sejahtera"],
		["PT A.B.C. Baja", "PT ABC Baja"],
		["PT Sandang & Pangan", "PT Sandang dan Pangan"],
		["Dinas Tenaga Kerja Kab. Tangerang", "Dinas Tenaga Kerja Kabupaten Tangerang"],
		["Pimpinan Unit Kerja FSP-SN PT Maju Jaya", "PUK FSP SN PT. Maju Jaya"],
		["PT Café Nusantara", "pt cafe nusantara"],
	])("%s is %s", (one, other) => {
		expect(matchKey(one)).toBe(matchKey(other));
		expect(matchKey(one)).not.toBeNull();
	});
});

describe("different bodies", () => {
	test.each([
		["PT Maju Jaya", "CV Maju Jaya"],
		["PUK SPSI PT Maju Jaya", "PT Maju Jaya"],
		["PUK SPSI PT Maju Jaya", "PUK SPN PT Maju Jaya"],
		["Kopkar PT Maju Jaya", "PT Maju Jaya"],
		["Dinas Ketenagakerjaan Kota Tangerang", "Dinas Ketenagakerjaan Kabupaten Tangerang"],
		["Dinas Ketenagakerjaan Kota Tangerang", "Dinas Koperasi Kota Tangerang"],
		["PT Maju Jaya", "PT Maju Jaya Abadi"],
		["PT Sumber Maju", "PT Maju Sumber"],
	])("%s is not %s", (one, other) => {
		expect(matchKey(one)).not.toBe(matchKey(other));
	});
});

test.each(["KSPSI", "kspsi", "K.S.P.S.I.", "KSPSI AGN", "DPC KSPSI Kota Tangerang", "PUK SPSI", "Indofood", "—", ""])(
	"%s proves nothing: rival unions share an acronym, and one word is not a name",
	(name) => {
		expect(matchKey(name)).toBeNull();
	},
);

test("upper and lower case, accents, stops and spaces make no difference to any name", () => {
	const word = fc.stringMatching(/^[a-z]{2,9}$/);
	const names = fc.array(word, { minLength: 1, maxLength: 5 });
	const noise = fc.array(fc.constantFrom(" ", "  ", ", ", ". ", " - ", " (", ") ", "\t"), {
		minLength: 5,
		maxLength: 5,
	});
	fc.assert(
		fc.property(names, noise, fc.boolean(), (words, between, isLoud) => {
			const plain = words.join(" ");
			const typed = words.map((one, index) => `${one}${between[index] ?? " "}`).join("");
			expect(matchKey(isLoud ? typed.toUpperCase() : typed.replaceAll("e", "é"))).toBe(matchKey(plain));
		}),
		{ seed },
	);
});

const body = fc.record<ComparedBody>({
	id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
	kind: fc.constantFrom(...organisationKinds),
	matchKey: fc.constantFrom(null, "pt maju jaya", "pt sinar abadi"),
	provinceCode: fc.constantFrom(null, "36", "31"),
	regencyCode: fc.constantFrom(null, "36.71", "36.03"),
	numbers: fc.subarray(["nib:1", "npwp:2"]),
});

test("what speaks for two records being one body is the same from both sides, and nothing speaks for one alone", () => {
	fc.assert(
		fc.property(body, body, (one, other) => {
			expect(likeness(one, other)).toEqual(likeness(other, one));
			expect(likeness(one, one)).toEqual([]);
		}),
		{ seed },
	);
});

test("a group holds every pair that is alike, and none that somebody found to be different stands together for itself", () => {
	const bodies = fc.uniqueArray(body, { selector: ({ id }) => id, maxLength: 6 });
	const pairs = fc.array(fc.tuple(fc.constantFrom(..."abcdef"), fc.constantFrom(..."abcdef")), { maxLength: 4 });
	fc.assert(
		fc.property(bodies, pairs, (all, different) => {
			const distinct = new Set(different.map(([one, other]) => pairKey(one, other)));
			const groups = candidateGroups(all, distinct);
			const linked = (one: ComparedBody, other: ComparedBody) =>
				!distinct.has(pairKey(one.id, other.id)) && likeness(one, other).length > 0;
			for (const one of all)
				for (const other of all)
					if (linked(one, other))
						expect(groups.filter(({ bodies: in_ }) => in_.includes(one) && in_.includes(other))).toHaveLength(1);
			for (const { bodies: members } of groups) {
				expect(members.length).toBeGreaterThan(1);
				for (const one of members) expect(members.some((other) => linked(one, other))).toBe(true);
			}
			expect(new Set(groups.flatMap(({ bodies: in_ }) => in_)).size).toBe(groups.flatMap((one) => one.bodies).length);
		}),
		{ seed },
	);
});

const plain = { kind: "employer", provinceCode: null, regencyCode: null, numbers: [] } as const;

test.each([
	["Tangerang", "36.71", "unknown", null, 1],
	["Tangerang", "36.71", "the same kota", "36.71", 1],
	["Tangerang", "36.71", "the kabupaten of that name", "36.03", 0],
])("a namesake in %s (%s) and one in %s", (_a, one, _b, other, groups) => {
	const bodies = [one, other].map((regencyCode, index) => ({
		...plain,
		id: String(index),
		matchKey: "pt maju jaya",
		regencyCode,
		provinceCode: regencyCode === null ? null : "36",
	}));
	expect(candidateGroups(bodies, new Set())).toHaveLength(groups);
});

test("one NIB on two records is offered whatever their names, but a company is never a union", () => {
	const one = { ...plain, id: "a", matchKey: "pt maju jaya", numbers: ["nib:1"] };
	const other = { ...plain, id: "b", matchKey: null, numbers: ["nib:1"] };
	expect(candidateGroups([one, other], new Set())).toMatchObject([{ likeness: ["number"] }]);
	expect(candidateGroups([one, { ...other, kind: "union" as const }], new Set())).toEqual([]);
	expect(candidateGroups([one, other], new Set([pairKey("b", "a")]))).toEqual([]);
});

describe("numbers", () => {
	test.each([
		["nib", "0000 2021 00000", "0000202100000"],
		["nib", "0000-2021-0000.0", "0000202100000"],
		["npwp", "01.234.567.8-901.000", "0012345678901000"],
		["npwp", "0012 3456 7890 1000", "0012345678901000"],
		["wlkp", "36.REKAAN.0001", "36rekaan0001"],
		["union_registration", "REKAAN/FSP-SN/36.71", "rekaanfspsn3671"],
	] as const)("%s %s is compared as %s", (kind, typed, folded) => {
		expect(readIdentifier(kind, typed)).toMatchObject({ kind, valueFolded: folded });
	});

	test.each([
		["nib", "12345", "nib-invalid"],
		["nib", "3671 0123 4567 8901", "personal-number"],
		["wlkp", "3671012345678901", "personal-number"],
		["wlkp", "NIK: 3671-0123-4567-8901", "personal-number"],
		["union_registration", "3671.0123.4567.8901", "personal-number"],
		["npwp", "1234", "npwp-invalid"],
		["wlkp", "x".repeat(61), "too-long"],
	] as const)("%s takes no %s", (kind, typed, problem) => {
		expect(readIdentifier(kind, typed)).toEqual({ problem });
	});

	test("several are typed one a line, and the same one twice counts once", () => {
		expect(readIdentifiers("npwp", "01.234.567.8-901.000\n0012345678901000; 02.234.567.8-901.000\n")).toHaveLength(2);
		expect(readIdentifiers("nib", "0000202100000;12")).toEqual({ problem: "nib-invalid" });
		expect(readIdentifiers("wlkp", " \n-;")).toEqual([]);
	});
});
