import type { FileRefusal } from "./types";

type Kind =
	| "zip"
	| "text"
	| Extract<FileRefusal, "empty" | "xls" | "pdf" | "image" | "web-page" | "archive" | "document">;

const signatures: readonly [Kind, readonly number[]][] = [
	["zip", [0x50, 0x4b, 0x03, 0x04]],
	["zip", [0x50, 0x4b, 0x05, 0x06]],
	// A compound file of Microsoft's: a workbook before 2007, or a newer one behind a password.
	["xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
	["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
	["image", [0xff, 0xd8, 0xff]],
	["image", [0x89, 0x50, 0x4e, 0x47]],
	["image", [0x47, 0x49, 0x46, 0x38]],
	["image", [0x52, 0x49, 0x46, 0x46]],
	["archive", [0x1f, 0x8b]],
	["archive", [0x52, 0x61, 0x72, 0x21]],
	["archive", [0x37, 0x7a, 0xbc, 0xaf]],
	["document", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** What a file is by its content; its name says nothing. Whatever has no signature counts as text. */
export function fileKind(bytes: Uint8Array): Kind {
	if (bytes.byteLength === 0) return "empty";
	const found = signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
	if (found) return found[0];
	const opening = Buffer.from(bytes.subarray(0, 1024)).toString("latin1").replace(/\0/g, "");
	// Many programs write a web page, or a workbook as one XML text, and call it .xls.
	return /^[\s\u00ef\u00bb\u00bf\u00ff\u00fe]*<(!doctype|html|head|body|table|meta|\?xml|!--)/i.test(opening)
		? "web-page"
		: "text";
}

/** What a compound file is: an encrypted workbook names its key, an old one does not. */
export function compoundRefusal(bytes: Uint8Array): FileRefusal {
	return Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le")) ? "protected" : "xls";
}
