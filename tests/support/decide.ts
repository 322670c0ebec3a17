import type { Deps } from "#app/domain/deps";
import { decideRegistrations } from "#app/domain/registrations/decide-registrations";

/** Gives these people their seats, as an organiser does. */
export const approve = (deps: Deps, eventId: string, ...registrationIds: string[]) =>
	decideRegistrations(deps, eventId, { kind: "approve", registrationIds });

/** Puts these people on the waiting list. */
export const putOnWaitingList = (deps: Deps, eventId: string, ...registrationIds: string[]) =>
	decideRegistrations(deps, eventId, { kind: "waitlist", registrationIds });

/** Turns these people down, with the same reason in both languages. */
export const reject = (deps: Deps, eventId: string, registrationIds: readonly string[], reason: string) =>
	decideRegistrations(deps, eventId, { kind: "reject", registrationIds, reason: { id: reason, en: reason } });
