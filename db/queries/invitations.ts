import { type SqlBool, sql } from "kysely";
import type { InvitationStatus } from "#app/domain/invitations/types";
import type { Category } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";
import type { Invitation, InvitationList } from "../tables/invitations";
import type { Registration } from "../tables/registrations";

/** What a list of invitations can be narrowed to: a status, those who are silent, those not sent or withdrawn. */
export type InvitationView = InvitationStatus | "silent" | "unsent" | "withdrawn" | "all";

/** Which invitations of an event a list shows. */
export interface InvitationFilter {
	eventId: string;
	/** LIKE patterns over folded text, all of which must fit; `\` is the escape character. */
	patterns: readonly string[];
	/** Null: every party. */
	category: Category | null;
	view: InvitationView;
}

/** An invitation with how many people take part because of it. */
export type InvitationLine = Invitation & { registered: number };

/** One invitation. */
export function findById(db: ReadDb, id: string): Promise<Invitation | undefined> {
	return db.selectFrom("invitations").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The invitation a personal link belongs to, a dead one included: its page says why it is dead. */
export function findByLinkHash(db: ReadDb, hash: string): Promise<Invitation | undefined> {
	return db.selectFrom("invitations").selectAll().where("linkHash", "=", hash).executeTakeFirst();
}

/** Who an invitation was handed on to. */
export function findSuccessor(db: ReadDb, id: string): Promise<Invitation | undefined> {
	return db
		.selectFrom("invitations")
		.selectAll()
		.where("delegatedFromId", "=", id)
		.orderBy("id", "desc")
		.executeTakeFirst();
}

/** One page of an event's invitations by organisation. */
export function listByEvent(
	db: ReadDb,
	filter: InvitationFilter,
	page: { limit: number; offset: number },
): Promise<InvitationLine[]> {
	return filtered(db, filter)
		.selectAll("invitations")
		.select((eb) =>
			eb
				.selectFrom("registrations")
				.select((inner) => inner.fn.countAll<number>().as("n"))
				.whereRef("registrations.invitationId", "=", "invitations.id")
				.where("registrations.status", "in", ["pending", "confirmed", "waitlisted"])
				.as("registered"),
		)
		.orderBy("organisationFolded")
		.orderBy("id")
		.limit(page.limit)
		.offset(page.offset)
		.execute() as Promise<InvitationLine[]>;
}

/** How many invitations each view holds within the filter's other conditions. */
export async function countByView(db: ReadDb, filter: InvitationFilter): Promise<Record<InvitationView, number>> {
	const row = await filtered(db, { ...filter, view: "all" })
		.select((eb) => {
			const counted = (view: InvitationView) =>
				eb.fn.coalesce(eb.fn.sum<number>(eb.case().when(inView(view)).then(1).else(0).end()), eb.lit(0)).as(view);
			return [
				counted("all"),
				counted("invited"),
				counted("opened"),
				counted("accepted"),
				counted("declined"),
				counted("delegated"),
				counted("silent"),
				counted("unsent"),
				counted("withdrawn"),
			];
		})
		.executeTakeFirstOrThrow();
	return Object.fromEntries(Object.entries(row).map(([view, n]) => [view, Number(n)])) as Record<
		InvitationView,
		number
	>;
}

function filtered(db: ReadDb, { eventId, patterns, category, view }: InvitationFilter) {
	let query = db.selectFrom("invitations").where("invitations.eventId", "=", eventId).where(inView(view));
	if (category) query = query.where("invitations.category", "=", category);
	for (const pattern of patterns)
		query = query.where(sql<SqlBool>`${sql.ref("invitations.searchFolded")} like ${pattern} escape '\\'`);
	return query;
}

/** Withdrawn ones stand in their own view only; nobody is silent who was never asked. */
function inView(view: InvitationView) {
	const column = (name: string) => sql.ref(`invitations.${name}`);
	switch (view) {
		case "withdrawn":
			return sql<boolean>`${column("withdrawnAt")} is not null`;
		case "all":
			return sql<boolean>`${column("withdrawnAt")} is null`;
		case "unsent":
			return sql<boolean>`${column("withdrawnAt")} is null and ${column("sentAt")} is null
				and ${column("status")} in ('invited', 'opened')`;
		case "silent":
			return sql<boolean>`${column("withdrawnAt")} is null and ${column("sentAt")} is not null
				and ${column("status")} in ('invited', 'opened')`;
		default:
			return sql<boolean>`${column("withdrawnAt")} is null and ${column("status")} = ${view}`;
	}
}

/** Invitations that are to be sent: never sent (`unsent`), or silent and last contacted before `before` (ISO). */
export function listToSend(
	db: ReadDb,
	eventId: string,
	which: { view: "unsent" } | { view: "silent"; before: string },
	limit: number,
): Promise<Invitation[]> {
	let query = filtered(db, { eventId, patterns: [], category: null, view: which.view }).selectAll("invitations");
	if (which.view === "silent") query = query.where("lastContactAt", "<", which.before);
	return query.orderBy("invitations.id").limit(limit).execute();
}

/** The living invitations of an event to these organisations (folded names): what a newcomer may repeat. */
export function listLiving(db: ReadDb, eventId: string, organisations: readonly string[]): Promise<Invitation[]> {
	if (organisations.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("invitations")
		.selectAll()
		.where("eventId", "=", eventId)
		.where("withdrawnAt", "is", null)
		.where("status", "<>", "delegated")
		.where("organisationFolded", "in", [...organisations])
		.limit(5000)
		.execute();
}

/** The invited bodies of an event for the list that goes with its letter, at most 1,000. */
export function listForLetter(
	db: ReadDb,
	eventId: string,
): Promise<Pick<Invitation, "organisationName" | "addresseeName" | "addresseePosition" | "category">[]> {
	return db
		.selectFrom("invitations")
		.select(["organisationName", "addresseeName", "addresseePosition", "category"])
		.where("eventId", "=", eventId)
		.where("withdrawnAt", "is", null)
		.where("status", "<>", "delegated")
		.orderBy("organisationFolded")
		.orderBy("id")
		.limit(1000)
		.execute();
}

/** People whom nobody answered for yet, by what their invitations allow, in one party. */
export async function countOpenPlaces(db: ReadDb, eventId: string, category: Category): Promise<number> {
	const row = await db
		.selectFrom("invitations")
		.select((eb) => eb.fn.coalesce(eb.fn.sum<number>("delegatesAllowed"), eb.lit(0)).as("places"))
		.where("eventId", "=", eventId)
		.where("category", "=", category)
		.where("withdrawnAt", "is", null)
		.where("status", "in", ["invited", "opened"])
		.executeTakeFirstOrThrow();
	return Number(row.places);
}

/** The people who came by an invitation, living ones and others, at most 100. */
export function listRegistrations(db: ReadDb, invitationId: string): Promise<Registration[]> {
	return db
		.selectFrom("registrations")
		.selectAll()
		.where("invitationId", "=", invitationId)
		.orderBy("id")
		.limit(100)
		.execute();
}

/** How many people take part because of an invitation. */
export async function countRegistered(db: ReadDb, invitationId: string): Promise<number> {
	const row = await db
		.selectFrom("registrations")
		.select((eb) => eb.fn.countAll<number>().as("n"))
		.where("invitationId", "=", invitationId)
		.where("status", "in", ["pending", "confirmed", "waitlisted"])
		.executeTakeFirstOrThrow();
	return Number(row.n);
}

/** The lists that were added to an event, newest first, at most 20. */
export function listLists(db: ReadDb, eventId: string): Promise<InvitationList[]> {
	return db
		.selectFrom("invitationLists")
		.selectAll()
		.where("eventId", "=", eventId)
		.orderBy("id", "desc")
		.limit(20)
		.execute();
}

/** One list of an event. */
export function findList(db: ReadDb, eventId: string, listId: string): Promise<InvitationList | undefined> {
	return db
		.selectFrom("invitationLists")
		.selectAll()
		.where("id", "=", listId)
		.where("eventId", "=", eventId)
		.executeTakeFirst();
}
