import QRCode from "qrcode";
import { bitmapPng } from "./bitmap-png";
import { dotLine } from "./dot-letters";

/** A quarter of the modules may be lost: what a chat's compression, a cracked screen and a fold take. */
const errorCorrectionLevel = "Q";
/** Modules of white around the code (ISO/IEC 18004 section 5.3.8). */
const quietZone = 4;
/** Pixels a module: large enough to stay apart when a chat shrinks the picture to a few hundred pixels. */
const moduleSize = 24;
/** Pixels a dot of the letters. */
const dotSize = 10;
const foot = 2 * moduleSize;

/**
 * A ticket as a picture to keep and pass on in a chat: the QR code, and the registration code in letters below it for a
 * desk that cannot scan. Nothing in it says whose it is.
 */
export function ticketPicture(text: string, code: string): Buffer {
	const { size, data } = QRCode.create(text, { errorCorrectionLevel }).modules;
	const side = (size + 2 * quietZone) * moduleSize;
	const line = dotLine(code);
	const indent = Math.max(0, Math.floor((side - line.width * dotSize) / 2));
	const isModule = (x: number, y: number) => {
		const [column, row] = [Math.floor(x / moduleSize) - quietZone, Math.floor(y / moduleSize) - quietZone];
		return column >= 0 && row >= 0 && column < size && row < size && data[row * size + column] === 1;
	};
	const isLetter = (x: number, y: number) => {
		const [column, row] = [Math.floor((x - indent) / dotSize), Math.floor((y - side) / dotSize)];
		return column >= 0 && column < line.width && row < line.height && line.isDark(column, row);
	};
	return bitmapPng({
		width: side,
		height: side + line.height * dotSize + foot,
		isDark: (x, y) => (y < side ? isModule(x, y) : isLetter(x, y)),
	});
}
