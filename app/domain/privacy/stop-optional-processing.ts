import type { Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import type { PrivacyRequest } from "#db/tables/privacy";
import type { Deps } from "../deps";
import { stopSubscription } from "../mailings/stop-subscription";
import { subscriptionsOf } from "../mailings/subscription";
import { mailStreams } from "../mailings/types";
import { optionalPurposes } from "../registrations/types";
import { registrationsReached } from "./registrations-reached";

/**
 * Takes back every optional consent that a request reaches and, for an objection, stops letters to many to their
 * address. At once: everything that reads consents reads what holds now.
 */
export async function stopOptionalProcessing(trx: Tx, deps: Deps, request: PrivacyRequest): Promise<void> {
	const taken = { at: deps.now().toISOString(), way: "request", byName: deps.actor.name } as const;
	for (const { id } of await registrationsReached(trx, request))
		await registrationCommands.withdrawConsents(trx, id, optionalPurposes, taken);
	if (request.kind !== "objection" || !request.emailFolded) return;
	for (const stream of mailStreams)
		for (const subscription of (await subscriptionsOf(trx, deps, stream, [request.emailFolded])).values())
			await stopSubscription(trx, deps, subscription);
}
