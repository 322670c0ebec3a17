import { randomUUID } from "node:crypto";
import { formVersion } from "#app/domain/events/form-version";
import type { House } from "#tests/support/house";
import { password } from "#tests/support/house";

/** Who may use an address: what its loader and its action must both insist on. */
export type Audience =
	| "everybody"
	/** Whoever holds the personal link in the address. */
	| "link"
	/** Anybody with an account. */
	| "account"
	/** Anybody with an account who plans events: organisers and admins. */
	| "staff"
	/** Whoever works at desks, and staff. */
	| "desks"
	/** Who is named for the desk of the event in the address, its office, and admins; to others it does not exist. */
	| "desk"
	/** The same without officers: its supervisors. */
	| "supervisor"
	/** The office that the object in the address belongs to, and admins; to others it does not exist. */
	| "office"
	| "admin";

export interface Access {
	to: Audience;
	/** What a GET answers to those it is for; 200 unless said. */
	get?: number;
	/** Values of the address's parameters, where an ordinary one does not do. */
	params?: (house: House) => Record<string, string>;
	/** A form that is right in every field; none where nothing can be sent. */
	form?: (house: House) => Record<string, string>;
	/** What the right form answers; 303 unless said. */
	answer?: number;
	/** No word of the form is kept, so it does not matter what stands in it. */
	keepsNoWords?: true;
	/** What it brings along allows it, a link or a signature, wherever it comes from. */
	fromAnywhere?: true;
	/** A program asks, not a browser: nobody is sent to the sign-in page. */
	isForProgram?: true;
	/** Even the right form writes nothing. */
	writesNothing?: true;
}

const everybody: Access = { to: "everybody" };
const link: Access = { to: "link" };
const staff: Access = { to: "staff" };
const account: Access = { to: "account" };
const office: Access = { to: "office" };
const reason = () => ({ reason: "Gedung tidak dapat dipakai." });

const person = { name: "Dewi Lestari", email: "dewi@peserta.test" };
const organisation = { category: "cooperative", organisation: "Koperasi Contoh", region: "36.71" };
const group = {
	contact_name: "Hendra Wijaya",
	contact_email: "hendra@peserta.test",
	delegates: "2",
	d1_name: "Dewi Lestari",
	d1_email: "dewi@peserta.test",
};
/** A download is an act; its answer is the file. */
const download = {
	get: 303,
	form: () => ({ format: "csv" }),
	answer: 200,
	keepsNoWords: true,
	writesNothing: true,
} as const;
const seat = ({ seatId }: House) => ({ registrationId: seatId });
const promise = {
	title: "Melaporkan RAT",
	theme: "cooperatives",
	priority: "normal",
	organisationName: "Koperasi Contoh",
	ownerCategory: "cooperative",
	ownerEmail: "dewi@peserta.test",
	dueOn: "2026-12-20",
};
const session = (house: House) => ({
	day: house.dayIds[0] ?? "",
	kind: "plenary",
	title: "Tanya jawab",
	start: "13:00",
	end: "14:00",
});
const sessionWithMinutes = ({ minutesSessionId }: House) => ({ sessionId: minutesSessionId });
const asked = { body: "Apakah RAT daring diakui?", status: "answered", answer: "Diakui bila diatur dalam AD/ART." };
const progress = () => ({ note: "Berkas sudah lengkap.", progress: "in_progress" });

/** Every loader and action of the site by route id. A route that is missing here fails the test beside this file. */
export const accessTable: Record<string, Access> = {
	root: everybody,
	"routes/public/event-list": everybody,
	"routes/public/event": everybody,
	"routes/public/register": {
		to: "everybody",
		form: () => ({ ...organisation, ...person, consent: "on", form_key: crypto.randomUUID(), step: "submit" }),
	},
	"routes/public/register-group": {
		to: "everybody",
		form: () => ({ ...organisation, ...group, consent: "on", form_key: crypto.randomUUID(), step: "submit" }),
	},
	"routes/public/find-registration": {
		to: "everybody",
		form: ({ seated }) => ({ email: seated.email ?? "" }),
		answer: 200,
	},
	"routes/public/monday-briefing": link,
	"routes/public/my-registration": link,
	"routes/public/seat-offer": { to: "link", form: () => ({ answer: "take" }), keepsNoWords: true, writesNothing: true },
	"routes/public/declined-seat": {
		to: "link",
		form: () => ({ answer: "keep" }),
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/public/edit-my-registration": {
		to: "link",
		form: () => ({ name: "Dewi Anggraini", email: "dewi.anggraini@peserta.test" }),
	},
	"routes/public/answer-questions": {
		to: "link",
		params: ({ delegateToken }) => ({ token: delegateToken }),
		form: ({ questionId }) => ({ [`q_${questionId}`]: "yes" }),
	},
	"routes/public/hand-over-registration": {
		to: "link",
		form: () => ({ name: "Rekan Baru", email: "rekan@peserta.test", consent: "colleague" }),
	},
	// The dialogue of the house is still to come: there is nothing to rate.
	"routes/public/rate-event": {
		to: "link",
		form: () => ({ usefulness: "4" }),
		answer: 409,
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/public/my-consents": { to: "link", form: () => ({ consent_photo: "on" }), keepsNoWords: true },
	"routes/files/my-data": link,
	"routes/public/cancel-my-registration": { to: "link", form: () => ({}), keepsNoWords: true },
	"routes/public/claim-seat": {
		to: "link",
		params: ({ seatToken }) => ({ token: seatToken }),
		form: () => ({ ...person, consent: "on", form_key: crypto.randomUUID() }),
	},
	"routes/public/accept-seat": {
		to: "link",
		get: 303,
		params: ({ delegateToken }) => ({ token: delegateToken }),
		form: () => ({}),
		keepsNoWords: true,
	},
	"routes/public/group": link,
	"routes/public/group-papers": link,
	"routes/public/cancel-my-group": { to: "link", form: () => ({}), keepsNoWords: true },
	"routes/public/delegate": { to: "link", params: seat, form: () => person },
	"routes/public/cancel-delegate": { to: "link", params: seat, form: () => ({}), keepsNoWords: true },
	"routes/public/resend-delegate-link": {
		to: "link",
		get: 303,
		params: ({ delegateId }) => ({ registrationId: delegateId }),
		form: () => ({}),
		keepsNoWords: true,
	},
	"routes/public/my-invitation": { to: "link", form: () => ({ answer: "accept" }), keepsNoWords: true },
	"routes/public/accept-invitation": {
		params: ({ invitationTokens }) => ({ token: invitationTokens[1] ?? "" }),
		to: "link",
		form: () => ({ ...person, consent: "on", region: "36.71", form_key: crypto.randomUUID() }),
	},
	"routes/public/decline-invitation": {
		params: ({ invitationTokens }) => ({ token: invitationTokens[2] ?? "" }),
		to: "link",
		form: () => ({ reason: "Ada kegiatan lain." }),
	},
	"routes/public/delegate-invitation": {
		params: ({ invitationTokens }) => ({ token: invitationTokens[3] ?? "" }),
		to: "link",
		form: () => ({ ...person }),
	},
	"routes/public/stop-letters": { to: "link", form: () => ({ act: "stop" }), keepsNoWords: true, fromAnywhere: true },
	"routes/panel/mailings": office,
	"routes/panel/letter-examples": staff,
	"routes/panel/letter-example": staff,
	"routes/files/letter-example-body": staff,
	"routes/panel/write-to-group": {
		to: "office",
		form: () => ({
			kepada: "status=confirmed&cari=Siti",
			subject: "Perihal surat",
			message: "Mohon membawa berkas, {nama}.",
			form_key: randomUUID(),
			jumlah: "1",
			step: "send",
		}),
	},
	"routes/panel/letter-intro": { to: "office", form: () => ({ intro: "Selamat datang, {nama}." }) },
	"routes/panel/event-reminders": {
		to: "office",
		form: () => ({ first: "on", first_days: "10", last: "on", last_days: "2", thanks_days: "1" }),
	},
	"routes/public/cooperative": {
		to: "link",
		form: () => ({ act: "pesan", body: "Apakah NIB wajib?", form_key: crypto.randomUUID() }),
	},
	"routes/public/report-followup": { to: "link", form: progress },
	"routes/public/ask-extension": {
		to: "link",
		form: () => ({ wantedOn: "2027-01-20", extensionReason: "Akun ODS belum aktif." }),
	},
	// Whatever the fingerprint, there is nothing new to have seen.
	"routes/public/my-sessions": { to: "link", form: () => ({ seen: "-" }), keepsNoWords: true, writesNothing: true },
	"routes/public/privacy": everybody,
	"routes/public/help": everybody,
	"routes/public/accessibility": everybody,
	"routes/public/not-found": {
		to: "everybody",
		get: 404,
		params: () => ({ "*": "tidak-ada" }),
		form: () => ({}),
		answer: 404,
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/accounts/sign-in": {
		to: "everybody",
		form: ({ organiser }) => ({ cara: "sandi", email: organiser.email, password }),
	},
	"routes/accounts/second-step": {
		to: "everybody",
		get: 303,
		form: () => ({ code: "000000" }),
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/accounts/confirm-email": { to: "link", form: () => ({}), answer: 200, keepsNoWords: true },
	"routes/accounts/stop-email-change": { to: "link", form: () => ({}), answer: 200, keepsNoWords: true },
	"routes/accounts/sign-in-link": { to: "link", form: () => ({}), keepsNoWords: true },
	"routes/accounts/sign-out": { to: "everybody", get: 303, form: () => ({}), keepsNoWords: true, writesNothing: true },
	"routes/accounts/provider-start": { to: "everybody", get: 404 },
	"routes/accounts/provider-return": { to: "everybody", get: 404 },
	"routes/accounts/demo-sign-in": {
		to: "everybody",
		get: 404,
		form: () => ({ role: "admin" }),
		answer: 404,
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/files/event-feed": everybody,
	"routes/files/event-calendar": everybody,
	"routes/files/my-calendar": link,
	"routes/files/public-document": {
		to: "everybody",
		params: ({ publicDocumentId }) => ({ documentId: publicDocumentId }),
	},
	"routes/files/my-document": link,
	"routes/files/speaker-calendar": link,
	"routes/files/my-slides": { to: "link", params: ({ slidesFileId }) => ({ fileId: slidesFileId }) },
	"routes/files/my-qr": link,
	"routes/files/my-signed-letter": link,
	"routes/files/my-confirmation": link,
	"routes/files/my-dispensation": link,
	"routes/files/my-invitation-letter": link,
	"routes/files/my-evidence": link,
	"routes/files/my-paper": { to: "link", params: ({ cooperativeFileId }) => ({ fileId: cooperativeFileId }) },
	/** Not there unless mails come in this way. */
	"routes/api/inbound-mail": {
		to: "everybody",
		form: () => ({}),
		answer: 404,
		keepsNoWords: true,
		fromAnywhere: true,
		writesNothing: true,
	},
	"routes/files/healthz": everybody,
	"routes/files/readyz": everybody,

	"routes/panel/house": account,
	"routes/panel/home": account,
	"routes/panel/account": {
		to: "account",
		form: () => ({ proof: password, password: "lima kucing biru melompat" }),
	},
	"routes/panel/second-factor": {
		to: "account",
		form: () => ({ tindakan: "matikan", proof: password }),
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/panel/second-factor-roles": { to: "admin", form: () => ({}), keepsNoWords: true, writesNothing: true },
	"routes/panel/change-email": {
		to: "account",
		form: () => ({ email: `baru-${crypto.randomUUID()}@dinas.test`, proof: password }),
	},
	"routes/panel/user-email": {
		to: "admin",
		form: () => ({ email: `lain-${crypto.randomUUID()}@dinas.test` }),
	},
	"routes/panel/user-sessions": {
		to: "admin",
		form: () => ({ sesi: "tidak-ada" }),
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/panel/users": { to: "admin" },
	"routes/panel/offices": { to: "admin" },
	"routes/panel/new-office": {
		to: "admin",
		form: ({ officeId }) => ({ name: `Kantor Baru ${crypto.randomUUID()}`, region: "36.71", parentId: officeId }),
	},
	"routes/panel/office": {
		to: "admin",
		form: () => ({ name: `Kantor Lain ${crypto.randomUUID()}`, region: "" }),
	},
	"routes/panel/new-user": {
		to: "admin",
		form: ({ officeId }) => ({ email: `baru-${officeId}@dinas.test`, name: "Orang Baru", role: "organiser", officeId }),
	},
	"routes/panel/user": {
		to: "admin",
		form: ({ officeId }) => ({ name: "Nama Baru", role: "organiser", officeId }),
	},
	"routes/panel/organisations": staff,
	"routes/panel/new-organisation": {
		to: "staff",
		form: () => ({ kind: "employer", name: `PT Baru ${crypto.randomUUID()}`, region: "36.71" }),
	},
	"routes/panel/duplicate-organisations": {
		to: "staff",
		form: ({ organisationId, doubleId }) => ({ bodies: `${organisationId} ${doubleId}` }),
		keepsNoWords: true,
	},
	"routes/panel/organisation": staff,
	"routes/panel/edit-organisation": {
		to: "staff",
		form: () => ({ kind: "employer", name: "PT Maju Jaya Baru", region: "36.71", version: "1" }),
	},
	"routes/panel/new-organisation-contact": { to: "staff", form: () => person },
	"routes/panel/organisation-contact": { to: "staff", form: () => ({ name: "Dewi Anggraini", phone: "081234567890" }) },
	"routes/panel/merge-organisation": {
		to: "staff",
		form: ({ organisationId, doubleId }) => ({ one: organisationId, other: doubleId, survivor: organisationId }),
		keepsNoWords: true,
	},
	"routes/panel/undo-organisation-merge": { to: "staff", form: () => ({}), keepsNoWords: true },
	"routes/files/organisations-file": {
		to: "staff",
		get: 303,
		form: () => ({ format: "csv" }),
		answer: 200,
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/panel/breach": { to: "admin" },
	"routes/files/breach-file": {
		to: "admin",
		get: 303,
		form: ({ organiser }) => ({ format: "csv", kembali: `akun=${organiser.id}` }),
		answer: 200,
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/panel/trail": { to: "admin" },
	"routes/panel/trail-entry": { to: "admin" },
	"routes/files/trail-file": {
		to: "admin",
		get: 303,
		form: () => ({ format: "csv" }),
		answer: 200,
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/panel/holidays": {
		to: "admin",
		form: ({ officeId }) => ({ date: "2027-05-01", name: `Hari Buruh ${officeId}`, kind: "holiday" }),
	},
	"routes/panel/holiday": {
		to: "admin",
		form: () => ({ date: "2026-01-01", name: "Tahun Baru", kind: "holiday" }),
	},
	"routes/panel/templates": staff,
	"routes/panel/template": {
		to: "office",
		form: () => ({ title: "Dari kerangka", first_day: "2026-12-01", region: "36.71" }),
	},
	"routes/panel/series-list": staff,
	"routes/panel/new-series": {
		to: "staff",
		form: ({ eventId }) => ({
			dari: `kegiatan-${eventId}`,
			name: "Rangkaian",
			region_1: "Kota Tangerang",
			date_1: "2026-12-01",
		}),
	},
	"routes/panel/series": office,
	"routes/panel/events": staff,
	"routes/panel/new-event": {
		to: "staff",
		form: () => ({ title: "Dialog baru", kind: "dialogue", mode: "in_person", region: "36.71" }),
	},
	"routes/panel/event-overview": office,
	"routes/panel/event-details": {
		to: "office",
		form: () => ({
			title: "Judul baru",
			kind: "dialogue",
			mode: "in_person",
			purpose: "Tujuan baru.",
			host_name: "Dinas Contoh",
			venue_name: "Gedung Baru",
			region: "36.71",
			time_zone: "Asia/Jakarta",
			contact_name: "Panitia",
			contact_phone: "021 525 5733",
			needs_approval: "yes",
		}),
	},
	"routes/panel/event-schedule": {
		to: "office",
		form: ({ dayIds }) =>
			Object.assign(
				{ opens_date: "2026-11-01", opens_time: "08:00", closes_date: "2026-11-19", closes_time: "16:00" },
				...dayIds.map((id, index) => ({
					[`id_${index + 1}`]: id,
					[`date_${index + 1}`]: `2026-11-2${index}`,
					[`start_${index + 1}`]: "08:30",
					[`end_${index + 1}`]: "15:00",
				})),
			),
	},
	"routes/panel/event-programme": { to: "office", form: session },
	"routes/panel/event-session": { to: "office", form: session },
	"routes/panel/event-speakers": { to: "office", form: () => ({ name: "Retno Puspitasari", organisation: "Dinas" }) },
	"routes/panel/event-speaker": { to: "office", form: () => ({ name: "Retno Wulandari", position: "Direktur" }) },
	// The right form has a file, which is no text: tests/routes/documents.test.ts sends one.
	"routes/panel/event-documents": {
		to: "office",
		form: () => ({ title: "Kerangka acuan", kind: "reference", access: "public" }),
		answer: 400,
		writesNothing: true,
	},
	"routes/panel/event-document": {
		to: "office",
		form: () => ({ title: "Kerangka acuan", kind: "reference", access: "registered" }),
	},
	"routes/files/document-version": { to: "office", params: ({ documentFileId }) => ({ fileId: documentFileId }) },
	"routes/files/answer-file": { to: "office", params: ({ answerFileId }) => ({ fileId: answerFileId }) },
	"routes/panel/event-questions": {
		to: "office",
		form: () => ({ kind: "text", label: "Apa harapan Anda?" }),
	},
	"routes/panel/event-question": {
		to: "office",
		form: () => ({ kind: "yes_no", label: "Apakah Anda menginap?" }),
	},
	"routes/panel/event-quotas": { to: "office", form: () => ({ union: "7", cooperative: "10", government: "5" }) },
	"routes/panel/copy-event": {
		to: "office",
		form: () => ({ title: "Salinan", first_day: "2026-12-01", region: "36.71", venue_name: "Gedung Baru" }),
	},
	"routes/panel/cut-quotas": { to: "office", form: () => ({ union: "7", cooperative: "10", government: "5" }) },
	"routes/panel/publish-event": {
		to: "office",
		params: ({ draftId }) => ({ eventId: draftId }),
		form: () => ({}),
		keepsNoWords: true,
	},
	"routes/panel/postpone-event": { to: "office", form: reason },
	"routes/panel/cancel-event": { to: "office", form: reason },
	"routes/panel/invitations": {
		to: "office",
		form: ({ invitationListId }) => ({ list: invitationListId }),
		keepsNoWords: true,
	},
	"routes/panel/add-invitation": {
		to: "office",
		form: () => ({ organisation: "Koperasi Baru", category: "cooperative", email: "baru@koperasi.test" }),
	},
	"routes/panel/import-invitations": {
		to: "office",
		form: () => ({
			step: "save",
			rows: JSON.stringify([
				{
					organisationName: "Koperasi Impor",
					addresseeName: "",
					addresseePosition: "",
					category: "cooperative",
					regencyCode: null,
					phone: null,
					email: "impor@koperasi.test",
					delegatesAllowed: 1,
					language: "id",
				},
			]),
		}),
	},
	"routes/panel/invitation-letter": {
		to: "office",
		form: ({ eventId }) => ({
			number: `B.${eventId}/IX/2026`,
			dated_on: "2026-11-02",
			classification: "Biasa",
			subject: "Undangan",
			addressee: "{penerima}",
			body: "Kami mengundang Bapak/Ibu.\n\n{rincian}",
			travel_costs: "Biaya ditanggung instansi masing-masing.",
		}),
	},
	"routes/panel/send-invitations": { to: "office", form: () => ({}), keepsNoWords: true },
	"routes/panel/remind-invitations": { to: "office", form: () => ({}), keepsNoWords: true, writesNothing: true },
	"routes/panel/invitation": office,
	"routes/panel/record-invitation-answer": {
		params: ({ invitationIds }) => ({ invitationId: invitationIds[4] ?? "" }),
		to: "office",
		form: () => ({ answer: "decline", channel: "phone", who: "Sekretaris" }),
	},
	"routes/panel/withdraw-invitation": {
		params: ({ invitationIds }) => ({ invitationId: invitationIds[5] ?? "" }),
		to: "office",
		form: reason,
	},
	"routes/panel/letterhead": { to: "staff", form: () => ({ lines: "DINAS CONTOH" }) },
	"routes/files/draft-letter": office,
	"routes/files/signed-letter": office,
	"routes/panel/registrations": office,
	"routes/files/registrations-file": {
		to: "office",
		get: 303,
		form: () => ({ format: "csv" }),
		answer: 200,
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/panel/saved-views": {
		to: "office",
		form: () => ({ intent: "save", name: "Perlu ditelepon", query: "surel=tanpa", scope: "event" }),
	},
	"routes/panel/decide-registrations": {
		to: "office",
		form: ({ pendingWhereFree }) => ({ tindakan: "approve", ids: pendingWhereFree, yakin: "1" }),
		keepsNoWords: true,
	},
	"routes/panel/undo-decision": {
		to: "office",
		get: 303,
		params: ({ decisionId }) => ({ decisionId }),
		form: () => ({}),
		keepsNoWords: true,
	},
	"routes/panel/add-registration": {
		to: "office",
		form: () => ({ ...organisation, ...person, consent_by: "phone" }),
	},
	"routes/panel/imports": { to: "office", form: () => ({}), answer: 400, keepsNoWords: true, writesNothing: true },
	"routes/panel/import": { to: "office", form: () => ({ record: "2", choice: "leave", into: "" }) },
	"routes/panel/import-layout": { to: "office", get: 303, form: () => ({ category_default: "union" }) },
	"routes/panel/apply-import": { to: "office", get: 303, form: () => ({}), keepsNoWords: true },
	"routes/panel/tell-imported": {
		to: "office",
		get: 303,
		params: ({ savedImportId }) => ({ importId: savedImportId }),
		form: () => ({}),
		keepsNoWords: true,
	},
	"routes/panel/undo-import": { to: "office", get: 303, form: () => ({}), keepsNoWords: true },
	"routes/panel/registration": { to: "office", form: () => ({}), keepsNoWords: true },
	"routes/panel/groups": office,
	"routes/panel/add-group": {
		to: "office",
		form: () => ({ ...organisation, ...group, consent_by: "letter", form_key: crypto.randomUUID(), step: "submit" }),
	},
	"routes/panel/group": office,
	"routes/panel/release-seats": { to: "office", form: reason },
	"routes/panel/cancel-group": { to: "office", form: reason },
	"routes/panel/group-delegate": { to: "office", params: seat, form: () => person },
	"routes/panel/approve-registration": {
		to: "office",
		get: 303,
		params: ({ pendingWhereFree }) => ({ registrationId: pendingWhereFree }),
		form: () => ({}),
		keepsNoWords: true,
	},
	"routes/panel/review-registration": {
		to: "office",
		get: 303,
		form: () => ({ seen: "" }),
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/panel/waitlist-registration": {
		to: "office",
		get: 303,
		params: ({ pendingWhereFull }) => ({ registrationId: pendingWhereFull }),
		form: () => ({}),
		keepsNoWords: true,
	},
	"routes/panel/reject-registration": {
		to: "office",
		params: ({ pendingWhereFree }) => ({ registrationId: pendingWhereFree }),
		form: reason,
	},
	"routes/panel/registration-turn": {
		to: "office",
		params: ({ waitingId }) => ({ registrationId: waitingId }),
		form: () => ({ act: "promote", reason: "Narasumber utama." }),
	},
	"routes/panel/held-seat": {
		to: "office",
		get: 303,
		form: () => ({ answer: "keep" }),
		keepsNoWords: true,
		// No seat is held.
		writesNothing: true,
	},
	"routes/panel/replace-registration": { to: "office", form: () => ({ ...person, consent_by: "phone" }) },
	"routes/panel/correct-address": { to: "office", form: () => ({ email: "baru@peserta.test" }) },
	"routes/panel/cancel-registration": { to: "office", form: reason },
	"routes/panel/call-list": { to: "office", form: ({ callId }) => ({ call: callId, result: "Akan datang." }) },
	"routes/panel/event-papers": {
		to: "office",
		form: () => ({ kind: "badges", category: "", form_key: randomUUID() }),
		keepsNoWords: true,
	},
	"routes/files/event-list": {
		to: "office",
		get: 303,
		form: () => ({ paper: "receipts", item: "kit", category: "" }),
		answer: 200,
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/files/programme-paper": office,
	"routes/panel/paper-batch": office,
	"routes/files/paper-batch-file": {
		to: "office",
		get: 303,
		form: () => ({}),
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/public/find-certificate": everybody,
	"routes/public/certificate": everybody,
	"routes/files/my-certificate": { to: "link", params: ({ graduateToken }) => ({ token: graduateToken }) },
	"routes/panel/spj": office,
	"routes/panel/spj-item": {
		to: "office",
		params: () => ({ itemSlug: "foto" }),
		form: () => ({ act: "exempt", reason: "Tidak didokumentasikan." }),
	},
	"routes/panel/spj-file": { to: "office", form: () => ({ act: "remove", reason: "Salah kegiatan." }) },
	"routes/files/spj-paper": office,
	"routes/public/event-progress": { to: "everybody", get: 404 },
	"routes/panel/event-report": office,
	"routes/panel/report-part": {
		to: "office",
		params: () => ({ partSlug: "umum" }),
		form: () => ({ body: "Isi bagian umum yang ditulis panitia.", version: "body:47DEQpj8" }),
	},
	// The dialogue of the house is still to come: there is nothing to close.
	"routes/panel/close-event": {
		to: "office",
		form: () => ({ act: "close" }),
		answer: 409,
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/files/report-pdf": office,
	"routes/files/report-docx": office,
	"routes/files/spj-archive": { to: "office", ...download },
	"routes/panel/event-followups": office,
	"routes/panel/new-followup": { to: "office", form: () => promise },
	"routes/panel/followups": staff,
	"routes/panel/followup": { to: "office", form: progress },
	"routes/panel/edit-followup": { to: "office", form: () => ({ ...promise, note: "Disepakati kembali." }) },
	"routes/panel/cancel-followup": { to: "office", form: reason },
	"routes/panel/reopen-followup": {
		to: "office",
		params: ({ keptFollowupId }) => ({ followupId: keptFollowupId }),
		form: reason,
	},
	"routes/panel/decide-extension": {
		to: "office",
		params: ({ askedFollowupId }) => ({ followupId: askedFollowupId }),
		form: ({ extensionRequestId }) => ({
			requestId: extensionRequestId,
			decision: "granted",
			dueOn: "2027-01-20",
			note: "Disetujui sekali ini.",
		}),
	},
	"routes/panel/start-followup": staff,
	"routes/panel/followup-summary": staff,
	"routes/panel/change-followups": {
		to: "staff",
		form: ({ followupId, followupSeen }) => ({
			tindakan: "priority",
			terlihat: `${followupId}:${followupSeen}`,
			priority: "high",
			yakin: "1",
		}),
		answer: 200,
		keepsNoWords: true,
	},
	"routes/files/followups-file": {
		to: "staff",
		get: 303,
		writesNothing: true,
		form: () => ({ format: "csv" }),
		answer: 200,
		keepsNoWords: true,
	},
	"routes/panel/followup-status": { to: "office", form: () => ({ progress: "in_progress", note: "Dimulai." }) },
	"routes/panel/carry-over": {
		to: "office",
		get: 303,
		form: ({ followupId }) => ({ lanjutan: followupId }),
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/panel/minutes-list": office,
	"routes/panel/minutes-sheets": office,
	"routes/panel/minutes": office,
	"routes/panel/mark-sentences": { to: "office", params: sessionWithMinutes },
	"routes/panel/write-minutes": {
		to: "office",
		form: () => ({ body: "Rapat dibuka pukul 08.30 WIB.", version: formVersion({ body: "" }) }),
	},
	"routes/panel/minutes-revisions": office,
	"routes/panel/minutes-revision": { to: "office", params: sessionWithMinutes, form: () => ({}), keepsNoWords: true },
	"routes/panel/unlink-sentence": { to: "office", get: 303, form: () => ({}), keepsNoWords: true },
	"routes/panel/event-ratings": office,
	"routes/public/ask-about-data": {
		to: "everybody",
		form: () => ({ kind: "access", name: "Dewi Lestari", email: "tidak-dikenal@peserta.test" }),
		answer: 200,
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/public/my-data-requests": {
		to: "link",
		form: () => ({ kind: "objection", message: "Jangan kirimi saya undangan lagi.", form_key: crypto.randomUUID() }),
	},
	"routes/public/my-privacy-request": {
		to: "link",
		// Asked on a personal page, where nothing is left to confirm.
		form: () => ({ act: "confirm" }),
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/panel/privacy-requests": staff,
	"routes/panel/record-privacy-request": {
		to: "staff",
		form: () => ({ kind: "access", way: "phone", name: "Dewi Lestari", phone: "081234567890" }),
	},
	"routes/panel/privacy-request": {
		to: "office",
		form: () => ({ decision: "refused", ground: "others_data", note: "Daftar memuat nama orang lain." }),
	},
	"routes/panel/privacy-notices": {
		to: "admin",
		form: () => ({
			effectiveOn: "2026-12-01",
			textIndonesian: "Pemberitahuan baru.",
			textEnglish: "A new notice.",
			changesIndonesian: "Teks baru.",
			changesEnglish: "New text.",
		}),
	},
	"routes/panel/briefing-readers": {
		to: "staff",
		form: () => ({ name: "Direktur Contoh", email: "direktur@kantor.test", language: "id" }),
	},
	"routes/panel/briefing-reader": {
		to: "office",
		form: ({ briefingLinkId }) => ({ revoke: briefingLinkId }),
		keepsNoWords: true,
	},
	"routes/panel/discussion": office,
	"routes/panel/new-discussion-question": { to: "office", form: () => asked },
	"routes/panel/discussion-question": { to: "office", form: () => asked },
	"routes/panel/revoke-followup-link": { to: "office", get: 303, form: () => ({}), keepsNoWords: true },
	"routes/panel/renew-followup-link": { to: "office", get: 303, form: () => ({}), keepsNoWords: true },
	"routes/files/followup-evidence": office,
	"routes/panel/cooperatives": {
		to: "staff",
		form: ({ unopenedCooperativeId }) => ({ organisation: unopenedCooperativeId }),
		keepsNoWords: true,
	},
	"routes/panel/cooperatives-to-reach": {
		to: "staff",
		form: ({ cooperativeId }) => ({ cooperative: cooperativeId }),
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/panel/cooperative-funnel": staff,
	"routes/panel/dashboard": staff,
	"routes/files/dashboard-file": { ...staff, ...download, form: () => ({ format: "csv", angka: "waktu" }) },
	"routes/files/cooperatives-file": { ...staff, ...download },
	"routes/files/cooperative-funnel-file": { ...staff, ...download },
	"routes/panel/cooperative": {
		to: "office",
		form: () => ({ act: "message", body: "Mohon lengkapi NPWP.", form_key: randomUUID() }),
	},
	"routes/panel/move-cooperative": {
		to: "office",
		form: () => ({
			before: "belum_mulai",
			after: "pengumpulan_dokumen",
			happenedOn: "2026-11-02",
			note: "Berkas mulai dikumpulkan.",
		}),
	},
	"routes/panel/cooperative-profile": { to: "office", form: () => ({ act: "mentor", mentor: "Ibu Wulan" }) },
	"routes/panel/cooperative-meetings": {
		to: "office",
		form: () => ({ act: "meeting", bookYear: "2025", heldOn: "2026-02-20", reportedOn: "", minutesNo: "BA-1" }),
	},
	"routes/panel/cooperative-requirements": {
		to: "office",
		form: () => ({ act: "item", code: "lpj", state: "handed_in", note: "Ditandatangani." }),
	},
	"routes/panel/cooperative-link": { to: "office", get: 303, form: () => ({ act: "renew" }), keepsNoWords: true },
	"routes/files/cooperative-file": { to: "office", params: ({ cooperativeFileId }) => ({ fileId: cooperativeFileId }) },
	"routes/panel/checklists": { to: "admin", form: () => ({ office: "" }), keepsNoWords: true },
	"routes/panel/checklist": {
		to: "admin",
		form: () => ({
			act: "save",
			name: "Syarat kota",
			label: "NPWP koperasi",
			labelEn: "",
			appliesTo: "all",
			grades: "",
		}),
	},
	"routes/panel/letters": staff,
	"routes/panel/inbound-mails": staff,
	"routes/panel/inbound-mail": { to: "office", form: () => ({}), keepsNoWords: true },
	"routes/panel/suppressed-addresses": {
		to: "staff",
		form: ({ lostAddress }) => ({ address: lostAddress, reason: "Kotak surat sudah dibuka lagi." }),
	},
	"routes/panel/resume-lane": {
		to: "admin",
		get: 303,
		form: () => ({ scope: "bulk" }),
		keepsNoWords: true,
		// Nothing has stopped.
		writesNothing: true,
	},
	"routes/panel/resume-releases": {
		to: "office",
		get: 303,
		form: () => ({ answer: "keep" }),
		keepsNoWords: true,
		// Nothing is paused.
		writesNothing: true,
	},
	"routes/panel/pause-letters": { to: "office", get: 303, form: () => ({ act: "pause" }), keepsNoWords: true },
	"routes/panel/letter": { to: "office", form: () => ({}), keepsNoWords: true },
	"routes/panel/desk-officers": {
		to: "office",
		form: ({ officer }) => ({ act: "dismiss", user: officer.id }),
		keepsNoWords: true,
	},
	"routes/desk/my-desks": { to: "desks" },
	"routes/desk/name-station": {
		to: "desk",
		get: 303,
		form: () => ({ station: "Meja 2" }),
		keepsNoWords: true,
		writesNothing: true,
	},
	"routes/desk/walk-in": {
		to: "desk",
		form: ({ dayIds }) => ({
			...person,
			dayId: dayIds[1] ?? "",
			category: "cooperative",
			organisation: "Koperasi",
			consent: "on",
		}),
	},
	"routes/desk/substitute": {
		to: "desk",
		params: ({ walkInId }) => ({ registrationId: walkInId }),
		form: ({ dayIds }) => ({ name: "Rekan Pengganti", dayId: dayIds[1] ?? "", consent: "on" }),
	},
	"routes/desk/contact": { to: "supervisor" },
	"routes/desk/paper-ticks": {
		to: "supervisor",
		form: ({ dayIds, delegateId }) => ({ dayId: dayIds[0] ?? "", who: delegateId, reason: "Sinyal mati." }),
	},
	"routes/desk/decisions": {
		to: "supervisor",
		form: ({ undecidedId }) => ({ act: undecidedId, decision: "admitted", reason: "Tamu undangan." }),
	},
	"routes/panel/presence": office,
	"routes/panel/presence-record": {
		to: "office",
		form: () => ({ act: "correct", date: "2026-11-01", time: "09:00", reason: "Salah ketik." }),
	},
	"routes/files/attendance-file": { ...office, ...download },
	"routes/panel/desk-note": { to: "office", form: () => ({ note: "Antar ke ruang VIP." }) },
	// What a device keeps of the desk's page, without anybody in it.
	"routes/desk/shell": everybody,
	"routes/desk/check-in": {
		to: "desk",
		form: ({ dayIds, registrationId }) => ({ dayId: dayIds[1] ?? "", registrationId }),
	},
	"routes/desk/snapshot": { to: "desk", isForProgram: true },
	/** Takes JSON: a form is not read. */
	"routes/desk/sync": {
		to: "desk",
		form: () => ({}),
		answer: 400,
		keepsNoWords: true,
		isForProgram: true,
		writesNothing: true,
	},
	"routes/desk/undo-check-in": {
		to: "desk",
		get: 303,
		form: ({ attendanceId }) => ({ attendanceId }),
		keepsNoWords: true,
	},
};
