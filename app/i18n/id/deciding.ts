import type { DecisionKind } from "#app/domain/registrations/types";

/** Deciding about one or many registrations, and undoing it. */
export const deciding = {
	title: "Putuskan pendaftaran",
	back: "Kembali ke daftar pendaftaran",
	bar: "Tindakan untuk yang dipilih",
	chosen: "Dipilih:",
	allMatching: (count: string) => `Semua ${count} hasil, termasuk di halaman lain`,
	select: "Pilih",
	buttons: {
		approve: "Setujui",
		waitlist: "Daftar tunggu",
		reject: "Tolak…",
		cancel: "Batalkan…",
	} satisfies Record<DecisionKind, string>,
	questions: {
		approve: (count: string) => `Setujui ${count} pendaftaran?`,
		waitlist: (count: string) => `Masukkan ${count} pendaftaran ke daftar tunggu?`,
		reject: (count: string) => `Tolak ${count} pendaftaran?`,
		cancel: (count: string) => `Batalkan ${count} pendaftaran?`,
	} satisfies Record<DecisionKind, (count: string) => string>,
	consequences: {
		approve: (mails: string) => `Undangan kalender dikirim ke ${mails} peserta.`,
		waitlist: (mails: string) => `Surel dengan urutan daftar tunggu dikirim ke ${mails} peserta.`,
		reject: (mails: string) => `Surel dengan alasan di bawah ini dikirim ke ${mails} orang.`,
		cancel: (mails: string) =>
			`Surel dengan alasan di bawah ini dikirim ke ${mails} orang, entri kalendernya ditarik, dan kursinya diberikan kepada yang menunggu paling lama.`,
	} satisfies Record<DecisionKind, (mails: string) => string>,
	calls: (count: string) => `${count} orang tanpa surel masuk daftar telepon.`,
	confirm: {
		approve: (count: string) => `Ya, setujui ${count}`,
		waitlist: (count: string) => `Ya, masukkan ${count}`,
		reject: (count: string) => `Ya, tolak ${count}`,
		cancel: (count: string) => `Ya, batalkan ${count}`,
	} satisfies Record<DecisionKind, (count: string) => string>,
	keep: "Kembali tanpa mengubah",
	people: "Siapa saja",
	more: (count: string) => `dan ${count} pendaftaran lain`,
	notMeant: (count: string) => `${count} pendaftaran lain yang dipilih dibiarkan, karena statusnya sudah berbeda.`,
	capped: (count: string) =>
		`Paling banyak ${count} pendaftaran diputuskan sekaligus: yang pertama menurut urutan daftar.`,
	reasonChoice: "Alasan",
	reasonChoiceHint: "Dikirim kepada orang yang mendaftar, dalam bahasa suratnya.",
	reasonOther: "Hanya alasan yang ditulis di bawah",
	reasonText: "Keterangan",
	reasonTextHint: "Ditulis sesudah alasan di atas. Tulislah dengan sopan dan jelas.",
	reasons: {
		"organisation-limit": "Instansi Anda sudah mengirim peserta sebanyak yang kami sediakan.",
		"seats-taken": "Kursi untuk pihak Anda sudah terisi semua.",
		"other-party": "Kegiatan ini ditujukan bagi pihak atau wilayah lain.",
		"data-incomplete": "Data pendaftaran belum lengkap dan kami belum dapat menghubungi Anda.",
		"registered-twice": "Anda sudah terdaftar dengan pendaftaran lain.",
		"organisation-asked": "Instansi Anda meminta perubahan peserta.",
	},
	overQuota: (party: string, free: string, chosen: string) =>
		`Kuota ${party} tersisa ${free}, sedangkan Anda memilih ${chosen}.`,
	perOrganisation: (most: string) => `Paling banyak ${most} orang dari satu instansi.`,
	refusedTitles: { full: "Kuota tidak cukup", "seats-free": "Masih ada kursi", "decided-before": "Sudah diputuskan" },
	overQuotaLead: "Belum ada yang disetujui.",
	approveFitting: (count: string) => `Setujui ${count} pertama`,
	fittingHint: "Yang pertama menurut waktu pendaftaran, sesudah mereka yang sudah ada di daftar tunggu.",
	nothingFits: "Tidak ada kursi yang tersisa. Masukkan ke daftar tunggu, atau ubah kuota.",
	changeQuota: "Ubah kuota",
	seatsFree: (party: string, free: string) =>
		`Masih ada ${free} kursi ${party}, jadi tidak ada yang perlu menunggu. Setujui pendaftarannya, atau tolak dengan alasan.`,
	decided: "Semua pendaftaran yang dipilih sudah diputuskan. Tidak ada yang berubah.",
	nobodyTitle: "Belum ada yang dipilih",
	nobodyLead: "Centang pendaftaran di daftar, lalu pilih tindakannya.",
	tooMany: (count: string) => `Pilih paling banyak ${count} pendaftaran.`,
	done: {
		approve: (count: string) => `${count} pendaftaran disetujui dan peserta dikabari.`,
		waitlist: (count: string) => `${count} pendaftaran masuk daftar tunggu. Peserta dikabari urutannya.`,
		reject: (count: string) => `${count} pendaftaran ditolak dan alasannya disampaikan.`,
		cancel: (count: string) =>
			`${count} pendaftaran dibatalkan. Kursinya diberikan kepada yang menunggu paling lama, bila ada.`,
	} satisfies Record<DecisionKind, (count: string) => string>,
	undo: "Urungkan",
	undone: (count: string) => `Keputusan diurungkan: ${count} pendaftaran kembali seperti semula.`,
	undoneBefore: "Keputusan ini sudah diurungkan sebelumnya.",
	left: (count: string) => `${count} pendaftaran dibiarkan:`,
	leftWhy: {
		touched: "sudah berubah lagi sesudahnya",
		"registered-again": "orangnya sudah mendaftar lagi",
		"no-seat": "kursinya sudah ditempati peserta lain",
	},
};
