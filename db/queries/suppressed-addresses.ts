import { sql } from "kysely";
import type { Reach } from "#app/domain/accounts/types";
import type { ReadDb } from "../client";
import type { SuppressedAddress } from "../tables/messages";
import { eventWithin } from "./within-reach";

/** Those of these addresses, in lower case, that take no letters. */
export async function listAmong(db: ReadDb, addresses: readonly string[]): Promise<Set<string>> {
	if (addresses.length === 0) return new Set();
	const rows = await db
		.selectFrom("suppressedAddresses")
		.select("address")
		.where("address", "in", [...new Set(addresses)])
		.execute();
	return new Set(rows.map(({ address }) => address));
}

/** What is known of one address, in lower case; undefined when letters to it are tried. */
export function findByAddress(db: ReadDb, address: string): Promise<SuppressedAddress | undefined> {
	return db.selectFrom("suppressedAddresses").selectAll().where("address", "=", address).executeTakeFirst();
}

/** What is known of the address of one letter; undefined when letters to it are tried. */
export function findByLetter(db: ReadDb, letterId: string): Promise<SuppressedAddress | undefined> {
	return db
		.selectFrom("suppressedAddresses")
		.selectAll()
		.where("address", "=", (eb) =>
			eb
				.selectFrom("letters")
				.select((to) => to.fn<string>("lower", ["toAddress"]).as("address"))
				.where("id", "=", letterId),
		)
		.executeTakeFirst();
}

/** An address as one line of the list. */
export interface SuppressedLine extends SuppressedAddress {
	/** Of the letter that did not arrive; null where it is gone. */
	toName: string | null;
	eventId: string | null;
	registrationId: string | null;
}

/** One page of the addresses that letters about events of a reach went to, the latest first. */
export function listWithin(
	db: ReadDb,
	within: Reach,
	page: { limit: number; offset: number },
): Promise<SuppressedLine[]> {
	return reached(db, within)
		.leftJoin("letters", "letters.id", "suppressedAddresses.letterId")
		.selectAll("suppressedAddresses")
		.select(["letters.toName", "letters.eventId", "letters.registrationId"])
		.orderBy("suppressedAddresses.suppressedAt", "desc")
		.orderBy("suppressedAddresses.address")
		.limit(page.limit)
		.offset(page.offset)
		.execute();
}

/** How many there are. */
export async function countWithin(db: ReadDb, within: Reach): Promise<number> {
	const row = await reached(db, within)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return row.count;
}

/** One address, in lower case, within a reach. */
export function findWithin(db: ReadDb, within: Reach, address: string): Promise<SuppressedAddress | undefined> {
	return reached(db, within)
		.selectAll("suppressedAddresses")
		.where("suppressedAddresses.address", "=", address)
		.executeTakeFirst();
}

/** Who reaches an event reaches an address that a letter about one of its events is to. */
function reached(db: ReadDb, within: Reach) {
	return db
		.selectFrom("suppressedAddresses")
		.$if(within.officeIds !== null, (query) =>
			query.where(({ exists, selectFrom }) =>
				exists(
					selectFrom("letters as l")
						.innerJoin("events", "events.id", "l.eventId")
						.select("l.id")
						.where(sql<boolean>`lower(l.to_address) = suppressed_addresses.address`)
						.where(eventWithin(within)),
				),
			),
		);
}
