import type { MediaType } from "./media-type";

/**
 * A picture without what its device wrote beside it: where and when it was taken, with which device, previews and
 * comments. Of a JPEG stay the picture, its colours and which side is up (ISO/IEC 10918-1; Exif 2.32 tag 0x0112), of a
 * PNG everything but text, time and Exif. Other files come back as they are. Null for a picture that hides such data in
 * a structure that cannot be followed.
 */
export function stripMetadata(bytes: Uint8Array, mediaType: MediaType): Uint8Array | null {
	if (mediaType !== "image/jpeg" && mediaType !== "image/png") return bytes;
	const stripped = mediaType === "image/jpeg" ? stripJpeg(bytes) : stripPng(bytes);
	if (stripped) return stripped;
	return /Exif\0|exif|http:\/\/ns\.adobe\.com/.test(Buffer.from(bytes).toString("latin1")) ? null : bytes;
}

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, firstApp: 0xe0, lastApp: 0xef, comment: 0xfe } as const;

/** The segments that say how the picture is to be read: JFIF, colour profile, Adobe's colour transform. */
function isNeeded(code: number, body: Uint8Array): boolean {
	if (code === marker.comment) return false;
	if (code < marker.firstApp || code > marker.lastApp) return true;
	const name = Buffer.from(body.subarray(0, 12)).toString("latin1");
	return (
		(code === 0xe0 && name.startsWith("JFIF\0")) ||
		(code === 0xe2 && name.startsWith("ICC_PROFILE\0")) ||
		(code === 0xee && name.startsWith("Adobe"))
	);
}

/** Walks the segments up to the end of the first picture; what follows it, such as a film, is left out. */
function stripJpeg(bytes: Uint8Array): Uint8Array | null {
	const parts: Uint8Array[] = [bytes.subarray(0, 2)];
	let orientation = 1;
	let at = 2;
	let hasPicture = false;
	while (at + 4 <= bytes.length && bytes[at] === 0xff) {
		const code = bytes[at + 1] ?? 0;
		if (code === 0xff) {
			at++;
			continue;
		}
		if (code === marker.end) break;
		const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
		if (end > bytes.length || end < at + 4) return null;
		const body = bytes.subarray(at + 4, end);
		if (code === 0xe1) orientation = orientationOf(body) ?? orientation;
		if (isNeeded(code, body)) parts.push(bytes.subarray(at, end));
		at = end;
		if (code !== marker.scan) continue;
		hasPicture = true;
		const from = at;
		while (at < bytes.length && !endsScan(bytes, at)) at++;
		parts.push(bytes.subarray(from, at));
	}
	if (!hasPicture) return null;
	if (orientation !== 1) parts.splice(1, 0, orientationSegment(orientation));
	return Buffer.concat([...parts, Uint8Array.from([0xff, marker.end])]);
}

/** Whether the coded picture stops here: 0xFF stands inside it only before 0x00 and the restart markers D0 to D7. */
function endsScan(bytes: Uint8Array, at: number): boolean {
	if (bytes[at] !== 0xff) return false;
	const next = bytes[at + 1] ?? 0;
	return next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7);
}

/** Which side is up, 1 to 8, from the first directory of an Exif segment; undefined when it does not say. */
function orientationOf(body: Uint8Array): number | undefined {
	if (Buffer.from(body.subarray(0, 6)).toString("latin1") !== "Exif\0\0") return undefined;
	const tiff = new DataView(body.buffer, body.byteOffset + 6, body.byteLength - 6);
	if (tiff.byteLength < 8) return undefined;
	const isLittle = tiff.getUint16(0) === 0x4949;
	const directory = tiff.getUint32(4, isLittle);
	if (directory + 2 > tiff.byteLength) return undefined;
	const count = tiff.getUint16(directory, isLittle);
	for (let index = 0; index < count; index++) {
		const entry = directory + 2 + index * 12;
		if (entry + 12 > tiff.byteLength) return undefined;
		if (tiff.getUint16(entry, isLittle) !== 0x0112) continue;
		const value = tiff.getUint16(entry + 8, isLittle);
		return value >= 1 && value <= 8 ? value : undefined;
	}
	return undefined;
}

/** An Exif segment that holds one directory with one entry. */
function orientationSegment(orientation: number): Uint8Array {
	const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
	return Buffer.concat([Buffer.from([0xff, 0xe1, 0, 2 + 6 + tiff.length]), Buffer.from("Exif\0\0"), Buffer.from(tiff)]);
}

const pngStart = 8;
const leftOut = new Set(["eXIf", "tEXt", "zTXt", "iTXt", "tIME"]);

/** Walks the chunks up to the last one (PNG, ISO/IEC 15948). */
function stripPng(bytes: Uint8Array): Uint8Array | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const parts: Uint8Array[] = [bytes.subarray(0, pngStart)];
	for (let at = pngStart; at + 12 <= bytes.length; ) {
		const end = at + 12 + view.getUint32(at);
		if (end > bytes.length) return null;
		const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1");
		if (!leftOut.has(name)) parts.push(bytes.subarray(at, end));
		if (name === "IEND") return Buffer.concat(parts);
		at = end;
	}
	return null;
}
