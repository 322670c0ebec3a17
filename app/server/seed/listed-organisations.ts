import type { ListedOrganisation } from "#app/domain/organisations/load-organisations";
import { type SeedOrganisation, seedOrganisations } from "./seed-data";
import { stored } from "./stored-words";

/** The demonstration's organisations; three of them are the offices of its house. */
export function listedOrganisations(offices: {
	directorate: string;
	city: string;
	cooperatives: string;
}): ListedOrganisation[] {
	const officeIds: Readonly<Record<string, string>> = {
		"org-kemnaker-phi": offices.directorate,
		"org-disnaker-kotatng": offices.city,
		"org-dinkop-kotatng": offices.cooperatives,
	};
	return seedOrganisations.map((one) => ({
		key: one.id,
		kind: stored("organisationKind", one.category),
		name: one.name,
		shortName: one.shortName,
		level: levelOf(one),
		affiliation: one.federation ?? "",
		provinceCode: one.provinceCode,
		regencyCode: one.regencyCode,
		district: one.district ?? "",
		address: one.address ?? "",
		business: one.business ?? "",
		workersMale: one.workers?.male ?? null,
		workersFemale: one.workers?.female ?? null,
		identifiers: [
			...(one.nib ? [{ kind: "nib" as const, value: one.nib }] : []),
			...(one.wlkp ? [{ kind: "wlkp" as const, value: one.wlkp }] : []),
			...(one.registrationNo ? [{ kind: "union_registration" as const, value: one.registrationNo }] : []),
		],
		officeId: officeIds[one.id] ?? null,
		companyKey: one.company ?? null,
		isFictional: one.fictional,
	}));
}

/** The level as the data says it, else as the name of a union begins. */
function levelOf({ category, level, name }: SeedOrganisation) {
	if (category !== "sp_sb") return null;
	const word = level ?? /^(PUK|DPC) /.exec(name)?.[1];
	return word ? stored("unionLevel", word) : null;
}
