import { messagesFor } from "#app/i18n/catalogue";
import { inTransaction, type Tx } from "#db/client";
import * as alarmCommands from "#db/commands/cooperative-alarms";
import * as accountQueries from "#db/queries/accounts";
import * as alarmQueries from "#db/queries/cooperative-alarms";
import * as cooperativeQueries from "#db/queries/cooperatives";
import * as officeQueries from "#db/queries/offices";
import type { CooperativeAlarm } from "#db/tables/cooperatives";
import type { Deps } from "../deps";
import { enqueueLetters } from "../messages/enqueue-letters";
import { alarmFacts } from "./alarm-facts";
import { digestMoment, stillHolding } from "./alarm-schedule";
import { today } from "./today";

/** Most cooperatives that one digest names. */
const mostLines = 30;

/**
 * Writes to the organisers of each office, from Monday 08.00 in its zone, what was raised since the last digest and
 * still holds: one letter a week however many workers run, and one after a pause of several weeks. Returns how many
 * offices were written to.
 */
export async function sendAlarmDigests(deps: Deps): Promise<number> {
	let written = 0;
	for (const { id, timeZone } of await alarmQueries.listOfficesToDigest(deps.db)) {
		const raisedBefore = digestMoment(timeZone ?? "Asia/Jakarta", deps.now());
		if (await digest(deps, id, raisedBefore)) written++;
	}
	return written;
}

async function digest(deps: Deps, officeId: string, raisedBefore: string): Promise<boolean> {
	return inTransaction(deps.db, async (trx) => {
		const at = deps.now().toISOString();
		const taken = await alarmCommands.takeIntoDigest(trx, officeId, { raisedBefore, at });
		const office = taken.length > 0 ? await officeQueries.findById(trx, officeId) : undefined;
		const lines = office ? await linesOf(trx, taken, today(deps)) : [];
		if (!office || lines.length === 0) return false;
		const users = await accountQueries.listActiveOrganisers(trx, officeId);
		const facts = {
			office: office.name,
			lines: lines.slice(0, mostLines),
			more: Math.max(0, lines.length - mostLines),
			link: `${deps.site.baseUrl}/panel/koperasi`,
		};
		await enqueueLetters(
			trx,
			deps,
			users.map((user) => ({
				template: "cooperative-digest",
				facts: { person: { name: user.name, gender: null }, ...facts },
				language: "id",
				to: { name: user.name, address: user.email },
				about: { userId: user.id },
				dedupeKey: `cooperative-digest:${officeId}:${raisedBefore}:${user.id}`,
				isFictional: user.isFictional === 1,
			})),
		);
		return true;
	});
}

/** A line for each cooperative whose alarms still hold, by name. */
async function linesOf(trx: Tx, taken: readonly CooperativeAlarm[], asOf: string) {
	const words = messagesFor("id").cooperativePage.alarmNames;
	const lines: { cooperative: string; alarms: string }[] = [];
	for (const id of new Set(taken.map(({ cooperativeId }) => cooperativeId))) {
		const cooperative = await cooperativeQueries.findById(trx, id);
		if (!cooperative) continue;
		const own = taken.filter(({ cooperativeId }) => cooperativeId === id);
		const holding = stillHolding(await alarmFacts(trx, cooperative, asOf), own, asOf);
		if (holding.length === 0) continue;
		lines.push({ cooperative: cooperative.name, alarms: holding.map(({ kind }) => words[kind]).join("; ") });
	}
	return lines.sort((one, other) => one.cooperative.localeCompare(other.cooperative, "id"));
}
