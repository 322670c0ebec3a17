import { messagesFor } from "#app/i18n/catalogue";
import { formatInstant } from "#app/i18n/format";
import type { Tx } from "#db/client";
import * as answerCommands from "#db/commands/answers";
import * as attendanceCommands from "#db/commands/attendance";
import * as sessionChoiceCommands from "#db/commands/session-choices";
import type { SeatRelease } from "#db/tables/answers";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { endRegistration } from "../registrations/end-registration";
import { printedName } from "../registrations/rules";
import { standingRelease } from "./standing-release";

/**
 * Gives up what a held seat stands for, as the person's answers are now; where nothing is to be given up any more it
 * only ends. Runs inside `changeSeats`, which gives the seat to whoever is next. Once: false when it had ended before.
 */
export async function endHeldSeat(trx: Tx, deps: Deps, event: EventRow, release: SeatRelease): Promise<boolean> {
	const at = deps.now().toISOString();
	// Held against the desk, which lets people in without asking for the event's lock.
	const registration = await attendanceCommands.lockRegistration(trx, release.registrationId);
	const given = registration && (await standingRelease(trx, event, registration, deps.now()));
	if (!(await answerCommands.endRelease(trx, release.id, given ? "released" : "expired", at))) return false;
	if (!registration || !given) return false;
	const reason = reasonOf(event, registration, release);
	if (given.kind === "seat") {
		await endRegistration(trx, byTheirWord(deps, registration), event, registration, reason);
		return true;
	}
	await sessionChoiceCommands.end(trx, registration.id, given.sessionIds, at);
	await record(trx, deps, {
		action: "registration.places-released",
		subjectId: registration.id,
		eventId: event.id,
		officeId: event.officeId,
		after: { sessionIds: given.sessionIds },
		reason,
	});
	await announceRegistrations(trx, deps, [registration.id], { letter: "registration-sessions" });
	return true;
}

/** When the time has run out it is the person's own answer that ends the registration, and letter and trail say so. */
function byTheirWord(deps: Deps, registration: Registration): Deps {
	if (deps.actor.kind !== "system") return deps;
	return { ...deps, actor: { ...deps.actor, kind: "link", id: registration.id, name: printedName(registration) } };
}

/** "Ditolak lewat kalender (Outlook), 14 September 2026 pukul 10.02 WIB" in the person's language. */
function reasonOf({ timeZone }: EventRow, { language }: Registration, { program, requestedAt }: SeatRelease): string {
	const { answers } = messagesFor(language);
	return answers.declinedIn(answers.programs[program], formatInstant(requestedAt, timeZone, language));
}
