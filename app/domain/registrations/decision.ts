import type { Language } from "#app/i18n/language";
import type { Registration, RegistrationUpdate } from "#db/tables/registrations";
import type { AuditAction } from "../audit/types";
import type { RegistrationNews } from "../messages/registration-news";
import type { Category, DecisionKind, RegistrationStatus } from "./types";

/** The most people one decision is about: their letters are written while the event is locked. */
export const mostDecided = 500;

/** What each decision does: to whom, what becomes of them, and how they learn of it. */
export const outcomes = {
	approve: {
		from: ["pending"],
		to: "confirmed",
		action: "registration.approved",
		letter: "registration-confirmed",
		stamp: "confirmedAt",
	},
	waitlist: {
		from: ["pending"],
		to: "waitlisted",
		action: "registration.waitlisted",
		letter: "registration-waitlisted",
		stamp: "waitlistedAt",
	},
	reject: {
		from: ["pending", "waitlisted"],
		to: "rejected",
		action: "registration.rejected",
		letter: "registration-rejected",
		stamp: "endedAt",
	},
	cancel: {
		from: ["pending", "confirmed", "waitlisted"],
		to: "cancelled",
		action: "registration.cancelled",
		letter: "registration-cancelled",
		stamp: "endedAt",
	},
} as const satisfies Record<
	DecisionKind,
	{
		from: readonly RegistrationStatus[];
		to: RegistrationStatus;
		action: AuditAction;
		letter: RegistrationNews["letter"];
		stamp: keyof RegistrationUpdate;
	}
>;

/** Why somebody is turned down, in the language of their letters. */
export type DecisionReason = Readonly<Record<Language, string>>;

/** Somebody who was left alone, because they are no longer what the decider saw. */
export interface Skipped {
	id: string;
	name: string;
	code: string;
	status: RegistrationStatus;
}

/** Seats of a party against the people chosen for them. */
export interface PartyRoom {
	category: Category;
	seats: number;
	/** Free for the chosen, after those who wait already. */
	free: number;
	chosen: number;
	/** Those of the chosen there is a seat for. */
	fitting: number;
	/** The most people of one organisation who may hold a seat; null for any number. */
	perOrganisation: number | null;
}

/** Whether a decision is about people in this state. */
export function isOpenTo(kind: DecisionKind, status: RegistrationStatus): boolean {
	const from: readonly RegistrationStatus[] = outcomes[kind].from;
	return from.includes(status);
}

/** The columns a decision overwrites, as they were: what undoing puts back. */
export function restorable(registration: Registration): RegistrationUpdate {
	const { status, reason, waitlistedAt, confirmedAt, promotedAt, endedAt, isOverQuota } = registration;
	const { offeredAt, offerExpiresAt } = registration;
	return {
		status,
		reason,
		waitlistedAt,
		confirmedAt,
		promotedAt,
		endedAt,
		isOverQuota: isOverQuota === 1 ? 1 : 0,
		offeredAt,
		offerExpiresAt,
	};
}
