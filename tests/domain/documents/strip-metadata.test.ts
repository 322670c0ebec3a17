import { describe, expect, test } from "vitest";
import { stripMetadata } from "#app/domain/documents/strip-metadata";

/** The smallest picture there is: 1 × 1 pixel, baseline. */
const picture = Buffer.from(
	"/9j/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=",
	"base64",
);

const ascii = (text: string) => Buffer.from(text, "latin1");
const segment = (code: number, body: Buffer) =>
	Buffer.concat([Buffer.from([0xff, code, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body]);

/** An Exif segment as telephones write it: which side is up, and a GPS directory with a latitude of 6° S. */
function exif(orientation: number): Buffer {
	const tiff = Buffer.alloc(92);
	tiff.write("II*\0", 0, "latin1");
	tiff.writeUInt32LE(8, 4);
	tiff.writeUInt16LE(2, 8);
	for (const [at, tag, type, count, value] of [
		[10, 0x0112, 3, 1, orientation],
		[22, 0x8825, 4, 1, 38],
	] as const) {
		tiff.writeUInt16LE(tag, at);
		tiff.writeUInt16LE(type, at + 2);
		tiff.writeUInt32LE(count, at + 4);
		tiff.writeUInt32LE(value, at + 8);
	}
	tiff.writeUInt16LE(2, 38);
	for (const [at, tag, type, count, value] of [
		[40, 1, 2, 2, 0x53],
		[52, 2, 5, 3, 68],
	] as const) {
		tiff.writeUInt16LE(tag, at);
		tiff.writeUInt16LE(type, at + 2);
		tiff.writeUInt32LE(count, at + 4);
		tiff.writeUInt32LE(value, at + 8);
	}
	[6, 1, 10, 1, 4242, 100].forEach((number, index) => {
		tiff.writeUInt32LE(number, 68 + index * 4);
	});
	return segment(0xe1, Buffer.concat([ascii("Exif\0\0"), tiff]));
}

const photo = (...segments: Buffer[]) => Buffer.concat([picture.subarray(0, 2), ...segments, picture.subarray(2)]);
const stripped = (bytes: Uint8Array) => Buffer.from(stripMetadata(bytes, "image/jpeg") ?? []);

describe("a photo from a telephone", () => {
	test("loses the place where it was taken and keeps its picture", () => {
		const taken = photo(exif(1));
		expect(taken.includes(Buffer.from([0x92, 0x10, 0, 0]))).toBe(true);
		expect(stripped(taken)).toEqual(picture);
	});

	test("still knows which side is up", () => {
		const kept = stripped(photo(exif(6)));
		expect(kept.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
		expect(kept.includes(Buffer.from([0x92, 0x10, 0, 0]))).toBe(false);
		expect(stripped(kept)).toEqual(kept);
	});

	test("loses comments, other programs' notes and what hangs behind the picture, and keeps its colours", () => {
		const colours = segment(0xe2, ascii("ICC_PROFILE\0\u0001\u0001warna"));
		const noise = [
			segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPSLatitude</x:xmpmeta>")),
			segment(0xed, ascii("Photoshop 3.0\0Tangerang")),
			segment(0xe2, ascii("MPF\0")),
			segment(0xfe, ascii("dari Tangerang")),
		];
		const kept = stripped(Buffer.concat([photo(colours, ...noise), ascii("ftypmp42 film"), exif(1)]));
		expect(kept).toEqual(photo(colours));
	});

	test("that hides it in a structure nobody can follow is refused", () => {
		const broken = photo(exif(1)).subarray(0, 60);
		expect(stripMetadata(broken, "image/jpeg")).toBeNull();
		const harmless = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 9, 9, 9]);
		expect(stripMetadata(harmless, "image/jpeg")).toEqual(harmless);
	});
});

test("a PNG loses texts, times and Exif", () => {
	const chunk = (name: string, body: string) => {
		const length = Buffer.alloc(4);
		length.writeUInt32BE(body.length);
		return Buffer.concat([length, ascii(name), ascii(body), Buffer.alloc(4)]);
	};
	const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	const [head, pixels, end] = [chunk("IHDR", "1234567890123"), chunk("IDAT", "gambar"), chunk("IEND", "")];
	const taken = Buffer.concat([start, head, chunk("eXIf", "GPS"), chunk("iTXt", "GPS"), pixels, end, ascii("GPS")]);
	expect(Buffer.from(stripMetadata(taken, "image/png") ?? [])).toEqual(Buffer.concat([start, head, pixels, end]));
});

test("a PDF stays as it is", () => {
	const pdf = ascii("%PDF-1.7 Exif");
	expect(stripMetadata(pdf, "application/pdf")).toBe(pdf);
});
