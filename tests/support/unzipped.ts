import { fromBuffer } from "yauzl";

/** The members of a ZIP by their names, in its order. */
export function unzipped(bytes: Uint8Array): Promise<Map<string, Buffer>> {
	return new Promise((resolve, reject) => {
		fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, archive) => {
			if (error) return reject(error);
			const found = new Map<string, Buffer>();
			archive.on("entry", (entry) => {
				archive.openReadStream(entry, (failed, stream) => {
					if (failed) return reject(failed);
					const parts: Buffer[] = [];
					stream.on("data", (part: Buffer) => parts.push(part));
					stream.on("error", reject);
					stream.on("end", () => {
						found.set(entry.fileName, Buffer.concat(parts));
						archive.readEntry();
					});
				});
			});
			archive.on("error", reject);
			archive.on("end", () => resolve(found));
			archive.readEntry();
		});
	});
}
