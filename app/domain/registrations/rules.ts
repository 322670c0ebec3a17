import type { EventPhase } from "../events/types";
import {
	type AskedQuestion,
	type Category,
	categories,
	consentFieldNames,
	livingStatuses,
	type RegistrationStatus,
} from "./types";

/** Seats of one party as the organiser set them. */
export interface Quota {
	category: Category;
	seats: number;
}

/** Seats of a party; 0 for a party that is not invited. */
export function seatsOf(quotas: readonly Quota[], category: Category): number {
	return quotas.find((quota) => quota.category === category)?.seats ?? 0;
}

/** The invited parties, in the house order. */
export function offeredCategories(quotas: readonly Quota[]): Category[] {
	return categories.filter((category) => seatsOf(quotas, category) > 0);
}

/** Whether the organiser decides about registrations of a party: as set for the party, else as for the event. */
export function needsApproval(
	event: { needsApproval: 0 | 1 },
	quotas: readonly { category: Category; needsApproval: 0 | 1 | null }[],
	category: Category,
): boolean {
	const own = quotas.find((quota) => quota.category === category)?.needsApproval ?? null;
	return (own ?? event.needsApproval) === 1;
}

/** What a registration keeps of an offer that is over. */
export const noOffer = { offeredAt: null, offerExpiresAt: null } as const;

/** The seat that is held for somebody; null without one. `answerBy` is a UTC instant, null while the clock stands. */
export function offerOf(
	registration: { status: RegistrationStatus; offeredAt: string | null; offerExpiresAt: string | null },
	now: Date,
): { answerBy: string | null; isLate: boolean } | null {
	const { status, offeredAt, offerExpiresAt: answerBy } = registration;
	if (status !== "waitlisted" || offeredAt === null) return null;
	return { answerBy, isLate: answerBy !== null && answerBy <= now.toISOString() };
}

/** Where somebody stands in the waiting list whose seat is taken back: where the registration would have stood. */
export function placeAfterMove(registration: { waitlistedAt: string | null; registeredAt: string }): string {
	return registration.waitlistedAt ?? registration.registeredAt;
}

/** Whether the person still takes part or may yet. */
export function isLiving(status: RegistrationStatus): status is (typeof livingStatuses)[number] {
	return livingStatuses.some((living) => living === status);
}

/** Why nobody can register right now, as a literal reason; null while registration is open. */
export function refusalOf(phase: EventPhase) {
	switch (phase) {
		case "open":
			return null;
		case "draft":
			return "no-such-event" as const;
		case "scheduled":
			return "not-yet-open" as const;
		case "closed":
		case "running":
			return "closed" as const;
		case "finished":
		case "reported":
			return "finished" as const;
		case "postponed":
			return "postponed" as const;
		case "cancelled":
			return "cancelled" as const;
	}
}

/** Why a registration window does not take anybody. */
export type Refusal = NonNullable<ReturnType<typeof refusalOf>>;

/**
 * Why staff cannot bring people in or change their seats, as a literal reason; null while they can: from publication to
 * the end, whether the public form is open or not. Without a valid date letters would name a wrong one.
 */
export function staffRefusalOf(phase: EventPhase) {
	switch (phase) {
		case "draft":
		case "postponed":
		case "cancelled":
			return phase;
		case "finished":
		case "reported":
			return "finished" as const;
		case "scheduled":
		case "open":
		case "closed":
		case "running":
			return null;
	}
}

/** Why staff cannot act on registrations. */
export type StaffRefusal = NonNullable<ReturnType<typeof staffRefusalOf>>;

/** The name with its titles, as lists and badges print it: "Dr. Siti Rahmawati, S.H.". */
export function printedName(person: { name: string; titlePrefix: string | null; titleSuffix: string | null }): string {
	const named = [person.titlePrefix, person.name].filter(Boolean).join(" ");
	return person.titleSuffix ? `${named}, ${person.titleSuffix}` : named;
}

/** Fields of the organiser's own questions, each with the page that asks it: files last, so that none is carried. */
export function ownFields(questions: readonly AskedQuestion[]): ReadonlyMap<string, FormPage> {
	return new Map(questions.map(({ id, kind }) => [`q_${id}`, kind === "file" ? 3 : 2]));
}

const partyFields: ReadonlySet<string> = new Set(["category", "organisation", "region"]);
const lastFields: ReadonlySet<string> = new Set([...consentFieldNames, "website", "form"]);

/** The page of the public form on which a field is asked: 1 whom you represent, 2 your data, 3 check and send. */
export function pageOfField(field: string, own: ReadonlyMap<string, FormPage> = new Map()): FormPage {
	const page = own.get(field);
	if (page) return page;
	if (partyFields.has(field) || field.startsWith("q_")) return 1;
	return lastFields.has(field) ? 3 : 2;
}

/** A page of the public form. */
export type FormPage = 1 | 2 | 3;

/**
 * Where a posted form leads: to the first page with something wrong among those answered so far, else to the next page,
 * and from the last one to sending. `ubah-1` and `ubah-2` go back to a page without checking it.
 */
export function turnPage<E>(
	step: string,
	errors: Readonly<Record<string, E>>,
	/** Another form's fields stand on other pages. */
	pageOf: (field: string) => FormPage = pageOfField,
) {
	if (step === "ubah-1" || step === "ubah-2")
		return { page: step === "ubah-1" ? 1 : 2, errors: {}, send: false } as const;
	const answered = step === "submit" ? 3 : step === "2" ? 2 : 1;
	const wrong = Object.entries(errors).filter(([field]) => pageOf(field) <= answered);
	if (wrong.length === 0) return { page: answered === 1 ? 2 : 3, errors: {}, send: answered === 3 } as const;
	const page = wrong.map(([field]) => pageOf(field)).reduce((first, other) => (other < first ? other : first));
	return {
		page,
		errors: Object.fromEntries(wrong.filter(([field]) => pageOf(field) === page)),
		send: false,
	} as const;
}
