import { messagesFor } from "#app/i18n/catalogue";
import { formatDate, formatDateRange, formatInstant, formatTimeRange } from "#app/i18n/format";
import type { Region } from "#db/queries/regions";
import type { EventDay, EventRow } from "#db/tables/events";
import type { Invitation, InvitationLetter } from "#db/tables/invitations";
import { addresseeOf } from "../messages/addressee";
import { contactFacts } from "../messages/letter-facts";
import { formatPhone } from "../registrations/phone";
import type { Placeholder } from "./types";

interface Facts {
	event: EventRow;
	days: readonly EventDay[];
	region: Region | undefined;
	letter: Pick<InvitationLetter, "travelCosts" | "respondBy">;
	/** Null for the letter to everybody on its list. */
	invitation: Invitation | null;
	/** Where to answer. */
	link: string;
}

/** What the placeholders of a letter stand for. Official letters are in Indonesian. */
export function letterValues({ event, days, region, letter, invitation, link }: Facts): Record<Placeholder, string> {
	const t = messagesFor("id");
	const contact = contactFacts(event);
	return {
		organisasi: invitation?.organisationName ?? "",
		penerima: invitation ? addresseeOf({ ...invitation, language: "id" }) : "(daftar terlampir)",
		jabatan: invitation?.addresseePosition ?? "",
		unsur: invitation ? t.registrations.categories[invitation.category] : "",
		jumlah_orang: invitation ? String(invitation.delegatesAllowed) : "",
		kegiatan: event.title,
		tujuan: inSentence(event.purpose) || `pelaksanaan kegiatan ${event.title}`,
		penyelenggara: event.hostName,
		hari_tanggal: dayLine(days),
		waktu: timeLine(days, event.timeZone),
		tempat: placeLine(event, region),
		biaya_perjalanan: letter.travelCosts,
		tautan: link,
		batas_konfirmasi: letter.respondBy ? formatInstant(letter.respondBy, event.timeZone, "id") : "kegiatan dimulai",
		narahubung: contact
			? [contact.name, contact.phone && formatPhone(contact.phone), contact.email].filter(Boolean).join(", ")
			: event.hostName,
		rincian: "",
	};
}

/** "Kamis–Jumat, 16–17 September 2021" */
export function dayLine(days: readonly Pick<EventDay, "startsAtLocal">[]): string {
	const [first, last] = [days[0]?.startsAtLocal, days.at(-1)?.startsAtLocal];
	if (!first || !last) return "akan ditetapkan";
	const weekday = (local: string) => formatDate(local, "id").split(",")[0];
	if (first.slice(0, 10) === last.slice(0, 10)) return formatDate(first, "id");
	return `${weekday(first)}–${weekday(last)}, ${formatDateRange(first, last, "id")}`;
}

/** "pukul 08.30–16.00 WIB", day by day where the hours differ. */
export function timeLine(days: readonly Pick<EventDay, "startsAtLocal" | "endsAtLocal">[], timeZone: string): string {
	const lines = days.map((day) => `pukul ${formatTimeRange(day.startsAtLocal, day.endsAtLocal, timeZone, "id")}`);
	return new Set(lines).size <= 1
		? (lines[0] ?? "akan ditetapkan")
		: lines.map((line, index) => `hari ke-${index + 1} ${line}`).join("; ");
}

/** Venue, address and region; how it is held when it is nowhere. */
export function placeLine(event: EventRow, region: Region | undefined): string {
	if (event.mode === "online") return "daring";
	return [event.venueName, event.venueAddress, region?.name, region?.provinceName].filter(Boolean).join(", ");
}

/** "Mendorong koperasi." → "mendorong koperasi", to stand inside a sentence. */
function inSentence(text: string): string {
	const plain = text.trim().replace(/[.\s]+$/, "");
	return /^[A-Z][a-z]/.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
}
