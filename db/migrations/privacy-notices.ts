/** A privacy notice as it was published: paragraphs apart by an empty line, headings after "## ". */
export interface PublishedNotice {
	version: string;
	/** `YYYY-MM-DD`. */
	effectiveOn: string;
	/** What changed against the version before, empty for the first. */
	changesIndonesian: string;
	changesEnglish: string;
	textIndonesian: string;
	textEnglish: string;
}

/** The notices that came with the product, oldest first. Later ones are published in the panel. */
export const privacyNotices: readonly PublishedNotice[] = [
	{
		version: "2021-08",
		effectiveOn: "2021-08-01",
		changesIndonesian: "",
		changesEnglish: "",
		textIndonesian: `## Data yang kami minta

Nama, instansi, jabatan, pihak yang Anda wakili, dan nomor ponsel atau surel. Jenis kelamin dan kebutuhan khusus tidak wajib diisi.

## Untuk apa

Menyelenggarakan dialog yang Anda ikuti dan memantau tindak lanjutnya, menurut Peraturan Pemerintah Nomor 71 Tahun 2019.

## Siapa yang melihat

Panitia dialog dan petugas meja registrasi. Nama Anda tercantum pada daftar hadir pihak Anda yang ditandatangani di tempat.

## Hak Anda

Sampaikan permintaan perbaikan atau penghapusan kepada narahubung dialog.`,
		textEnglish: `## What we ask for

Name, organisation, position, the party you represent, and a mobile number or an e-mail address. Gender and access needs may be left empty.

## What for

To hold the dialogue you take part in and to follow up on it, under Government Regulation 71 of 2019.

## Who sees it

The organisers and the officers at the registration desk. Your name stands on the attendance list of your party, which is signed on site.

## Your rights

Ask the contact of the dialogue to correct or erase your data.`,
	},
	{
		version: "2026-11",
		effectiveOn: "2026-11-01",
		changesIndonesian:
			"Disesuaikan dengan Undang-Undang Nomor 27 Tahun 2022: hak Anda dan jangka waktu 3 × 24 jam, persetujuan foto yang terpisah, dan kuki.",
		changesEnglish:
			"Follows Law 27 of 2022: your rights and the time limit of 3 × 24 hours, a separate consent to photographs, and cookies.",
		textIndonesian: `## Data yang kami minta

Nama, instansi, jabatan, pihak yang Anda wakili, dan nomor ponsel atau surel. Jenis kelamin dan kebutuhan khusus tidak wajib diisi. Kami tidak meminta NIK pribadi, NPWP, tanggal lahir, atau agama.

## Untuk apa

Menyelenggarakan dialog yang Anda ikuti dan memantau tindak lanjutnya. Persetujuan untuk difoto diminta terpisah dan dapat Anda tolak tanpa memengaruhi keikutsertaan Anda.

## Siapa yang melihat

Panitia dialog dan petugas meja registrasi. Nama Anda tercantum pada daftar hadir pihak Anda yang ditandatangani di tempat. Bila Anda mendapat sertifikat, siapa pun yang memegang kodenya dapat memeriksa nama dan kegiatannya. Selain itu halaman publik tidak memuat data peserta.

## Hak Anda

Anda dapat meminta salinan, perbaikan, atau penghapusan data, dan menarik persetujuan. Sampaikan kepada narahubung dialog; panitia menjawab dalam 3 × 24 jam.

## Kuki

Situs ini menyimpan satu kuki untuk pilihan bahasa dan, bagi panitia, satu kuki untuk masuk. Tidak ada pelacak.`,
		textEnglish: `## What we ask for

Name, organisation, position, the party you represent, and a mobile number or an e-mail address. Gender and access needs may be left empty. We do not ask for a personal identity number, a tax number, a date of birth or a religion.

## What for

To hold the dialogue you take part in and to follow up on it. Consent to photographs is asked for apart; you may refuse it without any effect on your place.

## Who sees it

The organisers and the officers at the registration desk. Your name stands on the attendance list of your party, which is signed on site. If you get a certificate, anyone who holds its code can check the name and the event. Apart from that, public pages hold no data of participants.

## Your rights

You may ask for a copy, a correction or the erasure of your data, and withdraw consent. Tell the contact of the dialogue; the organisers answer within 3 × 24 hours.

## Cookies

This site keeps one cookie for the language and, for organisers, one cookie for signing in. There is no tracking.`,
	},
	{
		version: "2026-11-15",
		effectiveOn: "2026-11-15",
		changesIndonesian:
			"Dasar pemrosesan disebutkan, tiap persetujuan dijelaskan dengan tujuannya, permintaan dapat diajukan lewat situs ini, dan lama penyimpanan tiap jenis data diumumkan.",
		changesEnglish:
			"States the legal basis, explains each consent with its purpose, lets you make requests on this site, and publishes how long each kind of data is kept.",
		textIndonesian: `## Dasar pemrosesan

Kami memproses data Anda untuk menjalankan tugas kepentingan umum, yaitu menyelenggarakan dialog ketenagakerjaan, mencatat kehadirannya, dan memantau tindak lanjutnya (Pasal 20 ayat (2) huruf e Undang-Undang Nomor 27 Tahun 2022). Hal lain kami lakukan hanya dengan persetujuan Anda.

## Data yang kami minta

Nama, instansi, jabatan, pihak yang Anda wakili, dan nomor ponsel atau surel. Jenis kelamin dan kebutuhan khusus tidak wajib diisi. Kebutuhan khusus adalah data kesehatan: hanya petugas yang melihatnya, dan dihapus tujuh hari setelah dialog. Kami tidak meminta NIK pribadi, NPWP, tanggal lahir, atau agama.

## Persetujuan yang diminta terpisah

Tiga hal kami tanyakan satu per satu, tidak tercentang sebelumnya, dan boleh Anda tolak tanpa memengaruhi keikutsertaan Anda: foto dan video Anda dimuat dalam dokumentasi dan publikasi; nama dan nomor kontak Anda diteruskan ke dinas yang membidangi koperasi; Anda diundang ke kegiatan berikutnya. Persetujuan dapat ditarik kapan saja lewat halaman pendaftaran Anda, dan pemrosesan itu langsung berhenti.

## Siapa yang melihat

Panitia dialog dan petugas meja registrasi. Nama Anda tercantum pada daftar hadir pihak Anda yang ditandatangani di tempat. Bila Anda mendapat sertifikat, siapa pun yang memegang kodenya dapat memeriksa nama dan kegiatannya. Selain itu halaman publik tidak memuat data peserta. Setiap unduhan daftar peserta dicatat.

## Hak Anda

Anda dapat meminta salinan, perbaikan, atau penghapusan data, menarik persetujuan, dan meminta pemrosesan ditunda atau dihentikan. Sebagian besar dapat Anda lakukan sendiri di halaman pendaftaran Anda; selebihnya ajukan lewat situs ini. Kami menjawab dalam 3 × 24 jam. Bila kami menolak, alasan menurut undang-undang kami sebutkan.

## Bila terjadi kebocoran

Bila data Anda bocor, kami memberi tahu Anda dan lembaga yang berwenang paling lambat dalam 3 × 24 jam: data apa, kapan dan bagaimana, serta apa yang kami lakukan.

## Kuki

Situs ini menyimpan satu kuki untuk pilihan bahasa dan, bagi panitia, satu kuki untuk masuk. Tidak ada pelacak. Data disimpan di server penyelenggara.`,
		textEnglish: `## Legal basis

We process your data to carry out a task in the public interest: holding dialogues on labour matters, recording who attended, and following up on them (Article 20(2)(e) of Law 27 of 2022). Anything else we do with your consent only.

## What we ask for

Name, organisation, position, the party you represent, and a mobile number or an e-mail address. Gender and access needs may be left empty. Access needs are health data: only the officers see them, and they are erased seven days after the dialogue. We do not ask for a personal identity number, a tax number, a date of birth or a religion.

## Consents that are asked for apart

We ask about three things one by one, never ticked beforehand, and you may refuse each without any effect on your place: photographs and video of you in documentation and publications; your name and contact passed on to the cooperatives office; invitations to later events. You can withdraw consent at any time on the page of your registration, and that processing stops at once.

## Who sees it

The organisers and the officers at the registration desk. Your name stands on the attendance list of your party, which is signed on site. If you get a certificate, anyone who holds its code can check the name and the event. Apart from that, public pages hold no data of participants. Every download of a list of participants is recorded.

## Your rights

You may ask for a copy, a correction or the erasure of your data, withdraw consent, and ask us to suspend or stop processing. Most of it you can do yourself on the page of your registration; the rest you request on this site. We answer within 3 × 24 hours. If we refuse, we state the reason under the law.

## If data leak

If your data leak, we tell you and the authority within 3 × 24 hours at the latest: which data, when and how, and what we do about it.

## Cookies

This site keeps one cookie for the language and, for organisers, one cookie for signing in. There is no tracking. Data are kept on the organisers' server.`,
	},
];
