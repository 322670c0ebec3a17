import type { Category } from "#app/domain/registrations/types";
import type { OfficialPaper } from "./official-paper";
import { asArtifact, type Sheet } from "./pdf/drawing";
import { fittingSize, partyMark, qrCode } from "./pdf/marks";
import { drawSheet } from "./pdf/sheet";

/** What a badge shows: nothing else of a person is on it. */
export interface Badge {
	/** With titles. */
	name: string;
	organisation: string;
	category: Category;
	/** The party as a word. */
	party: string;
	/** The text of the ticket's QR code. */
	ticket: string;
}

export interface BadgesPaper extends OfficialPaper {
	event: string;
	/** Portions of badges in the order in which they are printed. */
	badges: AsyncIterable<readonly Badge[]>;
}

const [columns, rows] = [2, 4];
/** Points: 90 × 65 mm, for the usual holders. */
const [width, height] = [255.1, 184.3];
/** White on the sides of A4, in points. */
const [side, above] = [(595.28 - columns * width) / 2, (841.89 - rows * height) / 2];
const padding = 12;
const qrSize = 82;

/** Badges eight to an A4 page with marks to cut along. */
export function badgesPdf(paper: BadgesPaper): Promise<Buffer> {
	const { at, office, event, badges } = paper;
	const margins = { top: above, bottom: 10, left: side, right: side };
	const facts = {
		title: `Tanda pengenal – ${event}`,
		language: "id",
		author: office,
		at,
		letterhead: null,
		margins,
	} as const;
	return drawSheet(facts, async (sheet) => {
		let count = 0;
		for await (const portion of badges) {
			for (const badge of portion) {
				const place = count++ % (columns * rows);
				if (place === 0) {
					if (count > 1) sheet.doc.addPage();
					cropMarks(sheet);
				}
				drawBadge(sheet, event, badge, {
					x: side + (place % columns) * width,
					y: above + Math.floor(place / columns) * height,
				});
			}
		}
	});
}

function drawBadge(sheet: Sheet, event: string, badge: Badge, { x, y }: { x: number; y: number }): void {
	const { doc } = sheet;
	const inner = { x: x + padding, width: width - 2 * padding };
	const line = (
		text: string,
		at: number,
		look: { bold?: boolean; size: number; width: number; height: number; x?: number },
	) => {
		const block = doc.struct("P", {}, () => {
			doc.font(look.bold ? "bold" : "regular").fontSize(look.size);
			doc.text(text, look.x ?? inner.x, at, { width: look.width, height: look.height, lineGap: 0, ellipsis: true });
		});
		doc.addStructure(block);
		block.end();
	};
	line(event, y + padding, { size: 7.5, width: inner.width, height: 20 });
	const nameBox = { width: inner.width, height: 58, most: 20, least: 9, lineGap: 0 };
	doc.font("bold");
	const size = fittingSize(sheet, badge.name, nameBox);
	line(badge.name, y + 36, { bold: true, size, width: nameBox.width, height: nameBox.height + 2 });
	const room = inner.width - qrSize - padding;
	doc.font("regular");
	const bodySize = fittingSize(sheet, badge.organisation, {
		width: room,
		height: 40,
		most: 10.5,
		least: 7,
		lineGap: 0,
	});
	line(badge.organisation, y + height - padding - qrSize, { size: bodySize, width: room, height: 42 });
	const foot = y + height - padding - 18;
	partyMark(sheet, badge.category, { x: inner.x, y: foot, size: 16 });
	line(badge.party, foot + 1, { bold: true, size: 12, x: inner.x + 22, width: room - 22, height: 16 });
	const code = { x: x + width - padding - qrSize, y: y + height - padding - qrSize, size: qrSize };
	qrCode(sheet, badge.ticket, code, `Kode QR untuk meja registrasi, ${badge.name}`);
}

/** Short lines outside of the badges at every edge to cut along. */
function cropMarks(sheet: Sheet): void {
	const { doc } = sheet;
	const length = 14;
	const gap = 4;
	asArtifact(sheet, () => {
		doc.lineWidth(0.4).strokeColor("black");
		for (let column = 0; column <= columns; column++) {
			const x = side + column * width;
			for (const y of [above - gap - length, above + rows * height + gap]) doc.moveTo(x, y).lineTo(x, y + length);
		}
		for (let row = 0; row <= rows; row++) {
			const y = above + row * height;
			for (const x of [side - gap - length, side + columns * width + gap]) doc.moveTo(x, y).lineTo(x + length, y);
		}
		doc.stroke();
		// Hairlines between them, for scissors.
		doc.dash(1, { space: 3 }).lineWidth(0.25).strokeColor("#999999");
		for (let column = 0; column <= columns; column++)
			doc.moveTo(side + column * width, above).lineTo(side + column * width, above + rows * height);
		for (let row = 0; row <= rows; row++)
			doc.moveTo(side, above + row * height).lineTo(side + columns * width, above + row * height);
		doc.stroke().undash();
	});
}
