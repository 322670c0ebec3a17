import { messagesFor } from "#app/i18n/catalogue";
import { formatDateRange, formatTimeRange } from "#app/i18n/format";
import type { Language } from "#app/i18n/language";
import type { Messages } from "#emails/messages";
import type { LetterPlaceholder } from "../mailings/types";
import { formatPhone } from "../registrations/phone";

/** What the placeholders of organisers' words stand for in a letter to one reader. */
export function readerValues(
	{ person, event, code, link }: Messages["registration-pending"],
	language: Language,
): Record<LetterPlaceholder, string> {
	const { days, timeZone, contact } = event;
	const words = messagesFor(language).mailings.values;
	const [first, last] = [days[0], days.at(-1)];
	const times = days.map(({ start, end }) => formatTimeRange(start, end, timeZone, language));
	const place = [event.venue, event.address, event.region].filter(Boolean).join(", ");
	return {
		nama: person.name,
		kode: code,
		kegiatan: event.title,
		tanggal: first && last ? formatDateRange(first.start, last.start, language) : words.undecided,
		waktu: [...new Set(times)].join("; ") || words.undecided,
		tempat: place || words.online,
		penyelenggara: event.host,
		narahubung: contact
			? [contact.name, contact.phone && formatPhone(contact.phone), contact.email].filter(Boolean).join(", ")
			: event.host,
		tautan: link,
	};
}
