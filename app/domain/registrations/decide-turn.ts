import type { z } from "zod";
import type { Deps } from "../deps";
import { acceptOffer } from "./accept-offer";
import type { turnSchema } from "./offer-schema";
import { passOnOffer } from "./pass-on-offer";
import { promoteRegistration } from "./promote-registration";

/** What staff decided about somebody's turn, carried out; `news` says what became of it. */
export async function decideTurn(
	deps: Deps,
	eventId: string,
	registrationId: string,
	turn: z.infer<typeof turnSchema>,
) {
	if (turn.act === "accept") {
		const accepted = await acceptOffer(deps, { id: registrationId, eventId });
		return accepted.ok ? ({ ok: true, news: "accepted" } as const) : accepted;
	}
	if (turn.act === "pass-on") {
		const passedOn = await passOnOffer(deps, eventId, registrationId, turn);
		return passedOn.ok ? ({ ok: true, news: "passed-on" } as const) : passedOn;
	}
	const promoted = await promoteRegistration(deps, eventId, registrationId, turn);
	if (!promoted.ok) return promoted;
	return { ok: true, news: promoted.isOverQuota ? "promoted-over" : "promoted" } as const;
}
