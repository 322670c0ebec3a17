import { type MediaType, photoOrPdf } from "../documents/media-type";
import { type SpjKind, type SpjState, spjKinds } from "./types";

/** The largest single paper, in bytes (15 MB): a scan of many sheets. */
export const largestPaper = 15 * 1024 * 1024;
/** Everything that is kept for one event, in bytes (300 MB), papers that were taken out again among it. */
export const mostBytes = 300 * 1024 * 1024;
/** More papers than this are not kept for one item. */
export const mostPapers = 60;

const word: MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const workbook: MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Kinds of files each item takes; what is signed is a scan. */
export const acceptedTypes: Record<SpjKind, readonly MediaType[]> = {
	invitation_letter: photoOrPdf,
	programme: [...photoOrPdf, word],
	attendance: photoOrPdf,
	assignments: photoOrPdf,
	report: [...photoOrPdf, word],
	receipts: [...photoOrPdf, workbook],
	photos: ["image/jpeg", "image/png"],
};

/** One thing that is asked for. `number` is its place in the file, `slug` its address. */
export interface SpjItem {
	kind: SpjKind;
	number: number;
	slug: string;
	dayId: string | null;
	/** 1 for the first day. */
	dayPosition: number | null;
}

const slugs: Record<SpjKind, string> = {
	invitation_letter: "surat-undangan",
	programme: "susunan-acara",
	attendance: "daftar-hadir",
	assignments: "surat-tugas",
	report: "laporan",
	receipts: "bukti-pengeluaran",
	photos: "foto",
};

/** What an item's address means; undefined for one that no event has. */
export const kindOf = (slug: string): SpjKind | undefined =>
	spjKinds.find((kind) => slug === slugs[kind] || (kind === "attendance" && /^daftar-hadir-\d{1,2}$/.test(slug)));

/** What is asked for an event with these days, numbered as in the file. */
export function spjItems(days: readonly { id: string; position: number }[]): SpjItem[] {
	const items = spjKinds.flatMap((kind): Omit<SpjItem, "number">[] => {
		if (kind !== "attendance") return [{ kind, slug: slugs[kind], dayId: null, dayPosition: null }];
		return days.map(({ id, position }) => ({
			kind,
			slug: `${slugs[kind]}-${position}`,
			dayId: id,
			dayPosition: position,
		}));
	});
	return items.map((item, index) => ({ ...item, number: index + 1 }));
}

/** How an item stands. A paper that is there counts, also where the item was declared unnecessary before. */
export function stateOf(item: { papers: number; isExempt: boolean }): SpjState {
	if (item.papers > 0) return "present";
	return item.isExempt ? "exempt" : "missing";
}

/** "01", so that names sort as they are counted. */
const twoDigits = (number: number) => String(number).padStart(2, "0");

/** The name of an item's folder: "03 Daftar hadir hari 1". */
export const folderName = ({ number }: Pick<SpjItem, "number">, title: string) =>
	`${twoDigits(number)} ${plainName(title)}`;

/** The name of the `index`th paper (0 for the first) in its folder: "02 kuitansi hotel.pdf". */
export const paperName = (index: number, name: string) => `${twoDigits(index + 1)} ${plainName(name)}`;

/** A name that every system can save: no path, no sign that Windows refuses, at most 100 characters with its ending. */
function plainName(name: string): string {
	const clean = name
		.replace(/[\p{Cc}\p{Cf}]/gu, "")
		.replace(/[<>:"/\\|?*]/g, "-")
		.trim();
	const ending = /\.[A-Za-z0-9]{1,5}$/.exec(clean)?.[0] ?? "";
	const stem = clean.slice(0, clean.length - ending.length).slice(0, 100 - ending.length);
	return `${stem.replace(/[. ]+$/, "")}${ending}` || "berkas";
}
