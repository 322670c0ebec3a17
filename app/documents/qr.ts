import QRCode from "qrcode";

// Medium error correction: few enough modules to be scanned from a small phone at arm's length.
const code = { errorCorrectionLevel: "M", margin: 0 } as const;

/** A QR code as an `<svg>` of dark modules on nothing. */
export function qrSvg(text: string): Promise<string> {
	return QRCode.toString(text, { ...code, type: "svg", color: { dark: "#000000", light: "#0000" } });
}

/** The same as a PNG for papers, of at least 600 pixels, with the quiet zone that scanners need. */
export function qrPng(text: string): Promise<Buffer> {
	return QRCode.toBuffer(text, { ...code, type: "png", margin: 4, width: 640 });
}

/** The dark modules of a QR code as runs in rows: a paper draws them as lines, sharp at any size. */
export interface QrModules {
	/** Modules along an edge, without the quiet zone. */
	size: number;
	runs: readonly { row: number; from: number; length: number }[];
}

/** Where a QR code is dark. */
export function qrModules(text: string): QrModules {
	const { modules } = QRCode.create(text, code);
	const runs: { row: number; from: number; length: number }[] = [];
	for (let row = 0; row < modules.size; row++) {
		let length = 0;
		for (let column = 0; column <= modules.size; column++) {
			if (column < modules.size && modules.get(row, column)) length++;
			else if (length > 0) {
				runs.push({ row, from: column - length, length });
				length = 0;
			}
		}
	}
	return { size: modules.size, runs };
}
