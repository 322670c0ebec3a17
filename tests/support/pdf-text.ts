import { inflateSync } from "node:zlib";

/** The text of a PDF of ours, a line for each line that was written, pages apart. */
export function pdfText(pdf: Buffer): string {
	return pdfLines(pdf)
		.map((lines) => lines.map(({ text }) => text).join("\n"))
		.join("\n—\n");
}

/** A line of text, and where it begins: points from the left and from the foot of the page. */
export interface PlacedLine {
	text: string;
	x: number;
	y: number;
}

/**
 * The lines of each page of a PDF of ours. Reads what our own writer makes (one object a stream, Identity-H fonts with a
 * ToUnicode map) and is no general reader.
 */
export function pdfLines(pdf: Buffer): PlacedLine[][] {
	const objects = new Map<string, Buffer>();
	const source = pdf.toString("latin1");
	for (const found of source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
		objects.set(found[1] ?? "", Buffer.from(found[2] ?? "", "latin1"));
	const fonts = fontMaps(objects);
	const pages = [...objects.values()].map((one) => one.toString("latin1")).filter((one) => /\/Type \/Page\n/.test(one));
	const resources = (page: string) => objects.get(refOf(page, "Resources"))?.toString("latin1") ?? "";
	return pages.map((page) => linesOf(streamOf(objects, refOf(page, "Contents")), namesOf(resources(page), fonts)));
}

const refOf = (text: string, name: string) => new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1] ?? "";

function streamOf(objects: Map<string, Buffer>, id: string): string {
	const object = objects.get(id) ?? Buffer.alloc(0);
	const text = object.toString("latin1");
	const from = text.indexOf("stream\n") + 7;
	const bytes = object.subarray(from, text.lastIndexOf("\nendstream"));
	return (text.slice(0, from).includes("/FlateDecode") ? inflateSync(bytes) : bytes).toString("latin1");
}

/** By object id of a font: which text each glyph stands for. */
function fontMaps(objects: Map<string, Buffer>): Map<string, Map<string, string>> {
	const maps = new Map<string, Map<string, string>>();
	for (const [id, object] of objects) {
		const ref = refOf(object.toString("latin1"), "ToUnicode");
		if (!ref) continue;
		const map = new Map<string, string>();
		for (const range of streamOf(objects, ref).matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
			const first = Number.parseInt(range[1] ?? "0", 16);
			const texts = [...(range[2] ?? "").matchAll(/<([\w ]*)>/g)];
			texts.forEach((text, at) => void map.set((first + at).toString(16).padStart(4, "0"), fromUtf16(text[1] ?? "")));
		}
		maps.set(id, map);
	}
	return maps;
}

/** A ligature stands for several letters, apart by spaces. */
const fromUtf16 = (hex: string) => Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le");

/** By the font's name on this page. */
function namesOf(resources: string, fonts: Map<string, Map<string, string>>): Map<string, Map<string, string>> {
	const names = [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)];
	return new Map(names.map(([, name, id]) => [name ?? "", fonts.get(id ?? "") ?? new Map()]));
}

function linesOf(content: string, fonts: Map<string, Map<string, string>>): PlacedLine[] {
	const lines: PlacedLine[] = [];
	for (const block of content.matchAll(/BT\n([\s\S]*?)\nET/g)) {
		const map = fonts.get(/\/(F\d+) [\d.]+ Tf/.exec(block[1] ?? "")?.[1] ?? "");
		const glyphs = [...(block[1] ?? "").matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex?.match(/.{4}/g) ?? []);
		const [, x, y] = /([-\d.]+) ([-\d.]+) Tm/.exec(block[1] ?? "") ?? [];
		lines.push({ text: glyphs.map((glyph) => map?.get(glyph) ?? "�").join(""), x: Number(x), y: Number(y) });
	}
	return lines;
}
