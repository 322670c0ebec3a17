import { cooperativeUrl } from "#app/domain/cooperatives/cooperative-link";
import { cooperativeMessage } from "#app/domain/cooperatives/cooperative-message";
import { renewCooperativeLink } from "#app/domain/cooperatives/renew-cooperative-link";
import { revokeCooperativeLink } from "#app/domain/cooperatives/revoke-cooperative-link";
import { sendCooperativeLink } from "#app/domain/cooperatives/send-cooperative-link";
import type { Deps } from "#app/domain/deps";
import type { CooperativeRecord } from "#db/queries/cooperatives";

/** What the buttons beside a cooperative's link do; the news to come back to its page with. */
export async function linkAct(services: Deps, id: string, act: unknown) {
	if (act === "send") {
		const sent = await sendCooperativeLink(services, id);
		if (!sent.ok) return "link-unsent";
		return sent.isSent ? "link-sent" : "link-written";
	}
	if (act === "revoke") {
		await revokeCooperativeLink(services, id);
		return "revoked";
	}
	await renewCooperativeLink(services, id);
	return "renewed";
}

/** A cooperative's link as its page shows it, with the text to send oneself once it was asked for. */
export function shownLink(services: Deps, cooperative: CooperativeRecord, news: string | null) {
	const isRevoked = cooperative.linkRevokedAt !== null;
	const isWritten = news === "link-written" && !isRevoked;
	return {
		id: cooperative.organisationId,
		url: cooperativeUrl(services, cooperative),
		isRevoked,
		hasEmail: cooperative.contactEmail !== null,
		byHand: isWritten ? { ...cooperativeMessage(services, cooperative), language: cooperative.language } : null,
	};
}
