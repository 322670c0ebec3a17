import { inTransaction, type Tx } from "#db/client";
import * as contactErasureCommands from "#db/commands/contact-erasure";
import * as retentionCommands from "#db/commands/retention";
import * as retentionQueries from "#db/queries/retention";
import { purgeInboundMails } from "../answers/purge-inbound-mails";
import { eraseAuditDetails } from "../audit/erase-audit-details";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { forgetLists } from "../imports/forget-lists";
import { purgeLetters } from "../messages/purge-letters";
import { clearBatches } from "../papers/clear-batches";
import { eraseAccessNeeds } from "../registrations/erase-access-needs";
import { forgetPastPeople } from "./forget-past-people";
import { dueBefore } from "./rules";
import { type PurgedClass, peopleMonths, purgedClasses } from "./types";

export type PurgeCounts = Record<PurgedClass, number>;

/**
 * Clears out whatever is past its time, class by class, and notes the counts in the trail; with `isDryRun` only counts. Done
 * twice it does nothing the second time; killed in between, the next run does the rest.
 */
export async function purge(
	deps: Deps,
	{ months = peopleMonths, isDryRun = false }: { months?: number; isDryRun?: boolean } = {},
): Promise<PurgeCounts> {
	const counts = {} as PurgeCounts;
	for (const name of purgedClasses) {
		const before = dueBefore(name, deps.now(), months);
		const due = await retentionQueries.countDue(deps.db, name, before);
		if (!isDryRun) await clear[name](deps, before);
		counts[name] = isDryRun ? due : due - (await retentionQueries.countDue(deps.db, name, before));
	}
	if (!isDryRun && Object.values(counts).some((count) => count > 0))
		await inTransaction(deps.db, (trx) =>
			record(trx, deps, { action: "privacy.purged", subjectId: "retention", after: counts }),
		);
	return counts;
}

const inOne = (deps: Deps, work: (trx: Tx) => Promise<void>) => inTransaction(deps.db, work);

const clear: Record<PurgedClass, (deps: Deps, before: string) => Promise<unknown>> = {
	accessNeeds: (deps) => eraseAccessNeeds(deps),
	letterWords: (deps) => purgeLetters(deps),
	mailWords: (deps) => purgeInboundMails(deps),
	lists: (deps) => forgetLists(deps),
	papers: (deps) => clearBatches(deps),
	attempts: (deps, before) => inOne(deps, (trx) => retentionCommands.deleteAttempts(trx, before)),
	signIn: (deps, before) => inOne(deps, (trx) => retentionCommands.deleteExpired(trx, before)),
	formKeys: (deps, before) => inOne(deps, (trx) => retentionCommands.clearFormKeys(trx, before)),
	devices: (deps, before) => inOne(deps, (trx) => retentionCommands.deleteDevices(trx, before)),
	people: forgetPastPeople,
	otherLetters: forgetOtherLetters,
	owners: forgetOwners,
	requests: (deps, before) => inOne(deps, (trx) => retentionCommands.anonymiseRequests(trx, before)),
};

async function forgetOtherLetters(deps: Deps, before: string): Promise<void> {
	for (let more = true; more; )
		more = await inTransaction(deps.db, async (trx) => {
			const ids = await retentionCommands.anonymiseOldLetters(trx, before);
			await eraseAuditDetails(trx, deps, { kind: "letter", ids });
			return ids.length > 0;
		});
}

const portion = 100;

async function forgetOwners(deps: Deps, before: string): Promise<void> {
	for (let more = true; more; )
		more = await inTransaction(deps.db, async (trx) => {
			const ids = await retentionQueries.listForgettableOwners(trx, before, portion);
			await contactErasureCommands.anonymiseOwners(trx, ids);
			await eraseAuditDetails(trx, deps, { kind: "owner", ids });
			return ids.length === portion;
		});
}
