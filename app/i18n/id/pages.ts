/** Help, privacy notice, accessibility statement, and what search engines show. */
export const pages = {
	siteDescription: "Jadwal, pendaftaran, dan tindak lanjut dialog pemangku kepentingan ketenagakerjaan di daerah.",

	helpTitle: "Bantuan",
	helpLead: "Jawaban untuk hal yang paling sering ditanyakan.",
	helpTopics: [
		{
			question: "Bagaimana cara mendaftar?",
			answer:
				"Buka halaman dialog, tekan “Daftar sekarang”, lalu isi tiga halaman pendek. Anda tidak memerlukan akun. Nomor ponsel atau alamat surel cukup salah satu.",
		},
		{
			question: "Saya tidak punya surel. Apakah tetap dapat ikut?",
			answer:
				"Ya. Isi nomor ponsel Anda. Simpan gambar kode QR pada halaman terakhir, atau kirim tautannya ke WhatsApp Anda sendiri. Panitia menghubungi Anda lewat telepon bila ada perubahan.",
		},
		{
			question: "Tautan pendaftaran saya hilang.",
			answer:
				"Buka “Pendaftaran saya”. Masukkan surel Anda untuk menerima tautan baru, atau kode pendaftaran dan nomor ponsel Anda untuk melihat status dan kode QR.",
		},
		{
			question: "Kursi pihak saya sudah penuh.",
			answer:
				"Anda tetap dapat mendaftar dan masuk daftar tunggu. Bila ada kursi kosong untuk pihak Anda, yang paling dahulu menunggu dikonfirmasi lebih dahulu, dan kami mengabari Anda.",
		},
		{
			question: "Saya berhalangan hadir.",
			answer:
				"Buka pendaftaran Anda lalu batalkan, agar kursi Anda dapat dipakai peserta lain. Bila instansi Anda mengirim pengganti, hubungi narahubung dialog.",
		},
		{
			question: "Saya diminta melaporkan tindak lanjut.",
			answer:
				"Buka tautan yang dikirim panitia. Tulis perkembangannya, unggah satu foto atau PDF bila ada, lalu tekan “Kirim laporan”. Anda tidak memerlukan akun.",
		},
		{
			question: "Koperasi saya menerima tautan halaman koperasi.",
			answer:
				"Buka tautannya; Anda tidak memerlukan akun. Halaman itu menunjukkan tahap menuju sertifikat NIK, grade dan yang mengubahnya, serta syarat yang masih kurang. Di sana Anda mengunggah foto atau PDF, menyampaikan RAT yang sudah diselenggarakan, dan bertanya kepada dinas. Jangan tulis NIK pribadi.",
		},
	],
	helpContact: "Masih perlu bantuan? Hubungi narahubung yang tertera pada halaman dialog Anda.",

	accessibilityTitle: "Pernyataan aksesibilitas",
	accessibilityLead: "Rembuk dibuat agar dapat dipakai semua orang, dengan ponsel apa pun dan tanpa JavaScript.",
	accessibilitySections: [
		{
			title: "Pedoman",
			text: "Kami menuju WCAG 2.2 tingkat AA. Setiap halaman diperiksa otomatis dengan axe pada lebar 360 dan 1280 piksel, dalam tampilan terang dan gelap.",
		},
		{
			title: "Papan tik dan pembaca layar",
			text: "Semua hal dapat dilakukan dengan papan tik saja. Kesalahan isian disebutkan di awal halaman dan di samping bagiannya.",
		},
		{
			title: "Bila Anda menemui hambatan",
			text: "Sampaikan kepada narahubung dialog. Sebutkan halaman dan alat bantu yang Anda pakai.",
		},
	],
};
