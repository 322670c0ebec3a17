import { SaxesParser } from "saxes";
import { unzipped } from "./unzipped";

/** The text of a DOCX of ours, a line for each paragraph. Throws when a part is no well-formed XML. */
export async function docxText(bytes: Uint8Array): Promise<string> {
	const parts = await unzipped(bytes);
	for (const [name, part] of parts) if (/\.(xml|rels)$/.test(name)) parse(part.toString("utf8"), () => {});
	const lines: string[] = [];
	let isText = false;
	parse(parts.get("word/document.xml")?.toString("utf8") ?? "", ({ open, close, text }) => {
		if (open === "w:p") lines.push("");
		if (open === "w:t") isText = true;
		if (close === "w:t") isText = false;
		if (text !== undefined && isText) lines.push(`${lines.pop() ?? ""}${text}`);
	});
	return lines.filter((line) => line !== "").join("\n");
}

interface Seen {
	open?: string;
	close?: string;
	text?: string;
}

function parse(xml: string, see: (seen: Seen) => void): void {
	const parser = new SaxesParser();
	parser.on("error", (error) => {
		throw error;
	});
	parser.on("opentag", ({ name }) => see({ open: name }));
	parser.on("closetag", ({ name }) => see({ close: name }));
	parser.on("text", (text) => see({ text }));
	parser.write(xml).close();
}
