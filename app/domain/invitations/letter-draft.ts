import { DateTime } from "luxon";
import type { EventRow } from "#db/tables/events";
import type { InvitationLetter, OfficeLetterhead } from "#db/tables/invitations";

/** What a new letter begins with; official letters are in Indonesian. */
const defaultBody = `Dalam rangka {tujuan}, bersama ini kami mengundang Bapak/Ibu untuk hadir pada kegiatan {kegiatan} yang akan dilaksanakan pada:

{rincian}

{biaya_perjalanan} Konfirmasi kehadiran disampaikan melalui {tautan} paling lambat {batas_konfirmasi}. Keterangan lebih lanjut dapat diperoleh dari narahubung kami, {narahubung}.

Atas perhatian dan kehadiran Bapak/Ibu, kami ucapkan terima kasih.`;

/** The letter of an event before anybody has written it: the event's facts and the office's usual words. */
export function letterDraft(
	event: Pick<
		EventRow,
		"id" | "officeId" | "title" | "registrationClosesAtLocal" | "registrationClosesAt" | "timeZone"
	>,
	letterhead: OfficeLetterhead | undefined,
	now: Date,
): InvitationLetter {
	return {
		eventId: event.id,
		officeId: event.officeId,
		number: null,
		numberFolded: null,
		numberYear: null,
		datedOn: DateTime.fromJSDate(now, { zone: event.timeZone }).toFormat("yyyy-MM-dd"),
		classification: "Biasa",
		attachments: "Dua berkas",
		subject: "Undangan",
		addressee: "{penerima}\n{organisasi}\ndi tempat",
		body: defaultBody,
		travelCosts: "Biaya perjalanan dinas peserta dibebankan pada anggaran instansi masing-masing.",
		respondByLocal: event.registrationClosesAtLocal,
		respondBy: event.registrationClosesAt,
		place: letterhead?.place ?? "",
		signatoryPosition: letterhead?.signatoryPosition ?? "",
		signatoryName: letterhead?.signatoryName ?? "",
		signatoryNumber: letterhead?.signatoryNumber ?? "",
		carbonCopies: letterhead?.carbonCopies ?? "",
		signedFileId: null,
		signedAt: null,
		updatedAt: now.toISOString(),
	};
}
