import type { RecordedCooperative } from "#app/domain/cooperatives/load-cooperatives";
import type { ChecklistState } from "#app/domain/cooperatives/types";
import { type SeedCooperative, seedCooperatives } from "./seed-data";
import { stored } from "./stored-words";

/** Codes of the checklist for what the data says is missing; what has none stays a note. */
const requirementOf: Record<string, string> = {
	form_nik_ttd_pengurus: "formulir_nik",
	rat_2020: "rat_y1",
	rat_2019: "rat_y2",
	neraca_2020: "lpj",
	izin_usaha_simpan_pinjam: "izin_usp",
	akta_pad_pp7_2021: "akta_pad",
	kepengurusan_baru: "kepengurusan",
	akta_pendirian: "akta_pendirian",
	anggaran_dasar: "akta_pendirian",
	badan_hukum: "badan_hukum",
	nib: "nib",
	npwp: "npwp",
};

/** What every cooperative hands in; that a paper is there is known once the collecting began. */
const alwaysAsked = [
	"akta_pendirian",
	"badan_hukum",
	"kepengurusan",
	"lpj",
	"indikator_kelembagaan",
	"indikator_usaha",
	"npwp",
	"alamat",
	"formulir_nik",
	"surat_usulan",
];
/** Minutes of the annual meetings of 2020, 2019 and 2018. */
const minutes = { rat_y1: 2020, rat_y2: 2019, rat_y3: 2018 };

/** The ten cooperatives of the data as they stood on 16 September 2021; `officeOf` says who confirms those of a regency. */
export function recordedCooperatives(
	idOf: (seedId: string) => string,
	officeOf: (cooperative: SeedCooperative) => string | null,
): RecordedCooperative[] {
	return seedCooperatives.map((one) => ({
		organisationId: idOf(one.organisationId),
		officeId: officeOf(one),
		profile: profileOf(one),
		meetings: one.annualMeetings
			.filter(({ heldOn }) => heldOn !== null)
			.map(({ minutesNo, ...meeting }) => ({ ...meeting, minutesNo: minutesNo ?? "" })),
		figures: one.financials,
		stage: stored("cooperativeStage", one.pipelineStage),
		stageSinceOn:
			one.pipelineStage === "sertifikat_terbit" && one.certificate ? one.certificate.issuedOn : one.expected.asOf,
		items: itemsOf(one),
		exampleAsOf: one.expected.asOf,
	}));
}

function profileOf(one: SeedCooperative): RecordedCooperative["profile"] {
	const unknown = one.missing.filter((code) => !(code in requirementOf)).map((code) => code.replaceAll("_", " "));
	return {
		nik: one.nik,
		form: stored("cooperativeForm", one.form),
		type: stored("cooperativeType", one.type),
		groupCode: one.group.code,
		sectorCode: stored("sectorCode", one.sector),
		membershipArea: stored("membershipArea", one.membershipArea),
		village: one.village,
		legalEntityNo: one.legalEntity?.no ?? null,
		legalEntityOn: one.legalEntity?.date ?? null,
		legalEntityBy: one.legalEntity?.by ?? "",
		amendments: one.amendments.map(({ no, date }) => ({ number: no, decidedOn: date })),
		membersMale: one.members.male,
		membersFemale: one.members.female,
		employees: one.employees,
		hasSavingsUnit: one.savingsLoanUnit !== null,
		savingsLicenceNo: one.savingsLoanUnit?.licenceNo ?? null,
		savingsLicenceUntil: one.savingsLoanUnit?.licenceValidUntil ?? null,
		certificateNo: one.certificate?.no ?? null,
		certificateIssuedOn: one.certificate?.issuedOn ?? null,
		certificateValidUntil: one.certificate?.validUntil ?? null,
		contactName: one.contact.name,
		contactPosition: one.contact.position,
		contactEmail: one.contact.email,
		contactPhone: one.contact.phone,
		language: "id",
		note: [one.note, ...(unknown.length > 0 ? [`Masih kurang: ${unknown.join(", ")}.`] : [])].join("\n"),
	};
}

function itemsOf(one: SeedCooperative): { code: string; state: ChecklistState }[] {
	const missing = new Set(one.missing.flatMap((code) => requirementOf[code] ?? []));
	const held = Object.entries(minutes).filter(([, year]) =>
		one.annualMeetings.some(({ bookYear, minutesNo }) => bookYear === year && minutesNo !== null),
	);
	const licence = one.savingsLoanUnit?.licenceNo ? ["izin_usp"] : [];
	const amended = one.amendments.length > 0 ? ["akta_pad"] : [];
	const papers = [...alwaysAsked, ...held.map(([code]) => code), ...licence, ...amended];
	const there = one.pipelineStage === "belum_mulai" ? [] : papers;
	const known = new Set([...there, ...missing]);
	return [...known].map((code) => ({ code, state: missing.has(code) ? "missing" : "handed_in" }));
}
