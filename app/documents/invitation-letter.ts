import { pageOf } from "./official-paper";
import { factRows, heading, paragraph, signatureBlock } from "./pdf/blocks";
import type { Sheet } from "./pdf/drawing";
import type { Letterhead } from "./pdf/letterhead";
import { drawSheet } from "./pdf/sheet";
import { table } from "./pdf/table";

/** An invitation letter with everything filled in; official letters are in Indonesian. */
export interface InvitationPaper {
	at: Date;
	office: string;
	letterhead: Letterhead | null;
	number: string;
	classification: string;
	attachments: string;
	subject: string;
	placeAndDate: string;
	/** Lines below "Yth.". */
	addressee: readonly string[];
	/** `rincian` where the event's facts stand. */
	paragraphs: readonly (string | typeof detailsBlock)[];
	details: readonly (readonly [string, string])[];
	signatory: { position: string; name: string; number: string };
	carbonCopies: readonly string[];
	programme: readonly { day: string; sessions: readonly ProgrammeLine[] }[];
	/** Null on a letter to one body: whom else is invited is nobody's business. */
	invited: readonly { organisation: string; party: string }[] | null;
}

/** Stands among the paragraphs where the event's facts are printed. */
export const detailsBlock = Symbol("details");

interface ProgrammeLine {
	time: string;
	title: string;
	room: string;
}

/** The letter as a draft to print and sign: head, body, signatory, copies, programme, and the list of bodies. */
export function invitationLetterPdf(paper: InvitationPaper): Promise<Buffer> {
	const facts = {
		title: `${paper.subject}${paper.number ? ` nomor ${paper.number}` : ""}`,
		language: "id",
		author: paper.office,
		at: paper.at,
		letterhead: paper.letterhead,
		draftMark: "DRAF – belum ditandatangani",
		pageOf,
	} as const;
	return drawSheet(facts, async (sheet) => {
		drawHead(sheet, paper);
		for (const part of paper.paragraphs)
			if (part === detailsBlock) factRows(sheet, paper.details);
			else paragraph(sheet, part as string);
		signatureBlock(sheet, { placeAndDate: "", ...paper.signatory });
		drawCopies(sheet, paper.carbonCopies);
		await drawProgramme(sheet, paper);
		if (paper.invited && paper.invited.length > 0) await drawInvited(sheet, paper.invited);
	});
}

function drawHead(sheet: Sheet, paper: InvitationPaper): void {
	const y = sheet.doc.y;
	paragraph(sheet, paper.placeAndDate, { align: "right", gap: 0 });
	sheet.doc.y = y;
	const { number, classification, attachments, subject } = paper;
	const rows = [
		["Nomor", number || "………………"],
		["Sifat", classification],
		["Lampiran", attachments],
		["Hal", subject],
	] as const;
	factRows({ ...sheet, width: sheet.width * 0.62 }, rows, 0);
	sheet.doc.y += 6;
	paragraph(sheet, `Yth. ${paper.addressee.join("\n")}`, { gap: 14 });
}

function drawCopies(sheet: Sheet, copies: readonly string[]): void {
	if (copies.length === 0) return;
	const lines = copies.length === 1 ? copies : copies.map((copy, index) => `${index + 1}. ${copy}`);
	paragraph(sheet, `Tembusan:\n${lines.join("\n")}`, { size: 9 });
}

async function drawProgramme(sheet: Sheet, { programme }: InvitationPaper): Promise<void> {
	if (programme.every(({ sessions }) => sessions.length === 0)) return;
	sheet.doc.addPage();
	heading(sheet, "Lampiran I: Susunan Acara");
	for (const { day, sessions } of programme) {
		if (sessions.length === 0) continue;
		heading(sheet, day, { level: 2 });
		await table(
			sheet,
			[
				{ header: "Waktu", share: 2, cell: (line: ProgrammeLine) => line.time },
				{ header: "Acara", share: 5, cell: (line) => line.title },
				{ header: "Ruang", share: 2, cell: (line) => line.room },
			],
			sessions,
		);
	}
}

async function drawInvited(sheet: Sheet, invited: NonNullable<InvitationPaper["invited"]>): Promise<void> {
	sheet.doc.addPage();
	heading(sheet, "Lampiran II: Daftar Undangan");
	await table(
		sheet,
		[
			{ header: "No.", share: 1, align: "right", cell: (_row, index) => String(index + 1) },
			{ header: "Instansi", share: 7, cell: (row: (typeof invited)[number]) => row.organisation },
			{ header: "Unsur", share: 3, cell: (row) => row.party },
		],
		invited,
	);
}
