import { type LetterStatus, letterStatuses } from "#app/domain/messages/types";

/** Which letters the outbox is asked for, as it stands in the address. */
export interface OutboxAddress {
	status: LetterStatus | null;
	eventId: string | null;
	words: string;
}

/** The statuses by their names in the address. */
const statusNames: Record<LetterStatus, string> = {
	pending: "menunggu",
	sending: "dikirim",
	sent: "terkirim",
	failed: "gagal",
	cancelled: "tidak-dikirim",
	superseded: "digantikan",
};

/** Reads the address; what it does not know is left out. */
export function readOutboxAddress(query: URLSearchParams): OutboxAddress {
	return {
		status: letterStatuses.find((status) => statusNames[status] === query.get("status")) ?? null,
		eventId: query.get("kegiatan") || null,
		words: (query.get("cari") ?? "").trim().slice(0, 100),
	};
}

/** The address of the outbox, on its first page. */
export function outboxHref({ status, eventId, words }: OutboxAddress): string {
	const query = new URLSearchParams();
	if (status) query.set("status", statusNames[status]);
	if (eventId) query.set("kegiatan", eventId);
	if (words) query.set("cari", words);
	return query.size > 0 ? `/panel/surat?${query}` : "/panel/surat";
}

/** What the filter form carries along, so that filtering keeps the chosen status. */
export function statusField({ status }: OutboxAddress): { status: string | undefined } {
	return { status: status ? statusNames[status] : undefined };
}
