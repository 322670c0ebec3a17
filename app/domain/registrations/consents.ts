import { newId, type Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import type { Registration } from "#db/tables/registrations";
import type { Deps } from "../deps";
import { noticeInForce } from "./notice-in-force";
import type { ConsentProof, ConsentPurpose, ConsentWay, RegistrationSource } from "./types";

/** How consents are given: their proof beside purpose, notice and time (UU 27/2022 art. 22 and 24). */
interface Giving {
	consents: readonly ConsentPurpose[];
	way: ConsentWay | null;
	/** UTC instant; now when absent. */
	givenAt?: string;
}

/** Writes consents with their proof: the notice that was shown, the way, the time and, where staff wrote it down, who. */
export async function giveConsents(
	trx: Tx,
	{ actor, now }: Pick<Deps, "actor" | "now">,
	registration: Registration,
	{ consents, way, givenAt = now().toISOString() }: Giving,
): Promise<void> {
	if (consents.length === 0) return;
	const noticeVersion = await noticeInForce(trx, new Date(givenAt));
	await registrationCommands.insertConsents(
		trx,
		consents.map((purpose) => ({
			id: newId(),
			registrationId: registration.id,
			purpose,
			noticeVersion,
			source: registration.source,
			givenAt,
			way,
			recordedByName: actor.kind === "user" ? actor.name : "",
		})),
	);
}

/** The way that how somebody came in stands for; what a visitor sends is the form. Null where staff recorded none. */
export function wayOf({
	source,
	consentBy,
}: {
	source: RegistrationSource;
	consentBy?: ConsentProof;
}): ConsentWay | null {
	if (source === "walk_in") return "desk";
	if (source === "import") return "import";
	return consentBy ?? (source === "staff" ? null : "form");
}
