import { type AttendanceList, attendanceListPdf } from "#app/documents/attendance-list";
import type { OfficialPaper } from "#app/documents/official-paper";
import { programmePdf } from "#app/documents/programme";
import { receiptListPdf } from "#app/documents/receipt-list";
import type { Deps } from "#app/domain/deps";
import { dayLine, placeLine, timeLine } from "#app/domain/invitations/letter-values";
import type { ReceiptItem } from "#app/domain/papers/types";
import { printedName } from "#app/domain/registrations/rules";
import { type Category, categories } from "#app/domain/registrations/types";
import { messagesFor } from "#app/i18n/catalogue";
import { formatDate, formatShortDate, formatTimeRange, formatZone } from "#app/i18n/format";
import { clockTime } from "#app/ui/attendance/clock-time";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as paperQueries from "#db/queries/papers";
import * as regionQueries from "#db/queries/regions";
import type { EventDay, EventRow, EventSession } from "#db/tables/events";
import { loadLetterhead } from "./letterhead.server";
import { readProgramme } from "./programme.server";

type Gather = Pick<Deps, "uploads" | "now">;

/** Which attendance list: of a day, or of one of its sessions, of every party or of one. */
export interface AttendanceWish {
	day: EventDay;
	session: EventSession | null;
	category: Category | null;
	isFilled: boolean;
}

/** A drawn paper and how many people it names. */
export interface DrawnList {
	bytes: Buffer;
	count: number;
}

/** The attendance list as a PDF. Who belongs on it: everybody confirmed, and whoever was there. */
export async function attendancePaper(
	read: ReadDb,
	deps: Gather,
	event: EventRow,
	{ day, session, category, isFilled }: AttendanceWish,
): Promise<DrawnList> {
	const [base, people] = await Promise.all([
		officialFacts(read, deps, event),
		paperQueries.listForAttendance(read, {
			eventId: event.id,
			dayId: day.id,
			session,
			category,
		}),
	]);
	const { startsAtLocal, endsAtLocal } = session ?? day;
	const list: AttendanceList = {
		...base.paper,
		isFilled,
		placeAndDate: signedAt(base.town, day.startsAtLocal),
		facts: [
			["Kegiatan", event.title],
			["Sesi", session?.title ?? ""],
			["Hari/tanggal", formatDate(day.startsAtLocal, "id")],
			["Waktu", `pukul ${formatTimeRange(startsAtLocal, endsAtLocal, event.timeZone, "id")}`],
			["Tempat", [session?.room, base.place].filter(Boolean).join(", ")],
		],
		parties: byParty(people).map(({ party, lines }) => ({
			party,
			lines: lines.map((line) => ({
				name: printedName(line),
				organisation: line.organisationName,
				position: line.position ?? "",
				arrivedAt: line.checkedInAt && clockTime(line.checkedInAt, event.timeZone),
			})),
		})),
	};
	return { bytes: await attendanceListPdf(list), count: people.length };
}

const items: Record<ReceiptItem, string> = { kit: "Seminar Kit", transport: "Uang Transpor" };

/** The list on which people sign for what they are given: everybody confirmed, and whoever was there on the last day. */
export async function receiptPaper(
	read: ReadDb,
	deps: Gather,
	event: EventRow,
	{ item, category }: { item: ReceiptItem; category: Category | null },
): Promise<DrawnList> {
	const base = await officialFacts(read, deps, event);
	const last = base.days.at(-1);
	const people = await paperQueries.listForAttendance(read, {
		eventId: event.id,
		dayId: last?.id ?? "",
		session: null,
		category,
	});
	const bytes = await receiptListPdf({
		...base.paper,
		item: items[item],
		placeAndDate: signedAt(base.town, last?.startsAtLocal),
		facts: base.facts,
		parties: byParty(people).map(({ party, lines }) => ({
			party,
			lines: lines.map((line) => ({ name: printedName(line), organisation: line.organisationName })),
		})),
	});
	return { bytes, count: people.length };
}

/** The programme as a PDF. */
export async function programmePaper(read: ReadDb, deps: Gather, event: EventRow): Promise<Buffer> {
	const [base, sessions] = await Promise.all([officialFacts(read, deps, event), readProgramme(read, event.id)]);
	return programmePdf({
		...base.paper,
		facts: base.facts,
		zone: formatZone(event.timeZone, "id"),
		days: base.days.map((day) => ({
			day: formatDate(day.startsAtLocal, "id"),
			sessions: sessions
				.filter(({ dayId }) => dayId === day.id)
				.map(({ startsAtLocal, endsAtLocal, title, room, speakers, moderators }) => ({
					time: `${clock(startsAtLocal)}–${clock(endsAtLocal)}`,
					title,
					room,
					speakers,
					moderators,
				})),
		})),
	});
}

/** What all papers of an event have in common: its head, its facts, and the town in which they are signed. */
export async function officialFacts(read: ReadDb, deps: Gather, event: EventRow) {
	const [days, region, letterhead] = await Promise.all([
		eventQueries.listDays(read, event.id),
		event.regencyCode ? regionQueries.findRegency(read, event.regencyCode) : undefined,
		loadLetterhead(read, deps, event.officeId),
	]);
	// An office without a letterhead prints the host's name in its place.
	const head = letterhead ?? { lines: [event.hostName.toUpperCase()], logo: null };
	const paper: OfficialPaper = { at: deps.now(), office: event.hostName, letterhead: head };
	const place = placeLine(event, region);
	const facts = [
		["Kegiatan", event.title],
		["Penyelenggara", event.hostName],
		["Hari/tanggal", dayLine(days)],
		["Waktu", timeLine(days, event.timeZone)],
		["Tempat", place],
	] as const;
	return { paper, days, facts, place, town: region?.name.replace(/^(Kota|Kabupaten) (Administrasi )?/, "") ?? "" };
}

function signedAt(town: string, local: string | undefined): string {
	return `${town || "……………………"}, ${local ? formatShortDate(local, "id") : "……………………"}`;
}

function byParty<Person extends { category: Category }>(people: readonly Person[]) {
	const words = messagesFor("id").registrations.categories;
	return categories
		.map((category) => ({ party: words[category], lines: people.filter((one) => one.category === category) }))
		.filter(({ lines }) => lines.length > 0);
}

const clock = (local: string) => local.slice(11, 16).replace(":", ".");
