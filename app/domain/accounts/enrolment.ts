import type { Sealer } from "../sealing";
import { freshMinutes } from "./lifetimes";
import { newTotpSecret } from "./totp";

/** A secret that is shown to somebody who has shown who they are, and the form of it that the page's form brings back. */
export interface Enrolment {
	secret: string;
	/** Sealed for this account, this session and these minutes: whoever brings it has shown who they are. */
	sealed: string;
}

/** Whose enrolment it is, in which session. */
export interface Enrolling {
	userId: string;
	sessionHash: string;
}

/** Apart from what is stored: neither opens in the place of the other. */
const contextOf = ({ userId, sessionHash }: Enrolling): string => `enrolment|${userId}|${sessionHash}`;

/** An enrolment about to begin, or the same secret again where its form brought it. Nothing is stored. */
export function newEnrolment(sealer: Sealer, now: Date, whose: Enrolling, secret = newTotpSecret()): Enrolment {
	return { secret, sealed: sealer.seal(`${now.getTime()}|${secret}`, contextOf(whose)) };
}

/** The secret that the form of an enrolment brought back; null after 15 minutes, and when it is somebody else's. */
export function readEnrolment(sealer: Sealer, now: Date, whose: Enrolling, sealed: string): string | null {
	const [begunAt = "", secret = ""] = sealer.open(sealed, contextOf(whose))?.text.split("|") ?? [];
	return secret && now.getTime() - Number(begunAt) < freshMinutes * 60_000 ? secret : null;
}
