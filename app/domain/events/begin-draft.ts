import { newId, type Tx } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as officeQueries from "#db/queries/offices";
import * as regionQueries from "#db/queries/regions";
import { mayAct } from "../accounts/held-roles";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { fold } from "../text";
import { codePrefix, freeSlug, slugOf } from "./slug";
import type { EventKind, EventMode, TimeZone } from "./types";

export interface NewEventInput {
	title: string;
	kind: EventKind;
	officeId: string;
	/** Kemendagri code; null only for an online event. */
	regencyCode: string | null;
	mode: EventMode;
	/** Null: the zone of the region's province, WIB without a region. */
	timeZone: TimeZone | null;
	/** Marks the demonstration: nobody real is invited. */
	isFictional?: boolean;
}

/**
 * Writes the first row of an event in the caller's transaction: a draft of one of the actor's open offices under a slug of
 * its own. `origin` says in the trail what it was made from.
 */
export async function beginDraft(trx: Tx, deps: Deps, input: NewEventInput, origin: Record<string, string> = {}) {
	const office = await officeQueries.findOpen(trx, input.officeId);
	if (!office || !(await mayAct(trx, deps.actor, "events.create", { officeId: office.id })))
		return { ok: false, reason: "no-such-office" } as const;
	const region = input.regencyCode ? await regionQueries.findRegency(trx, input.regencyCode) : undefined;
	if (input.regencyCode && !region) return { ok: false, reason: "no-such-region" } as const;
	if (!region && input.mode !== "online") return { ok: false, reason: "region-required" } as const;
	const id = newId();
	const at = deps.now().toISOString();
	const timeZone = input.timeZone ?? region?.timeZone ?? ("Asia/Jakarta" as const);
	const event = {
		id,
		officeId: office.id,
		kind: input.kind,
		status: "draft" as const,
		mode: input.mode,
		title: input.title,
		titleFolded: fold(input.title),
		hostName: office.name,
		regencyCode: region?.code ?? null,
		timeZone,
		codePrefix: codePrefix(region?.name ?? null),
		isFictional: input.isFictional ? (1 as const) : (0 as const),
		createdAt: at,
		updatedAt: at,
	};
	const base = slugOf(input.title, region?.name ?? null, []);
	while (!(await eventCommands.insert(trx, { ...event, slug: await freeSlug(trx, base, id) }))) {
		// Somebody took the slug between the look and the insert: the next look sees it.
	}
	await record(trx, deps, {
		action: "event.created",
		subjectId: id,
		eventId: id,
		officeId: office.id,
		after: { title: input.title, kind: input.kind, ...origin },
	});
	return { ok: true, eventId: id, timeZone, regionName: region?.name ?? null } as const;
}
