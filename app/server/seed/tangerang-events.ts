import type { PlannedEvent } from "./plan-event";

/** What the dialogues around today share. Venue, people and figures are fictional. */
export const tangerangFrame = {
	kind: "dialogue",
	mode: "in_person",
	purpose: "Mendampingi koperasi pekerja melengkapi persyaratan sertifikat NIK dan kode QR.",
	topics: ["Sertifikat NIK dan kode QR", "Koperasi pekerja", "Fasilitas kesejahteraan pekerja"],
	hostName: "Direktorat Jenderal PHI dan Jamsos, Kementerian Ketenagakerjaan",
	onlineUrl: null,
	timeZone: "Asia/Jakarta",
	contactName: "Retno Puspitasari (rekaan)",
	contactPhone: "+6281200000001",
	needsApproval: false,
} as const satisfies Partial<PlannedEvent>;

/** A one-day programme between two hours (`HH:MM`); each slot takes its share of the time, to five minutes. */
export function clinicProgramme(start: string, end: string): PlannedEvent["sessions"] {
	const [from, length] = [minutes(start), minutes(end) - minutes(start)];
	const at = (percent: number) => clock(from + Math.round((percent * length) / 500) * 5);
	return slots.map(({ kind, title, room, from: begins, to }) => ({
		day: 1,
		kind,
		title,
		room,
		start: at(begins),
		end: to === 100 ? end : at(to),
		people: [],
	}));
}

/** From and to in percent of the day. */
const slots = [
	{ kind: "registration", title: "Registrasi peserta", room: "", from: 0, to: 8 },
	{ kind: "keynote", title: "Pembukaan dan arahan", room: "", from: 8, to: 20 },
	{ kind: "panel", title: "Yang berubah bagi koperasi setelah memiliki NIK", room: "", from: 20, to: 50 },
	{ kind: "break", title: "Istirahat, salat, dan makan", room: "", from: 50, to: 65 },
	{ kind: "clinic", title: "Klinik berkas NIK per koperasi", room: "Ruang Cisadane", from: 65, to: 93 },
	{ kind: "clinic", title: "Klinik laporan RAT", room: "Ruang Benteng", from: 65, to: 93 },
	{ kind: "closing", title: "Rumusan dan penutupan", room: "", from: 93, to: 100 },
] as const;

const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
const clock = (total: number): string =>
	`${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;
