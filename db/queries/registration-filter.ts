import { type SqlBool, sql } from "kysely";
import type { AnswerFilter } from "#app/domain/answers/types";
import type { Category, RegistrationSource, RegistrationStatus } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";
import { owesAnswers } from "./open-answers";

/** Which registrations of an event are meant; what is left out or null does not narrow them down. */
export interface RegistrationFilter {
	eventId: string;
	/** LIKE patterns over folded text, all of which must fit; `\` is the escape character. */
	patterns: readonly string[];
	category: Category | null;
	status: RegistrationStatus | null;
	/** Any of these statuses. */
	statuses?: readonly RegistrationStatus[];
	organisationId?: string | null;
	/** The code of a province or of a regency. */
	region?: string | null;
	source?: RegistrationSource | null;
	withoutEmail?: boolean;
	/** Only what participants changed themselves. */
	edited?: boolean;
	/** Only people who owe an answer to a required question. */
	owingAnswers?: boolean;
	/** Only approved ones whose change nobody has looked at yet. */
	needsReview?: boolean;
	/** Only people with such an answer to an invitation in their calendar. */
	answer?: AnswerFilter | null;
	/** Whether somebody checked in on a day. */
	presence?: { dayId: string; isPresent: boolean } | null;
	/** Only people who chose a session, those waiting for a place in it included. */
	sessionId?: string | null;
	/** Only people whose organisation, or who themselves, owe an action of the event that was due at this UTC instant. */
	overdueAt?: string | null;
	/** Not the seats of groups that have no name yet. */
	isNamed?: boolean;
	/** UTC instants: registered at or after the one, and before the other. */
	registeredFrom?: string | null;
	registeredBefore?: string | null;
	/** Only these. */
	ids?: readonly string[] | null;
}

/** What a calendar entry says (RFC 5545 3.2.12) for each answer. */
const partstats = {
	declined: "DECLINED",
	tentative: "TENTATIVE",
	accepted: "ACCEPTED",
	unanswered: "NEEDS-ACTION",
} as const;

/** The registrations that a filter means. */
export function filtered(db: ReadDb, filter: RegistrationFilter) {
	const { category, status, statuses, organisationId, region, source, presence } = filter;
	const { registeredFrom, registeredBefore, ids } = filter;
	let query = db.selectFrom("registrations").where("registrations.eventId", "=", filter.eventId);
	if (category) query = query.where("registrations.category", "=", category);
	if (status) query = query.where("registrations.status", "=", status);
	if (statuses) query = query.where("registrations.status", "in", [...statuses]);
	if (organisationId) query = query.where("registrations.organisationId", "=", organisationId);
	if (region)
		query = region.includes(".")
			? query.where("registrations.regencyCode", "=", region)
			: query.where(sql<SqlBool>`substr(${sql.ref("registrations.regencyCode")}, 1, 2) = ${region}`);
	if (source) query = query.where("registrations.source", "=", source);
	if (filter.withoutEmail) query = query.where("registrations.email", "is", null);
	if (filter.edited) query = query.where("registrations.editedAt", "is not", null);
	if (filter.owingAnswers) query = query.where(owesAnswers());
	if (filter.needsReview)
		query = query.where("registrations.reviewNeededAt", "is not", null).where("registrations.status", "=", "confirmed");
	if (registeredFrom) query = query.where("registrations.registeredAt", ">=", registeredFrom);
	if (registeredBefore) query = query.where("registrations.registeredAt", "<", registeredBefore);
	if (filter.isNamed) query = query.where("registrations.isUnassigned", "=", 0);
	const { sessionId, overdueAt } = filter;
	const { answer } = filter;
	if (answer === "held")
		query = query.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("seatReleases")
					.select("seatReleases.id")
					.whereRef("seatReleases.registrationId", "=", "registrations.id")
					.where("seatReleases.state", "=", "held"),
			),
		);
	else if (answer)
		query = query.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("calendarEntries")
					.select("calendarEntries.id")
					.whereRef("calendarEntries.registrationId", "=", "registrations.id")
					.where("calendarEntries.state", "in", ["queued", "sent"])
					.where("calendarEntries.partstat", "=", partstats[answer]),
			),
		);
	if (sessionId)
		query = query.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("sessionChoices")
					.select("sessionChoices.registrationId")
					.whereRef("sessionChoices.registrationId", "=", "registrations.id")
					.where("sessionChoices.sessionId", "=", sessionId)
					.where("sessionChoices.status", "in", ["confirmed", "waitlisted"]),
			),
		);
	if (overdueAt)
		query = query.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("followups")
					.select("followups.id")
					.whereRef("followups.eventId", "=", "registrations.eventId")
					.where("followups.status", "in", ["not_started", "in_progress"])
					.where("followups.dueAt", "<=", overdueAt)
					.where((eb) =>
						eb.or([
							eb("followups.organisationId", "=", eb.ref("registrations.organisationId")),
							eb(
								eb.fn<string>("lower", ["followups.ownerEmail"]),
								"=",
								eb.fn<string>("lower", ["registrations.email"]),
							),
						]),
					),
			),
		);
	if (ids) query = query.where("registrations.id", "in", [...ids]);
	for (const pattern of filter.patterns)
		query = query.where(sql<SqlBool>`${sql.ref("registrations.searchFolded")} like ${pattern} escape '\\'`);
	if (presence)
		query = query.where(({ exists, not, selectFrom }) => {
			const checkIn = exists(
				selectFrom("attendances")
					.select("attendances.id")
					.whereRef("attendances.registrationId", "=", "registrations.id")
					.where("attendances.dayId", "=", presence.dayId)
					.where("attendances.sessionId", "is", null)
					.where("attendances.undoneAt", "is", null),
			);
			return presence.isPresent ? checkIn : not(checkIn);
		});
	return query;
}

/** What a list is ordered by; `null` is the order of its use: who waits longest first, else the latest first. */
export type RegistrationOrder = {
	key: "name" | "organisation" | "category" | "status" | "registeredAt";
	descending: boolean;
} | null;

/** The terms of an order, ended by the id so that no two rows are equal, all in one direction. */
export function orderTerms({ status }: Pick<RegistrationFilter, "status">, order: RegistrationOrder) {
	const id = sql`${sql.ref("registrations.id")}`;
	const registeredAt = sql`${sql.ref("registrations.registeredAt")}`;
	const category = sql`${sql.ref("registrations.category")}`;
	if (order === null) {
		if (status === "waitlisted")
			return { terms: [category, sql`${sql.ref("registrations.waitlistedAt")}`, id], descending: false };
		return { terms: [registeredAt, id], descending: status !== "pending" };
	}
	const first = {
		name: [sql`${sql.ref("registrations.nameFolded")}`],
		organisation: [sql`lower(${sql.ref("registrations.organisationName")})`],
		category: [category, registeredAt],
		status: [sql`${sql.ref("registrations.status")}`, registeredAt],
		registeredAt: [registeredAt],
	}[order.key];
	return { terms: [...first, id], descending: order.descending };
}
