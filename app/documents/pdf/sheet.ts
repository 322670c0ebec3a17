import PDFDocument from "pdfkit";
import type { Language } from "#app/i18n/language";
import { asArtifact, type Sheet, textSize } from "./drawing";
import { fontBytes } from "./fonts";
import { drawLetterhead, type Letterhead } from "./letterhead";

/** What a paper says of itself. */
export interface SheetFacts {
	title: string;
	language: Language;
	/** The office in whose name it is. */
	author: string;
	/** When its facts were read; the same facts at the same time are the same bytes. */
	at: Date;
	/** The head of the first page; none on a paper without one. */
	letterhead: Letterhead | null;
	/** Printed on every page of a paper that is not valid yet. */
	draftMark?: string | undefined;
	/** "Halaman 1 dari 3" */
	pageOf: (page: number, count: number) => string;
	/** Wider than high. */
	isLandscape?: boolean;
}

const margins = { top: 56, bottom: 62, left: 64, right: 56 };

/**
 * A tagged A4 PDF with its language, title, own font, letterhead and "page n of m", as bytes. `draw` puts the content
 * on it with the functions of `blocks.ts` and `table.ts`.
 */
export async function drawSheet(facts: SheetFacts, draw: (sheet: Sheet) => void): Promise<Buffer> {
	const doc = new PDFDocument({
		size: "A4",
		layout: facts.isLandscape ? "landscape" : "portrait",
		margins,
		bufferPages: true,
		pdfVersion: "1.7",
		tagged: true,
		lang: facts.language === "id" ? "id-ID" : "en-ID",
		displayTitle: true,
		info: { Title: facts.title, Author: facts.author, Creator: "Rembuk", Producer: "Rembuk", CreationDate: facts.at },
		// biome-ignore lint/suspicious/noExplicitAny: the published types forget that a font may be bytes
		font: fontBytes("regular") as any,
	});
	const bytes = collect(doc);
	doc.registerFont("regular", fontBytes("regular"));
	doc.registerFont("bold", fontBytes("bold"));
	doc.font("regular").fontSize(textSize).fillColor("black").lineGap(2);
	const sheet: Sheet = {
		doc,
		left: margins.left,
		width: doc.page.width - margins.left - margins.right,
		bottom: () => doc.page.height - margins.bottom,
	};
	if (facts.draftMark) markDraft(sheet, facts.draftMark);
	if (facts.letterhead) drawLetterhead(sheet, facts.letterhead);
	draw(sheet);
	drawFurniture(sheet, facts);
	doc.end();
	return bytes;
}

function markDraft({ doc, left, width }: Sheet, mark: string): void {
	const line = doc.struct("P", {}, () => {
		doc.font("bold").fontSize(9).text(mark, left, 28, { width, align: "right", lineGap: 0 });
	});
	doc.addStructure(line);
	line.end();
	doc.font("regular").fontSize(textSize);
	doc.x = left;
	doc.y = margins.top;
}

/** Page numbers below, and from the second page on what the paper is above. */
function drawFurniture(sheet: Sheet, { title, draftMark, pageOf }: SheetFacts): void {
	const { doc, left, width } = sheet;
	const { start, count } = doc.bufferedPageRange();
	for (let index = 0; index < count; index++) {
		doc.switchToPage(start + index);
		// Below the margin text would begin a page of its own.
		const { bottom } = doc.page.margins;
		doc.page.margins.bottom = 0;
		asArtifact(sheet, () => {
			doc.font("regular").fontSize(8).fillColor("#444444");
			const line = { width, lineBreak: false, ellipsis: true, height: 12, lineGap: 0 } as const;
			doc.text(pageOf(index + 1, count), left, doc.page.height - 40, { ...line, align: "right" });
			if (index > 0) doc.text([title, draftMark].filter(Boolean).join(" · "), left, 32, line);
		});
		doc.page.margins.bottom = bottom;
	}
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const parts: Buffer[] = [];
		doc.on("data", (part: Buffer) => parts.push(part));
		doc.on("end", () => resolve(Buffer.concat(parts)));
		doc.on("error", reject);
	});
}
