import { SaxesParser, type SaxesTagPlain } from "saxes";
import { limits, type Sheet } from "./book";
import { dateStyles } from "./number-format";
import { SheetReader } from "./sheet-reader";
import type { FileRefusal } from "./types";
import { openParts, type Parts, PartsRefusal } from "./workbook-parts";

type Workbook = { ok: true; sheets: Sheet[] } | { ok: false; reason: FileRefusal };

/**
 * Reads an XLSX workbook piece by piece: the values as they were saved, dates by the format of their cell, nothing
 * calculated. Hidden lines are read, hidden sheets are not.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
	let parts: Parts | undefined;
	try {
		parts = await openParts(bytes);
		if (!parts.names.has("xl/workbook.xml")) return { ok: false, reason: otherDocument(parts.names) };
		return { ok: true, sheets: await sheetsOf(parts) };
	} catch (error) {
		if (error instanceof PartsRefusal) return { ok: false, reason: error.reason };
		// Bytes from outside: whatever the ZIP or XML reader cannot make out is a broken file, not a fault of ours.
		return { ok: false, reason: "broken" };
	} finally {
		parts?.close();
	}
}

/** A ZIP file without a workbook: another office document, or just an archive. */
function otherDocument(names: ReadonlySet<string>): FileRefusal {
	if (names.has("word/document.xml") || names.has("ppt/presentation.xml")) return "document";
	if (names.has("xl/workbook.bin")) return "xls";
	return names.has("content.xml") ? "ods" : "archive";
}

async function sheetsOf(parts: Parts): Promise<Sheet[]> {
	const targets = new Map<string, string>();
	await eachTag(parts, "xl/_rels/workbook.xml.rels", ({ name, attributes }) => {
		if (plain(name) === "Relationship" && attributes.Id && attributes.Target)
			targets.set(attributes.Id, partName(attributes.Target));
	});
	const listed: { name: string; part: string }[] = [];
	let from1904 = false;
	await eachTag(parts, "xl/workbook.xml", ({ name, attributes }) => {
		if (plain(name) === "workbookPr") from1904 = ["1", "true"].includes(attributes.date1904 ?? "");
		if (plain(name) !== "sheet" || (attributes.state ?? "visible") !== "visible") return;
		const part = targets.get(attributes["r:id"] ?? attributes.id ?? "");
		if (part) listed.push({ name: attributes.name ?? "", part });
	});
	if (listed.length > limits.sheets) throw new PartsRefusal("too-large-inside");
	const texts = await sharedTexts(parts);
	const dates = await dateStyles((take) => eachTag(parts, "xl/styles.xml", take));
	const sheets: Sheet[] = [];
	let records = 0;
	for (const { name, part } of listed) {
		if (!part.startsWith("xl/worksheets/")) continue;
		const reader = new SheetReader({ texts, dates, from1904, recordsLeft: limits.records - records });
		await parts.stream(part, (piece) => reader.take(piece));
		const sheet = { name, records: reader.end() };
		records += sheet.records.length;
		sheets.push(sheet);
	}
	return sheets;
}

/** The texts cells share, without the phonetic readings beside some. */
async function sharedTexts(parts: Parts): Promise<string[]> {
	const texts: string[] = [];
	const part = [...parts.names].find((name) => name.toLowerCase() === "xl/sharedstrings.xml");
	if (!part) return texts;
	const parser = new SaxesParser();
	let current = "";
	let inText = false;
	let inReading = false;
	parser.on("opentag", ({ name }) => {
		if (plain(name) === "si") current = "";
		if (plain(name) === "rPh") inReading = true;
		if (plain(name) === "t") inText = !inReading;
	});
	parser.on("text", (text) => {
		if (inText) current += text;
	});
	parser.on("closetag", ({ name }) => {
		if (plain(name) === "t") inText = false;
		if (plain(name) === "rPh") inReading = false;
		if (plain(name) === "si") texts.push(current);
	});
	await parts.stream(part, (piece) => void parser.write(piece));
	parser.close();
	return texts;
}

async function eachTag(parts: Parts, part: string, take: (tag: SaxesTagPlain) => void): Promise<void> {
	if (!parts.names.has(part)) return;
	const parser = new SaxesParser();
	parser.on("opentag", take);
	await parts.stream(part, (piece) => void parser.write(piece));
	parser.close();
}

/** The name of an element without its namespace prefix. */
function plain(name: string): string {
	return name.slice(name.indexOf(":") + 1);
}

/** A target is relative to the folder of the workbook, or absolute. */
function partName(target: string): string {
	return target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
}
