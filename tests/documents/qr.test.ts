import jsQR from "jsqr";
import { expect, test } from "vitest";
import { qrModules } from "#app/documents/qr";

/** What a camera sees of a code that a paper draws, with its quiet zone. */
function seen(text: string): string | undefined {
	const { size, runs } = qrModules(text);
	const [edge, quiet] = [6, 4];
	const width = (size + 2 * quiet) * edge;
	const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
	for (const { row, from, length } of runs)
		for (let y = (row + quiet) * edge; y < (row + quiet + 1) * edge; y++)
			for (let x = (from + quiet) * edge; x < (from + length + quiet) * edge; x++)
				pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
	return jsQR(pixels, width, width)?.data;
}

test("what a paper draws as a QR code is read as the text it stands for", () => {
	for (const text of [`RBK1:${"aB3_-".repeat(8)}xyz`, "https://rembuk.example/sertifikat/7K4QX-G9TMC-3WHDF"])
		expect(seen(text)).toBe(text);
});
