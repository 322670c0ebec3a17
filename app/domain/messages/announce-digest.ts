import type { Tx } from "#db/client";
import type { DigestLine } from "#db/queries/followup-digests";
import type { Deps } from "../deps";
import { daysBetween } from "../followups/rules";
import { isDeliverableAddress } from "./address";
import { enqueueLetters } from "./enqueue-letters";
import type { OutgoingLetter } from "./outgoing-letter";

/** What an office's organisers are told in one week. */
interface Digest {
	/** Names the office and the week. */
	key: string;
	/** The date that days are counted from. */
	today: string;
	lines: readonly DigestLine[];
	/** Who is written to where an event names no address. */
	accounts: readonly { name: string; email: string; isFictional: 0 | 1 }[];
}

/** How many follow-ups of each kind a letter names; the others are counted. */
const mostNamed = 30;

/**
 * Writes one letter to everybody whom some of the lines concern, each with their own lines alone. The same week is not
 * written twice to the same address. Returns how many letters were queued.
 */
export async function announceDigest(trx: Tx, deps: Deps, { key, today, lines, accounts }: Digest): Promise<number> {
	const byAddress = new Map<string, { name: string; isFictional: boolean; lines: DigestLine[] }>();
	const note = (name: string, address: string, isFictional: boolean, line: DigestLine) => {
		const known = byAddress.get(address.toLowerCase()) ?? { name, isFictional, lines: [] };
		known.lines.push(line);
		byAddress.set(address.toLowerCase(), known);
	};
	for (const line of lines) {
		const { contactEmail, contactName } = line;
		if (contactEmail && isDeliverableAddress(contactEmail))
			note(contactName, contactEmail, line.isFictional === 1, line);
		else for (const { name, email, isFictional } of accounts) note(name, email, isFictional === 1, line);
	}
	const letters = [...byAddress].map(([address, { name, isFictional, lines: own }]): OutgoingLetter => {
		const shown = own.map((line) => ({
			code: line.code,
			title: line.title,
			owner: line.ownerName || line.organisationName,
			dueOn: line.dueOn,
			days: Math.abs(daysBetween(today, line.dueOn)),
			isLate: line.dueOn < today,
		}));
		const part = (isLate: boolean) => shown.filter((line) => line.isLate === isLate);
		return {
			template: "followup-digest",
			facts: {
				person: { name, gender: null },
				late: part(true).slice(0, mostNamed),
				near: part(false).slice(0, mostNamed),
				lateCount: part(true).length,
				nearCount: part(false).length,
				host: own[0]?.officeName ?? "",
				link: `${deps.site.baseUrl}/panel/tindak-lanjut?tampilan=terlambat`,
			},
			language: "id",
			to: { name, address },
			about: {},
			dedupeKey: `${key}:${address}`,
			isFictional,
		};
	});
	const ids = await enqueueLetters(trx, deps, letters);
	return ids.filter((id) => id !== null).length;
}
