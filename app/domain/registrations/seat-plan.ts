import { type Category, categories } from "./types";

/** The seats of one party, and the people who hold them: with a seat of their own or an offer of one. */
export interface PartySeats {
	/** All seats, those held back included. */
	seats: number;
	/** Held back for people who come by invitation. */
	held: number;
	/** Holders who came by invitation. */
	invited: number;
	/** All other holders. */
	others: number;
}

/** The seats of one event. People at the door are counted apart and appear nowhere here. */
export interface Seats {
	parties: Readonly<Record<Category, PartySeats>>;
	/** People of one organisation who may hold a seat; null for any number. */
	perOrganisation: number | null;
	/** Holders per organisation. */
	organisations: ReadonlyMap<string, number>;
}

/** Whoever asks for seats together and takes all of them or none: one person, or a whole group. */
export interface SeatUnit {
	category: Category;
	organisationId: string | null;
	isInvited: boolean;
	people: number;
}

/** Seats of a party that are free for somebody; never below 0, though people above the quota may sit there. */
export function freeSeats({ parties }: Seats, category: Category, isInvited = false): number {
	const { seats, held, invited, others } = parties[category];
	const kept = isInvited ? 0 : Math.max(0, held - invited);
	return Math.max(0, seats - invited - others - kept);
}

/** How many people like these there is room for: seats of the party, and what is left to the organisation. */
export function roomFor(seats: Seats, { category, organisationId, isInvited }: Omit<SeatUnit, "people">): number {
	const free = freeSeats(seats, category, isInvited);
	if (seats.perOrganisation === null || organisationId === null) return free;
	const left = seats.perOrganisation - (seats.organisations.get(organisationId) ?? 0);
	return Math.min(free, Math.max(0, left));
}

/**
 * Who gets seats now, and what is left then: whoever comes first in the queue and fits. Somebody who does not fit — a
 * group that is too large, an organisation at its limit — is passed over and keeps the place for the next time.
 */
export function planSeats<Unit extends SeatUnit>(seats: Seats, queue: readonly Unit[]): { given: Unit[]; left: Seats } {
	const given: Unit[] = [];
	let left = seats;
	for (const unit of queue) {
		if (roomFor(left, unit) < unit.people) continue;
		given.push(unit);
		left = taking(left, unit);
	}
	return { given, left };
}

/** Whether a newcomer gets a seat at once: those who wait come first, then the newcomer, by the same rule. */
export function getsSeat(seats: Seats, queue: readonly SeatUnit[], newcomer: SeatUnit): boolean {
	const last = { ...newcomer };
	return planSeats(seats, [...queue, last]).given.includes(last);
}

/** The seats after a holder has given up theirs. */
export function withoutHolder(seats: Seats, unit: SeatUnit): Seats {
	return taking(seats, { ...unit, people: -unit.people });
}

/** The seats after a unit has taken its own. */
function taking(seats: Seats, { category, organisationId, isInvited, people }: SeatUnit): Seats {
	const party = seats.parties[category];
	const holders = isInvited ? { invited: party.invited + people } : { others: party.others + people };
	const parties = { ...seats.parties, [category]: { ...party, ...holders } };
	if (seats.perOrganisation === null || organisationId === null) return { ...seats, parties };
	const sitting = (seats.organisations.get(organisationId) ?? 0) + people;
	return { ...seats, parties, organisations: new Map(seats.organisations).set(organisationId, sitting) };
}

/** What the organiser set for a party, as it is stored. */
interface StoredQuota {
	category: Category;
	seats: number;
	heldSeats: number;
}

/** The seats of an event from what is stored and counted. A party without a quota has none. */
export function seatsFrom(facts: {
	quotas: readonly StoredQuota[];
	holders: readonly { category: Category; isInvited: boolean; people: number }[];
	perOrganisation: number | null;
	organisations: ReadonlyMap<string, number>;
}): Seats {
	const { quotas, holders, perOrganisation, organisations } = facts;
	const party = (category: Category): PartySeats => {
		const quota = quotas.find((one) => one.category === category);
		const holding = (isInvited: boolean) =>
			holders.find((one) => one.category === category && one.isInvited === isInvited)?.people ?? 0;
		return {
			seats: quota?.seats ?? 0,
			held: quota?.heldSeats ?? 0,
			invited: holding(true),
			others: holding(false),
		};
	};
	const parties = Object.fromEntries(categories.map((category) => [category, party(category)]));
	return { parties: parties as Record<Category, PartySeats>, perOrganisation, organisations };
}

/** One who waits, as the queue is stored. */
interface WaitingRow {
	id: string;
	category: Category;
	organisationId: string | null;
	groupId: string | null;
	source: string;
}

/** A unit of the queue with the registrations it is made of. */
export type QueueUnit = SeatUnit & { ids: string[]; isGroup: boolean };

/** One registration as a unit of its own. */
export function unitOf({ category, organisationId, source }: Omit<WaitingRow, "id" | "groupId">): SeatUnit {
	return { category, organisationId, isInvited: source === "invitation", people: 1 };
}

/** The queue as units: the people of a group stand together where the first of them stands. */
export function unitsOf(rows: readonly WaitingRow[]): QueueUnit[] {
	const groups = new Map<string, QueueUnit>();
	return rows.flatMap(({ id, groupId, ...row }) => {
		const group = groupId === null ? undefined : groups.get(groupId);
		if (group) {
			group.ids.push(id);
			group.people++;
			return [];
		}
		const unit: QueueUnit = { ...unitOf(row), ids: [id], isGroup: groupId !== null };
		if (groupId !== null) groups.set(groupId, unit);
		return unit;
	});
}
