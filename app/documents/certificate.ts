import type { OfficialPaper } from "./official-paper";
import { asArtifact, type Sheet } from "./pdf/drawing";
import { fittingSize, qrCode } from "./pdf/marks";
import { drawSheet } from "./pdf/sheet";

/** Whose certificate it is, and how it is known. */
export interface CertificateHolder {
	/** With titles, as it was issued. */
	name: string;
	organisation: string;
	party: string;
	/** `7K4QX-2M9TB-3WHCF` */
	code: string;
	/** Where the code is checked. */
	url: string;
}

export interface CertificatesPaper extends OfficialPaper {
	event: string;
	host: string;
	/** "Kamis–Jumat, 16–17 September 2021" */
	days: string;
	place: string;
	/** "Tangerang, 17 September 2021" */
	placeAndDate: string;
	/** Who signs by hand; without one the lines stay empty. Nothing here imitates a signature. */
	signatory: { position: string; name: string; number: string };
	/** Portions of holders in the order in which they are printed. */
	holders: AsyncIterable<readonly CertificateHolder[]>;
}

const frame = 28;
const margins = { top: 54, bottom: 40, left: 80, right: 80 };

/** One certificate a page, A4 lying. */
export function certificatesPdf(paper: CertificatesPaper): Promise<Buffer> {
	const { at, office, event, letterhead, holders } = paper;
	const facts = { title: `Sertifikat – ${event}`, language: "id", author: office, at, letterhead, margins } as const;
	return drawSheet({ ...facts, isLandscape: true }, async (sheet) => {
		for await (const portion of holders) {
			for (const holder of portion) {
				sheet.beginPart(holder.code);
				drawCertificate(sheet, paper, holder);
			}
		}
	});
}

function drawCertificate(sheet: Sheet, paper: CertificatesPaper, holder: CertificateHolder): void {
	const { doc } = sheet;
	drawFrame(sheet);
	centred(sheet, "SERTIFIKAT", { serif: true, size: 34, gap: 4, tag: "H1", spacing: 4 });
	centred(sheet, `Nomor ${holder.code}`, { size: 9, gap: 18 });
	centred(sheet, "diberikan kepada", { size: 11, gap: 9 });
	doc.font("serif");
	const box = { width: sheet.width, height: 62, most: 28, least: 14, lineGap: 0 };
	centred(sheet, holder.name, { serif: true, size: fittingSize(sheet, holder.name, box), gap: 4 });
	centred(sheet, `${holder.organisation} (${holder.party})`, { size: 10.5, gap: 16 });
	centred(sheet, "atas kehadiran penuh sebagai peserta pada kegiatan", { size: 11, gap: 8 });
	doc.font("bold");
	const title = { width: sheet.width, height: 36, most: 14, least: 10, lineGap: 1 };
	centred(sheet, paper.event, { bold: true, size: fittingSize(sheet, paper.event, title), gap: 5 });
	centred(sheet, `yang diselenggarakan oleh ${paper.host}`, { size: 10.5, gap: 2 });
	centred(sheet, [paper.days, paper.place].filter(Boolean).join(", "), { size: 10.5, gap: 0 });
	drawFoot(sheet, paper, holder);
}

function drawFoot(sheet: Sheet, paper: CertificatesPaper, holder: CertificateHolder): void {
	const { doc, left, width } = sheet;
	const y = doc.page.height - frame - 126;
	qrCode(sheet, holder.url, { x: left, y: y + 20, size: 82 }, `Kode QR untuk memeriksa sertifikat ${holder.code}`);
	const lines = (texts: readonly string[], x: number, top: number, look: { size: number; width: number }) => {
		doc.y = top;
		for (const text of texts.filter(Boolean)) {
			const block = doc.struct("P", {}, () => {
				doc.font("regular").fontSize(look.size).text(text, x, doc.y, { width: look.width, lineGap: 1 });
			});
			doc.addStructure(block);
			block.end();
		}
	};
	lines(
		["Sertifikat ini sah bila kodenya terdaftar. Periksa dengan kode QR ini atau di:", holder.url],
		left + 94,
		y + 62,
		{ size: 8, width: width * 0.34 },
	);
	const { position, name, number } = paper.signatory;
	const [x, room] = [left + width * 0.64, width * 0.36];
	lines([paper.placeAndDate, position ? `${position},` : "Penanggung jawab kegiatan,"], x, y, {
		size: 10,
		width: room,
	});
	lines([name || "(……………………………………………)", name ? number : "NIP"], x, y + 80, { size: 10, width: room });
}

interface Look {
	size: number;
	gap: number;
	bold?: boolean;
	serif?: boolean;
	tag?: "P" | "H1";
	/** Points between letters. */
	spacing?: number;
}

function centred({ doc, left, width }: Sheet, text: string, look: Look): void {
	const { size, gap, bold, serif, tag = "P", spacing = 0 } = look;
	const block = doc.struct(tag, {}, () => {
		doc.font(serif ? "serif" : bold ? "bold" : "regular").fontSize(size);
		doc.text(text, left, doc.y, { width, align: "center", lineGap: 1, characterSpacing: spacing });
	});
	doc.addStructure(block);
	block.end();
	doc.y += gap;
}

/** A thick and a thin line around the page. */
function drawFrame(sheet: Sheet): void {
	const { doc } = sheet;
	const { width, height } = doc.page;
	asArtifact(sheet, () => {
		doc
			.lineWidth(2.5)
			.rect(frame, frame, width - 2 * frame, height - 2 * frame)
			.stroke();
		doc
			.lineWidth(0.6)
			.rect(frame + 6, frame + 6, width - 2 * frame - 12, height - 2 * frame - 12)
			.stroke();
	});
}
