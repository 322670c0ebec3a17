import { expect, test } from "vitest";
import { detailsBlock, type InvitationPaper, invitationLetterPdf } from "#app/documents/invitation-letter";
import { confirmationPdf, dispensationPdf, type ParticipantFacts } from "#app/documents/participant-papers";
import { qrPng } from "#app/documents/qr";
import { expectGolden } from "#tests/support/golden";
import { pdfText } from "#tests/support/pdf-text";

const letterhead = {
	lines: ["KEMENTERIAN CONTOH", "DIREKTORAT JENDERAL CONTOH", "Jl. Contoh No. 51, Jakarta (rekaan)"],
	logo: null,
};

const participant: ParticipantFacts = {
	at: new Date("2026-11-02T02:00:00Z"),
	printedAt: "2 November 2026 pukul 09.00 WIB",
	office: "Direktorat Contoh",
	letterhead,
	name: "Désirée Ma’ruf, S.H.",
	position: "Ketua PUK",
	organisation: "PUK SP Contoh (rekaan)",
	party: "SP/SB",
	code: "TAN-7K4QX",
	event: "Dialog <b>Koperasi</b> Pekerja",
	host: "Direktorat Contoh",
	days: "Kamis–Jumat, 12–13 November 2026",
	times: "pukul 08.30–16.00 WIB",
	place: "Aula Contoh, Jl. Contoh No. 21, Kota Tangerang, Banten",
	contact: "Retno Contoh, 0812 0000 0001",
	letter: "nomor B.5/HI/2026 tanggal 1 November 2026",
	url: "https://rembuk.example/kegiatan/contoh",
};

const letter: InvitationPaper = {
	at: participant.at,
	office: "Direktorat Contoh",
	letterhead,
	number: "B.5/HI/2026",
	classification: "Biasa",
	attachments: "Dua berkas",
	subject: "Undangan",
	placeAndDate: "Jakarta, 1 November 2026",
	addressee: ["(daftar terlampir)", "di tempat"],
	paragraphs: [
		"Bersama ini kami mengundang <i>Bapak/Ibu</i> untuk hadir pada:",
		detailsBlock,
		"Kami ucapkan terima kasih.",
	],
	details: [
		["Kegiatan", participant.event],
		["Hari/tanggal", participant.days],
		["Waktu", participant.times],
		["Tempat", participant.place],
	],
	signatory: { position: "Direktur", name: "Bambang Contoh", number: "NIP 0000" },
	carbonCopies: ["Direktur Jenderal", "Kepala Dinas"],
	programme: [
		{ day: "Kamis, 12 November 2026", sessions: [{ time: "08.30–09.00", title: "Pembukaan", room: "Aula" }] },
	],
	invited: [
		{ organisation: "Koperasi Contoh", party: "Koperasi" },
		{ organisation: "PT Contoh Jaya", party: "Pengusaha" },
	],
};

test("the confirmation says who is expected where and when, and text that looks like markup stays text", async () => {
	expectGolden("papers/confirmation.txt", `${pdfText(await confirmationPdf(participant, await qrPng("RBK1:x")))}\n`);
});

test("the request for leave of duty is the participant's own letter to the employer", async () => {
	expectGolden(
		"papers/dispensation.txt",
		`${pdfText(await dispensationPdf({ ...participant, employer: "PT Contoh Jaya" }))}\n`,
	);
});

test("the letter is a draft on every page, with programme and the list of invited bodies", async () => {
	const text = pdfText(await invitationLetterPdf(letter));
	expectGolden("papers/invitation-letter.txt", `${text}\n`);
	expect(text.split("\n—\n").every((page) => page.includes("DRAF – belum ditandatangani"))).toBe(true);
});

test("a letter to one body does not say who else is invited", async () => {
	const text = pdfText(
		await invitationLetterPdf({ ...letter, addressee: ["Pimpinan Koperasi Contoh"], invited: null }),
	);
	expect(text).not.toContain("Daftar Undangan");
	expect(text).not.toContain("PT Contoh Jaya");
});
