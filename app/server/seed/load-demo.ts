import { foundHouse } from "#app/domain/accounts/found-house";
import { closeEvent } from "#app/domain/closing/close-event";
import { loadCooperatives } from "#app/domain/cooperatives/load-cooperatives";
import type { Actor, Deps } from "#app/domain/deps";
import { loadHistory } from "#app/domain/events/load-history";
import { loadOrganisations } from "#app/domain/organisations/load-organisations";
import { planComingEvents } from "./coming-events";
import { holdRunningEvent, planOpenEvent, rememberFinishedEvent } from "./current-events";
import { demoOffices } from "./house";
import { rememberBodies } from "./known-bodies";
import { writeToLeaders } from "./leaders";
import { listedOrganisations } from "./listed-organisations";
import { succeeded } from "./plan-event";
import { recordedCooperatives } from "./recorded-cooperatives";
import { recordedEvents } from "./recorded-events";
import { repeatTangerang } from "./repeated-events";

/**
 * Fills an empty, migrated database with the demonstration: nine dialogues and ten cooperatives of 2021 as recorded, the others through the
 * ordinary use cases relative to today. Nobody in it is real and no letter leaves.
 */
export async function loadDemo(deps: Deps): Promise<void> {
	const house = await foundHouse(deps, demoOffices);
	const [directorate, , cityOffice, cooperativesOffice] = house.offices;
	const [organiser, supervisor, officer] = cityOffice?.people ?? [];
	if (!directorate || !cityOffice || !cooperativesOffice || !organiser || !supervisor || !officer)
		throw new Error("The scenario's house lacks an office.");
	const ids = await loadOrganisations(
		deps,
		listedOrganisations({ directorate: directorate.id, city: cityOffice.id, cooperatives: cooperativesOffice.id }),
	);
	await rememberBodies(deps, ids);
	const idOf = (seedId: string): string => {
		const id = ids.get(seedId);
		if (!id) throw new Error(`The seed data names an organisation it does not hold: ${seedId}.`);
		return id;
	};
	const eventIds: string[] = [];
	for (const recorded of recordedEvents(directorate.id, idOf))
		eventIds.push(succeeded(await loadHistory(deps, recorded)).eventId);
	// Members within the city lead to its office; the province's and the ministry's have none in the demonstration.
	const isOfTheCity = ({ regencyCode, membershipArea }: { regencyCode: string; membershipArea: string }) =>
		regencyCode === "36.71" && membershipArea === "kabupaten_kota";
	const officeOf = (one: Parameters<typeof isOfTheCity>[0]) => (isOfTheCity(one) ? cooperativesOffice.id : null);
	await loadCooperatives(deps, recordedCooperatives(idOf, officeOf));
	const actor = ({ id, name }: { id: string; name: string }): Actor => ({ kind: "user", id, name, requestId: null });
	// The dialogue of Tangerang, the first on record, has its report and tells the public what came of it.
	const [reporter] = directorate.people;
	if (reporter) succeeded(await closeEvent({ ...deps, actor: actor(reporter) }, eventIds[0] ?? ""));
	await planComingEvents(deps, directorate.id);
	await planOpenEvent(deps, directorate.id, reporter ? actor(reporter) : deps.actor);
	await repeatTangerang(deps);
	await holdRunningEvent(deps, cityOffice.id, { supervisor: actor(supervisor), officer: actor(officer) });
	await rememberFinishedEvent(deps, cityOffice.id, actor(organiser));
	await writeToLeaders(deps, directorate);
}
