import type { Person } from "../facts";
import { id } from "./id";

const because = (reason: string) => (reason ? `. Alasan: ${reason.replace(/[.\s]+$/, "")}.` : ".");

/** Short messages for people without e-mail, sent by hand from the call list. One link each, no emoji. */
export const whatsAppId = {
	salutation: (person: Person) => id.salutation(person),
	event: (title: string, time: string, place: string) => `*${title}*\n${time}${place ? `\nTempat: ${place}` : ""}`,
	confirmed: (code: string) =>
		`Pendaftaran Anda *disetujui*. Kode: *${code}*. Tunjukkan kode atau kode QR ini di meja registrasi.`,
	confirmedLink: (link: string) => `Kode QR, kalender, dan pembatalan: ${link}`,
	sessions: (lines: readonly string[]) =>
		lines.length > 0
			? `Sesi pilihan Anda sekarang:\n${lines.map((line) => `- ${line}`).join("\n")}`
			: "Anda tidak terdaftar pada sesi dengan tempat terbatas.",
	pending: (code: string) =>
		`Pendaftaran Anda telah kami terima. Kode: *${code}*. Panitia meninjau pendaftaran paling lambat 2 hari kerja.`,
	status: (link: string) => `Status pendaftaran Anda: ${link}`,
	waitlisted: (category: string, position: string) =>
		`Kuota unsur ${category} sudah terisi. Anda berada di *daftar tunggu nomor ${position}*. Kami mengabari Anda bila ada kursi.`,
	offered: (category: string, answerBy: string, hours: number) =>
		`Satu kursi unsur ${category} kami *simpan untuk Anda*. Mohon dijawab ${answerBy ? `paling lambat *${answerBy}*` : `dalam *${hours} jam* setelah pesan ini`}; sesudah itu kursi dapat beralih kepada yang berikutnya dalam daftar tunggu.`,
	answer: (link: string) => `Ambil atau lepas kursi ini: ${link}`,
	offerLapsed: (category: string, position: string) =>
		`Kursi yang kami simpan untuk Anda sudah beralih kepada yang berikutnya. Anda tetap di *daftar tunggu* unsur ${category}, *nomor ${position}*.`,
	movedToWaiting: (category: string, position: string) =>
		`Mohon maaf, jumlah kursi unsur ${category} harus dikurangi. Kursi Anda kami tarik dan Anda kini di *daftar tunggu nomor ${position}*. Kami mengabari Anda bila ada kursi.`,
	promoted: (code: string) => `Satu kursi tersedia dan pendaftaran Anda kini *disetujui*. Kode: *${code}*.`,
	rejected: (reason: string) => `Mohon maaf, pendaftaran Anda belum dapat kami setujui${because(reason)}`,
	cancelledSelf: "Sesuai permintaan Anda, keikutsertaan Anda telah *dibatalkan*.",
	cancelledOrganiser: (reason: string) => `Keikutsertaan Anda *dibatalkan* oleh panitia${because(reason)}`,
	cancelledContact: "Keikutsertaan Anda *dibatalkan* oleh narahubung rombongan Anda.",
	groupRegistered: (organisation: string, count: number) =>
		`Rombongan Anda dari *${organisation}* telah kami terima: ${count} utusan.`,
	groupLink: (link: string) => `Halaman rombongan (nama, kode, dan tautan setiap utusan): ${link}`,
	undone: (status: string) =>
		`Mohon maaf, kabar kami sebelumnya tentang pendaftaran Anda *keliru*. Status pendaftaran Anda sekarang: *${status}*.`,
	replaced: "Keikutsertaan Anda telah *dialihkan* kepada peserta lain. Kode Anda tidak berlaku lagi.",
	page: (link: string) => `Halaman kegiatan: ${link}`,
	changed: (was: string, now: string) => `*Perubahan*\nSemula: ${was}\nMenjadi: *${now}*`,
	details: (link: string) => `Keterangan dan pembatalan: ${link}`,
	postponed: (reason: string) =>
		`Kegiatan ini *ditunda*${because(reason)} Pendaftaran Anda tetap tersimpan; tanggal baru kami sampaikan kemudian.`,
	eventCancelled: (reason: string) => `Kegiatan ini *dibatalkan*${because(reason)} Kami mohon maaf.`,
	invited: (host: string, title: string) => `${host} mengundang Bapak/Ibu mengikuti *${title}*.`,
	unanswered: (title: string) => `Undangan *${title}* belum terjawab. Mohon konfirmasi.`,
	plan: (time: string, place: string, category: string, people: string) =>
		`Waktu: ${time}${place ? `\nTempat: ${place}` : ""}\nUnsur: ${category} (paling banyak ${people} orang)`,
	invitationLink: (link: string) => `Surat undangan dan konfirmasi: ${link}`,
	respondBy: (moment: string) => `Konfirmasi paling lambat ${moment}.`,
	followup: (code: string, title: string) => `Tindak lanjut *${code}*\n${title}`,
	assigned: (date: string) => `Anda tercatat sebagai penanggung jawab. Tenggat: ${date}.`,
	before: (date: string, days: number) => `Jatuh tempo ${date}, ${days === 0 ? "hari ini" : `${days} hari lagi`}.`,
	overdue: (date: string, days: number) => `Tenggat ${date} sudah lewat ${days} hari.`,
	extension: {
		moved: (due: string, was: string, note: string) => `Tenggat berubah: ${due} (semula ${was})${because(note)}`,
		granted: (due: string, was: string, note: string) =>
			`Permintaan tambahan waktu disetujui. Tenggat baru: ${due} (semula ${was})${because(note)}`,
		refused: (due: string, wanted: string, note: string) =>
			`Permintaan tambahan waktu sampai ${wanted} belum dapat disetujui${because(note)} Tenggat tetap ${due}.`,
	},
	report: (link: string) => `Sampaikan perkembangan (tanpa akun): ${link}`,
	speakerInvited: "Kami mengundang Anda mengisi sesi pada kegiatan berikut.",
	speakerChanged: (title: string) => `Ada perubahan pada sesi Anda, ${title}.`,
	speakerPostponed: (title: string, reason: string) => `Kegiatan ${title} *ditunda*${because(reason)}`,
	speakerCancelled: (title: string, reason: string) =>
		`Kegiatan ${title} *dibatalkan*${because(reason)} Kami mohon maaf.`,
	slot: (title: string, part: string, when: string) => `*${title}* (${part})\n${when}`,
	slotMoved: (title: string, was: string, now: string) => `*${title}*\nSemula: ${was}\nMenjadi: *${now}*`,
	speakerPage: (link: string) => `Jadwal, unggah bahan paparan, dan kalender (tanpa akun): ${link}`,
	cooperativePage: (name: string) =>
		`Halaman pribadi *${name}* menuju sertifikat NIK: tahap, grade, syarat yang kurang, dan unggah berkas.`,
	cooperativeLink: (link: string) => `Tanpa akun, hanya untuk pengurus: ${link}`,
	cooperativeTodo: (name: string, todo: readonly string[]) =>
		`Perlu dilakukan untuk sertifikat NIK *${name}*:\n${todo.map((one) => `- ${one}`).join("\n")}`,
	cooperativeOpen: (link: string) => `Halaman koperasi (tanpa akun): ${link}`,
	reminder: (days: number) =>
		`Pengingat: kegiatan yang Anda ikuti berlangsung *${days === 0 ? "hari ini" : days === 1 ? "besok" : `${days} hari lagi`}*.`,
	briefing: (date: string) => `*Surat Senin ${date}*. Lima angka dialog; dalam kurung perubahan sejak pekan lalu:`,
	ownLate: (count: number, change: string) => `Janji kita yang terlambat: *${count}* (${change})`,
	briefingLink: (link: string, until: string) => `Angka pekan ini, tanpa nama, sampai ${until}: ${link}`,
	eventThanks: "Terima kasih atas kehadiran dan sumbangan pikiran Anda.",
	documentsAndRating: (link: string) => `Dokumen kegiatan dan penilaian singkat (tanpa nama): ${link}`,
	rating: (link: string) => `Penilaian singkat, tanpa nama: ${link}`,
	contact: (name: string) => `Narahubung: ${name}. Terima kasih.`,
	thanks: "Terima kasih.",
};

export type WhatsAppTexts = typeof whatsAppId;
