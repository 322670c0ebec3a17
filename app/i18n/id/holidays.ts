import type { HolidayKind } from "#app/domain/holidays/types";

/** Words of the table of public holidays, which administrators keep. */
export const holidays = {
	title: "Hari libur",
	lead: "Libur nasional dan cuti bersama menurut keputusan bersama tiga menteri (SKB). Keputusan itu dapat berubah di tengah tahun; perbarui di sini bila demikian.",
	years: "Tahun",
	year: (year: string) => `Tahun ${year}`,
	undecided: (year: string) => `Hari libur ${year} belum ditetapkan`,
	undecidedHint: "Belum ada keputusan yang dimasukkan. Penyelenggara diingatkan untuk memeriksanya sendiri.",
	count: (holidays: number, leave: number) => `${holidays} libur nasional, ${leave} cuti bersama`,
	date: "Tanggal",
	name: "Nama hari",
	kind: "Jenis",
	kinds: { holiday: "Libur nasional", shared_leave: "Cuti bersama" } satisfies Record<HolidayKind, string>,
	source: "Dasar",
	sourceHint: "Nomor keputusan, misalnya SKB 3 Menteri 1497/2/5-2025",
	add: "Tambah hari libur",
	edit: "Ubah hari libur",
	save: "Simpan hari libur",
	remove: "Hapus hari libur",
	removeHint: "Hari ini tidak lagi diperingatkan pada jadwal dialog.",
	news: {
		saved: "Hari libur tersimpan.",
		removed: "Hari libur dihapus.",
	},
};
