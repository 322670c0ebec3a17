import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { limits } from "./book";
import type { FileRefusal } from "./types";

/** The parts of a workbook file by name, none of them unpacked yet. */
export interface Parts {
	names: ReadonlySet<string>;
	/** Unpacks one part piece by piece, never more than the limit of all parts together. */
	stream(name: string, take: (text: string) => void): Promise<void>;
	close(): void;
}

/** Why a part cannot be read; thrown while unpacking. */
export class PartsRefusal extends Error {
	constructor(readonly reason: FileRefusal) {
		super(reason);
	}
}

/**
 * Opens a ZIP file by its directory. What the parts claim to be when unpacked is added up before any is unpacked, and
 * counted again while they are, because a bomb lies.
 */
export async function openParts(bytes: Uint8Array): Promise<Parts> {
	const zip = await opened(bytes);
	const entries = await listed(zip);
	let left: number = limits.unpacked;
	return {
		names: new Set(entries.keys()),
		async stream(name, take) {
			const entry = entries.get(name);
			if (!entry) return;
			if (entry.isEncrypted()) throw new PartsRefusal("protected");
			const decoder = new TextDecoder("utf-8");
			for await (const piece of await unpacked(zip, entry)) {
				left -= piece.byteLength;
				if (left < 0) throw new PartsRefusal("too-large-inside");
				take(decoder.decode(piece, { stream: true }));
			}
			take(decoder.decode());
		},
		close: () => zip.close(),
	};
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
	return new Promise((resolve, reject) =>
		fromBuffer(Buffer.from(bytes), { lazyEntries: true, autoClose: false }, (error, zip) =>
			error || !zip ? reject(new PartsRefusal("broken")) : resolve(zip),
		),
	);
}

function listed(zip: ZipFile): Promise<Map<string, Entry>> {
	return new Promise((resolve, reject) => {
		const entries = new Map<string, Entry>();
		let claimed = 0;
		const refuse = (reason: FileRefusal) => reject(new PartsRefusal(reason));
		if (zip.entryCount > limits.parts) return refuse("too-large-inside");
		zip.on("error", () => refuse("broken"));
		zip.on("end", () => resolve(entries));
		zip.on("entry", (entry: Entry) => {
			claimed += entry.uncompressedSize;
			if (claimed > limits.unpacked) return refuse("too-large-inside");
			entries.set(entry.fileName, entry);
			zip.readEntry();
		});
		zip.readEntry();
	});
}

function unpacked(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
	return new Promise((resolve, reject) =>
		zip.openReadStream(entry, (error, stream) =>
			error || !stream ? reject(new PartsRefusal("broken")) : resolve(stream),
		),
	);
}
