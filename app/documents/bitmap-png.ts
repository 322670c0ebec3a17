import { crc32, deflateSync } from "node:zlib";

/** A picture of black on white, one bit a pixel. */
export interface Bitmap {
	width: number;
	height: number;
	isDark(x: number, y: number): boolean;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A bitmap as a PNG of grey scale with one bit a pixel (ISO/IEC 15948): the same picture is always the same bytes. */
export function bitmapPng({ width, height, isDark }: Bitmap): Buffer {
	const rowBytes = 1 + Math.ceil(width / 8);
	const rows = Buffer.alloc(rowBytes * height);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const at = y * rowBytes + 1 + (x >> 3);
			if (!isDark(x, y)) rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
		}
	}
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.writeUInt8(1, 8);
	return Buffer.concat([
		signature,
		chunk("IHDR", head),
		chunk("IDAT", deflateSync(rows, { level: 9 })),
		chunk("IEND", Buffer.alloc(0)),
	]);
}

function chunk(name: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
	const framed = Buffer.alloc(body.length + 8);
	framed.writeUInt32BE(data.length, 0);
	body.copy(framed, 4);
	framed.writeUInt32BE(crc32(body), body.length + 4);
	return framed;
}
