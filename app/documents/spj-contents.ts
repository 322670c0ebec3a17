import { pageOf } from "./official-paper";
import { factRows, heading, paragraph } from "./pdf/blocks";
import { drawSheet } from "./pdf/sheet";
import { table } from "./pdf/table";

/** What the table of contents of an accountability file says; papers for offices are in Indonesian. */
export interface SpjContents {
	at: Date;
	/** "2 November 2026 pukul 09.00 WIB" */
	madeAt: string;
	madeBy: string;
	event: string;
	host: string;
	days: string;
	place: string;
	items: readonly { number: number; title: string; state: string; note: string }[];
	/** Who must not be recognisable on photographs; empty when there is nobody to ask. */
	photos: string;
	files: readonly { path: string; origin: string; sha256: string }[];
}

/** The first paper of the file: what is asked for and how it stands, and every file with where it comes from. */
export function spjContentsPdf(facts: SpjContents): Promise<Buffer> {
	const { at, host: author } = facts;
	const title = `Daftar isi berkas SPJ: ${facts.event}`;
	return drawSheet({ title, language: "id", author, at, letterhead: null, pageOf }, async (sheet) => {
		heading(sheet, "Daftar Isi Berkas SPJ", { align: "center", gap: 14 });
		factRows(
			sheet,
			[
				["Kegiatan", facts.event],
				["Penyelenggara", facts.host],
				["Hari/tanggal", facts.days],
				["Tempat", facts.place],
			],
			0,
		);
		await table(
			sheet,
			[
				{ header: "No.", share: 7, align: "right", cell: ({ number }) => String(number) },
				{ header: "Butir", share: 36, cell: (item) => item.title },
				{ header: "Keadaan", share: 20, cell: ({ state }) => state },
				{ header: "Keterangan", share: 37, cell: ({ note }) => note },
			],
			facts.items,
		);
		if (facts.photos) paragraph(sheet, `Izin difoto: ${facts.photos}`);
		heading(sheet, "Berkas di dalam unduhan ini", { level: 2 });
		await table(
			sheet,
			[
				{ header: "Berkas", share: 40, cell: ({ path }) => path },
				{ header: "Asal", share: 24, cell: ({ origin }) => origin },
				{ header: "SHA-256", share: 36, cell: ({ sha256 }) => sha256.replace(/(.{32})/, "$1\n") },
			],
			facts.files,
			{ size: 7.5 },
		);
		paragraph(
			sheet,
			`Disusun dari Rembuk oleh ${facts.madeBy} pada ${facts.madeAt}. Keutuhan berkas dapat diperiksa dengan SHA256SUMS.txt di dalam unduhan ini.`,
			{ size: 8.5 },
		);
	});
}
