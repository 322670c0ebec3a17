import type {
	CalendarNote,
	CooperativeFacts,
	CooperativeStatement,
	EventFacts,
	FollowupFacts,
	InvitationFacts,
	Person,
	PrivacyRequestFacts,
	RegistrationFacts,
	SpeakerFacts,
	SpeakerSlotFacts,
} from "./facts";

/** Invented people and places for previews and tests; only the title and the dates are those of a real dialogue. */
export const examplePerson: Person = { name: "Siti Rahmawati", gender: "female" };

export const exampleEvent: EventFacts = {
	title: "Dialog Penyediaan Fasilitas Kesejahteraan Pekerja dan Pemberdayaan Koperasi Pekerja",
	host: "Direktorat Jenderal PHI dan Jamsos",
	place: "Tangerang",
	days: [
		{ start: "2021-09-16T08:00", end: "2021-09-16T16:00" },
		{ start: "2021-09-17T08:00", end: "2021-09-17T16:00" },
	],
	timeZone: "Asia/Jakarta",
	venue: "Hotel Cisadane Asri (rekaan), Ruang Benteng",
	address: "Jl. Contoh Raya No. 16",
	region: "Kota Tangerang, Banten",
	onlineUrl: null,
	url: "https://rembuk.example/kegiatan/tangerang-16-17-september-2021",
	contact: { name: "Retno Puspitasari", phone: "+62 812-0000-0001", email: "dialog@rembuk.example" },
};

/** A delegate's statement, whose words are the same in every language of the preview. */
const exampleStatement: CooperativeStatement = {
	missing: ["NPWP"],
	bring: ["AD/ART", "RAT 2020, RAT 2019", "NIB"],
	effects: ["RAT 2020: B → A"],
};

export const exampleRegistration: RegistrationFacts = {
	person: examplePerson,
	event: exampleEvent,
	code: "TAN-7K4QX",
	category: "cooperative",
	link: "https://rembuk.example/pendaftaran/contoh",
	cooperative: exampleStatement,
};

export const exampleInvitation: InvitationFacts = {
	person: { name: "Pimpinan Koperasi Karyawan Contoh", gender: null },
	organisation: "Koperasi Karyawan Contoh",
	event: exampleEvent,
	category: "cooperative",
	places: 3,
	number: "B.5/HI.00.01/IX/2021",
	respondBy: "2021-09-14T09:00:00.000Z",
	travelCosts: "Biaya perjalanan peserta ditanggung oleh instansi masing-masing.",
	link: "https://rembuk.example/undangan/contoh",
	letterUrl: "https://rembuk.example/undangan/contoh/surat.pdf",
};

export const exampleCalendar: CalendarNote = {
	attached: true,
	replies: true,
	fileUrl: "https://rembuk.example/pendaftaran/contoh/kalender.ics",
};

export const exampleFollowup: FollowupFacts = {
	person: { name: "Budi Santoso", gender: "male" },
	code: "RTL-TNG-02",
	title: "Melaporkan RAT tahun buku 2020 ke ODS secara mandiri",
	dueOn: "2021-10-15",
	eventTitle: exampleEvent.title,
	host: exampleEvent.host,
	link: "https://rembuk.example/rtl/contoh",
	contact: exampleEvent.contact,
};

export const exampleSpeaker: SpeakerFacts = {
	person: { name: "Lina Gozali", gender: null },
	event: exampleEvent,
	link: "https://rembuk.example/narasumber/contoh",
};

export const exampleSlot: SpeakerSlotFacts = {
	title: "Panel 1: Penyediaan fasilitas kesejahteraan pekerja/buruh di perusahaan",
	role: "speaker",
	start: "2021-09-16T10:30",
	end: "2021-09-16T12:00",
	timeZone: "Asia/Jakarta",
	room: "Benteng",
	place: "Hotel Cisadane Asri (rekaan), Jl. Contoh Raya No. 16, Kota Tangerang",
};

export const exampleCooperative: CooperativeFacts = {
	person: { name: "Rohmat Hidayat", gender: null },
	cooperative: "Kopkar Sinar Cisadane (rekaan)",
	host: "Dinas Koperasi Kota Contoh",
	link: "https://rembuk.example/koperasi/contoh",
	contact: null,
};

export const examplePrivacyRequest: PrivacyRequestFacts = {
	person: examplePerson,
	number: "PDP-7K4QX",
	kind: "Penghapusan data",
	needsConfirmation: true,
	dueAt: "2021-09-19T02:00:00.000Z",
	timeZone: "Asia/Jakarta",
	ground: null,
	note: "",
	link: "https://rembuk.example/permintaan/contoh",
};
