import type { AnswerProgram } from "#app/domain/answers/types";

/** Words about what people answer in their calendars, and mails that come in. */
export const answers = {
	programs: {
		outlook: "Outlook",
		google: "Google Kalender",
		apple: "Kalender Apple",
		thunderbird: "Thunderbird",
		other: "aplikasi lain",
		page: "halaman pendaftaran",
	} satisfies Record<AnswerProgram, string>,
	declinedIn: (program: string, time: string) => `Ditolak lewat kalender (${program}), ${time}`,
	page: {
		title: "Kehadiran Anda",
		toMine: "Pendaftaran saya",
		held: (time: string) =>
			`Kalender Anda menjawab tidak hadir. Kursi atau tempat Anda dilepas pada ${time} dan diberikan kepada yang menunggu.`,
		asked:
			"Kami menerima jawaban kalender bahwa Anda tidak hadir. Kursi Anda tetap tersimpan sampai Anda memastikannya.",
		keep: "Tetap hadir",
		release: "Lepas sekarang",
		choose: "Pilih salah satu jawaban",
		nothingTitle: "Tidak ada yang perlu dijawab",
		nothing: "Tidak ada kursi Anda yang akan dilepas. Untuk membatalkan keikutsertaan, buka pendaftaran Anda.",
		shutTitle: "Jawaban tidak dapat diubah lagi",
		shut: "Kursi sudah dilepas, atau kegiatan tidak lagi menerima perubahan. Hubungi narahubung bila Anda tetap hendak hadir.",
	},
};
