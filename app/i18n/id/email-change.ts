/** Another address for an account: asking, confirming, stopping. */
export const emailChange = {
	title: "Ganti alamat surel",
	lead: "Kami mengirim tautan konfirmasi ke alamat yang baru. Alamat yang lama mendapat pemberitahuan dan dapat menghentikan penggantian selama tujuh hari.",
	leadForOther:
		"Kami mengirim tautan konfirmasi ke alamat yang baru. Setelah dikonfirmasi, semua sesi pengguna berakhir dan kata sandinya dihapus. Alamat yang lama diberi tahu, tetapi tidak dapat menghentikan penggantian.",
	current: "Alamat sekarang",
	waiting: "Menunggu konfirmasi",
	newEmail: "Alamat surel baru",
	submit: "Kirim tautan konfirmasi",
	link: "Ganti alamat surel",
	news: {
		dikirim: "Tautan konfirmasi dikirim ke alamat yang baru dan berlaku 60 menit. Alamat yang lama diberi tahu.",
	},
	confirmTitle: "Konfirmasi alamat surel",
	confirmText:
		"Tekan tombol di bawah ini agar alamat ini menjadi alamat akun Rembuk Anda. Sesi di perangkat lain berakhir.",
	confirm: "Pakai alamat ini",
	confirmedTitle: "Alamat surel sudah diganti",
	confirmedText:
		"Mulai sekarang, masuklah dengan alamat ini. Bila administrator yang menggantinya, mintalah tautan masuk dan buat kata sandi baru.",
	takenText: "Alamat ini sudah dipakai akun lain. Tidak ada yang berubah.",
	stopTitle: "Hentikan penggantian alamat surel",
	stopText:
		"Alamat lama berlaku kembali, semua sesi berakhir, dan kata sandi dihapus, karena orang yang meminta penggantian dapat membuka akun Anda.",
	stop: "Hentikan penggantian",
	stoppedTitle: "Penggantian alamat surel dihentikan",
	stoppedText:
		"Mintalah tautan masuk ke alamat lama Anda, lalu buat kata sandi baru dan periksa verifikasi dua langkah.",
	closedTitle: "Akun dinonaktifkan",
	closedText:
		"Penggantian dihentikan, tetapi alamat lama kini dipakai akun lain. Karena itu akun ini dinonaktifkan. Hubungi administrator Rembuk di kantor Anda.",
	deadTitle: "Tautan ini sudah tidak berlaku",
	deadText: "Tautan ini sudah dipakai, sudah lewat waktunya, atau diganti dengan yang lebih baru.",
	signIn: "Ke halaman masuk",
	sessionsTitle: "Sesi yang terbuka",
	sessionsOf: (name: string) => `Perangkat tempat ${name} sedang masuk.`,
	noSessions: "Tidak ada sesi yang terbuka.",
	manageSessions: "Lihat sesi yang terbuka",
	endAll: "Akhiri semua sesi",
};
