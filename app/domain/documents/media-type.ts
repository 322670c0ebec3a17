import { fromBuffer } from "yauzl";

/** Types of files that are taken, each with the endings their names have. */
export const fileExtensions = {
	"application/pdf": [".pdf"],
	"image/jpeg": [".jpg", ".jpeg"],
	"image/png": [".png"],
	"application/vnd.openxmlformats-officedocument.presentationml.presentation": [".pptx"],
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": [".docx"],
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
	"application/vnd.oasis.opendocument.presentation": [".odp"],
	"application/vnd.oasis.opendocument.text": [".odt"],
	"application/vnd.oasis.opendocument.spreadsheet": [".ods"],
} as const satisfies Record<string, readonly string[]>;
export type MediaType = keyof typeof fileExtensions;

/** Photos of papers, and papers. */
export const photoOrPdf: readonly MediaType[] = ["application/pdf", "image/jpeg", "image/png"];
/** What speakers show. */
export const slideTypes: readonly MediaType[] = [
	"application/pdf",
	"application/vnd.openxmlformats-officedocument.presentationml.presentation",
	"application/vnd.oasis.opendocument.presentation",
];
/** What organisers give participants. */
export const documentTypes = Object.keys(fileExtensions) as MediaType[];

const signatures: readonly { mediaType: MediaType; start: readonly number[] }[] = [
	{ mediaType: "application/pdf", start: [0x25, 0x50, 0x44, 0x46, 0x2d] },
	{ mediaType: "image/jpeg", start: [0xff, 0xd8, 0xff] },
	{ mediaType: "image/png", start: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** The part every package of a kind has (ECMA-376 part 1; OpenDocument names its type itself). */
const mainParts: readonly { mediaType: MediaType; part: string }[] = [
	{
		mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
		part: "ppt/presentation.xml",
	},
	{ mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", part: "word/document.xml" },
	{ mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", part: "xl/workbook.xml" },
];
const zip = [0x50, 0x4b, 0x03, 0x04];
/** Where the name of an OpenDocument's first member stands, and what follows it: the type, uncompressed. */
const openDocumentStart = 30;
const mostParts = 5000;

/** The media type by the content; null for everything that is not taken, office files with macros among it. */
export async function mediaTypeOf(bytes: Uint8Array): Promise<MediaType | null> {
	const found = signatures.find(({ start }) => beginsWith(bytes, start));
	if (found) return found.mediaType;
	if (!beginsWith(bytes, zip)) return null;
	const parts = await partsOf(bytes);
	if (parts === null || parts.some((part) => /vbaProject\.bin$|^Basic\/|^Scripts\//i.test(part))) return null;
	const office = mainParts.find(({ part }) => parts.includes(part));
	if (office && parts.includes("[Content_Types].xml")) return office.mediaType;
	const head = Buffer.from(bytes.subarray(openDocumentStart, openDocumentStart + 100)).toString("latin1");
	const openDocument = /^mimetype(application\/vnd\.oasis\.opendocument\.(?:presentation|text|spreadsheet))(?!-)/.exec(
		head,
	);
	return (openDocument?.[1] as MediaType | undefined) ?? null;
}

const beginsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

/** Names of the members of a ZIP, from its directory alone: nothing is unpacked. Null when it is none, or a huge one. */
function partsOf(bytes: Uint8Array): Promise<string[] | null> {
	return new Promise((resolve) => {
		fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, archive) => {
			if (error || !archive || archive.entryCount > mostParts) return resolve(null);
			const parts: string[] = [];
			archive.on("entry", (entry) => {
				parts.push(entry.fileName);
				archive.readEntry();
			});
			archive.on("error", () => resolve(null));
			archive.on("end", () => resolve(parts));
			archive.readEntry();
		});
	});
}
