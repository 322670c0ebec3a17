/** Making a password: through a link in one's mailbox, or with the one there is. */
export const password = {
	makeLead:
		"Buat kata sandi agar lain kali dapat masuk tanpa tautan, atau masuk saja. Tautan hanya dapat dipakai satu kali.",
	saveAndEnter: "Simpan kata sandi dan masuk",
	enterWithout: "Masuk tanpa kata sandi",
	forgotten: "Lupa kata sandi? Buat yang baru",
	forgottenText: "Semua sesi Anda yang lain berakhir.",
	noneYet: "Anda belum memiliki kata sandi. Kami kirim tautan ke surel Anda; di sana kata sandi dapat dibuat.",
	lost: "Lupa kata sandi sekarang?",
	lostText: "Kami kirim tautan ke surel Anda. Di sana kata sandi baru dapat dibuat tanpa yang lama.",
	lostWithFactor:
		"Masukkan kode dari aplikasi autentikator, atau satu kode pemulihan, sebagai ganti kata sandi sekarang.",
	sendLink: "Kirim tautan ke surel saya",
	news: { tautanDikirim: "Kami mengirim tautan ke surel Anda. Tautan berlaku 10 menit." },
};
