import type { Tx } from "#db/client";
import type { EventRow } from "#db/tables/events";
import type { Import, NewImportRow } from "#db/tables/imports";
import type { Deps } from "../deps";
import { findOrCreateOrganisation } from "../organisations/find-or-create-organisation";
import { findOrganisation } from "../organisations/find-organisation";
import { admit } from "../registrations/admission";
import type { PersonInput } from "../registrations/schema";
import { planSeats, unitOf } from "../registrations/seat-plan";
import { seatState } from "../registrations/seat-state";
import { fillGaps } from "./fill-gaps";
import { personInput } from "./person-input";
import type { ReviewedRow } from "./reviewed-rows";

/**
 * Does what was planned for the lines of a list, under the event's lock: registers people, each with a seat while there
 * are some and in the queue after that, and fills gaps of those who are registered. Returns what every line became.
 */
export async function appliedRows(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	{ id: importId }: Pick<Import, "id">,
	rows: readonly ReviewedRow[],
): Promise<NewImportRow[]> {
	const mergedWith = (record: number) => rows.filter((row) => row.plan === "merge" && row.into === record);
	const newcomers = rows
		.filter(({ plan }) => plan === "create")
		.map((row) => ({ row, person: personInput(row, mergedWith(row.record)) }));
	const bodies = await organisationsOf(
		trx,
		deps,
		newcomers.map(({ person }) => person),
	);
	const { seats, queue } = await seatState(trx, event);
	const units = newcomers.map(({ person }) => {
		const organisationId = bodies.get(bodyKey(person))?.id ?? null;
		return unitOf({ category: person.category, organisationId, source: "import" });
	});
	const seated = new Set<unknown>(planSeats(seats, [...queue, ...units]).given);
	const written = new Map<number, NewImportRow>();
	for (const [at, { row, person }] of newcomers.entries()) {
		const status = seated.has(units[at]) ? "confirmed" : "waitlisted";
		const admitted = await admit(trx, deps, event, person, {
			status,
			source: "import",
			consentBy: "letter",
		});
		const body = bodies.get(bodyKey(person));
		written.set(row.record, {
			...line(importId, row),
			outcome: admitted.ok ? "created" : "known",
			registrationId: admitted.ok ? admitted.registration.id : admitted.existing.id,
			organisationId: body?.isNew ? body.id : null,
		});
		// The first line of a new body answers for it.
		if (body) body.isNew = false;
	}
	for (const row of rows) {
		if (row.plan !== "fill" && row.plan !== "known") continue;
		const registrationId = row.registered?.id ?? null;
		const stateBefore = row.registered ? await fillGaps(trx, deps, event, row, mergedWith(row.record)) : null;
		written.set(row.record, {
			...line(importId, row),
			outcome: stateBefore ? "filled" : "known",
			registrationId,
			stateBefore,
		});
	}
	return rows.map((row) => {
		const own = written.get(row.record);
		if (own) return own;
		const target = row.plan === "merge" ? written.get(row.into ?? 0) : undefined;
		const outcome = target ? ("known" as const) : ("left_out" as const);
		return { ...line(importId, row), outcome, registrationId: target?.registrationId ?? null };
	});
}

function line(importId: string, { record, person, decision }: ReviewedRow): NewImportRow {
	return {
		importId,
		record,
		name: person.name.slice(0, 200),
		decision: decision ? JSON.stringify({ choice: decision.choice, into: decision.into, edits: {} }) : null,
		outcome: null,
		registrationId: null,
		organisationId: null,
		stateBefore: null,
	};
}

const bodyKey = ({ category, organisationName, regencyCode }: PersonInput) =>
	JSON.stringify([category, organisationName, regencyCode]);

/** The bodies of these people by name, party and region; what is not known yet is made, and marked. */
async function organisationsOf(trx: Tx, deps: Deps, people: readonly PersonInput[]) {
	const bodies = new Map<string, { id: string; isNew: boolean }>();
	for (const person of people) {
		const key = bodyKey(person);
		if (bodies.has(key)) continue;
		const named = { name: person.organisationName, category: person.category, regencyCode: person.regencyCode };
		const found = await findOrganisation(trx, named);
		const id = found ?? (await findOrCreateOrganisation(trx, deps, { ...named, isFictional: false }));
		bodies.set(key, { id, isNew: found === undefined });
	}
	return bodies;
}
