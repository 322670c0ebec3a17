/**
 * What a planner should look at in schedule, programme and texts. Words in braces stand for names, times and figures;
 * `{first}`, `{second}` and `{session}` are sessions, each with its time.
 */
export const warnings = {
	title: (count: number) => `${count} hal perlu diperiksa`,
	lead: "Peringatan ini tidak menghalangi penerbitan.",
	"room-clash": "{first} dan {second} memakai ruang {room} pada waktu yang sama.",
	"person-clash": "{person} tercatat pada {first} dan {second}, yang berlangsung pada waktu yang sama.",
	"person-elsewhere": "{person} tercatat pada {session}, tetapi pada waktu yang sama mengisi dialog lain: {event}.",
	"common-overlap": "{first} dan {second} berlangsung bersamaan, padahal salah satunya untuk semua peserta.",
	"friday-prayer": "{session} melewati waktu salat Jumat, pukul 11.30–13.15. Sisipkan rehat.",
	"outside-day": "{session} berada di luar jam hari {day}.",
	gap: "Hari {day} kosong pukul {from}–{to}, sesudah {session}.",
	holiday: "Hari {day} ({date}) jatuh pada libur nasional: {name}.",
	"shared-leave": "Hari {day} ({date}) jatuh pada cuti bersama: {name}.",
	"holidays-unknown":
		"Hari libur tahun {year} belum ditetapkan di Rembuk. Periksa keputusan terbaru sebelum mengundang.",
	"full-day":
		"Hari {day} berlangsung {length}. Paket rapat sehari penuh paling sedikit 8 jam (PMK 33/2016); bila kurang, biayanya tidak dapat dipertanggungjawabkan sebagai paket itu dalam SPJ.",
	"half-day":
		"Hari {day} berlangsung {length}. Paket rapat setengah hari paling sedikit 5 jam (PMK 33/2016); bila kurang, biayanya tidak dapat dipertanggungjawabkan sebagai paket itu dalam SPJ.",
	undecided:
		"Hari {day} berlangsung {length}, kurang dari 8 jam. Paket rapat sehari penuh memerlukan paling sedikit 8 jam, setengah hari 5 jam (PMK 33/2016, syarat SPJ). Pilih paketnya pada jadwal.",
	"stale-date": "Teks ini masih menyebut {fragment}: {field}.",
	"stale-place": "Teks ini masih menyebut {fragment}: {field}.",
	fields: {
		title: "judul",
		purpose: "tujuan",
		topics: "topik",
		host_name: "penyelenggara",
		venue_address: "alamat",
		session: "judul sesi",
	},
	fixSchedule: "Ubah jadwal",
	fixSession: "Ubah sesi",
	fixDetails: "Ubah rincian",
	length: (hours: number, minutes: number) => (minutes === 0 ? `${hours} jam` : `${hours} jam ${minutes} menit`),
	sessionAt: (start: string, end: string) => `pukul ${start}–${end}`,
	more: (count: number) => `dan ${count} hal lain`,
};
