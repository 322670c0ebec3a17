import { messagesFor } from "#app/i18n/catalogue";
import { inTransaction, type Tx } from "#db/client";
import * as privacyRequestCommands from "#db/commands/privacy-requests";
import * as accountQueries from "#db/queries/accounts";
import * as privacyRequestQueries from "#db/queries/privacy-requests";
import type { PrivacyRequest } from "#db/tables/privacy";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { enqueueLetters } from "../messages/enqueue-letters";
import { alarmOf } from "./rules";

/** Requests looked at in one round. */
const mostRequests = 200;
const day = 86_400_000;

/**
 * Warns the office of a request when less than 24 hours are left of its 3 × 24, and tells it when they ran out, each once.
 * Requests of no office go to the admins. Returns how many alarms that were.
 */
export async function alarmRequests(deps: Deps): Promise<number> {
	const soon = new Date(deps.now().getTime() + day).toISOString();
	let alarms = 0;
	for (const { id } of await privacyRequestQueries.listDueBefore(deps.db, soon, mostRequests))
		alarms += await inTransaction(deps.db, async (trx) => {
			const request = await privacyRequestCommands.lock(trx, id);
			const alarm = request ? alarmOf(request, deps.now()) : null;
			if (!request || alarm === null) return 0;
			const at = deps.now().toISOString();
			await privacyRequestCommands.update(trx, id, {
				warnedAt: request.warnedAt ?? at,
				...(alarm === "late" ? { overdueToldAt: at } : {}),
			});
			await tell(trx, deps, request, alarm);
			await record(trx, deps, {
				action: "privacy.request-alarm",
				subjectId: id,
				officeId: request.officeId,
				after: { number: request.number, alarm },
			});
			return 1;
		});
	return alarms;
}

async function tell(trx: Tx, deps: Deps, request: PrivacyRequest, alarm: "soon" | "late"): Promise<void> {
	const { id, number, kind, officeId, dueAt } = request;
	const inOffice = officeId ? await accountQueries.listActiveOrganisers(trx, officeId) : [];
	const people = inOffice.length > 0 ? inOffice : await accountQueries.listActiveAdmins(trx);
	await enqueueLetters(
		trx,
		deps,
		people.map(({ name, email, isFictional }) => ({
			template: "privacy-alarm" as const,
			facts: {
				person: { name, gender: null },
				number,
				kind: messagesFor("id").privacy.kinds[kind],
				dueAt,
				timeZone: "Asia/Jakarta",
				isLate: alarm === "late",
				link: `${deps.site.baseUrl}/panel/privasi/${id}`,
			},
			language: "id" as const,
			to: { name, address: email },
			about: { privacyRequestId: id },
			dedupeKey: `privacy:${id}:${alarm}:${email.toLowerCase()}`,
			isFictional: isFictional === 1,
		})),
	);
}
