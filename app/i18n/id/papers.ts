import type { ReceiptItem } from "#app/domain/papers/types";

/** Papers of an event to print: lists for signatures, programme, badges and certificates. */
export const papers = {
	title: "Berkas cetak",
	lead: "Berkas siap cetak untuk hari pelaksanaan dan pertanggungjawaban, dalam bentuk PDF ukuran A4.",
	news: { nobody: "Belum ada peserta untuk daftar itu. Pilih hari, sesi, atau unsur lain." } as Record<string, string>,
	noDays: "Jadwal dialog ini belum diisi",
	noDaysHint: "Isi hari dan jam pada tab Jadwal lebih dahulu.",
	nobody: "Belum ada peserta yang dikonfirmasi",
	nobodyHint: "Daftar untuk ditandatangani tersedia setelah ada peserta yang dikonfirmasi.",
	category: "Unsur",
	allCategories: "Semua unsur, masing-masing mulai di lembar baru",
	partyCount: (party: string, count: string) => `${party} (${count})`,
	download: "Unduh PDF",
	attendance: {
		title: "Daftar hadir",
		lead: "Satu unsur per lembar, dengan kolom tanda tangan berselang-seling dan ruang tanda tangan penanggung jawab.",
		occasion: "Hari atau sesi",
		days: "Hari",
		day: (position: number, date: string) => `Hari ${position}, ${date}`,
		sessionsOf: (position: number) => `Sesi hari ${position}`,
		session: (time: string, title: string) => `${time} ${title}`,
		contents: "Isi daftar",
		blank: "Kosong, untuk ditandatangani",
		filled: "Terisi, dengan jam datang",
	},
	receipts: {
		title: "Tanda terima",
		lead: "Jumlah, keterangan, dan tanda tangan diisi dengan tangan.",
		item: "Yang diterima",
		items: { kit: "Seminar kit", transport: "Uang transpor" } satisfies Record<ReceiptItem, string>,
	},
	programme: {
		title: "Susunan acara",
		lead: "Waktu, acara, narasumber, dan moderator setiap hari menurut tab Susunan acara.",
	},
};
