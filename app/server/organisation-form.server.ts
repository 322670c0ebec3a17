import { showOfficePhone } from "#app/domain/events/office-phone";
import type { SaveOrganisationAnswer } from "#app/domain/organisations/save-organisation";
import type { OrganisationInput } from "#app/domain/organisations/schema";
import { identifierKinds } from "#app/domain/organisations/types";
import type { ReadDb } from "#db/client";
import * as officeQueries from "#db/queries/offices";
import * as organisationQueries from "#db/queries/organisations";
import * as regionQueries from "#db/queries/regions";
import type { Organisation } from "#db/tables/organisations";
import type { ErrorKey, FieldErrors } from "./form.server";
import { trailLines } from "./trail.server";

/** What the form of a record offers to choose from. */
export async function organisationChoices(read: ReadDb) {
	const [provinces, regencies, offices] = await Promise.all([
		regionQueries.listProvinces(read),
		regionQueries.listRegencies(read),
		officeQueries.listAll(read),
	]);
	return {
		regions: {
			provinces: provinces.map(({ code, name }) => ({ code, name })),
			regencies: regencies.map(({ code, name, provinceCode }) => ({ code, name, provinceCode })),
		},
		offices: offices.map(({ id, name }) => ({ id, name })),
	};
}

/** A record as its form shows it. */
export async function storedOrganisation(read: ReadDb, organisation: Organisation) {
	const [numbers, parent] = await Promise.all([
		organisationQueries.listIdentifiers(read, organisation.id),
		organisation.parentId ? organisationQueries.findById(read, organisation.parentId) : undefined,
	]);
	const { kind, name, shortName, level, affiliation, district, address, business, officeEmail, note } = organisation;
	return {
		...{ kind, name, shortName, level, affiliation, district, address, business, officeEmail, note },
		parentName: parent && parent.id !== organisation.id ? parent.name : "",
		region: organisation.regencyCode ?? organisation.provinceCode ?? "",
		officePhone: organisation.officePhone && showOfficePhone(organisation.officePhone),
		workersMale: organisation.workersMale?.toString() ?? "",
		workersFemale: organisation.workersFemale?.toString() ?? "",
		officeId: organisation.officeId,
		...Object.fromEntries(
			identifierKinds.map((kind) => [kind, numbers.flatMap((one) => (one.kind === kind ? one.value : [])).join("\n")]),
		),
	};
}

type Refusal = Extract<SaveOrganisationAnswer, { ok: false }>["reason"];

/** Beside which field a refusal stands; undefined for what is no matter of a field. */
export function fieldOfRefusal(reason: Refusal): FieldErrors | undefined {
	const fields: Partial<Record<Refusal, [keyof OrganisationInput, ErrorKey]>> = {
		"no-such-region": ["region", "choose-one"],
		"no-such-office": ["officeId", "choose-one"],
		"body-there": ["name", "body-there"],
		"parent-unknown": ["parentName", "parent-unknown"],
		"parent-ambiguous": ["parentName", "parent-ambiguous"],
		"parent-circular": ["parentName", "parent-circular"],
	};
	const found = fields[reason];
	return found && { [found[0]]: found[1] };
}

/** What others changed in a record after the version that somebody saw. */
export async function changesSince(read: ReadDb, organisationId: string, version: number) {
	const lines = await trailLines(read, organisationId);
	return lines.filter(({ after }) => typeof after.version === "number" && after.version > version);
}

/** Names of the records, regions and offices that lines of a trail mention. */
export async function namesIn(
	read: ReadDb,
	lines: readonly { before: Record<string, unknown>; after: Record<string, unknown> }[],
): Promise<Record<string, string>> {
	const mentioned = (field: string) =>
		new Set(
			lines.flatMap(({ before, after }) => [before[field], after[field]]).filter((one) => typeof one === "string"),
		);
	const parents = mentioned("parentId");
	const hasPlaces = mentioned("provinceCode").size + mentioned("regencyCode").size + mentioned("officeId").size > 0;
	if (parents.size === 0 && !hasPlaces) return {};
	const [named, { regions, offices }] = await Promise.all([
		organisationQueries.listNames(read, [...parents]),
		organisationChoices(read),
	]);
	const used = new Set([...mentioned("provinceCode"), ...mentioned("regencyCode"), ...mentioned("officeId")]);
	return Object.fromEntries([
		...named.map(({ id, name }) => [id, name]),
		...[...regions.provinces, ...regions.regencies].flatMap(({ code, name }) => (used.has(code) ? [[code, name]] : [])),
		...offices.flatMap(({ id, name }) => (used.has(id) ? [[id, name]] : [])),
	]);
}
