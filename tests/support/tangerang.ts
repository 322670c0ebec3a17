import { foundHouse } from "#app/domain/accounts/found-house";
import { loadCooperatives } from "#app/domain/cooperatives/load-cooperatives";
import type { Deps } from "#app/domain/deps";
import { loadHistory } from "#app/domain/events/load-history";
import { loadOrganisations } from "#app/domain/organisations/load-organisations";
import { demoOffices } from "#app/server/seed/house";
import { listedOrganisations } from "#app/server/seed/listed-organisations";
import { recordedCooperatives } from "#app/server/seed/recorded-cooperatives";
import { recordedEvents } from "#app/server/seed/recorded-events";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";

/** The dialogue of Tangerang as the demonstration remembers it, with its cooperatives, and nothing else of it. */
export async function rememberTangerang(deps: Deps): Promise<EventRow> {
	const { offices } = await foundHouse(deps, demoOffices);
	const [directorate, , city, cooperatives] = offices.map(({ id }) => id);
	if (!directorate || !city || !cooperatives) throw new Error("The house of the demonstration lacks an office.");
	const ids = await loadOrganisations(deps, listedOrganisations({ directorate, city, cooperatives }));
	const idOf = (seedId: string) => ids.get(seedId) ?? "";
	const recorded = recordedEvents(directorate, idOf).find(({ slug }) => slug === "tangerang-16-17-september-2021");
	if (!recorded) throw new Error("The data holds no dialogue of Tangerang.");
	const loaded = await loadHistory(deps, recorded);
	await loadCooperatives(
		deps,
		recordedCooperatives(idOf, () => null),
	);
	const event = loaded.ok ? await eventQueries.findById(deps.db, loaded.eventId) : undefined;
	if (!event) throw new Error("The dialogue of Tangerang was not loaded.");
	return event;
}
