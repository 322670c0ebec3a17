/** The second step of signing in: enrolment, codes, and who needs one. */
export const secondFactor = {
	title: "Verifikasi dua langkah",
	lead: "Selain kata sandi, Anda memasukkan kode dari ponsel setiap kali masuk. Kata sandi yang bocor saja tidak cukup untuk masuk.",
	requiredLead:
		"Peran Anda memerlukan verifikasi dua langkah. Aktifkan sekarang untuk melanjutkan; halaman lain terbuka sesudahnya.",
	back: "Akun saya",
	status: "Status",
	isOn: "Aktif",
	isOff: "Belum aktif",
	manage: "Atur verifikasi dua langkah",
	enrolledAt: "Aktif sejak",
	codesLeft: "Kode pemulihan tersisa",
	codesLeftOf: (left: number, all: number) => `${left} dari ${all}`,

	enrolTitle: "Aktifkan",
	scanTitle: "1. Pindai kode QR",
	scanText:
		"Buka aplikasi autentikator di ponsel Anda (misalnya Google Authenticator, Microsoft Authenticator, atau Aegis), lalu pindai kode ini.",
	qrLabel: "Kode QR untuk aplikasi autentikator",
	byHand: "Tidak dapat memindai? Ketik kunci ini",
	byHandText: "Pilih “masukkan kunci” di aplikasi, dengan jenis “berdasarkan waktu”.",
	account: "Akun",
	key: "Kunci",
	confirmTitle: "2. Masukkan kode",
	code: "Kode 6 angka dari aplikasi",
	codeHint: "Kode berganti setiap 30 detik.",
	enrolEndsSessions: "Setelah aktif, sesi Anda di perangkat lain berakhir.",
	enrol: "Aktifkan verifikasi dua langkah",
	begin: "Lanjutkan",
	proof: "Kata sandi sekarang",
	proofHint: "Kami memastikan bahwa ini benar Anda, karena Anda sudah lama masuk.",
	proofByLink: "Anda belum memiliki kata sandi. Keluar, lalu masuk kembali dengan tautan untuk melanjutkan.",

	codesTitle: "Kode pemulihan",
	codesLead: "Setiap kode dapat dipakai satu kali untuk masuk bila ponsel Anda hilang.",
	codesOnce:
		"Kode ini hanya ditampilkan sekali. Cetak halaman ini atau catat, lalu simpan di tempat aman, bukan di ponsel yang sama.",
	codesFor: (email: string) => `Rembuk – ${email}`,
	codesDone: "Saya sudah menyimpannya",
	renewTitle: "Buat kode pemulihan baru",
	renewText: "Sepuluh kode baru dibuat, dan kode yang lama tidak berlaku lagi.",
	renew: "Buat kode baru",
	removeTitle: "Matikan",
	removeText:
		"Kata sandi saja cukup untuk masuk. Kode pemulihan dihapus. Matikan pula bila Anda berganti ponsel, lalu aktifkan kembali.",
	remove: "Matikan verifikasi dua langkah",
	proofOrCode: "Kata sandi sekarang, atau kode dari aplikasi",

	stepTitle: "Masukkan kode verifikasi",
	stepLead: "Buka aplikasi autentikator di ponsel Anda dan masukkan kode untuk Rembuk.",
	stepSubmit: "Masuk",
	lostPhone: "Tidak memegang ponsel?",
	lostPhoneText:
		"Masukkan satu kode pemulihan yang Anda simpan. Bila tidak ada, mintalah administrator Rembuk menghapus verifikasi dua langkah Anda.",
	recoveryCode: "Kode pemulihan",
	startAgain: "Mulai kembali",
	stepOver: "Waktu untuk memasukkan kode sudah habis, atau kode salah terlalu sering. Silakan masuk kembali.",

	rolesTitle: "Wajib verifikasi dua langkah",
	rolesLead:
		"Pengguna dengan peran yang dipilih harus mengaktifkan verifikasi dua langkah sebelum membuka halaman lain.",
	rolesLabel: "Peran yang wajib",
	withoutFactor: (total: number) =>
		total === 0 ? "Semua akun aktif sudah memilikinya." : `${total} akun aktif belum memilikinya.`,
	saveRoles: "Simpan",
	resetTitle: "Verifikasi dua langkah",
	resetText:
		"Untuk pengguna yang kehilangan ponsel dan kode pemulihannya. Pastikan lewat telepon bahwa permintaan itu benar darinya. Semua sesinya berakhir, dan ia diberi tahu lewat surel.",
	reset: "Hapus verifikasi dua langkah",

	news: {
		mati: "Verifikasi dua langkah dimatikan.",
		wajib: "Pengaturan disimpan.",
		aktif: "Verifikasi dua langkah aktif.",
	},
};
