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
export async function findSeriesSource(
	read: ReadDb,
	{ officeIds }: Scope,
	value: string,
): Promise<NamedSource | undefined> {
	const [, kind, id = ""] = /^(kegiatan|kerangka)-([\w-]{1,50})$/.exec(value) ?? [];
	const reaches = (officeId: string) => officeIds === null || officeIds.includes(officeId);
	if (kind === "kegiatan") {
		const event = await eventQueries.findById(read, id);
		return event && reaches(event.officeId) ? { value, name: event.title, source: { eventId: id } } : undefined;
	}
	const template = kind ? await templateQueries.findById(read, id) : undefined;
	return template && reaches(template.officeId)
		? { value, name: template.name, source: { templateId: id } }
		: undefined;
}
