import type { Sheet } from "./drawing";

/** What an office prints at the head of its papers. No emblem is drawn; an office may hand in a picture of its own. */
export interface Letterhead {
	/** The first two lines are bold. */
	lines: readonly string[];
	/** PNG or JPEG. */
	logo: Uint8Array | null;
}

const logoSize = 60;

/** The lines in the middle beside the picture, and a double rule below. */
export function drawLetterhead(sheet: Sheet, { lines, logo }: Letterhead): void {
	const { doc, left, width } = sheet;
	const top = doc.y;
	const hasLogo = logo !== null && drawLogo(sheet, logo);
	const inset = hasLogo ? logoSize + 12 : 0;
	const head = doc.struct("Sect");
	doc.addStructure(head);
	lines.forEach((line, index) => {
		head.add(
			doc.struct("P", {}, () => {
				doc.font(index < 2 ? "bold" : "regular").fontSize(index < 2 ? 12 : 8.5);
				doc.text(line, left + inset, doc.y, { width: width - 2 * inset, align: "center", lineGap: 1 });
			}),
		);
	});
	head.end();
	const y = Math.max(doc.y, hasLogo ? top + logoSize : 0) + 6;
	doc.markContent("Artifact", { type: "Layout" });
	doc
		.moveTo(left, y)
		.lineTo(left + width, y)
		.lineWidth(1.5)
		.stroke();
	doc
		.moveTo(left, y + 3)
		.lineTo(left + width, y + 3)
		.lineWidth(0.5)
		.stroke();
	doc.endMarkedContent();
	doc.font("regular").fontSize(10).lineGap(2);
	doc.x = left;
	doc.y = y + 16;
}

/** False for a picture that cannot be read: the head is printed without it. */
function drawLogo({ doc, left }: Sheet, logo: Uint8Array): boolean {
	const y = doc.y;
	doc.markContent("Artifact", { type: "Layout" });
	try {
		doc.image(Buffer.from(logo), left, y, { fit: [logoSize, logoSize], align: "center", valign: "center" });
		return true;
	} catch {
		return false;
	} finally {
		doc.endMarkedContent();
		doc.x = left;
		doc.y = y;
	}
}
