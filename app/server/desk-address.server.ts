import type { DeskActResult, DeskListId } from "#app/domain/attendance/types";

/** A list as the desk's address names it: the number of the day, and the session on it. */
export interface ListAddress extends Pick<DeskListId, "sessionId"> {
	position: number;
}

/** What the desk shows next: the answer to an act, or the people a name may mean. */
export type DeskAnswer =
	| { act: "in" | "already" | "refused" | "off-list" | "undone"; registrationId: string }
	| { act: "unknown" | "void" | "other-event" | "supervisor-searches" | "supervisor-only" }
	| { words: string };

/** How the address says what came of the last act. */
export const told = {
	in: "masuk",
	already: "sudah",
	refused: "belum",
	"off-list": "sesi-lain",
	undone: "batal",
	unknown: "tidak-dikenal",
	void: "tidak-berlaku",
	"other-event": "lain",
	"supervisor-searches": "cari-penyelia",
	"supervisor-only": "penyelia",
} as const satisfies Record<Extract<DeskAnswer, { act: unknown }>["act"], string>;

/** The part of an address that names a list. */
export function listQuery({ position, sessionId }: ListAddress): URLSearchParams {
	return new URLSearchParams({ hari: String(position), ...(sessionId ? { sesi: sessionId } : {}) });
}

/** The desk's address after an act; it holds no name, only what a supervisor typed to search for one. */
export function deskHref(eventId: string, list: ListAddress, answer?: DeskAnswer): string {
	const query = listQuery(list);
	if (answer && "words" in answer) query.set("cari", answer.words);
	if (answer && "act" in answer) query.set("hasil", told[answer.act]);
	if (answer && "registrationId" in answer) query.set("peserta", answer.registrationId);
	return `/petugas/${eventId}?${query}`;
}

/** What the desk is told about an act; null where there is no desk or no such list any more. */
export function answerTo({ outcome, registrationId }: DeskActResult): DeskAnswer | null {
	const about = (act: "in" | "already" | "refused" | "off-list" | "undone") =>
		registrationId === null ? null : { act, registrationId };
	switch (outcome) {
		case "in":
		case "already":
		case "undone":
			return about(outcome);
		case "not_confirmed":
		case "ended":
		case "already_registered":
			return about("refused");
		case "not_on_list":
			return about("off-list");
		case "other_event":
			return { act: "other-event" };
		case "void":
			return { act: "void" };
		case "unknown":
			return { act: "unknown" };
		case "not_allowed":
			return { act: "supervisor-only" };
		default:
			return null;
	}
}
