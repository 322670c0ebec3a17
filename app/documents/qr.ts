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
