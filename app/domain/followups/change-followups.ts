import { inTransaction, newId } from "#db/client";
import * as followupCommands from "#db/commands/followups";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import type { Followup, FollowupUpdate } from "#db/tables/followups";
import { reachOfActor } from "../accounts/held-roles";
import { isWithin } from "../accounts/rules";
import { recordAll } from "../audit/record";
import type { Deps } from "../deps";
import { announceFollowups } from "../messages/announce-followups";
import { findOrCreateOrganisation } from "../organisations/find-or-create-organisation";
import type { Category } from "../registrations/types";
import { type Change, historyOf } from "./changes";
import { endOfDate, isOpen } from "./rules";
import type { FollowupPriority, FollowupTheme } from "./types";

/** How many follow-ups can be changed at once. */
export const mostChanged = 500;

/** One change for many follow-ups. */
export type ManyChange =
	| { kind: "theme"; theme: FollowupTheme }
	| { kind: "priority"; priority: FollowupPriority }
	| { kind: "helper"; helperName: string; helperCategory: Category }
	| { kind: "extend"; dueOn: string; reason: string }
	| { kind: "cancel"; reason: string };

/** A follow-up as somebody saw it: what has changed since then is left alone. */
export interface Seen {
	id: string;
	/** Milliseconds since 1970. */
	updatedAt: number;
}

/**
 * Makes the same change on many open follow-ups that the actor reaches in one transaction, with history and
 * audit for each. Left alone, and named, is what changed since it was seen, is closed, or has that date or a later one
 * already. Owners whose date moves are told.
 */
export async function changeFollowups(deps: Deps, seen: readonly Seen[], change: ManyChange) {
	const seenAt = new Map(seen.slice(0, mostChanged).map(({ id, updatedAt }) => [id, updatedAt]));
	return inTransaction(deps.db, async (trx) => {
		const locked = await followupCommands.lockMany(trx, [...seenAt.keys()]);
		const events = await eventQueries.listByIds(trx, [...new Set(locked.map(({ eventId }) => eventId))]);
		const eventOf = new Map(events.map((event) => [event.id, event]));
		const within = await reachOfActor(trx, deps.actor, "followups.write");
		const reached = locked.flatMap((followup) => {
			const event = eventOf.get(followup.eventId);
			const isReached = event && isWithin(within, { officeId: event.officeId, eventId: event.id });
			return isReached ? [{ followup, event }] : [];
		});
		const isMeant = ({ followup }: { followup: Followup }) =>
			Date.parse(followup.updatedAt) === seenAt.get(followup.id) &&
			isOpen(followup.status) &&
			(change.kind !== "extend" || followup.dueOn < change.dueOn);
		const meant = reached.filter(isMeant);
		const leftAlone = reached.filter((one) => !isMeant(one)).map(({ followup: { code, title } }) => ({ code, title }));

		const helpers = change.kind === "helper" ? await helpersOf(meant.map(({ event }) => event)) : new Map();
		const columns = ({ event }: (typeof meant)[number]): FollowupUpdate => {
			switch (change.kind) {
				case "theme":
					return { theme: change.theme };
				case "priority":
					return { priority: change.priority };
				case "helper":
					return { helperName: change.helperName, helperId: helpers.get(event.regencyCode) ?? null };
				case "extend":
					return { dueOn: change.dueOn, dueAt: endOfDate(change.dueOn, event.timeZone) };
				case "cancel":
					return { status: "cancelled" };
			}
		};
		const at = deps.now().toISOString();
		await followupCommands.updateMany(
			trx,
			meant.map((one) => ({ id: one.followup.id, changes: { ...columns(one), updatedAt: at } })),
		);
		const lines = meant.map((one) => ({ ...one, line: lineOf(one.followup, change) }));
		await followupCommands.appendChanges(
			trx,
			lines.flatMap(({ followup, line }) => historyOf(deps, followup.id, [line])),
		);
		await recordAll(
			trx,
			deps,
			lines.map(({ followup, event, line: { field, before, after, note } }) => ({
				action: change.kind === "cancel" ? ("followup.cancelled" as const) : ("followup.edited" as const),
				subjectId: followup.id,
				eventId: event.id,
				officeId: event.officeId,
				before: { [field]: before },
				after: { [field]: after },
				...(note ? { reason: note } : {}),
			})),
		);
		if (change.kind === "extend")
			await announceFollowups(
				trx,
				deps,
				meant.map(({ followup, event }) => ({
					followup: { ...followup, dueOn: change.dueOn },
					event,
					news: {
						letter: "followup-extension",
						outcome: "moved",
						date: followup.dueOn,
						note: change.reason,
						key: newId(),
					},
				})),
			);
		return { changed: meant.length, leftAlone };

		/** The helping body's record for each region the events lie in. */
		async function helpersOf(all: readonly EventRow[]): Promise<Map<string | null, string>> {
			const found = new Map<string | null, string>();
			if (change.kind !== "helper") return found;
			for (const { regencyCode, isFictional } of all) {
				if (found.has(regencyCode)) continue;
				const named = { name: change.helperName, category: change.helperCategory, regencyCode };
				found.set(regencyCode, await findOrCreateOrganisation(trx, deps, { ...named, isFictional: isFictional === 1 }));
			}
			return found;
		}
	});
}

function lineOf(followup: Followup, change: ManyChange): Change {
	switch (change.kind) {
		case "theme":
			return { field: "theme", before: followup.theme, after: change.theme };
		case "priority":
			return { field: "priority", before: followup.priority, after: change.priority };
		case "helper":
			return { field: "helperName", before: followup.helperName || null, after: change.helperName };
		case "extend":
			return { field: "dueOn", before: followup.dueOn, after: change.dueOn, note: change.reason };
		case "cancel":
			return { field: "status", before: followup.status, after: "cancelled", note: change.reason };
	}
}
