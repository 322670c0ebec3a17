import { processInboundMails } from "#app/domain/answers/process-inbound-mails";
import { recordInboundMail } from "#app/domain/answers/record-inbound-mail";
import type { AnswerStatus } from "#app/domain/answers/types";
import type { Deps } from "#app/domain/deps";
import * as calendarEntryQueries from "#db/queries/calendar-entries";
import type { CalendarEntry } from "#db/tables/messages";
import { at } from "./clock";

/** The name that the mail server of the demonstration would sign its findings with. */
const authservId = "mx.rembuk.example";
const hour = 3_600_000;

/** People of the open dialogue, by what they do with their invitation; each has a calendar. */
export interface AnsweringPeople {
	comes: readonly string[];
	declines: readonly string[];
	/** Whose decline came by a server that proves nothing. */
	unproven: readonly string[];
}

/**
 * What came in by mail during the last days: answers of calendars, one of which gives up a seat, another date proposed,
 * what two people wrote, and a mail that nobody can read.
 */
export async function answerInvitations(deps: Deps, { comes, declines, unproven }: AnsweringPeople): Promise<void> {
	const [coming, unsure, proposing] = await entriesOf(deps, comes);
	const [declining, asking] = await entriesOf(deps, declines);
	const [doubtful] = await entriesOf(deps, unproven);
	if (!coming || !unsure || !proposing || !declining || !asking || !doubtful)
		throw new Error("The scenario lacks people with a calendar.");
	await receive(deps, 40, answer(coming, "ACCEPTED", { program: "-//Google Inc//Google Calendar 70.9054//EN" }));
	await receive(deps, 38, answer(unsure, "TENTATIVE", { comment: "Masih menunggu surat tugas dari pimpinan." }));
	await receive(deps, 30, answer(doubtful, "DECLINED", { program: "-//Apple Inc.//iOS 18.1//EN", isProved: false }));
	await receive(
		deps,
		26,
		answer(proposing, "TENTATIVE", { method: "COUNTER", comment: "Apakah dapat dimulai pukul 10.00?" }),
	);
	await receive(
		deps,
		22,
		written(
			{ From: `Peserta <${asking.attendeeEmail}>`, Subject: "Parkir bus" },
			"Selamat pagi, apakah tersedia tempat parkir untuk satu bus? Terima kasih.",
		),
	);
	await receive(
		deps,
		9,
		written(
			{ From: "Bagian Umum <umum@kawasan-industri.example>", Subject: "Permohonan daftar hadir" },
			"Mohon dikirimi salinan daftar hadir dialog bulan lalu untuk arsip kami.",
		),
	);
	const broken = { From: "Kalender <kalender@surel.example>", "Content-Type": "text/calendar; method=REPLY" };
	await receive(deps, 7, written({ ...broken, Subject: "Declined" }, "BEGIN:VCALENDAR"));
	await receive(deps, 5, answer(declining, "DECLINED", { comment: "Ada rapat anggota pada hari yang sama." }));
}

/** The calendar entries of these people's days, in their order. */
async function entriesOf({ db }: Deps, registrationIds: readonly string[]): Promise<CalendarEntry[]> {
	const living = await calendarEntryQueries.listLiving(db, registrationIds);
	const ofDays = living.filter(({ dayId }) => dayId !== null);
	return registrationIds.flatMap((id) => ofDays.filter(({ registrationId }) => registrationId === id));
}

async function receive(deps: Deps, hoursAgo: number, raw: Buffer): Promise<void> {
	const then = at(deps, new Date(deps.now().getTime() - hoursAgo * hour));
	await recordInboundMail(then, { raw, source: "imap", rcpt: deps.site.organizer.address });
	const { errors } = await processInboundMails(then, { authservId });
	if (errors[0]) throw errors[0];
}

const subjects = { ACCEPTED: "Accepted", TENTATIVE: "Tentative", DECLINED: "Declined" } as const;

interface Answering {
	method?: string;
	comment?: string;
	program?: string;
	isProved?: boolean;
}

/** A calendar's answer for one entry, as its program sends it. */
function answer(
	{ uid, sequence, attendeeEmail }: CalendarEntry,
	status: AnswerStatus,
	{ method = "REPLY", comment = "", program = "Microsoft Exchange Server 2010", isProved = true }: Answering,
): Buffer {
	const domain = attendeeEmail.split("@")[1] ?? "";
	const checked = `${authservId}; dmarc=pass header.from=${domain}`;
	const calendar = [
		"BEGIN:VCALENDAR",
		`METHOD:${method}`,
		`PRODID:${program}`,
		"VERSION:2.0",
		"BEGIN:VEVENT",
		`UID:${uid}`,
		`SEQUENCE:${sequence}`,
		`ATTENDEE;PARTSTAT=${status}:mailto:${attendeeEmail}`,
		...(comment ? [`COMMENT:${comment}`] : []),
		"END:VEVENT",
		"END:VCALENDAR",
	];
	return written(
		{
			...(isProved ? { "Authentication-Results": checked } : {}),
			From: attendeeEmail,
			Subject: method === "COUNTER" ? "New Time Proposed" : subjects[status],
			"Content-Type": `text/calendar; charset=utf-8; method=${method}`,
		},
		calendar.join("\r\n"),
	);
}

function written(head: Record<string, string>, body: string): Buffer {
	const fields = { "Content-Type": "text/plain; charset=utf-8", ...head };
	const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
	return Buffer.from([...lines, "", body, ""].join("\r\n"));
}
