import { readFileSync } from "node:fs";
import path from "node:path";

/** What somebody's calendar says about an invitation. */
export interface Answering {
	uid: string;
	attendee: string;
	status: "ACCEPTED" | "TENTATIVE" | "DECLINED" | "DELEGATED" | "NEEDS-ACTION";
	/** Who writes; the attendee unless said. */
	from?: string;
	sequence?: number;
	/** "20261102T030000Z" */
	dtstamp?: string;
	comment?: string;
	method?: string;
	/** Fields the receiving server or the sender puts in front. */
	fields?: readonly string[];
	messageId?: string;
}

/** The name our mail server signs its findings with in tests. */
export const edge = "mx.rembuk.example";

/** What our own server writes about a mail it has checked. */
export function checkedBy(server: string, verdict: "pass" | "fail", domain: string): string {
	return `Authentication-Results: ${server};\r\n\tdkim=${verdict} header.d=${domain};\r\n\tdmarc=${verdict} (p=reject) header.from=${domain}`;
}

export const programs = ["outlook", "google", "apple", "thunderbird"] as const;
export type Program = (typeof programs)[number];

let mails = 0;

/**
 * A reply as one of the four programs writes it: Exchange without ORGANIZER, with Windows' name of the zone and in
 * base64; Gmail with its own sender; Apple with the address in EMAIL; Thunderbird in 8 bit and with an attachment.
 */
export function answerMail(program: Program, answering: Answering): Buffer {
	const domain = (answering.from ?? answering.attendee).split("@")[1] ?? "";
	const { fields = [checkedBy(edge, "pass", domain)] } = answering;
	mails++;
	const id = answering.messageId ?? `<${program}-${mails}@${domain}>`;
	return Buffer.from([...fields, `Message-ID: ${id}`, ...shapes[program](answering)].join("\r\n"));
}

const written = ({ from, attendee }: Answering) => from ?? attendee;
const sequence = ({ sequence: number = 0 }: Answering) => `SEQUENCE:${number}`;
const stamp = ({ dtstamp = "20261102T030000Z" }: Answering) => `DTSTAMP:${dtstamp}`;
const method = ({ method: name = "REPLY" }: Answering) => name;
const to = "dialog@rembuk.example";

const wrapped = (productId: string, answering: Answering, event: string[]) =>
	[
		"BEGIN:VCALENDAR",
		`METHOD:${method(answering)}`,
		`PRODID:${productId}`,
		"VERSION:2.0",
		"BEGIN:VEVENT",
		...event,
		"END:VEVENT",
		"END:VCALENDAR",
		"",
	].join("\r\n");

const base64 = (text: string) =>
	(
		Buffer.from(text)
			.toString("base64")
			.match(/.{1,76}/g) ?? []
	).join("\r\n");

const shapes: Record<Program, (answering: Answering) => string[]> = {
	outlook: (answering) => {
		const calendar = wrapped("Microsoft Exchange Server 2010", answering, [
			`ATTENDEE;PARTSTAT=${answering.status};CN=Siti Rahmawati:MAILTO:${answering.attendee}`,
			`COMMENT;LANGUAGE=id-ID:${answering.comment ?? "\\n"}`,
			`UID:${answering.uid}`,
			"SUMMARY;LANGUAGE=id-ID:Ditolak: Dialog",
			"DTSTART;TZID=SE Asia Standard Time:20261112T083000",
			"DTEND;TZID=SE Asia Standard Time:20261112T160000",
			"CLASS:PUBLIC",
			stamp(answering),
			"TRANSP:OPAQUE",
			"STATUS:CONFIRMED",
			sequence(answering),
			"X-MICROSOFT-CDO-APPT-SEQUENCE:0",
			"X-MICROSOFT-CDO-BUSYSTATUS:FREE",
		]);
		return [
			`From: Siti Rahmawati <${written(answering)}>`,
			`To: Panitia Rembuk <${to}>`,
			"Subject: Declined: Dialog",
			"Thread-Topic: Dialog",
			"MIME-Version: 1.0",
			'Content-Type: multipart/alternative; boundary="_000_EX_"',
			"",
			"--_000_EX_",
			'Content-Type: text/plain; charset="us-ascii"',
			"",
			"",
			"--_000_EX_",
			`Content-Type: text/calendar; charset="utf-8"; method=${method(answering)}`,
			"Content-Transfer-Encoding: base64",
			"",
			base64(calendar),
			"--_000_EX_--",
			"",
		];
	},
	google: (answering) => {
		const calendar = wrapped("-//Google Inc//Google Calendar 70.9054//EN", answering, [
			"DTSTART:20261112T013000Z",
			"DTEND:20261112T090000Z",
			stamp(answering),
			`ORGANIZER;CN=Panitia Rembuk:mailto:${to}`,
			`UID:${answering.uid}`,
			`ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${answering.status};CN=`,
			` ${answering.attendee};X-NUM-GUESTS=0:mailto:${answering.attendee}`,
			...(answering.comment ? [`COMMENT:${answering.comment}`] : []),
			sequence(answering),
			"STATUS:CONFIRMED",
		]);
		return [
			`Reply-To: Siti Rahmawati <${written(answering)}>`,
			"Sender: Google Calendar <calendar-notification@google.com>",
			"Auto-Submitted: auto-generated",
			`From: Siti Rahmawati <${written(answering)}>`,
			`To: ${to}`,
			"Subject: Declined: Dialog",
			"MIME-Version: 1.0",
			'Content-Type: multipart/mixed; boundary="0000g"',
			"",
			"--0000g",
			'Content-Type: multipart/alternative; boundary="0001g"',
			"",
			"--0001g",
			'Content-Type: text/plain; charset="UTF-8"; format=flowed',
			"",
			"Siti Rahmawati has declined this invitation.",
			"--0001g",
			`Content-Type: text/calendar; charset="UTF-8"; method=${method(answering)}`,
			"Content-Transfer-Encoding: 7bit",
			"",
			calendar,
			"--0001g--",
			"--0000g",
			'Content-Type: application/ics; name="invite.ics"',
			'Content-Disposition: attachment; filename="invite.ics"',
			"Content-Transfer-Encoding: base64",
			"",
			base64(calendar),
			"--0000g--",
			"",
		];
	},
	apple: (answering) => {
		const calendar = wrapped("-//Apple Inc.//iOS 18.1//EN", answering, [
			`ATTENDEE;CN="Siti Rahmawati";CUTYPE=INDIVIDUAL;EMAIL="${answering.attendee}";PARTSTAT=${answering.status}:urn:uuid`,
			" :5b3c7f1e-0000-4000-8000-000000000001",
			`DTSTART;TZID=Asia/Jakarta:20261112T083000`,
			stamp(answering),
			`ORGANIZER;CN="Panitia Rembuk":mailto:${to}`,
			sequence(answering),
			`UID:${answering.uid}`,
			...(answering.comment ? [`COMMENT:${answering.comment}`] : []),
		]);
		return [
			`From: Siti Rahmawati <${written(answering)}>`,
			`To: ${to}`,
			"Subject: Declined: Dialog",
			"Mime-Version: 1.0 (1.0)",
			"X-Mailer: iPhone Mail (22B83)",
			"Content-Type: multipart/alternative; boundary=Apple-Mail-1",
			"",
			"--Apple-Mail-1",
			"Content-Type: text/plain; charset=utf-8",
			"Content-Transfer-Encoding: 7bit",
			"",
			"Siti Rahmawati declined.",
			"--Apple-Mail-1",
			`Content-Type: text/calendar; charset=utf-8; method=${method(answering)}; name=iCal-20261102-100000.ics`,
			"Content-Transfer-Encoding: quoted-printable",
			"",
			calendar.replace(/=/g, "=3D"),
			"--Apple-Mail-1--",
			"",
		];
	},
	thunderbird: (answering) => {
		const calendar = wrapped("-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN", answering, [
			stamp(answering),
			`UID:${answering.uid}`,
			"SUMMARY:Dialog",
			`ORGANIZER;CN=Panitia Rembuk:mailto:${to}`,
			`ATTENDEE;CN="Siti Rahmawati, S.H.; ’Bu Siti’";PARTSTAT=${answering.status};CUTYPE=`,
			` INDIVIDUAL;ROLE=REQ-PARTICIPANT;X-NUM-GUESTS=0:mailto:${answering.attendee}`,
			"DTSTART;TZID=Asia/Jakarta:20261112T083000",
			sequence(answering),
			...(answering.comment ? [`COMMENT:${answering.comment}`] : []),
		]);
		return [
			"MIME-version: 1.0",
			`From: Siti Rahmawati <${written(answering)}>`,
			`To: Panitia Rembuk <${to}>`,
			"Subject: =?UTF-8?Q?Declined=3A_Dialog?=",
			'Content-type: multipart/mixed; boundary="Boundary_(ID_a)"',
			"",
			"--Boundary_(ID_a)",
			`Content-type: text/calendar; method=${method(answering)}; charset=UTF-8`,
			"Content-transfer-encoding: 8BIT",
			"",
			calendar,
			"--Boundary_(ID_a)",
			"Content-type: application/ics; name=invite.ics",
			"Content-transfer-encoding: 8BIT",
			"Content-disposition: attachment; filename=invite.ics",
			"",
			calendar,
			"--Boundary_(ID_a)--",
			"",
		];
	},
};

/** A reply that really came out of Thunderbird 153, with the UID of the test put into it. */
export function thunderbirdMail(name: "accepted" | "folded-name" | "broken-name", uid: string): Buffer {
	const text = fixture(`thunderbird-${name}.eml`).toString("latin1");
	return Buffer.from(text.replace(/^UID:.*$/gm, `UID:${uid}`), "latin1");
}

/** One of the stored mails. */
export function fixture(name: string): Buffer {
	return readFileSync(path.join(import.meta.dirname, "../fixtures/answers", name));
}

/** A mail a person wrote. */
export function writtenMail(head: Record<string, string>, text = "Apakah tersedia tempat parkir untuk bus?"): Buffer {
	mails++;
	const fields = {
		"Message-ID": `<letter-${mails}@peserta.test>`,
		"Content-Type": "text/plain; charset=utf-8",
		...head,
	};
	const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
	return Buffer.from([...lines, "", text, ""].join("\r\n"));
}
