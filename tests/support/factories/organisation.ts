import type { Deps } from "#app/domain/deps";
import { type ListedOrganisation, loadOrganisations } from "#app/domain/organisations/load-organisations";

/** A company in Kota Tangerang of which nothing more is known. */
export function listedOrganisation(key: string, overrides: Partial<ListedOrganisation> = {}): ListedOrganisation {
	return {
		key,
		kind: "employer",
		name: `PT Contoh ${key}`,
		shortName: null,
		level: null,
		affiliation: "",
		provinceCode: "36",
		regencyCode: "36.71",
		district: "",
		address: "",
		business: "",
		workersMale: null,
		workersFemale: null,
		identifiers: [],
		officeId: null,
		companyKey: null,
		isFictional: true,
		...overrides,
	};
}

/** Records of organisations; their ids in the order given. */
export async function createOrganisations(deps: Deps, list: readonly Partial<ListedOrganisation>[]): Promise<string[]> {
	const listed = list.map((overrides, index) => listedOrganisation(String(index), overrides));
	const ids = await loadOrganisations(deps, listed);
	return listed.map(({ key }) => ids.get(key) ?? "");
}
