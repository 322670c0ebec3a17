/** Signing in with an account of the house's provider of identities. */
export const provider = {
	title: "Masuk dengan akun instansi",
	text: "Bila instansi Anda memakai satu akun untuk semua layanan, masuklah dengan akun itu.",
	enter: "Masuk dengan akun instansi",
	/** What became of it, by the word in the address. */
	news: {
		"instansi-ulang": "Masuk dengan akun instansi terlalu lama atau dimulai di peramban lain. Silakan coba lagi.",
		"instansi-nanti": "Terlalu banyak percobaan dengan akun instansi. Tunggu beberapa menit, lalu coba lagi.",
		"instansi-padam":
			"Layanan akun instansi sedang tidak dapat dihubungi. Masuklah dengan kata sandi atau tautan di bawah ini.",
		"instansi-gagal": "Masuk dengan akun instansi dibatalkan atau ditolak. Coba lagi, atau masuk dengan cara lain.",
		"instansi-asing":
			"Akun instansi Anda belum terhubung dengan akun Rembuk yang aktif. Mintalah administrator Rembuk di kantor Anda membuat akun dengan alamat surel yang sama.",
		"instansi-surel":
			"Layanan akun instansi tidak memastikan bahwa alamat surel itu milik Anda. Masuklah dengan kata sandi atau tautan di bawah ini.",
	},
};
