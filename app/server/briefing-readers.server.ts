import { briefingLetter } from "#app/domain/briefings/briefing-letter";
import { isLinkOpen, weekReached } from "#app/domain/briefings/rules";
import type { ReaderState } from "#app/domain/briefings/types";
import type { Deps } from "#app/domain/deps";
import { callText } from "#app/domain/messages/call-task";
import type { ReadDb } from "#db/client";
import type { LinkLine, ReaderLine } from "#db/queries/briefings";
import * as briefingQueries from "#db/queries/briefings";
import { waLink } from "#emails/whatsapp";

/** Most readers on the page, and most of one reader's weeks. */
const mostReaders = 200;
const weeksShown = 12;
const usualZone = "Asia/Jakarta";

/** Who gets the letter on Mondays, and what became of this week's. */
export async function listReaders(read: ReadDb, officeIds: readonly string[] | null, now: Date) {
	const readers = await briefingQueries.listReaders(read, officeIds, mostReaders);
	const links = await briefingQueries.listLinks(
		read,
		readers.map(({ id }) => id),
		mostReaders * 2,
	);
	return readers.map((reader) => {
		const weekOn = weekReached(reader.timeZone ?? usualZone, now);
		const link = links.find((one) => one.readerId === reader.id && one.weekOn === weekOn);
		const { id, name, officeName, coversAll, email, secretaryPhone } = reader;
		const ways = { byMail: email !== null, bySecretary: secretaryPhone !== null };
		return { id, name, office: coversAll === 1 ? null : officeName, ...ways, state: stateOf(reader, link, now) };
	});
}

/** One reader with the weeks' links; for the secretary with this week's text. */
export async function readerPage(read: ReadDb, services: Deps, reader: ReaderLine) {
	const now = services.now();
	const links = await briefingQueries.listLinks(read, [reader.id], weeksShown);
	const latest = links[0];
	const text = latest && isLinkOpen(latest, now) ? await secretaryText(read, services, reader, latest) : null;
	return {
		id: reader.id,
		name: reader.name,
		email: reader.email,
		timeZone: reader.timeZone ?? usualZone,
		links: links.map((link) => {
			const { id, weekOn, expiresAt } = link;
			return { id, weekOn, expiresAt, isOpen: isLinkOpen(link, now), state: stateOf(reader, link, now) };
		}),
		secretary:
			text && latest
				? {
						text,
						linkId: latest.id,
						isHandedOver: latest.handedOverAt !== null,
						whatsApp: waLink(reader.secretaryPhone, text),
					}
				: null,
	};
}

/** What is sent to the secretary by hand: the words of the letter without the promises one by one. */
async function secretaryText(read: ReadDb, services: Deps, reader: ReaderLine, link: LinkLine) {
	if (!reader.secretaryPhone) return null;
	const week = await briefingQueries.findById(read, link.briefingId);
	if (!week) return null;
	const before = (await briefingQueries.findWeekBefore(read, week)) ?? null;
	const letter = briefingLetter(services, {
		...{ reader, officeName: reader.officeName, timeZone: reader.timeZone ?? usualZone, week, before },
		...{ late: [], linkId: link.id, expiresAt: link.expiresAt },
	});
	return callText(letter, reader.language);
}

function stateOf(reader: ReaderLine, link: LinkLine | undefined, now: Date): ReaderState {
	if (!link) return "waiting";
	if (link.revokedAt !== null) return "revoked";
	if (!isLinkOpen(link, now)) return "expired";
	if (reader.email) return "sent";
	return link.handedOverAt === null ? "toHandOver" : "handedOver";
}
