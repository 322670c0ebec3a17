/** What participants think of a dialogue. */
export const survey = {
	title: "Penilaian dialog",
	lead: "Dua menit. Jawaban Anda disimpan tanpa nama dan tanpa waktu; panitia hanya melihat angka gabungan dan kutipan tanpa nama. Pertanyaan mana pun boleh dilewati.",
	statements: {
		usefulness: "Isi dialog berguna bagi pekerjaan saya.",
		voice: "Pihak saya mendapat kesempatan bicara yang cukup.",
		speakers: "Narasumber menjawab dengan jelas.",
		organisation: "Acara berjalan tertib dan tepat waktu.",
		confidence: "Saya yakin hasil dialog ini akan ditindaklanjuti.",
	},
	ratings: {
		1: "Sangat tidak setuju",
		2: "Tidak setuju",
		3: "Netral",
		4: "Setuju",
		5: "Sangat setuju",
	},
	texts: { praise: "Apa yang sudah baik?", wish: "Apa yang perlu kami perbaiki?" },
	textHint: "Jangan menulis nama orang atau nomor telepon.",
	send: "Kirim penilaian",
	toMine: "Ke pendaftaran saya",
	refusals: {
		"not-yet": { title: "Penilaian belum dibuka", text: "Penilaian dapat diisi setelah dialog selesai." },
		over: {
			title: "Penilaian sudah ditutup",
			text: "Penilaian dapat diisi sampai 30 hari setelah hari terakhir dialog.",
		},
		"not-asked": { title: "Penilaian tidak tersedia", text: "Penilaian diminta dari peserta yang hadir pada dialog." },
		replied: {
			title: "Terima kasih, penilaian Anda sudah kami terima",
			text: "Penilaian diisi satu kali dan tidak dapat diubah, karena kami tidak menyimpan jawaban mana yang milik Anda.",
		},
	},
	invite: {
		title: "Bagaimana dialog ini menurut Anda?",
		text: "Isi penilaian singkat, tanpa nama.",
		open: "Isi penilaian",
	},
	results: {
		title: "Penilaian peserta",
		lead: "Jawaban peserta yang hadir, tanpa nama. Setiap orang menjawab satu kali lewat tautan pribadinya.",
		asked: "Diminta menilai",
		replies: "Menjawab",
		rate: "Tingkat jawaban",
		tooFew: (least: number) =>
			`Hasil tampil setelah ada ${least} jawaban, agar tidak terlihat siapa yang menjawab apa.`,
		none: "Belum ada penilaian",
		noneHint: "Tautannya ada dalam surat terima kasih dan pada halaman pendaftaran setiap peserta yang hadir.",
		table: "Penilaian menurut pernyataan",
		statement: "Pernyataan",
		mean: "Rata-rata (1–5)",
		count: "Jawaban",
		agree: "Setuju (4–5)",
		parties: "Rata-rata menurut pihak",
		partiesHint: (least: number) =>
			`Hanya pihak dengan paling sedikit ${least} jawaban, dan hanya bila pihak lain tidak dapat dihitung dari selisihnya.`,
		distribution: "Sebaran jawaban",
		words: "Kutipan tanpa nama",
		wordsHint: "Urutannya acak. Jangan meneruskan kutipan yang menyebut orang.",
		noWords: "Belum ada jawaban tertulis.",
	},
};
