import wasmAddress from "zxing-wasm/reader/zxing_reader.wasm?url";
import { filesCache } from "./offline-files";

/** Reads QR codes in pictures of a camera. */
export interface Decoder {
	detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

type DecoderClass = new (options: { formats: string[] }) => Decoder;

const formats = ["qr_code"];

/** Phones of Android and Macs read codes by themselves; the others need the decoder, a file of 1 MB. */
export const hasNativeDecoder = (): boolean => "BarcodeDetector" in window;

export async function openDecoder(): Promise<Decoder> {
	const native = (window as { BarcodeDetector?: DecoderClass }).BarcodeDetector;
	if (native) return new native({ formats });
	const { BarcodeDetector, prepareZXingModule } = await import("barcode-detector/ponyfill");
	// By itself the package fetches the file from a server that is not ours.
	prepareZXingModule({ overrides: { locateFile: () => wasmAddress } });
	return new BarcodeDetector({ formats: ["qr_code"] });
}

/** Keeps the decoder's file for when there is no signal. */
export async function keepDecoder(): Promise<boolean> {
	const files = await caches.open(filesCache);
	if (!(await files.match(wasmAddress))) await files.add(wasmAddress);
	return true;
}
