/** Pixels as PNG and JPEG decoders give them. */
export interface Picture {
	width: number;
	height: number;
	data: Uint8Array | Uint8ClampedArray;
}

const [width, height] = [640, 480];
/** Pictures a second. */
const pace = 2;

/** What a camera sees of a ticket that is held up to it, in grey; nothing but a table without one. */
function look(picture: Picture | null): Buffer {
	const frame = Buffer.alloc((width * height * 3) / 2, 128);
	frame.fill(90, 0, width * height);
	if (!picture) return frame;
	const scale = Math.min((width - 80) / picture.width, (height - 40) / picture.height);
	const [shownWidth, shownHeight] = [Math.floor(picture.width * scale), Math.floor(picture.height * scale)];
	const [left, top] = [Math.floor((width - shownWidth) / 2), Math.floor((height - shownHeight) / 2)];
	for (let y = 0; y < shownHeight; y++) {
		for (let x = 0; x < shownWidth; x++) {
			const from = (Math.floor(y / scale) * picture.width + Math.floor(x / scale)) * 4;
			frame[(top + y) * width + left + x] = picture.data[from] ?? 0;
		}
	}
	return frame;
}

/**
 * A film for the browser's fake camera (YUV4MPEG2), which shows it again and again: each ticket for three seconds, and
 * the table for three seconds after it.
 */
export function cameraFilm(tickets: readonly Picture[]): Buffer {
	const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F${pace}:1 Ip A1:1 C420jpeg\n`);
	const frames = tickets.flatMap((ticket) => [ticket, null].flatMap((shown) => Array(3 * pace).fill(look(shown))));
	return Buffer.concat([header, ...frames.flatMap((frame: Buffer) => [Buffer.from("FRAME\n"), frame])]);
}
