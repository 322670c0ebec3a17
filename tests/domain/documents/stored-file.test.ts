import { describe, expect, test } from "vitest";
import { documentTypes, mediaTypeOf, photoOrPdf } from "#app/domain/documents/media-type";
import { keepFile } from "#app/domain/documents/stored-file";

const bytes = (start: number[], length = 64) => Uint8Array.from({ length }, (_, at) => start[at] ?? 0);
const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0]);
const png = bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const pdf = new TextEncoder().encode("%PDF-1.7\n…");

/** A ZIP whose members are empty, except that the first one holds `first`; nothing is compressed. */
function archive(names: readonly string[], first = ""): Uint8Array {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const [index, name] of names.entries()) {
		const content = Buffer.from(index === 0 ? first : "");
		const local = Buffer.alloc(30);
		local.writeUInt32LE(0x04034b50);
		local.writeUInt32LE(content.length, 18);
		local.writeUInt32LE(content.length, 22);
		local.writeUInt16LE(name.length, 26);
		const central = Buffer.alloc(46);
		central.writeUInt32LE(0x02014b50);
		central.writeUInt32LE(content.length, 20);
		central.writeUInt32LE(content.length, 24);
		central.writeUInt16LE(name.length, 28);
		central.writeUInt32LE(at, 42);
		locals.push(local, Buffer.from(name), content);
		directory.push(central, Buffer.from(name));
		at += 30 + name.length + content.length;
	}
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50);
	end.writeUInt16LE(names.length, 8);
	end.writeUInt16LE(names.length, 10);
	end.writeUInt32LE(Buffer.concat(directory).length, 12);
	end.writeUInt32LE(at, 16);
	return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}

/** A folder that remembers what was written. */
function folder() {
	const kept = new Map<string, Uint8Array>();
	const put = async (id: string, content: Uint8Array) => {
		kept.set(id, content);
	};
	return {
		kept,
		deps: {
			uploads: { put, get: async () => jpeg, remove: async () => {} },
			now: () => new Date("2026-11-02T02:00:00Z"),
		},
	};
}

describe("a file is known by its content", () => {
	test("a JPEG, a PNG and a PDF are taken whatever they are called", async () => {
		const types = await Promise.all([jpeg, png, pdf].map(mediaTypeOf));
		expect(types).toEqual(["image/jpeg", "image/png", "application/pdf"]);
	});

	test.each([
		[["[Content_Types].xml", "ppt/presentation.xml"], ".pptx"],
		[["[Content_Types].xml", "word/document.xml"], ".docx"],
		[["[Content_Types].xml", "xl/workbook.xml"], ".xlsx"],
	])("a package with %j is taken as %s and saved under that ending", async (parts, ending) => {
		const { deps } = folder();
		const answer = await keepFile(deps, { bytes: archive(parts), name: "paparan.exe" }, documentTypes);
		expect(answer).toMatchObject({ ok: true, file: { originalName: `paparan.exe${ending}` } });
	});

	test.each([
		["with macros", ["[Content_Types].xml", "ppt/presentation.xml", "ppt/vbaProject.bin"]],
		["that is no office file", ["run.sh"]],
		["with a main part and no list of types", ["ppt/presentation.xml"]],
	])("a package %s is refused", async (_name, parts) => {
		expect(await mediaTypeOf(archive(parts))).toBeNull();
	});

	test("an OpenDocument presentation is taken, and half a package is refused", async () => {
		const type = "application/vnd.oasis.opendocument.presentation";
		const whole = archive(["mimetype", "content.xml"], type);
		expect(await mediaTypeOf(whole)).toBe(type);
		expect(await mediaTypeOf(whole.subarray(0, whole.length - 30))).toBeNull();
	});

	test("slides in a place for photos are refused", async () => {
		const { kept, deps } = folder();
		const bytes = archive(["[Content_Types].xml", "ppt/presentation.xml"]);
		expect(await keepFile(deps, { bytes, name: "a.pptx" }, photoOrPdf)).toEqual({ ok: false, reason: "file-type" });
		expect(kept.size).toBe(0);
	});

	test.each([
		["HTML renamed to foto.jpg", "<!doctype html><script>alert(1)</script>"],
		["an SVG", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
		["a PDF behind other bytes", "GIF89a %PDF-1.7"],
		["a Word file", "PK\u0003\u0004"],
		["nothing", ""],
	])("%s is refused and not stored", async (_name, text) => {
		const { kept, deps } = folder();
		const answer = await keepFile(deps, { bytes: new TextEncoder().encode(text), name: "foto.jpg" }, photoOrPdf);
		expect(answer).toEqual({ ok: false, reason: "file-type" });
		expect(kept.size).toBe(0);
	});

	test("5 MB are taken, one byte more is not", async () => {
		const { kept, deps } = folder();
		const five = 5 * 1024 * 1024;
		expect(await keepFile(deps, { bytes: bytes([0xff, 0xd8, 0xff], five), name: "a.jpg" }, photoOrPdf)).toMatchObject({
			ok: true,
		});
		expect(await keepFile(deps, { bytes: bytes([0xff, 0xd8, 0xff], five + 1), name: "a.jpg" }, photoOrPdf)).toEqual({
			ok: false,
			reason: "file-size",
		});
		expect(kept.size).toBe(1);
	});

	test("the stored name is random, and the sender's name has lost its path and its invisible characters", async () => {
		const { kept, deps } = folder();
		const answer = await keepFile(
			deps,
			{ bytes: jpeg, name: "..\\..\\/etc/passwd\u202egpj.exe\u0000.jpg" },
			photoOrPdf,
		);
		expect(answer).toMatchObject({ ok: true, file: { originalName: "passwdgpj.exe.jpg", mediaType: "image/jpeg" } });
		expect([...kept.keys()]).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
	});
});
