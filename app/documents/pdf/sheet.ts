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
	/** "Halaman 1 dari 3"; none on papers of single pages, such as badges. */
	pageOf?: (page: number, count: number) => string;
	/** Wider than high. */
	isLandscape?: boolean;
	/** The white around the content, in points, where it is not that of a letter. */
	margins?: Margins;
}

interface Margins {
	top: number;
	bottom: number;
	left: number;
	right: number;
}

const letterMargins: Margins = { top: 56, bottom: 62, left: 64, right: 56 };

/** A part of a paper, and the page on which it begins, counted from 0. */
interface Part {
	title: string;
	from: number;
}

/**
 * A tagged A4 PDF with its language, title, own font, letterhead and "page n of m", as bytes. `draw` puts the content
 * on it with the functions of `blocks.ts` and `table.ts`.
 */
export async function drawSheet(facts: SheetFacts, draw: (sheet: Sheet) => void | Promise<void>): Promise<Buffer> {
	const { margins = letterMargins } = facts;
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
		// None before ours are registered: a font that the document knows under another name it parses again at every use.
		font: "",
	});
	const bytes = collect(doc);
	doc.registerFont("regular", fontBytes("regular"));
	doc.registerFont("bold", fontBytes("bold"));
	doc.registerFont("serif", fontBytes("serif"));
	doc.font("regular").fontSize(textSize).fillColor("black").lineGap(2);
	const parts: Part[] = [{ title: facts.title, from: 0 }];
	let isBegun = false;
	const sheet: Sheet = {
		doc,
		left: margins.left,
		width: doc.page.width - margins.left - margins.right,
		bottom: () => doc.page.height - margins.bottom,
		beginPart: (title) => {
			if (!isBegun) parts.length = 0;
			else {
				doc.addPage();
				if (facts.letterhead) drawLetterhead(sheet, facts.letterhead);
			}
			isBegun = true;
			parts.push({ title, from: doc.bufferedPageRange().count - 1 });
		},
	};
	if (facts.draftMark) markDraft(sheet, facts.draftMark);
	if (facts.letterhead) drawLetterhead(sheet, facts.letterhead);
	await draw(sheet);
	if (facts.pageOf) drawFurniture(sheet, facts.draftMark, facts.pageOf, parts);
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
	doc.y = doc.page.margins.top;
}

/** Page numbers below, and from the second page of a part on what it is above. */
function drawFurniture(
	sheet: Sheet,
	draftMark: string | undefined,
	pageOf: NonNullable<SheetFacts["pageOf"]>,
	parts: readonly Part[],
): void {
	const { doc, left, width } = sheet;
	const { start, count } = doc.bufferedPageRange();
	parts.forEach(({ title, from }, at) => {
		const end = parts[at + 1]?.from ?? count;
		for (let page = from; page < end; page++) {
			doc.switchToPage(start + page);
			// Below the margin text would begin a page of its own.
			const { bottom } = doc.page.margins;
			doc.page.margins.bottom = 0;
			asArtifact(sheet, () => {
				doc.font("regular").fontSize(8).fillColor("#444444");
				const line = { width, lineBreak: false, ellipsis: true, height: 12, lineGap: 0 } as const;
				doc.text(pageOf(page - from + 1, end - from), left, doc.page.height - 40, { ...line, align: "right" });
				if (page > from) doc.text([title, draftMark].filter(Boolean).join(" · "), left, 32, line);
			});
			doc.page.margins.bottom = bottom;
		}
	});
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const parts: Buffer[] = [];
		doc.on("data", (part: Buffer) => parts.push(part));
		doc.on("end", () => resolve(Buffer.concat(parts)));
		doc.on("error", reject);
	});
}
