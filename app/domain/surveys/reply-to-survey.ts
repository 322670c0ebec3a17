import { randomUUID } from "node:crypto";
import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as registrationCommands from "#db/commands/registrations";
import * as surveyCommands from "#db/commands/surveys";
import * as registrationQueries from "#db/queries/registrations";
import * as surveyQueries from "#db/queries/surveys";
import type { Deps } from "../deps";
import { surveyRefusal } from "./rules";
import type { SurveyInput } from "./schema";

/**
 * Keeps what the holder of a registration thinks of the event, once. The reply is stored without the person and without
 * a time, and leaves no line in the trail, because any of these would tell who said what. Refuses with the reason why
 * nothing is asked, or asked any more.
 */
export async function replyToSurvey(deps: Deps, registrationId: string, input: SurveyInput) {
	return inTransaction(deps.db, async (trx) => {
		const known = await registrationQueries.findById(trx, registrationId);
		const event = known && (await eventCommands.lock(trx, known.eventId));
		const registration = event && (await registrationQueries.findById(trx, registrationId));
		if (!event || !registration) return { ok: false, reason: "not-asked" } as const;
		const tookPart = await surveyQueries.tookPart(trx, event.id, registrationId);
		const refusal = surveyRefusal({ event, registration, tookPart }, deps.now());
		if (refusal) return { ok: false, reason: refusal } as const;
		await registrationCommands.markReplied(trx, registrationId);
		// A random id, since the others of this product begin with the time they were made at.
		await surveyCommands.insert(trx, {
			...input,
			id: randomUUID(),
			eventId: event.id,
			category: registration.category,
		});
		return { ok: true } as const;
	});
}
