import type { Category } from "#app/domain/registrations/types";
import { qrModules } from "../qr";
import { asArtifact, type Sheet } from "./drawing";

interface Place {
	x: number;
	y: number;
	/** The edge, in points. */
	size: number;
}

/** A QR code with what it is for, for those who do not see it. The white around it is the caller's. */
export function qrCode({ doc }: Sheet, text: string, { x, y, size }: Place, alt: string): void {
	const { size: modules, runs } = qrModules(text);
	const edge = size / modules;
	const figure = doc.struct("Figure", { alt }, () => {
		// A little higher than a module: rows that only touch show hairlines in between.
		for (const { row, from, length } of runs) doc.rect(x + from * edge, y + row * edge, length * edge, edge + 0.05);
		doc.fill("black");
	});
	doc.addStructure(figure);
	figure.end();
}

/** One petal of the mark, pointing to the upper left from its tip, 11 units wide. */
const petal = "M0 0C-1-7-6-11-11-11C-11-6-7-1 0 0Z";
const quarterTurns = { employer: 0, union: 90, government: 180, cooperative: 270 } as const;

/** The party's petal in the party's own orientation; `other` stands outside of the four and has a dot. Its name stands beside it. */
export function partyMark(sheet: Sheet, party: Category, { x, y, size }: Place): void {
	const { doc } = sheet;
	asArtifact(sheet, () => {
		doc.save().translate(x + size / 2, y + size / 2);
		if (party === "other") doc.circle(0, 0, size / 4).fill("black");
		else
			doc
				.scale(size / 11)
				.rotate(quarterTurns[party])
				.translate(5.5, 5.5)
				.path(petal)
				.fill("black");
		doc.restore();
	});
}

/** The largest size from `most` down to `least` points at which a text stands in a box; it wraps between words. */
export function fittingSize(
	{ doc }: Sheet,
	text: string,
	box: { width: number; height: number; most: number; least: number; lineGap: number },
): number {
	for (let size = box.most; size > box.least; size--) {
		doc.fontSize(size);
		const isWordTooWide = text.split(/\s+/).some((word) => doc.widthOfString(word) > box.width);
		if (!isWordTooWide && doc.heightOfString(text, { width: box.width, lineGap: box.lineGap }) <= box.height)
			return size;
	}
	return box.least;
}
