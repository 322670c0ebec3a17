import jpeg from "jpeg-js";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { dotLine } from "#app/documents/dot-letters";
import { ticketPicture } from "#app/documents/ticket-picture";

const text = "RBK1:Jk3vQ0bTz8uYp1XeWn5RcLsAo7dGh2fM4iKq6tVyB9E";
const code = "TAN-7K4QX";

interface Pixels {
	width: number;
	height: number;
	data: Uint8Array | Uint8ClampedArray;
}

/** What the desk's decoder reads in a picture. */
const read = ({ data, width, height }: Pixels) => jsQR(new Uint8ClampedArray(data), width, height)?.data;

/** A picture of `width` pixels, each the mean of what it stands for, as photo programs shrink. */
function shrunk(from: Pixels, width: number): Pixels {
	const scale = from.width / width;
	const height = Math.round(from.height / scale);
	const data = new Uint8Array(width * height * 4).fill(255);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			let [sum, count] = [0, 0];
			for (let v = Math.floor(y * scale); v < Math.min((y + 1) * scale, from.height); v++)
				for (let u = Math.floor(x * scale); u < Math.min((x + 1) * scale, from.width); u++) {
					sum += from.data[(v * from.width + u) * 4] ?? 255;
					count++;
				}
			data.fill(Math.round(sum / count), (y * width + x) * 4, (y * width + x) * 4 + 3);
		}
	}
	return { width, height, data };
}

/** The same picture after a JPEG of this quality, 1 to 100. */
const recompressed = ({ width, height, data }: Pixels, quality: number): Pixels =>
	jpeg.decode(jpeg.encode({ width, height, data: Buffer.from(data) }, quality).data);

describe("the picture of a ticket", () => {
	const picture = PNG.sync.read(ticketPicture(text, code));

	test("is read by a decoder, is large, and is the same bytes for the same ticket", () => {
		expect(read(picture)).toBe(text);
		expect(picture.width).toBe(1080);
		expect(ticketPicture(text, code)).toEqual(ticketPicture(text, code));
		expect(ticketPicture(text, code).byteLength).toBeLessThan(8000);
	});

	test.each([
		[800, 60],
		[800, 30],
		[600, 30],
		[400, 60],
		[400, 30],
		[240, 30],
	])("is read after a chat has made it %i pixels wide with JPEG quality %i", (width, quality) => {
		expect(read(recompressed(shrunk(picture, width), quality))).toBe(text);
	});

	test("is read after it was passed on three times, smaller and coarser each time", () => {
		const passedOn = [
			[800, 50],
			[560, 40],
			[360, 30],
		].reduce<Pixels>((from, [width = 0, quality = 0]) => recompressed(shrunk(from, width), quality), picture);
		expect(read(passedOn)).toBe(text);
	});

	test("is read with a hole in the middle of it", () => {
		const rubbed = { ...picture, data: Uint8Array.from(picture.data) };
		for (let y = 430; y < 620; y++) rubbed.data.fill(255, (y * picture.width + 430) * 4, (y * picture.width + 760) * 4);
		expect(read(rubbed)).toBe(text);
	});

	test("has the code in letters below", () => {
		const dots = (line: ReturnType<typeof dotLine>) =>
			Array.from({ length: line.height }, (_row, y) =>
				Array.from({ length: line.width }, (_dot, x) => (line.isDark(x, y) ? "█" : "·")).join(""),
			).join("\n");
		expect(dots(dotLine("K-0"))).toBe(
			[
				"█···█········███·",
				"█··█········█···█",
				"█·█·········█··██",
				"██·····███··█·█·█",
				"█·█·········██··█",
				"█··█········█···█",
				"█···█········███·",
			].join("\n"),
		);
		const below = picture.data.subarray(picture.width * 1080 * 4);
		expect(below.includes(0)).toBe(true);
	});
});
