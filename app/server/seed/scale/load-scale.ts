import { foundHouse } from "#app/domain/accounts/found-house";
import { loadCooperatives } from "#app/domain/cooperatives/load-cooperatives";
import { today } from "#app/domain/cooperatives/today";
import type { Deps } from "#app/domain/deps";
import { loadHistory } from "#app/domain/events/load-history";
import { loadOrganisations } from "#app/domain/organisations/load-organisations";
import provinceFile from "#db/reference/provinces.json" with { type: "json" };
import { demoOffices } from "../house";
import { succeeded } from "../plan-event";
import { bodiesByKind, daysBefore, listedBody, scaleBodies, scaleCooperative } from "./bodies";
import { type ScaleGround, scaleEvent } from "./events";

/** What a nation gathers in two years, with which figures over all dialogues are measured. */
export const wholeScale = { dialogues: 300, registrations: 60_000, followups: 10_000, cooperatives: 5_000 };
/** Cooperatives of one transaction. */
const portion = 500;

/**
 * Fills an empty, migrated database with invented history in bulk: dialogues of the last two years in all provinces
 * with people, check-ins, promises and cooperatives. `share` is the part of {@link wholeScale} to make, 0.1 for a
 * tenth. The same at every run of the same day; nobody in it is real and no letter leaves.
 */
export async function loadScale(deps: Deps, share = 1): Promise<void> {
	const until = today(deps);
	const counts = Object.fromEntries(
		Object.entries(wholeScale).map(([what, count]) => [what, Math.round(count * share)]),
	) as typeof wholeScale;
	const own = demoOffices[0] as (typeof demoOffices)[number];
	const house = await foundHouse(deps, [
		own,
		...provinceFile.provinces.map(({ code, name }) => provinceOffice(code, name)),
	]);
	const officeId = house.offices[0]?.id as string;
	const bodies = scaleBodies(counts.cooperatives);
	const ids = await loadOrganisations(deps, [
		...bodies.map(listedBody),
		{ ...listedBody(ownBody(own.name)), officeId },
	]);
	const idOf = (key: string) => ids.get(key) as string;
	const cooperatives = bodies.filter(({ kind }) => kind === "cooperative").map(({ key }) => idOf(key));
	for (let at = 0; at < cooperatives.length; at += portion)
		await loadCooperatives(
			deps,
			cooperatives.slice(at, at + portion).map((id, index) => scaleCooperative(id, at + index, until)),
		);
	const officeOf = new Map(provinceFile.provinces.map(({ code }, index) => [code, house.offices[index + 1]?.id]));
	const ground: ScaleGround = {
		...counts,
		until: daysBefore(until, 1),
		bodies: bodiesByKind(bodies),
		idOf,
		own: { officeId, organisationId: idOf("own"), name: own.name },
		officeOf: (code) => officeOf.get(code) as string,
	};
	for (let index = 0; index < counts.dialogues; index += 1)
		succeeded(await loadHistory(deps, scaleEvent(ground, index)));
}

function provinceOffice(code: string, name: string) {
	return {
		name: `Dinas Tenaga Kerja Provinsi ${name}`,
		provinceCode: code,
		regencyCode: null,
		people: [
			{ name: "Penyelenggara (rekaan)", email: `penyelenggara@p${code}.go.id.example`, role: "organiser" as const },
		],
	};
}

/** The ministry's office as an organisation: what is promised in its name is our own. */
function ownBody(name: string) {
	return { key: "own", kind: "central_government" as const, name, provinceCode: "31", regencyCode: "31.71" };
}
