import { crc32, createDeflateRaw } from "node:zlib";

/** A file to be packed: its text or bytes arrive in pieces. */
export interface ZipEntry {
	/** With slashes between folders. */
	name: string;
	content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/** What the directory at the end says of a packed file. */
interface Packed {
	name: Buffer;
	offset: number;
	crc: number;
	packed: number;
	size: number;
}

// A descriptor with sizes follows each file, and names are UTF-8 (APPNOTE 4.4.4, bits 3 and 11).
const flags = 0x0808;
const deflated = 8;
/** 1 January 1980, the first day a ZIP knows: the same facts give the same bytes. */
const firstDay = 0x0021;

/** A ZIP file (APPNOTE 6.3, without ZIP64: up to 4 GiB) made while it is read: no file is ever held as a whole. */
export async function* zip(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Buffer> {
	const directory: Packed[] = [];
	let offset = 0;
	for await (const { name, content } of entries) {
		const file: Packed = { name: Buffer.from(name), offset, crc: 0, packed: 0, size: 0 };
		const head = localHeader(file);
		yield head;
		for await (const chunk of deflate(content, file)) {
			file.packed += chunk.length;
			yield chunk;
		}
		const tail = descriptor(file);
		yield tail;
		offset += head.length + file.packed + tail.length;
		directory.push(file);
	}
	const listed = Buffer.concat(directory.map(directoryEntry));
	yield listed;
	yield directoryEnd(directory.length, listed.length, offset);
}

/** Packs a file piece by piece, and notes its length and check sum. */
async function* deflate(content: ZipEntry["content"], file: Packed): AsyncGenerator<Buffer> {
	const packer = createDeflateRaw();
	const chunks: Buffer[] = [];
	packer.on("data", (chunk: Buffer) => chunks.push(chunk));
	for await (const piece of content) {
		const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
		file.crc = crc32(bytes, file.crc);
		file.size += bytes.length;
		await new Promise<void>((resolve, reject) => packer.write(bytes, (error) => (error ? reject(error) : resolve())));
		yield* chunks.splice(0);
	}
	await new Promise<void>((resolve, reject) => packer.once("end", resolve).once("error", reject).end());
	yield* chunks.splice(0);
}

function localHeader({ name }: Packed): Buffer {
	const head = Buffer.alloc(30);
	head.writeUInt32LE(0x04034b50, 0);
	head.writeUInt16LE(20, 4);
	head.writeUInt16LE(flags, 6);
	head.writeUInt16LE(deflated, 8);
	head.writeUInt16LE(firstDay, 12);
	head.writeUInt16LE(name.length, 26);
	return Buffer.concat([head, name]);
}

function descriptor({ crc, packed, size }: Packed): Buffer {
	const tail = Buffer.alloc(16);
	tail.writeUInt32LE(0x08074b50, 0);
	tail.writeUInt32LE(crc, 4);
	tail.writeUInt32LE(packed, 8);
	tail.writeUInt32LE(size, 12);
	return tail;
}

function directoryEntry({ name, offset, crc, packed, size }: Packed): Buffer {
	const entry = Buffer.alloc(46);
	entry.writeUInt32LE(0x02014b50, 0);
	entry.writeUInt16LE(20, 4);
	entry.writeUInt16LE(20, 6);
	entry.writeUInt16LE(flags, 8);
	entry.writeUInt16LE(deflated, 10);
	entry.writeUInt16LE(firstDay, 14);
	entry.writeUInt32LE(crc, 16);
	entry.writeUInt32LE(packed, 20);
	entry.writeUInt32LE(size, 24);
	entry.writeUInt16LE(name.length, 28);
	entry.writeUInt32LE(offset, 42);
	return Buffer.concat([entry, name]);
}

function directoryEnd(count: number, size: number, offset: number): Buffer {
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(count, 8);
	end.writeUInt16LE(count, 10);
	end.writeUInt32LE(size, 12);
	end.writeUInt32LE(offset, 16);
	return end;
}
