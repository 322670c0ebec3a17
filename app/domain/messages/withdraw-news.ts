import type { Tx } from "#db/client";
import * as callTaskCommands from "#db/commands/call-tasks";
import * as letterCommands from "#db/commands/letters";
import * as letterQueries from "#db/queries/letters";
import { reconcileCalendar } from "../calendar/reconcile-calendar";
import type { Deps } from "../deps";
import { portionsOf } from "./portions";
import { loadRecipients } from "./recipients";
import type { RegistrationNews } from "./registration-news";

/** Who has heard of something, and who would have been called about it. */
export interface Withdrawn {
	told: Set<string>;
	uncalled: Set<string>;
}

/**
 * Takes back the news that these people were to be told since an instant and have not heard yet, calls included, and
 * brings the calendars of those in line who heard nothing. Whoever has heard is returned as told: somebody must tell
 * them. A calendar's CANCEL is left to go its way: an invitation that was handed over would else stand there for ever.
 */
export async function withdrawNews(
	trx: Tx,
	deps: Deps,
	registrationIds: readonly string[],
	news: { letter: RegistrationNews["letter"]; since: string },
): Promise<Withdrawn> {
	const withdrawn: Withdrawn = { told: new Set(), uncalled: new Set() };
	const templates = [news.letter, "registration-day"];
	for (const ids of portionsOf(registrationIds, 200)) {
		await letterCommands.withdrawSince(trx, ids, templates, news.since);
		for (const { registrationId } of await callTaskCommands.deleteOpen(trx, "registrationId", ids, []))
			if (registrationId) withdrawn.uncalled.add(registrationId);
		for (const id of await letterQueries.listToldSince(trx, ids, templates, news.since))
			if (!withdrawn.uncalled.has(id)) withdrawn.told.add(id);
		const untold = ids.filter((id) => !withdrawn.told.has(id));
		await reconcileCalendar(trx, deps, await loadRecipients(trx, untold));
	}
	return withdrawn;
}
