import type { RecordedCooperative } from "#app/domain/cooperatives/load-cooperatives";
import { type CooperativeStage, cooperativeStages } from "#app/domain/cooperatives/types";
import type { ListedOrganisation } from "#app/domain/organisations/load-organisations";
import type { OrganisationKind } from "#app/domain/organisations/types";
import regencyFile from "#db/reference/regencies.json" with { type: "json" };
import { type Chance, seededChance } from "./chance";

/** An invented body with what a registration prints of it. */
export interface ScaleBody {
	key: string;
	kind: OrganisationKind;
	name: string;
	provinceCode: string;
	regencyCode: string;
}

const regencies = regencyFile.regencies;
/** Companies, unions and other bodies for each cooperative. */
const kinds: readonly (readonly [OrganisationKind, string, number])[] = [
	["cooperative", "Koperasi Karyawan", 1],
	["employer", "PT", 0.5],
	["union", "PUK SP", 0.4],
	["local_government", "Dinas Contoh", 0.1],
	["other", "Lembaga", 0.1],
];
const words = ["Sentosa", "Makmur", "Bahari", "Lestari", "Mandiri", "Cahaya", "Nusantara", "Harapan", "Karya", "Bina"];

/** Bodies spread over all regencies, as many of each kind as `cooperatives` asks for. Every name says that it is invented. */
export function scaleBodies(cooperatives: number): ScaleBody[] {
	return kinds.flatMap(([kind, prefix, share]) =>
		Array.from({ length: Math.ceil(cooperatives * share) }, (_, index): ScaleBody => {
			// A stride without a common divisor with 514, so that neighbours lie in different provinces.
			const regency = regencies[(index * 137) % regencies.length] as (typeof regencies)[number];
			const word = `${words[index % words.length]} ${words[(index * 7 + 3) % words.length]}`;
			return {
				key: `${kind}-${index}`,
				kind,
				name: `${prefix} ${word} ${index + 1} (rekaan)`,
				provinceCode: regency.provinceCode,
				regencyCode: regency.code,
			};
		}),
	);
}

/** Bodies by their kind, and by kind and province: `union 36`. */
export function bodiesByKind(bodies: readonly ScaleBody[]): Map<string, ScaleBody[]> {
	const found = new Map<string, ScaleBody[]>();
	for (const body of bodies)
		for (const key of [body.kind, `${body.kind} ${body.provinceCode}`]) {
			const same = found.get(key) ?? [];
			same.push(body);
			found.set(key, same);
		}
	return found;
}

/** A body as a list of organisations takes it over. */
export function listedBody({ key, kind, name, provinceCode, regencyCode }: ScaleBody): ListedOrganisation {
	return {
		key,
		kind,
		name,
		provinceCode,
		regencyCode,
		...{ shortName: null, level: null, affiliation: "", district: "", address: "", business: "" },
		...{ workersMale: null, workersFemale: null, identifiers: [], officeId: null, companyKey: null, isFictional: true },
	};
}

/** Out of ten cooperatives: two are recorded, three collect papers, two wait at an office, three hold a certificate. */
const stages: readonly CooperativeStage[] = [
	"belum_mulai",
	"belum_mulai",
	"pengumpulan_dokumen",
	"pengumpulan_dokumen",
	"form_lengkap",
	"diajukan_ke_dinas",
	"verifikasi_dinas",
	"sertifikat_terbit",
	"sertifikat_terbit",
	"sertifikat_terbit",
];

/** A cooperative on its way to the certificate, as it stands on `today` (`YYYY-MM-DD`). */
export function scaleCooperative(organisationId: string, index: number, today: string): RecordedCooperative {
	const chance = seededChance(index + 1);
	const year = Number(today.slice(0, 4));
	const stage = chance.happens(5) ? chance.pick(cooperativeStages) : chance.pick(stages);
	const isCertified = stage === "sertifikat_terbit" || stage === "perpanjangan_disiapkan";
	const issuedOn = isCertified ? daysBefore(today, chance.below(700)) : null;
	return {
		organisationId,
		officeId: null,
		profile: profileOf(chance, index, issuedOn),
		meetings: [1, 2, 3].map((back) => ({
			bookYear: year - back,
			heldOn: `${year - back + 1}-02-15`,
			reportedOn: chance.happens(60) ? `${year - back + 1}-03-20` : null,
			minutesNo: "",
		})),
		figures: [],
		stage,
		stageSinceOn: issuedOn ?? daysBefore(today, chance.below(300)),
		items: [],
		exampleAsOf: null,
	};
}

function profileOf(chance: Chance, index: number, issuedOn: string | null): RecordedCooperative["profile"] {
	return {
		nik: issuedOn ? String(9_000_000_000_000 + index) : null,
		form: "primary_regency",
		type: "consumer",
		groupCode: 11,
		sectorCode: 1 + chance.below(17),
		membershipArea: "regency",
		village: "",
		legalEntityNo: `AHU-REKAAN-${index + 1}`,
		legalEntityOn: "2015-06-01",
		legalEntityBy: "",
		amendments: [],
		membersMale: 40 + chance.below(200),
		membersFemale: 20 + chance.below(100),
		employees: chance.below(10),
		hasSavingsUnit: false,
		savingsLicenceNo: null,
		savingsLicenceUntil: null,
		certificateNo: issuedOn ? `REKAAN-${index + 1}` : null,
		certificateIssuedOn: issuedOn,
		certificateValidUntil: issuedOn && daysBefore(issuedOn, -730),
		contactName: "",
		contactPosition: "",
		contactEmail: null,
		contactPhone: null,
		language: "id",
		note: "",
	};
}

/** A date so many days before another; negative for later. */
export function daysBefore(date: string, days: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
