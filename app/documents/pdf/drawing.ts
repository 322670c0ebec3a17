/** A paper while it is drawn. */
export interface Sheet {
	doc: PDFKit.PDFDocument;
	left: number;
	/** Points between the margins. */
	width: number;
	/** Where the page's content ends. */
	bottom(): number;
	/**
	 * Begins a part that is handed round by itself: on a page of its own, with letterhead and page numbers of its own,
	 * under its own title. The first part begins where the paper does.
	 */
	beginPart(title: string): void;
}

/** Body text, in points. */
export const textSize = 10;

/** Draws what is no content (rules, page numbers), which a screen reader passes over. */
export function asArtifact({ doc }: Sheet, draw: () => void): void {
	doc.markContent("Artifact", { type: "Layout" });
	draw();
	doc.endMarkedContent();
}
