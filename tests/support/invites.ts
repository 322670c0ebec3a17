import type { InviteFacts } from "#app/domain/calendar/facts";

/** Day 1 of the worked example: Tangerang, 16 September 2021, 08.00–16.00 WIB, for Siti. */
export const dayOne: InviteFacts = {
	method: "REQUEST",
	uid: "6f1c2c1e-52d5-4c39-9d0c-2a6a6f3f9d01",
	sequence: 0,
	dtstamp: "2021-09-01T03:00:00.000Z",
	createdAt: "2021-09-01T03:00:00.000Z",
	start: "2021-09-16T08:00",
	end: "2021-09-16T16:00",
	timeZone: "Asia/Jakarta",
	summary: "Dialog Fasilitas Kesejahteraan & Koperasi Pekerja – Hari 1/2",
	location: "Hotel Cisadane Asri (rekaan), Ruang Benteng, Kota Tangerang",
	description: "Dialog Fasilitas Kesejahteraan & Koperasi Pekerja\nPenyelenggara: Ditjen PHI dan Jamsos",
	url: "https://rembuk.test/kegiatan/tangerang-16-17-september-2021",
	organizer: { name: "Panitia Dialog", email: "dialog@kemnaker.test" },
	attendee: { name: "Siti Nurhaliza, S.H., M.Kn.", email: "siti@peserta.test", partstat: "NEEDS-ACTION" },
	rsvp: true,
};

/** Day 2 of the same registration: its own UID, as every session-day has. */
export const dayTwo: InviteFacts = {
	...dayOne,
	uid: "6f1c2c1e-52d5-4c39-9d0c-2a6a6f3f9d02",
	start: "2021-09-17T08:00",
	end: "2021-09-17T16:00",
	summary: "Dialog Fasilitas Kesejahteraan & Koperasi Pekerja – Hari 2/2",
};
