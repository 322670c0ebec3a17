import type { Tx } from "#db/client";
import * as letterQueries from "#db/queries/letters";
import type { Recipient } from "./recipients";
import type { RegistrationNews } from "./registration-news";

/** News that says the place in the waiting list. */
const sayingThePlace: ReadonlySet<string> = new Set([
	"registration-waitlisted",
	"registration-offer-lapsed",
	"registration-moved-to-waiting",
]);

/** Places in the waiting lists, by registration id, for news that says them. */
export async function placesFor(trx: Tx, news: RegistrationNews, recipients: readonly Recipient[]) {
	if (!sayingThePlace.has(news.letter)) return new Map<string, number>();
	return letterQueries.mapQueuePositions(
		trx,
		[...new Set(recipients.map(({ event }) => event.id))],
		recipients.map(({ registration }) => registration.id),
	);
}
