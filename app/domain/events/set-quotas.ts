import type { Tx } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as eventQueries from "#db/queries/events";
import * as seatQueries from "#db/queries/seats";
import type { EventQuota, EventRow } from "#db/tables/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { changeSeats } from "../registrations/change-seats";
import { excessOf, isRightCut } from "../registrations/cut-plan";
import { moveToWaiting } from "../registrations/move-to-waiting";
import { seatsOf } from "../registrations/rules";
import { type Category, categories } from "../registrations/types";
import { changesBetween } from "./changes";
import { refuseStale } from "./form-version";
import { reachesEvent } from "./reach";
import { storedQuotas } from "./stored-quotas";

export type Seats = Record<Category, number>;

/** What an organiser sets about seats besides their number. */
export interface SeatSettings {
	heldSeats: Seats;
	targetPercent: Record<Category, number | null>;
	needsApproval: Record<Category, 0 | 1 | null>;
	seatsPerOrganisation: number | null;
	walkInSeats: number;
	offerHours: number | null;
	/** How long a seat declined in a calendar is kept; 0 never gives it up, null is the usual time. */
	releaseMinutes: number | null;
}

export interface QuotaOptions {
	/** What is absent stays as it is. */
	settings?: Partial<SeatSettings>;
	/** Who goes to the waiting list because a party has fewer seats now: exactly as many of each party as have to. */
	moving?: readonly string[];
	/** What the form showed, as with `editEvent`. */
	version?: string;
}

/**
 * Sets the seats of every party; 0 does not invite it. Raising a quota gives seats to people who wait. A quota below the
 * people who hold a seat is refused with their number until `moving` names who steps back: then seats, moves, letters
 * and call tasks are one transaction, and whatever changed since the names were chosen refuses it anew.
 */
export async function setQuotas(deps: Deps, eventId: string, seats: Seats, options: QuotaOptions = {}) {
	const { settings = {}, moving = [], version } = options;
	return changeSeats(deps, eventId, async (trx, event) => {
		if (!(await reachesEvent(trx, deps.actor, "events.write", event)))
			return { ok: false, reason: "no-such-event" } as const;
		if (event.status === "cancelled") return { ok: false, reason: "cancelled" } as const;
		const quotas = await eventQueries.listQuotas(trx, eventId);
		const stale = refuseStale(version, storedQuotas(event, quotas), wantedFields(event, quotas, seats, settings));
		if (stale) return stale;
		const holders = await seatQueries.listHolders(trx, eventId);
		const excess = excessOf(seats, numbersOf(quotas), holders);
		if (!isRightCut(excess, holders, moving)) return { ok: false, reason: "below-confirmed", excess } as const;
		if (event.status !== "draft" && categories.every((category) => seats[category] === 0))
			return { ok: false, reason: "nobody-invited" } as const;
		await save(trx, event, seats, settings);
		await record(trx, deps, {
			action: "event.edited",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			...changesBetween(settingsBefore(event, quotas), settingsAfter(seats, settings)),
		});
		if (moving.length > 0) await moveToWaiting(trx, deps, event, moving);
		return { ok: true } as const;
	});
}

function numbersOf(quotas: readonly EventQuota[]): Seats {
	const numbers = categories.map((category) => [category, seatsOf(quotas, category)]);
	return Object.fromEntries(numbers) as Seats;
}

/** The fields of the form as they would be stored. */
function wantedFields(event: EventRow, quotas: readonly EventQuota[], seats: Seats, settings: Partial<SeatSettings>) {
	const { heldSeats, targetPercent, needsApproval, ...ofEvent } = settings;
	const wanted = categories.map((category) => {
		const quota = quotas.find((one) => one.category === category);
		return {
			category,
			seats: seats[category],
			heldSeats: heldSeats?.[category] ?? quota?.heldSeats ?? 0,
			targetPercent: targetPercent ? targetPercent[category] : (quota?.targetPercent ?? null),
			needsApproval: needsApproval ? needsApproval[category] : (quota?.needsApproval ?? null),
		};
	});
	return storedQuotas({ ...event, ...ofEvent }, wanted);
}

async function save(trx: Tx, event: EventRow, seats: Seats, settings: Partial<SeatSettings>): Promise<void> {
	const { heldSeats, targetPercent, needsApproval, ...ofEvent } = settings;
	for (const category of categories)
		await eventCommands.setQuota(trx, event.id, category, {
			seats: seats[category],
			...(heldSeats ? { heldSeats: heldSeats[category] } : {}),
			...(targetPercent ? { targetPercent: targetPercent[category] } : {}),
			...(needsApproval ? { needsApproval: needsApproval[category] } : {}),
		});
	if (Object.keys(ofEvent).length > 0) await eventCommands.update(trx, event.id, ofEvent);
}

function settingsBefore(event: EventRow, quotas: readonly EventQuota[]) {
	const { seatsPerOrganisation, walkInSeats, offerHours, releaseMinutes } = event;
	const of = <Value>(read: (quota: EventQuota | undefined) => Value) =>
		Object.fromEntries(categories.map((one) => [one, read(quotas.find(({ category }) => category === one))]));
	return {
		...numbersOf(quotas),
		heldSeats: of((quota) => quota?.heldSeats ?? 0),
		targetPercent: of((quota) => quota?.targetPercent ?? null),
		needsApproval: of((quota) => quota?.needsApproval ?? null),
		seatsPerOrganisation,
		walkInSeats,
		offerHours,
		releaseMinutes,
	};
}

const settingsAfter = (seats: Seats, settings: Partial<SeatSettings>) => ({ ...seats, ...settings });
