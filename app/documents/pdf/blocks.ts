import { asArtifact, type Sheet, textSize } from "./drawing";

interface ParagraphLook {
	bold?: boolean;
	align?: "left" | "right" | "center";
	size?: number;
	/** Points from the left margin. */
	indent?: number;
	/** Points below. */
	gap?: number;
	/** The tag; a paragraph unless said. */
	tag?: "P" | "H1" | "H2";
}

/** Lines of text, kept apart from what follows. Text is only ever text: nothing in it is markup. */
export function paragraph({ doc, left, width }: Sheet, text: string, look: ParagraphLook = {}): void {
	const { bold = false, align = "left", size = textSize, indent = 0, gap = 8, tag = "P" } = look;
	const block = doc.struct(tag, {}, () => {
		doc.font(bold ? "bold" : "regular").fontSize(size);
		doc.text(text, left + indent, doc.y, { width: width - indent, align, lineGap: 2 });
	});
	doc.addStructure(block);
	block.end();
	restore(doc, left, gap);
}

/** A heading of the paper or of a part of it, never alone at the foot of a page. */
export function heading(
	sheet: Sheet,
	text: string,
	look: Pick<ParagraphLook, "align" | "gap"> & { level?: 1 | 2 } = {},
) {
	const { level = 1, ...rest } = look;
	keepTogether(sheet, 60);
	paragraph(sheet, text, { bold: true, size: level === 1 ? 12 : 10.5, tag: level === 1 ? "H1" : "H2", ...rest });
}

/** Facts with their names: "Tempat : Aula", the colons below each other. */
export function factRows(sheet: Sheet, rows: readonly (readonly [string, string])[], indent = 24): void {
	const { doc, left, width } = sheet;
	const filled = rows.filter(([, value]) => value !== "");
	doc.font("regular").fontSize(textSize);
	const label = Math.max(0, ...filled.map(([name]) => doc.widthOfString(name))) + 14;
	const list = doc.struct("L");
	doc.addStructure(list);
	for (const [name, value] of filled) {
		const room = width - indent - label - 10;
		keepTogether(sheet, doc.heightOfString(value, { width: room, lineGap: 2 }));
		const y = doc.y;
		const item = doc.struct("LI");
		list.add(item);
		item.add(doc.struct("Lbl", {}, () => void doc.text(name, left + indent, y, { width: label, lineGap: 2 })));
		item.add(
			doc.struct("LBody", {}, () => {
				doc.text(":", left + indent + label, y, { width: 10, lineGap: 2 });
				doc.text(value, left + indent + label + 10, y, { width: room, lineGap: 2 });
			}),
		);
		item.end();
		doc.y += 2;
	}
	list.end();
	restore(doc, left, 8);
}

/** "1. …", "2. …". */
export function numberedList(sheet: Sheet, items: readonly string[], indent = 0): void {
	const { doc, left, width } = sheet;
	doc.font("regular").fontSize(textSize);
	const list = doc.struct("L");
	doc.addStructure(list);
	items.forEach((text, index) => {
		const room = width - indent - 20;
		keepTogether(sheet, doc.heightOfString(text, { width: room, lineGap: 2 }));
		const y = doc.y;
		const item = doc.struct("LI");
		list.add(item);
		item.add(doc.struct("Lbl", {}, () => void doc.text(`${index + 1}.`, left + indent, y, { width: 20, lineGap: 2 })));
		item.add(doc.struct("LBody", {}, () => void doc.text(text, left + indent + 20, y, { width: room, lineGap: 2 })));
		item.end();
		doc.y += 2;
	});
	list.end();
	restore(doc, left, 6);
}

/** Who signs, with room for the signature. The room stays empty: nothing here imitates one. */
export interface Signatory {
	/** "Jakarta, 3 September 2026"; empty when it is said elsewhere. */
	placeAndDate: string;
	position: string;
	name: string;
	/** "NIP 19…" or nothing. */
	number: string;
}

/** The block at the right below a paper, in one piece. */
export function signatureBlock(sheet: Sheet, { placeAndDate, position, name, number }: Signatory): void {
	const { doc, left, width } = sheet;
	keepTogether(sheet, 130);
	const [x, room] = [left + width * 0.52, width * 0.48];
	const line = (text: string, bold = false) => {
		if (!text) return;
		const block = doc.struct("P", {}, () => {
			doc.font(bold ? "bold" : "regular").text(text, x, doc.y, { width: room, lineGap: 2 });
		});
		doc.addStructure(block);
		block.end();
	};
	doc.y += 6;
	doc.fontSize(textSize);
	line(placeAndDate);
	line(position ? `${position},` : "");
	doc.y += 56;
	line(name, true);
	line(number);
	restore(doc, left, 10);
}

/** A picture with what it shows, for those who do not see it. */
export function picture(sheet: Sheet, image: Uint8Array, look: { size: number; alt: string }): void {
	const { doc, left } = sheet;
	keepTogether(sheet, look.size);
	const y = doc.y;
	const figure = doc.struct("Figure", { alt: look.alt }, () => {
		doc.image(Buffer.from(image), left, y, { fit: [look.size, look.size] });
	});
	doc.addStructure(figure);
	figure.end();
	doc.y = y + look.size;
	restore(doc, left, 8);
}

/** A thin line across, between parts. */
export function rule(sheet: Sheet): void {
	const { doc, left, width } = sheet;
	asArtifact(sheet, () => {
		doc
			.moveTo(left, doc.y)
			.lineTo(left + width, doc.y)
			.lineWidth(0.5)
			.stroke();
	});
	restore(doc, left, 8);
}

/** Begins a page when less than `height` points are left on this one. */
export function keepTogether({ doc, bottom }: Sheet, height: number): void {
	if (doc.y + height > bottom()) doc.addPage();
}

function restore(doc: PDFKit.PDFDocument, left: number, gap: number): void {
	doc.font("regular").fontSize(textSize);
	doc.x = left;
	doc.y += gap;
}
