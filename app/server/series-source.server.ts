import { isWithin } from "#app/domain/accounts/rules";
import type { SeriesSource } from "#app/domain/events/create-series";
import type { ReadDb } from "#db/client";
import * as templateQueries from "#db/queries/event-templates";
import * as eventQueries from "#db/queries/events";
import type { Scope } from "./guard.server";

/** What a series repeats, as its address names it: `kegiatan-<id>` or `kerangka-<id>`. */
export interface NamedSource {
	value: string;
	name: string;
	source: SeriesSource;
}

/** Finds the source an address or form names; undefined when there is none within the account's offices. */
export async function findSeriesSource(read: ReadDb, scope: Scope, value: string): Promise<NamedSource | undefined> {
	const [, kind, id = ""] = /^(kegiatan|kerangka)-([\w-]{1,50})$/.exec(value) ?? [];
	if (kind === "kegiatan") {
		const event = await eventQueries.findById(read, id);
		return event && isWithin(scope, event) ? { value, name: event.title, source: { eventId: id } } : undefined;
	}
	const template = kind ? await templateQueries.findById(read, id) : undefined;
	return template && isWithin(scope, template) ? { value, name: template.name, source: { templateId: id } } : undefined;
}
