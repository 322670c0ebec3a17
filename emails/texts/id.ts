import type { PartyCategory, Person } from "../facts";

const honorific = (gender: Person["gender"]) =>
	gender === "female" ? "Ibu" : gender === "male" ? "Bapak" : "Ibu/Bapak";

/** Every word of the letters in Indonesian: the source that the other catalogues are typed from. */
export const id = {
	ministry: "Kementerian Ketenagakerjaan Republik Indonesia",
	salutation: (person: Person) => `Yth. ${honorific(person.gender)} ${person.name},`,
	salutationUnknown: "Yth. Ibu/Bapak,",
	opening: "Dengan hormat,",
	closing: "Hormat kami,",
	contact: (name: string, ways: string) => `Narahubung: ${name}${ways ? `, ${ways}` : ""}.`,
	or: " atau ",
	footer: "Surel ini dikirim oleh Rembuk, layanan dialog Kementerian Ketenagakerjaan Republik Indonesia.",
	dayLine: (date: string, time: string) => `${date}, pukul ${time}`,
	dayOf: (day: number, count: number) => `Hari ${day}/${count}`,
	whenPlace: (place: string, dates: string) => (place ? `${place}, ${dates}` : dates),
	categories: {
		employer: "pengusaha",
		union: "SP/SB",
		cooperative: "koperasi",
		government: "pemerintah",
		other: "lainnya",
	} satisfies Record<PartyCategory, string>,
	rows: {
		event: "Kegiatan",
		when: "Waktu",
		where: "Tempat",
		online: "Tautan daring",
		code: "Kode pendaftaran",
		category: "Mewakili unsur",
		organisation: "Instansi",
		delegate: "Utusan",
		reason: "Alasan",
		note: "Keterangan panitia",
		letterNumber: "Nomor surat",
		respondBy: "Konfirmasi paling lambat",
		followup: "Tindak lanjut",
		due: "Tenggat",
		owner: "Penanggung jawab",
		wanted: "Tenggat yang diminta",
		source: "Hasil dari",
		position: "Nomor daftar tunggu",
		answerBy: "Jawab paling lambat",
		sender: "Pengirim",
		subject: "Perihal",
		registration: "Pendaftaran",
		heldSeats: "Kursi yang ditahan",
	},
	mine: {
		open: "Buka pendaftaran saya",
		page: "Lihat halaman kegiatan",
		keep: "Tautan ini pribadi. Mohon tidak meneruskannya kepada orang lain.",
		change:
			"Berhalangan hadir? Batalkan keikutsertaan melalui tautan di atas, agar kursi dapat diberikan kepada peserta lain. Bila ada pengganti, hubungi narahubung.",
	},
	calendar: {
		heading: "Kalender",
		attached:
			"Undangan kalender terlampir pada surel ini. Tekan Ya (Yes) pada undangan itu agar kegiatan masuk ke kalender Anda dan ikut berubah bila jadwal berubah.",
		noReplies: "Jawaban di kalender tidak sampai kepada kami. Untuk membatalkan, gunakan tautan di atas.",
		otherDays: "Undangan untuk hari berikutnya dikirim dalam surel tersendiri.",
		updated: "Undangan kalender Anda sudah kami perbarui; tekan Ya (Yes) sekali lagi bila diminta.",
		withdrawn: "Pembatalan untuk kalender Anda terlampir; tekan Hapus (Remove) bila diminta.",
		byHand: "Bila undangan tidak tampil:",
		file: "Unduh berkas kalender (.ics)",
		outlook: (day: string) => `Tambahkan ke Outlook${day ? `: ${day}` : ""}`,
		google: (day: string) => `Tambahkan ke Google Kalender${day ? `: ${day}` : ""}`,
	},
	bring: {
		heading: "Mohon membawa",
		letter: "surat tugas dari instansi Anda",
		code: "kode pendaftaran atau kode QR pada halaman pendaftaran Anda",
		ticket: "Simpan gambar kode QR di telepon Anda",
		cooperative: "Bila koperasi Anda hendak berkonsultasi tentang sertifikat NIK, mohon membawa salinan:",
		cooperativeItems: [
			"akta pendirian dan anggaran dasar, beserta perubahannya bila ada",
			"nomor dan tanggal pengesahan badan hukum",
			"susunan pengurus, pengawas, dan manajer",
			"berita acara RAT tiga tahun buku terakhir dan bukti laporannya ke dinas",
			"laporan pertanggungjawaban pengurus, neraca, dan SHU",
			"jumlah anggota dan karyawan per tahun buku",
			"NPWP dan NIB atau izin usaha koperasi",
			"sertifikat NIK Koperasi yang lama, bila sudah pernah terbit",
		],
		missing: "Yang Anda sebut masih kurang:",
		effects: "Menurut pernyataan Anda, yang berubah bila RAT dilaporkan:",
	},
	papers: {
		heading: "Dokumen untuk instansi Anda",
		confirmation: "Konfirmasi undangan (PDF)",
		dispensation: "Permohonan dispensasi kepada pemberi kerja (PDF)",
	},
	confirmed: {
		subject: (title: string, when: string) => `Undangan: ${title} – ${when}`,
		opening: "pendaftaran Anda telah disetujui. Kami menantikan kehadiran Anda pada kegiatan berikut.",
		next: "Selanjutnya",
		steps: [
			"Tunjukkan kode pendaftaran atau kode QR Anda di meja registrasi.",
			"Bila jadwal atau tempat berubah, kami mengabari Anda melalui surel.",
		],
	},
	day: {
		invited: (title: string, day: string, date: string) => `Undangan: ${title} – ${day}, ${date}`,
		updated: (title: string, day: string, date: string) => `Perubahan jadwal: ${title} – ${day}, ${date}`,
		corrected: (title: string, day: string, date: string) => `Keterangan diperbarui: ${title} – ${day}, ${date}`,
		cancelled: (title: string, day: string, date: string) => `Dibatalkan: ${title} – ${day}, ${date}`,
		invitedText: (day: string) =>
			`berikut undangan kalender untuk ${day}. Surel konfirmasi memuat keterangan lengkapnya.`,
		updatedText: (day: string) => `jadwal atau tempat ${day} berubah. Keterangan terbaru sebagai berikut.`,
		correctedText: (day: string) =>
			`keterangan ${day} pada kalender Anda kami perbarui. Waktu dan tempatnya tetap, dan jawaban Anda tetap berlaku.`,
		cancelledText: (day: string) => `undangan untuk ${day} kami tarik.`,
		forDelegate: (delegate: string, day: string) => `${delegate}, ${day}`,
	},
	pending: {
		subject: (title: string) => `Pendaftaran diterima: ${title}`,
		opening: (code: string) => `pendaftaran Anda telah kami terima dengan nomor ${code}.`,
		next: "Panitia meninjau pendaftaran paling lambat 2 hari kerja. Hasilnya kami kirim ke alamat surel ini. Undangan kalender menyusul setelah pendaftaran disetujui.",
	},
	waitlisted: {
		subject: (title: string) => `Daftar tunggu: ${title}`,
		opening: (category: string, position: string) =>
			`kuota unsur ${category} sudah terisi. Anda berada di daftar tunggu nomor ${position}.`,
		next: "Bila ada kursi kosong, kursi diberikan menurut urutan daftar tunggu dan kami segera mengabari Anda. Mohon menunggu kabar itu sebelum berangkat.",
		leave: "Tidak lagi berminat? Batalkan melalui tautan di atas.",
	},
	offered: {
		subject: (title: string) => `Kursi untuk Anda, mohon dijawab: ${title}`,
		opening: (category: string) =>
			`satu kursi unsur ${category} kosong dan kami simpan untuk Anda, karena Anda yang berikutnya dalam daftar tunggu.`,
		next: "Mohon jawab apakah Anda mengambil kursi ini. Bila belum dijawab sampai batas waktu dan ada yang menunggu giliran, kursi beralih kepada yang berikutnya dan Anda menunggu di urutan terakhir.",
		answer: "Ambil atau lepas kursi ini",
		calendar: "Undangan kalender menyusul setelah Anda mengambil kursi.",
	},
	offerLapsed: {
		subject: (title: string) => `Kursi sudah beralih: ${title}`,
		opening: (category: string, position: string) =>
			`kursi yang kami simpan untuk Anda sudah beralih kepada yang menunggu giliran berikutnya. Anda tetap di daftar tunggu unsur ${category}, nomor ${position}.`,
	},
	movedToWaiting: {
		subject: (title: string) => `Kursi berkurang, Anda masuk daftar tunggu: ${title}`,
		opening: (category: string, position: string) =>
			`mohon maaf, jumlah kursi unsur ${category} harus dikurangi. Kursi Anda kami tarik dan Anda kini di daftar tunggu nomor ${position}.`,
	},
	promoted: {
		subject: (title: string, when: string) => `Undangan: ${title} – ${when}`,
		opening:
			"satu kursi tersedia untuk Anda dan pendaftaran Anda kini disetujui. Kami menantikan kehadiran Anda pada kegiatan berikut.",
	},
	rejected: {
		subject: (title: string) => `Pendaftaran belum dapat disetujui: ${title}`,
		opening: "mohon maaf, pendaftaran Anda belum dapat kami setujui.",
		next: "Bila ada pertanyaan, silakan menghubungi narahubung.",
	},
	cancelled: {
		subject: (title: string) => `Dibatalkan: keikutsertaan Anda pada ${title}`,
		self: "sesuai permintaan Anda, keikutsertaan Anda pada kegiatan berikut telah dibatalkan.",
		organiser: "kami sampaikan bahwa keikutsertaan Anda pada kegiatan berikut dibatalkan oleh panitia.",
		contact: "kami sampaikan bahwa narahubung rombongan Anda membatalkan keikutsertaan Anda pada kegiatan berikut.",
		again: "Selama pendaftaran dibuka, Anda dapat mendaftar kembali melalui halaman kegiatan.",
	},
	answers: {
		heldSubject: (time: string, title: string) => `Kursi Anda dilepas ${time}: ${title}`,
		placesSubject: (time: string, title: string) => `Tempat Anda di sesi dilepas ${time}: ${title}`,
		heldOpening: "kami menerima jawaban dari kalender Anda bahwa Anda tidak hadir.",
		heldText: (time: string) =>
			`Kursi Anda dilepas pada ${time} dan diberikan kepada yang menunggu. Bila Anda tetap hadir, mohon sampaikan sebelum waktu itu.`,
		placesText: (time: string) =>
			`Keikutsertaan Anda pada kegiatan ini tetap. Tempat Anda pada sesi berikut dilepas pada ${time}, kecuali Anda menyatakan tetap hadir.`,
		keep: "Tetap hadir",
		release: "Lepas sekarang",
		giveUp: "Ya, batalkan",
		heldHow:
			"Tautan itu membuka halaman dengan tombol jawaban. Jawaban “Ya” di kalender juga mempertahankan kursi Anda.",
		askedSubject: (title: string) => `Mohon dipastikan, apakah Anda hadir: ${title}`,
		askedOpening: "kami menerima jawaban kalender yang menyatakan Anda tidak hadir.",
		askedForDelegate: (name: string) => `kami menerima jawaban kalender yang menyatakan ${name} tidak hadir.`,
		askedText: "Kursi tetap tersimpan sampai ada kepastian. Mohon pilih salah satu.",
		openDelegate: "Buka halaman utusan",
		askedWhy:
			"Kami bertanya karena jawaban itu mungkin dikirim otomatis, atau bukan oleh pemilik alamat ini. Bila surel ini diabaikan, tidak ada yang berubah.",
		notedSubject: {
			proposal: (title: string) => `Waktu kegiatan tidak berubah: ${title}`,
			delegation: (title: string) => `Gunakan alih peserta untuk mewakilkan: ${title}`,
		},
		notedOpening: {
			proposal: "terima kasih atas usulan waktu yang Anda kirim dari kalender.",
			delegation: "Anda mewakilkan kehadiran kepada orang lain melalui kalender.",
		},
		notedText: {
			proposal:
				"Waktu kegiatan berlaku bagi semua peserta dan tidak dapat diubah untuk perseorangan. Usulan Anda kami teruskan kepada panitia; pendaftaran Anda tetap.",
			delegation:
				"Kursi Anda belum beralih. Agar pengganti mendapat kode, kartu peserta, dan undangannya sendiri, gunakan alih peserta.",
		},
		notedAct: { proposal: "Buka pendaftaran saya", delegation: "Alihkan kepada rekan" },
		uninvitedSubject: (title: string) => `Undangan ini untuk orang lain: ${title}`,
		uninvitedOpening:
			"terima kasih atas jawaban Anda. Undangan kalender yang Anda terima adalah milik peserta lain, sehingga Anda belum terdaftar.",
		uninvitedText: "Untuk ikut serta, silakan mendaftar selama pendaftaran dibuka.",
		register: "Daftar kegiatan ini",
		forwardedSubject: (subject: string) => `Surel peserta: ${subject}`,
		forwardedOpening: "peserta menulis ke alamat surat Rembuk. Isinya kami teruskan sebagai berikut.",
		forwardedHow: "Balas surel ini untuk menjawab pengirimnya.",
		openMail: "Buka di Rembuk",
		pausedSubject: (title: string) => `Pelepasan kursi ditahan, mohon diputuskan: ${title}`,
		pausedOpening:
			"lebih dari sepuluh peserta menolak lewat kalender dalam sepuluh menit. Kursi mereka kami tahan sampai panitia memutuskan.",
		decide: "Periksa dan putuskan",
		pausedHow:
			"Penolakan serentak sering terjadi karena pembersihan kalender di instansi, bukan karena peserta batal hadir.",
	},
	group: {
		open: "Buka halaman rombongan",
		keep: "Tautan ini untuk narahubung rombongan. Setiap utusan mempunyai tautannya sendiri di halaman itu.",
		delegate: (number: number) => `Utusan ${number}`,
		unnamed: "Belum ada nama",
		registeredSubject: (title: string) => `Rombongan Anda terdaftar: ${title}`,
		registered: (organisation: string, count: number) =>
			`pendaftaran rombongan dari ${organisation} telah kami terima: ${count} utusan.`,
		statuses: {
			pending: "Panitia meninjau pendaftaran rombongan Anda paling lambat 2 hari kerja dan mengabari hasilnya.",
			confirmed: "Semua utusan mendapat kursi.",
			waitlisted:
				"Rombongan Anda masuk daftar tunggu dan mendapat kursi bersama-sama. Bila kursi yang kosong belum cukup untuk seluruh rombongan, kursi itu dapat diberikan kepada pendaftar perseorangan, dan urutan rombongan Anda tetap.",
		},
		ownLinks:
			"Setiap utusan mempunyai kode dan tautannya sendiri. Teruskan tautan itu dari halaman rombongan, agar utusan dapat menyatakan hadir dan melihat kode QR-nya.",
		unnamedYet: (count: number, until: string) =>
			`${count} kursi belum bernama. Isi namanya di halaman rombongan, atau teruskan tautan kursi itu kepada utusan yang hadir${until ? `, paling lambat ${until}` : ""}.`,
		reminderSubject: (count: number, title: string) => `Pengingat: ${count} kursi rombongan belum bernama – ${title}`,
		reminder: (count: number, until: string) =>
			`${count} kursi rombongan Anda belum bernama. Nama dapat diisi${until ? ` sampai ${until}` : ""}.`,
		reminderHow:
			"Kursi yang tetap kosong dapat diberikan panitia kepada yang menunggu. Bila utusan tidak jadi hadir, batalkan kursinya di halaman rombongan.",
		newsSubject: {
			promoted: (title: string) => `Rombongan Anda mendapat kursi: ${title}`,
			approved: (title: string) => `Rombongan Anda disetujui: ${title}`,
			rejected: (title: string) => `Pendaftaran utusan belum dapat disetujui: ${title}`,
			cancelled: (title: string) => `Keikutsertaan utusan dibatalkan: ${title}`,
			replaced: (title: string) => `Utusan rombongan Anda berganti: ${title}`,
			"event-changed": (title: string) => `Perubahan kegiatan: ${title}`,
			"event-postponed": (title: string) => `Ditunda: ${title}`,
			"event-cancelled": (title: string) => `Dibatalkan: ${title}`,
		},
		news: {
			promoted: (names: string) => `kursi kini tersedia untuk utusan Anda: ${names}.`,
			approved: (names: string) => `pendaftaran utusan Anda telah disetujui: ${names}.`,
			rejected: (names: string) => `mohon maaf, pendaftaran utusan berikut belum dapat kami setujui: ${names}.`,
			cancelled: (names: string) => `keikutsertaan utusan berikut dibatalkan: ${names}.`,
			replaced: (names: string) => `utusan berikut digantikan orang lain dari lembaga Anda: ${names}.`,
			"event-changed": () =>
				"ada perubahan waktu atau tempat pada kegiatan yang diikuti rombongan Anda. Keterangan terbaru sebagai berikut.",
			"event-postponed": () =>
				"kegiatan yang diikuti rombongan Anda ditunda. Pendaftaran rombongan tetap tersimpan; tanggal yang baru kami sampaikan setelah ditetapkan.",
			"event-cancelled": () => "kegiatan yang diikuti rombongan Anda dibatalkan. Kami mohon maaf.",
		},
	},
	replaced: {
		subject: (title: string) => `Keikutsertaan dialihkan: ${title}`,
		opening: (organisation: string) =>
			`keikutsertaan Anda pada kegiatan berikut telah dialihkan kepada peserta lain${organisation ? ` dari ${organisation}` : ""}. Kode dan tautan Anda tidak berlaku lagi.`,
		mistake: "Bila pengalihan ini tidak Anda ketahui, mohon segera menghubungi narahubung.",
	},
	undone: {
		subject: (title: string) => `Ralat status pendaftaran: ${title}`,
		opening: "mohon maaf, kabar kami sebelumnya tentang pendaftaran Anda keliru dan kami tarik kembali.",
		seated: "Kursi Anda tetap tersedia. Kami menantikan kehadiran Anda.",
		wait: "Mohon menunggu kabar berikutnya sebelum berangkat.",
		calendar: "Undangan kalender yang sudah Anda terima ditarik bersama surel ini.",
	},
	link: {
		subject: (title: string) => `Tautan pendaftaran Anda: ${title}`,
		opening: "Anda sudah terdaftar pada kegiatan berikut. Ini tautan ke pendaftaran Anda.",
		statuses: {
			pending: "Menunggu persetujuan",
			confirmed: "Disetujui",
			waitlisted: "Daftar tunggu",
			rejected: "Ditolak",
			cancelled: "Dibatalkan",
			replaced: "Digantikan",
		},
		status: "Status",
		unasked: "Bila Anda tidak meminta tautan ini, abaikan surel ini.",
	},
	sessions: {
		heading: "Sesi pilihan Anda",
		waiting: "daftar tunggu sesi",
		subject: (title: string) => `Sesi pilihan Anda: ${title}`,
		opening: "berikut sesi pilihan Anda sekarang. Keikutsertaan Anda pada kegiatan ini tidak berubah.",
		none: "Anda tidak terdaftar pada sesi yang tempatnya terbatas.",
		waitingText:
			"Bila ada tempat kosong pada sesi dengan daftar tunggu, tempat diberikan menurut urutan memilih dan kami mengabari Anda.",
	},
	changed: {
		subjectSchedule: (title: string) => `Perubahan jadwal: ${title}`,
		subjectPlace: (title: string) => `Perubahan tempat: ${title}`,
		opening: "ada perubahan pada kegiatan yang Anda ikuti. Mohon diperhatikan.",
		was: "Semula",
		now: "Menjadi",
		none: "Tidak ada",
		sameTime: "Waktu tetap.",
		samePlace: "Tempat tetap.",
		seat: "Kursi Anda tetap tersedia. Bila tidak dapat hadir pada jadwal yang baru, mohon batalkan melalui tautan di atas.",
	},
	postponed: {
		subject: (title: string) => `Ditunda: ${title}`,
		opening: "kami sampaikan bahwa kegiatan berikut ditunda.",
		before: "Jadwal semula",
		seat: "Pendaftaran Anda tetap tersimpan. Tanggal yang baru kami sampaikan melalui surel setelah ditetapkan.",
	},
	reminder: {
		subject: (title: string, days: number) =>
			days === 0 ? `Hari ini: ${title}` : days === 1 ? `Besok: ${title}` : `${days} hari lagi: ${title}`,
		opening: (days: number) =>
			days === 0
				? "kami mengingatkan bahwa kegiatan yang Anda ikuti berlangsung hari ini."
				: days === 1
					? "kami mengingatkan bahwa kegiatan yang Anda ikuti berlangsung besok."
					: `kami mengingatkan bahwa kegiatan yang Anda ikuti berlangsung ${days} hari lagi.`,
	},
	thanks: {
		subject: (title: string) => `Terima kasih: ${title}`,
		opening: "terima kasih atas kehadiran dan sumbangan pikiran Anda pada kegiatan berikut.",
		documents: "Dokumen kegiatan",
		fetch: "Dokumen dapat diunduh dari halaman pendaftaran Anda.",
		rateHeading: "Bagaimana dialog ini menurut Anda?",
		rate: "Apa yang sudah baik, dan apa yang perlu kami perbaiki? Isi penilaian singkat; jawaban Anda disimpan tanpa nama.",
		rateOpen: "Isi penilaian",
	},
	briefing: {
		subject: (date: string, ownLate: number) =>
			`Surat Senin ${date}: ${ownLate === 0 ? "tidak ada janji kita yang terlambat" : `${ownLate} janji kita terlambat`}`,
		opening: (instant: string) => `berikut lima angka dialog per ${instant}. Dalam kurung: perubahan sejak pekan lalu.`,
		figures: {
			held: "Dialog selesai",
			attended: "Orang hadir",
			attendanceRate: "Tingkat kehadiran",
			kept: "Janji ditepati",
			certified: "Koperasi bersertifikat NIK",
		},
		outOf: (part: string, whole: string) => `${part} dari ${whole}`,
		unchanged: "tetap",
		noComparison: "belum ada pembanding",
		points: (amount: string) => `${amount} poin`,
		lateHeading: (count: number) => `Janji kita yang terlambat (${count})`,
		noneLate: "Tidak ada janji kantor kita yang terlambat.",
		lateChange: (change: string) => `Perubahan sejak pekan lalu: ${change}.`,
		open: "Buka angka pekan ini",
		expires: (instant: string) =>
			`Tautan ini hanya berisi angka, tanpa nama, dan berlaku sampai ${instant}. Penanggung jawab dan kendala setiap janji terlihat setelah masuk.`,
	},
	stop: {
		reminders: {
			lead: "Surel ini berangkat sendiri menurut jadwal kegiatan. Bila pengingat dihentikan, konfirmasi dan kabar perubahan tetap Anda terima.",
			link: "Berhenti menerima pengingat",
		},
		announcements: {
			lead: "Surel ini ditulis panitia untuk sekelompok peserta. Bila dihentikan, konfirmasi dan kabar perubahan tetap Anda terima.",
			link: "Berhenti menerima kabar panitia",
		},
	},
	eventCancelled: {
		subject: (title: string) => `Dibatalkan: ${title}`,
		opening: "kami sampaikan bahwa kegiatan berikut dibatalkan.",
		sorry: "Kami mohon maaf atas ketidaknyamanan ini dan berterima kasih atas perhatian Anda.",
	},
	invitation: {
		subject: (title: string, when: string) => `Undangan: ${title} – ${when}`,
		opening: (host: string) => `${host} mengundang instansi Anda pada kegiatan berikut.`,
		reminderSubject: (title: string) => `Pengingat: mohon konfirmasi undangan ${title}`,
		reminder: (organisation: string) =>
			`undangan untuk ${organisation} belum terjawab. Mohon konfirmasi agar tempat dapat kami siapkan atau berikan kepada pihak lain.`,
		places: (category: string, people: string, _count: number) => `${category} (paling banyak ${people} orang)`,
		answer: "Jawab undangan",
		keep: "Melalui tautan itu Anda dapat menerima, menolak, atau mengalihkan undangan kepada rekan. Tautan ini pribadi, tanpa akun.",
		signed: "Unduh surat undangan bertanda tangan (PDF)",
	},
	closingReport: {
		subject: (title: string) => `Laporan belum diterbitkan: ${title}`,
		text: (days: number) =>
			`kegiatan berikut sudah selesai ${days} hari yang lalu, tetapi belum ditutup dan laporannya belum diterbitkan.`,
		open: "Buka penutupan kegiatan",
		how: "Laporan sudah terisi dari catatan kegiatan; periksa, lengkapi bila perlu, lalu tutup kegiatannya. Surat ini dikirim sekali sepekan, paling banyak empat kali, sampai kegiatan ditutup.",
	},
	followup: {
		assigned: (code: string) => `Tindak lanjut untuk Anda: ${code}`,
		assignedText: "Anda tercatat sebagai penanggung jawab tindak lanjut berikut.",
		before: (date: string) => `Pengingat: tindak lanjut jatuh tempo ${date}`,
		beforeText: (days: number) =>
			days === 0
				? "tindak lanjut berikut jatuh tempo hari ini."
				: `tindak lanjut berikut jatuh tempo ${days} hari lagi.`,
		overdue: (code: string) => `Terlambat: tindak lanjut ${code}`,
		overdueText: (days: number) =>
			`tindak lanjut berikut terlambat ${days} hari. Mohon sampaikan perkembangannya atau ajukan tenggat baru.`,
		report: "Sampaikan perkembangan",
		how: "Tautan ini tidak memerlukan akun. Anda dapat menulis perkembangan, kendala, dan melampirkan foto atau berkas PDF sebagai bukti. Perlu waktu lebih lama? Ajukan tenggat baru di halaman yang sama.",
		moved: (code: string) => `Tenggat baru untuk tindak lanjut ${code}`,
		refused: (code: string) => `Tenggat tindak lanjut ${code} tidak berubah`,
		extensionText: {
			moved: (what: string) => `tenggat tindak lanjut ${what} berubah.`,
			granted: (what: string) => `permintaan tambahan waktu untuk tindak lanjut ${what} disetujui.`,
			refused: (what: string) =>
				`mohon maaf, permintaan tambahan waktu untuk tindak lanjut ${what} belum dapat kami setujui.`,
		},
		staysDue: (due: string, wanted: string) => `Tenggat tetap ${due}. Tenggat yang Anda minta adalah ${wanted}.`,
		note: (words: string) => `Keterangan: ${words}`,
		asked: (code: string) => `Tambahan waktu diminta untuk tindak lanjut ${code}`,
		askedText:
			"penanggung jawab tindak lanjut berikut meminta tambahan waktu. Tenggat belum berubah sampai Anda memutuskan.",
		decide: "Putuskan di panel",
		decideHow:
			"Setujui dengan tenggat yang diminta atau tenggat lain, atau tolak dengan alasan. Penanggung jawab diberi tahu.",
		digest: (late: number, near: number) => `Tindak lanjut pekan ini: ${late} terlambat, ${near} segera jatuh tempo`,
		digestText: "berikut tindak lanjut kantor Anda yang terlambat dan yang jatuh tempo dalam tujuh hari.",
		digestLate: (count: number) => `Terlambat (${count})`,
		digestNear: (count: number) => `Jatuh tempo dalam tujuh hari (${count})`,
		daysLate: (days: number) => `terlambat ${days} hari`,
		daysLeft: (days: number) => (days === 0 ? "hari ini" : `${days} hari lagi`),
		openList: "Buka daftar tindak lanjut",
		digestHow: "Surat ini dikirim paling banyak sekali sepekan. Penanggung jawab sudah diingatkan tersendiri.",
	},
	cooperative: {
		linkSubject: (name: string) => `Halaman menuju sertifikat NIK: ${name}`,
		linkText: (name: string) =>
			`berikut tautan halaman pribadi ${name} untuk mengurus sertifikat Nomor Induk Koperasi (NIK).`,
		linkHow:
			"Pada halaman itu Anda melihat tahap, grade, dan syarat yang masih kurang, mengunggah berkas, dan bertanya, tanpa akun. Tautan ini pribadi; mohon hanya diteruskan kepada pengurus koperasi.",
		alarmSubject: (name: string) => `Perlu perhatian: sertifikat NIK ${name}`,
		alarmText: (name: string) => `ada hal yang perlu dilakukan untuk sertifikat NIK ${name}:`,
		open: "Buka halaman koperasi",
		digestSubject: (count: number) => `${count} koperasi perlu perhatian minggu ini`,
		digestText: (office: string) => `berikut koperasi yang perlu diperhatikan oleh ${office} minggu ini.`,
		digestMore: (count: number) => `dan ${count} koperasi lain`,
		digestOpen: "Buka daftar koperasi",
		digestHost: "Rembuk",
	},
	speaker: {
		roles: { speaker: "Narasumber", moderator: "Moderator" },
		rows: { session: "Sesi", part: "Sebagai", speakers: "Narasumber sesi" },
		room: (room: string) => (/^ruang\b/i.test(room) ? room : `Ruang: ${room}`),
		sessions: "Sesi Anda",
		open: "Buka halaman narasumber",
		page: "Pada halaman itu Anda melihat jadwal terbaru, mengunggah bahan paparan, dan mengunduh kalender, tanpa akun. Tautan ini pribadi; mohon tidak meneruskannya.",
		attached:
			"Undangan kalender terlampir pada surel ini. Tekan Ya (Yes) pada undangan itu agar sesi masuk ke kalender Anda dan ikut berubah bila jadwal berubah.",
		otherSessions: "Undangan untuk sesi berikutnya dikirim dalam surel tersendiri.",
		notThere: "Belum ada",
		takenOff: "Anda tidak lagi tercatat pada sesi ini",
		newDate: "Tanggal yang baru kami sampaikan setelah ditetapkan; halaman narasumber Anda tetap berlaku.",
		invited: {
			subject: (title: string, when: string) => `Undangan sebagai narasumber: ${title} – ${when}`,
			opening: "kami mengundang Anda untuk mengisi sesi pada kegiatan berikut.",
		},
		changed: {
			subject: (title: string) => `Perubahan sesi Anda: ${title}`,
			opening: "ada perubahan pada sesi yang Anda isi. Mohon diperhatikan.",
		},
		postponed: {
			subject: (title: string) => `Ditunda: ${title}`,
			opening: "kami sampaikan bahwa kegiatan tempat Anda menjadi narasumber ditunda.",
		},
		cancelled: {
			subject: (title: string) => `Dibatalkan: ${title}`,
			opening: "kami sampaikan bahwa kegiatan tempat Anda menjadi narasumber dibatalkan.",
		},
		session: {
			invited: (title: string, date: string) => `Undangan sesi: ${title} – ${date}`,
			updated: (title: string, date: string) => `Perubahan sesi: ${title} – ${date}`,
			cancelled: (title: string, date: string) => `Dibatalkan: ${title} – ${date}`,
			invitedText: (title: string) => `berikut undangan kalender untuk sesi ${title}.`,
			updatedText: (title: string) => `ada perubahan pada sesi ${title}. Keterangan terbaru sebagai berikut.`,
			cancelledText: (title: string) => `undangan untuk sesi ${title} kami tarik.`,
		},
	},
	privacy: {
		receivedSubject: (number: string) => `Permintaan data pribadi ${number} kami terima`,
		receivedText: "permintaan Anda tentang data pribadi sudah kami terima dan sedang diproses.",
		confirmText:
			"kami menerima permintaan tentang data pribadi atas nama Anda. Tekan tombol di bawah untuk memastikan bahwa permintaan ini memang dari Anda.",
		number: "Nomor permintaan",
		kind: "Yang diminta",
		due: "Dijawab paling lambat",
		confirm: "Pastikan permintaan saya",
		open: "Lihat permintaan saya",
		unasked: "Bila Anda tidak mengajukannya, abaikan surel ini: tidak ada data yang ditunjukkan atau diubah.",
		how: "Undang-Undang Pelindungan Data Pribadi memberi kami waktu 3 × 24 jam. Jawabannya kami kirim ke alamat ini.",
		fulfilledSubject: (number: string) => `Permintaan data pribadi ${number} dipenuhi`,
		fulfilledText: "permintaan Anda tentang data pribadi sudah kami penuhi.",
		done: "Rinciannya ada pada halaman permintaan Anda.",
		refusedSubject: (number: string) => `Permintaan data pribadi ${number} tidak dapat dipenuhi`,
		refusedText: "permintaan Anda tentang data pribadi tidak dapat kami penuhi, dengan alasan berikut.",
		complain:
			"Bila Anda tidak sependapat, hubungi pejabat pelindungan data pribadi yang tertera pada pemberitahuan kami, atau lembaga yang berwenang.",
		soonSubject: (number: string) => `Kurang dari 24 jam: permintaan data pribadi ${number}`,
		soonText: "tenggat permintaan data pribadi berikut kurang dari 24 jam lagi.",
		lateSubject: (number: string) => `Lewat 3 × 24 jam: permintaan data pribadi ${number}`,
		lateText: "permintaan data pribadi berikut melewati tenggat 3 × 24 jam dan belum dijawab.",
		answer: "Jawab permintaan",
		clock: "Tenggat dihitung terus sejak permintaan diterima, hari libur termasuk (UU 27/2022).",
	},
	signIn: {
		subject: "Tautan masuk ke Rembuk",
		opening: "tekan tombol di bawah ini untuk masuk ke Rembuk.",
		button: "Masuk ke Rembuk",
		expires: (at: string) => `Tautan ini hanya dapat dipakai sekali dan berlaku sampai ${at}.`,
		unasked: "Bila Anda tidak meminta tautan ini, abaikan surel ini. Jangan meneruskannya kepada siapa pun.",
	},
	account: {
		subject: "Akun Rembuk Anda",
		opening: (role: string | null, office: string) =>
			`akun Rembuk telah dibuat untuk Anda${role ? ` sebagai ${role}` : ""}${office ? ` pada ${office}` : ""}.`,
		roles: {
			admin: "pengelola",
			organiser: "penyelenggara",
			viewer: "pembaca",
			auditor: "pemeriksa",
			supervisor: "penyelia meja registrasi",
			officer: "petugas meja registrasi",
		},
		button: "Buat kata sandi",
	},
	emailConfirmation: {
		subject: "Konfirmasi alamat surel baru Anda",
		opening: "alamat ini diminta menjadi alamat surel akun Rembuk Anda. Konfirmasikan agar dipakai mulai sekarang.",
		button: "Konfirmasi alamat ini",
		unasked: "Bila Anda tidak mengenal akun ini, abaikan surel ini. Tanpa konfirmasi tidak ada yang berubah.",
	},
	emailChange: {
		subjects: {
			asked: "Penggantian alamat surel akun Rembuk Anda diminta",
			done: "Alamat surel akun Rembuk Anda diganti",
		},
		openings: {
			asked:
				"ada permintaan untuk mengganti alamat surel akun Rembuk Anda. Penggantian berlaku setelah alamat yang baru dikonfirmasi.",
			done: "alamat surel akun Rembuk Anda telah diganti. Surat dan tautan masuk kini dikirim ke alamat yang baru.",
		},
		newAddress: "Alamat baru",
		stopLead: (until: string) =>
			`Bukan Anda? Hentikan penggantian ini. Alamat lama berlaku kembali, semua sesi berakhir, dan kata sandi dihapus. Tautan ini berlaku sampai ${until}.`,
		stop: "Hentikan penggantian",
		fine: "Bila penggantian ini memang Anda kehendaki, Anda tidak perlu melakukan apa pun.",
	},
	accountNotice: {
		subjects: {
			"second-factor-enrolled": "Verifikasi dua langkah diaktifkan",
			"second-factor-removed": "Verifikasi dua langkah dimatikan",
			"second-factor-reset": "Verifikasi dua langkah Anda dihapus oleh administrator",
			"recovery-code-used": "Kode pemulihan Anda telah dipakai",
			"recovery-codes-renewed": "Kode pemulihan Anda diganti",
			"password-changed": "Kata sandi Rembuk Anda disimpan",
			"email-change-stopped": "Penggantian alamat surel dihentikan",
			"email-move-asked": "Administrator akan mengganti alamat surel akun Rembuk Anda",
			"email-moved": "Alamat surel akun Rembuk Anda diganti oleh administrator",
			"account-closed": "Akun Rembuk Anda dinonaktifkan",
			"provider-linked": "Akun Rembuk Anda kini terhubung dengan akun instansi",
		},
		openings: {
			"second-factor-enrolled":
				"verifikasi dua langkah kini aktif pada akun Rembuk Anda. Setiap kali masuk, Anda diminta kode dari aplikasi autentikator.",
			"second-factor-removed":
				"verifikasi dua langkah dimatikan pada akun Rembuk Anda. Kode pemulihan yang lama tidak berlaku lagi.",
			"second-factor-reset":
				"administrator menghapus verifikasi dua langkah pada akun Rembuk Anda, dan semua sesi Anda berakhir. Setelah masuk, aktifkan kembali di halaman Akun saya.",
			"recovery-code-used":
				"satu kode pemulihan akun Rembuk Anda baru saja dipakai. Kode itu tidak dapat dipakai lagi. Bila ponsel Anda hilang, matikan lalu aktifkan kembali verifikasi dua langkah pada ponsel yang baru.",
			"recovery-codes-renewed":
				"sepuluh kode pemulihan baru dibuat untuk akun Rembuk Anda. Kode yang lama tidak berlaku lagi.",
			"password-changed": "kata sandi akun Rembuk Anda disimpan, dan sesi Anda di perangkat lain berakhir.",
			"email-move-asked":
				"administrator meminta alamat surel lain untuk akun Rembuk Anda. Alamat ini tetap berlaku sampai alamat yang baru dikonfirmasi.",
			"email-moved":
				"administrator mengganti alamat surel akun Rembuk Anda. Alamat ini tidak lagi membuka akun itu, semua sesi berakhir, dan kata sandi dihapus.",
			"account-closed":
				"penggantian alamat surel akun Rembuk Anda dihentikan, tetapi alamat ini kini dipakai akun lain. Karena itu akun Anda dinonaktifkan. Hubungi administrator Rembuk di kantor Anda untuk membukanya kembali.",
			"provider-linked":
				"akun Rembuk Anda baru saja dibuka untuk pertama kali dengan akun instansi Anda. Mulai sekarang akun instansi itu dapat membuka akun Rembuk Anda.",
			"email-change-stopped":
				"penggantian alamat surel akun Rembuk Anda dihentikan. Alamat ini tetap menjadi alamat akun Anda, semua sesi berakhir, dan kata sandi dihapus. Mintalah tautan masuk, lalu buat kata sandi baru.",
		},
		when: "Waktu",
		button: "Buka Akun saya",
		notYou:
			"Bila bukan Anda yang melakukannya dan Anda tidak memintanya, segera hubungi administrator Rembuk di kantor Anda.",
	},
};

export type Texts = typeof id;
