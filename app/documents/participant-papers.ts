import { pageOf } from "./official-paper";
import { factRows, heading, keepTogether, paragraph, picture, rule, signatureBlock } from "./pdf/blocks";
import type { Sheet } from "./pdf/drawing";
import type { Letterhead } from "./pdf/letterhead";
import { drawSheet } from "./pdf/sheet";

/** A confirmed participant and the event, as papers print them; papers for offices are in Indonesian. */
export interface ParticipantFacts {
	at: Date;
	/** "2 November 2026 pukul 09.00 WIB" */
	printedAt: string;
	office: string;
	letterhead: Letterhead | null;
	name: string;
	position: string;
	organisation: string;
	party: string;
	code: string;
	event: string;
	host: string;
	days: string;
	times: string;
	place: string;
	contact: string;
	/** "nomor … tanggal …" of the signed letter; empty when there is none. */
	letter: string;
	/** Where anybody can read about the event. */
	url: string;
}

/** Says to whoever asks that this person is expected: who, which event, when, where, with the code for the desk. */
export function confirmationPdf(facts: ParticipantFacts, qr: Uint8Array | null): Promise<Buffer> {
	const { at, office, letterhead } = facts;
	const title = `Konfirmasi undangan ${facts.code}`;
	return drawSheet({ title, language: "id", author: office, at, letterhead, pageOf }, (sheet) => {
		heading(sheet, "Konfirmasi Undangan", { align: "center", gap: 14 });
		paragraph(
			sheet,
			`Bersama ini disampaikan bahwa${facts.letter ? `, sehubungan dengan surat undangan ${facts.letter},` : ""} nama berikut tercatat sebagai peserta yang disetujui:`,
		);
		factRows(sheet, [
			["Nama", facts.name],
			["Jabatan", facts.position],
			["Instansi", facts.organisation],
			["Unsur", facts.party],
			["Kode pendaftaran", facts.code],
		]);
		paragraph(sheet, "pada kegiatan:");
		factRows(sheet, eventFacts(facts));
		paragraph(sheet, `Narahubung: ${facts.contact}.`);
		if (qr) {
			rule(sheet);
			ticket(sheet, facts.code, qr);
		}
		rule(sheet);
		paragraph(
			sheet,
			`Dicetak dari Rembuk pada ${facts.printedAt} menurut data pendaftaran saat itu. Lembar ini bukan surat tugas dan tidak bertanda tangan. Keterangan kegiatan: ${facts.url}`,
			{ size: 8.5 },
		);
	});
}

/** What is held up at the desk: the QR code, the code in letters for a desk that cannot scan, and what to bring. */
function ticket(sheet: Sheet, code: string, qr: Uint8Array): void {
	const size = 170;
	const indent = size + 16;
	keepTogether(sheet, size);
	const top = sheet.doc.y;
	picture(sheet, qr, { size, alt: `Kode QR untuk meja registrasi, kode ${code}` });
	const end = sheet.doc.y;
	sheet.doc.y = top + 24;
	paragraph(sheet, "Tiket masuk", { indent, size: 11, gap: 4 });
	paragraph(sheet, code, { indent, size: 28, bold: true, gap: 6 });
	paragraph(sheet, "Tunjukkan kode QR atau kode ini di meja registrasi, dan bawalah surat tugas dari instansi Anda.", {
		indent,
	});
	sheet.doc.y = Math.max(sheet.doc.y, end);
}

/** A participant's own letter to the employer, asking for leave of duty; signed by hand by the one who asks. */
export function dispensationPdf(facts: ParticipantFacts & { employer: string }): Promise<Buffer> {
	const { at, office, employer } = facts;
	const title = `Permohonan dispensasi ${facts.name}`;
	const year = facts.at.toISOString().slice(0, 4);
	return drawSheet({ title, language: "id", author: office, at, letterhead: null, pageOf }, (sheet) => {
		paragraph(sheet, `……………………, …………………… ${year}`, { align: "right", gap: 14 });
		factRows(
			sheet,
			[
				["Hal", "Permohonan dispensasi"],
				["Lampiran", "Konfirmasi undangan"],
			],
			0,
		);
		paragraph(sheet, `Yth. Pimpinan ${employer || "…………………………………………"}\ndi tempat`, { gap: 14 });
		paragraph(sheet, "Dengan hormat,");
		paragraph(sheet, "Saya yang bertanda tangan di bawah ini:");
		factRows(sheet, [
			["Nama", facts.name],
			["Jabatan", facts.position],
			["Mewakili", `${facts.organisation} (${facts.party})`],
		]);
		paragraph(
			sheet,
			`memohon dispensasi untuk tidak melaksanakan tugas pada hari kegiatan, karena diundang oleh ${facts.host}${facts.letter ? ` melalui surat ${facts.letter}` : ""} dan telah disetujui sebagai peserta pada:`,
		);
		factRows(sheet, [...eventFacts(facts), ["Kode pendaftaran", facts.code]]);
		paragraph(sheet, `Keterangan mengenai kegiatan dapat diperoleh dari ${facts.contact}.`);
		paragraph(sheet, "Atas perhatian dan izin Bapak/Ibu, saya ucapkan terima kasih.");
		signatureBlock(sheet, { placeAndDate: "Hormat saya,", position: "", name: facts.name, number: "" });
	});
}

function eventFacts(facts: ParticipantFacts): [string, string][] {
	return [
		["Kegiatan", facts.event],
		["Penyelenggara", facts.host],
		["Hari/tanggal", facts.days],
		["Waktu", facts.times],
		["Tempat", facts.place],
	];
}
