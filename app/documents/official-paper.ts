import type { Letterhead } from "./pdf/letterhead";
import type { SheetFacts } from "./pdf/sheet";

/** What every paper of an event says of itself. Papers of the house are in Indonesian. */
export interface OfficialPaper {
	/** When its facts were read. */
	at: Date;
	/** The office in whose name it is. */
	office: string;
	letterhead: Letterhead | null;
}

/** What is signed for below a list: where and when; the room for position, name and number stays empty. */
export interface ListSignature {
	/** "Tangerang, 12 November 2026" */
	placeAndDate: string;
}

/** The height of the lines and the signature below a list, which go with its last rows. */
export const listTail = 170;

/** "Halaman 1 dari 3" */
export const pageOf = (page: number, count: number) => `Halaman ${page} dari ${count}`;

/** The frame of a paper of the house under its title. */
export function officialSheet({ at, office, letterhead }: OfficialPaper, title: string): SheetFacts {
	return { title, language: "id", author: office, at, letterhead, pageOf };
}

/** Who answers for a list, to be filled in by hand. */
export function handSignature({ placeAndDate }: ListSignature) {
	return {
		placeAndDate,
		position: "Penanggung jawab kegiatan",
		name: "(……………………………………………)",
		number: "NIP",
	};
}
