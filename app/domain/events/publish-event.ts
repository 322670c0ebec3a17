import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as eventQueries from "#db/queries/events";
import * as regionQueries from "#db/queries/regions";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "./reach";
import { missingForPublication } from "./rules";
import { freeSlug, slugOf } from "./slug";

/**
 * Shows a draft to the public, under an address that names its title, place and dates. Refused while something is
 * missing, or when its last day is over. A postponed event is published again by its new dates instead.
 */
export async function publishEvent(deps: Deps, eventId: string) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		if (event.status !== "draft") return { ok: false, reason: "not-a-draft" } as const;
		const days = await eventQueries.listDays(trx, eventId);
		const sessions = await eventQueries.listSessions(trx, eventId);
		const missing = missingForPublication(event, days, sessions, await eventQueries.listQuotas(trx, eventId));
		if (missing.length > 0) return { ok: false, reason: "incomplete", missing } as const;
		const at = deps.now().toISOString();
		if ((event.endsAt ?? "") <= at) return { ok: false, reason: "in-the-past" } as const;
		const region = event.regencyCode ? await regionQueries.findRegency(trx, event.regencyCode) : undefined;
		const slug = await freeSlug(trx, slugOf(event.title, region?.name ?? null, days), eventId);
		await eventCommands.update(trx, eventId, { status: "published", slug, publishedAt: at, updatedAt: at });
		await record(trx, deps, {
			action: "event.published",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			before: { status: event.status, slug: event.slug },
			after: { status: "published", slug },
		});
		return { ok: true, slug } as const;
	});
}
