import { xmlText } from "../xml-text";
import { zip } from "../zip";
import {
	contentTypes,
	declared,
	documentRelations,
	footer,
	numbering,
	packageRelations,
	styles,
	wordNamespace,
} from "./parts";

/** A ruled table; its head is repeated on every page. */
export interface WordTable {
	kind: "table";
	columns: readonly { header: string; share: number; isNumeric?: boolean }[];
	rows: readonly (readonly string[])[];
}

/** A piece of a document. Text is only ever text. */
export type WordBlock =
	| { kind: "title" | "subtitle" | "caption" | "heading-1" | "heading-2"; text: string }
	| { kind: "paragraph"; text: string; look?: "letterhead" | "letterhead-bold" | "signature" }
	| { kind: "list"; isNumbered: boolean; items: readonly string[] }
	| WordTable;

/** What a document says of itself. */
export interface WordFacts {
	title: string;
	author: string;
	/** When its facts were read; the same facts at the same time are the same bytes. */
	at: Date;
}

/** A4 with the margins of our papers on paper, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, side: 1_200, top: 1_120, bottom: 1_240 };
const textWidth = page.width - 2 * page.side;

/** A DOCX file (ECMA-376) in Indonesian with numbered pages, as bytes. */
export async function wordDocument(facts: WordFacts, blocks: readonly WordBlock[]): Promise<Buffer> {
	let numberedLists = 0;
	const content = blocks.map((block) => {
		if (block.kind === "table") return tableXml(block);
		if (block.kind !== "list") return paragraphXml(block);
		const instance = block.isNumbered ? ++numberedLists + 1 : 1;
		return block.items.map((item) => listItem(item, instance)).join("");
	});
	const section = `<w:sectPr><w:footerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="default" r:id="rId3"/><w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${page.top}" w:right="${page.side}" w:bottom="${page.bottom}" w:left="${page.side}" w:header="560" w:footer="560" w:gutter="0"/></w:sectPr>`;
	const files = {
		"[Content_Types].xml": contentTypes,
		"_rels/.rels": packageRelations,
		"word/document.xml": declared(
			`<w:document ${wordNamespace}><w:body>${content.join("")}${section}</w:body></w:document>`,
		),
		"word/_rels/document.xml.rels": documentRelations,
		"word/styles.xml": styles,
		"word/numbering.xml": numbering(numberedLists),
		"word/footer1.xml": footer,
		"docProps/core.xml": core(facts),
	};
	const packed = zip(Object.entries(files).map(([name, text]) => ({ name, content: [text] })));
	const pieces: Buffer[] = [];
	for await (const piece of packed) pieces.push(piece);
	return Buffer.concat(pieces);
}

const looks: Record<Exclude<WordBlock["kind"], "table" | "list" | "paragraph">, string> = {
	title: "Title",
	subtitle: "Subtitle",
	caption: "Caption",
	"heading-1": "Heading1",
	"heading-2": "Heading2",
};

function paragraphXml(block: Exclude<WordBlock, { kind: "table" | "list" }>): string {
	if (block.kind !== "paragraph") return paragraph(`<w:pStyle w:val="${looks[block.kind]}"/>`, block.text);
	if (block.look === "signature")
		return paragraph('<w:keepNext/><w:spacing w:after="0"/><w:ind w:left="4900"/>', block.text);
	if (block.look)
		return paragraph('<w:spacing w:after="0"/><w:jc w:val="center"/>', block.text, block.look === "letterhead-bold");
	return paragraph("", block.text);
}

function listItem(text: string, instance: number): string {
	return paragraph(
		`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${instance}"/></w:numPr><w:spacing w:after="40"/>`,
		text,
	);
}

function paragraph(properties: string, text: string, isBold = false): string {
	const bold = isBold ? "<w:rPr><w:b/></w:rPr>" : "";
	const run = text === "" ? "" : `<w:r>${bold}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
	return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${run}</w:p>`;
}

function tableXml({ columns, rows }: WordTable): string {
	const shares = columns.reduce((sum, { share }) => sum + share, 0);
	const widths = columns.map(({ share }) => Math.round((share / shares) * textWidth));
	const line = (cells: readonly string[], isHead: boolean) => {
		const row = columns.map(({ isNumeric }, at) => {
			const align = isNumeric && !isHead ? '<w:jc w:val="right"/>' : "";
			const shade = isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>' : "";
			const text = paragraph(`<w:pStyle w:val="Cell"/>${align}`, cells[at] ?? "", isHead);
			return `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/>${shade}</w:tcPr>${text}</w:tc>`;
		});
		return `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${row.join("")}</w:tr>`;
	};
	const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
	const head = line(
		columns.map(({ header }) => header),
		true,
	);
	const body = rows.map((row) => line(row, false)).join("");
	// Two tables that touch would become one.
	return `<w:tbl><w:tblPr><w:tblStyle w:val="Ruled"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${body}</w:tbl>${paragraph('<w:spacing w:after="60"/>', "")}`;
}

function core({ title, author, at }: WordFacts): string {
	const instant = `${at.toISOString().slice(0, 19)}Z`;
	return declared(
		`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator><dc:language>id-ID</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created></cp:coreProperties>`,
	);
}
