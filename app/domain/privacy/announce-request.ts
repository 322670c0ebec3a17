import { messagesFor } from "#app/i18n/catalogue";
import type { Tx } from "#db/client";
import type { PrivacyRequest } from "#db/tables/privacy";
import type { Deps } from "../deps";
import { isDeliverableAddress } from "../messages/address";
import { enqueueLetters } from "../messages/enqueue-letters";

/** The page of a request, for who made it. */
export function requestUrl({ site, links }: Pick<Deps, "site" | "links">, { id }: Pick<PrivacyRequest, "id">): string {
	return `${site.baseUrl}/permintaan/${links.token("request", id, 1)}`;
}

/** Writes to who asks: at receipt, and when it is decided. Nobody is written to without an address. */
export async function announceRequest(
	trx: Tx,
	deps: Deps,
	request: PrivacyRequest,
	template: "privacy-received" | "privacy-decided",
): Promise<void> {
	const { email, refusalGround, language } = request;
	const words = messagesFor(language).privacy;
	if (!email || !isDeliverableAddress(email)) return;
	await enqueueLetters(trx, deps, [
		{
			template,
			facts: {
				person: { name: request.name, gender: null },
				number: request.number,
				kind: words.kinds[request.kind],
				needsConfirmation: request.state === "received",
				dueAt: request.dueAt,
				ground: refusalGround && words.grounds[refusalGround],
				note: request.decisionNote,
				timeZone: "Asia/Jakarta",
				link: requestUrl(deps, request),
			},
			language,
			to: { name: request.name, address: email },
			about: {
				privacyRequestId: request.id,
				...(request.registrationId ? { registrationId: request.registrationId } : {}),
			},
			dedupeKey: `privacy:${request.id}:${template}`,
			isFictional: request.isFictional === 1,
		},
	]);
}
