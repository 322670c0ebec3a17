import type { Deps } from "#app/domain/deps";
import { loadOrganisations } from "#app/domain/organisations/load-organisations";
import { mergeOrganisations } from "#app/domain/organisations/merge-organisations";
import { saveContact } from "#app/domain/organisations/save-contact";
import { succeeded } from "./plan-event";

/** Somebody to ask at a company, a record that was found to be the same company, and one that waits to be looked at. */
export async function rememberBodies(deps: Deps, ids: ReadonlyMap<string, string>): Promise<void> {
	const survivorId = ids.get("org-pt-sumber-sandang") ?? "";
	const unknown = { shortName: null, level: null, affiliation: "", district: "", address: "", business: "" } as const;
	const place = { provinceCode: "36", regencyCode: null, companyKey: null, officeId: null, isFictional: true } as const;
	const spelt = (key: string, name: string) => ({
		...{ ...unknown, ...place, key, name, kind: "employer" as const },
		...{ workersMale: null, workersFemale: null, identifiers: [] },
	});
	const doubles = await loadOrganisations(deps, [
		spelt("same", "Sumber Sandang Tangerang, PT."),
		spelt("doubtful", "pt. cipta alas kaki nusantara"),
	]);
	succeeded(await mergeOrganisations(deps, { survivorId, mergedId: doubles.get("same") ?? "" }));
	succeeded(
		await saveContact(deps, survivorId, null, {
			name: "Yuliana Hartati (rekaan)",
			position: "Manajer HRD",
			email: "hrd@sumber-sandang.example",
			phone: "+6281200000016",
		}),
	);
}
