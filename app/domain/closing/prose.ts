import { messagesFor } from "#app/i18n/catalogue";
import { formatNumber, formatShare, formatShortDate } from "#app/i18n/format";
import type { EventMode } from "../events/types";
import { dayLine, placeLine, timeLine } from "../invitations/letter-values";
import { conclusionsOf } from "./conclusions";
import type { ReportFacts } from "./facts";
import type { ReportFigures } from "./figures";
import { numberedLines, oneLine } from "./rules";
import type { ReportPart } from "./types";

const modes: Record<EventMode, string> = {
	in_person: "secara luring",
	online: "secara daring",
	hybrid: "secara luring dan daring",
};

/**
 * What the records say in each part, in the ministry's register. Says nothing of the moment it was made, so that the
 * same records give the same words.
 */
export function reportProse(facts: ReportFacts, figures: ReportFigures): Record<ReportPart, string> {
	return {
		general: general(facts),
		purpose: purpose(facts, figures),
		scope: scope(facts, figures),
		basis: basis(facts),
		activities: activities(facts),
		results: results(figures),
		conclusions: conclusions(figures),
		closing:
			"Demikian laporan kegiatan ini disampaikan sebagai bahan pertanggungjawaban dan sebagai dasar pemantauan tindak lanjut. Data laporan ini diambil dari catatan kegiatan pada waktu yang tercantum pada kepala laporan.",
	};
}

function general({ event, days, region }: ReportFacts): string {
	const kind = messagesFor("id").events.kinds[event.kind].toLowerCase();
	const place = event.mode === "online" ? "" : ` di ${oneLine(placeLine(event, region))}`;
	return [
		`${oneLine(event.hostName)} menyelenggarakan ${kind} dengan judul “${oneLine(event.title)}”.`,
		`Kegiatan dilaksanakan ${modes[event.mode]} pada ${dayLine(days)}, ${timeLine(days, event.timeZone)}${place}.`,
	].join(" ");
}

function purpose({ event }: ReportFacts, figures: ReportFigures): string {
	const parties = partyNames(figures);
	const meeting = parties ? `mempertemukan unsur ${parties}` : "mempertemukan para pemangku kepentingan";
	return [
		`Maksud kegiatan ini adalah ${meeting} dalam satu forum untuk bertukar informasi, membahas kendala, dan menyepakati langkah bersama.`,
		...(event.purpose ? [`Tujuan kegiatan: ${oneLine(event.purpose)}`] : []),
	].join("\n\n");
}

function scope({ days, sessions, topics }: ReportFacts, figures: ReportFigures): string {
	const seats = figures.parties.reduce((sum, party) => sum + party.seats, 0);
	const parties = partyNames(figures);
	return [
		`Kegiatan meliputi ${days.length} hari dengan ${sessions.length} mata acara${
			seats > 0 ? ` dan menyediakan ${formatNumber(seats, "id")} kursi bagi peserta dari unsur ${parties}` : ""
		}.`,
		...(topics.length > 0 ? [`Pokok bahasan:\n${numberedLines(topics)}`] : []),
	].join("\n\n");
}

/** A law or regulation as organisers cite it in short: "UU 13/2003 Pasal 100". */
const citation = /\b(UU|PP|Perpres|Keppres|Inpres)\s+(\d+)\/(\d{4})(?:\s+Pasal\s+(\d+))?/g;
const fullNames: Record<string, string> = {
	UU: "Undang-Undang",
	PP: "Peraturan Pemerintah",
	Perpres: "Peraturan Presiden",
	Keppres: "Keputusan Presiden",
	Inpres: "Instruksi Presiden",
};

function basis({ event, topics, letter }: ReportFacts): string {
	const cited = [...`${event.purpose}\n${topics.join("\n")}`.matchAll(citation)].map(
		([, kind = "", act, year, article]) =>
			`${fullNames[kind]} Nomor ${act} Tahun ${year}${article ? ` Pasal ${article}` : ""}`,
	);
	const list = [...new Set(cited), `Tugas dan fungsi ${oneLine(event.hostName)} selaku penyelenggara`];
	if (letter?.number) {
		const date = letter.datedOn ? ` tanggal ${formatShortDate(letter.datedOn, "id")}` : "";
		list.push(`Surat Nomor ${oneLine(letter.number)}${date} hal ${oneLine(letter.subject)}`);
	}
	const isPaidByDipa = letter && /\bDIPA\b/.test(letter.travelCosts);
	return [
		`Kegiatan ini dilaksanakan berdasarkan:\n${numberedLines(list)}`,
		...(isPaidByDipa ? [oneLine(letter.travelCosts)] : []),
	].join("\n\n");
}

function activities({ days, sessions, sessionPeople }: ReportFacts): string {
	if (sessions.length === 0) return "Susunan acara kegiatan ini tidak dicatat.";
	const living = new Set(sessions.map(({ id }) => id));
	const count = (role: string) =>
		new Set(sessionPeople.filter((one) => one.role === role && living.has(one.sessionId)).map((one) => one.speakerId))
			.size;
	const people = [
		...(count("speaker") > 0 ? [`${count("speaker")} narasumber atau pemberi sambutan`] : []),
		...(count("moderator") > 0 ? [`${count("moderator")} moderator`] : []),
	];
	return `Kegiatan berlangsung selama ${days.length} hari menurut susunan acara di bawah ini${
		people.length > 0 ? `, dengan ${people.join(" dan ")}` : ""
	}.`;
}

function results({ confirmed, attended, questions, promises, cooperatives }: ReportFigures): string {
	const number = (value: number) => formatNumber(value, "id");
	return [
		attended > 0
			? `Kegiatan dihadiri ${number(attended)} orang dari ${number(confirmed)} peserta terkonfirmasi (${formatShare(attended, confirmed, "id")}) menurut presensi di meja registrasi.`
			: `Peserta terkonfirmasi berjumlah ${number(confirmed)} orang; kehadirannya tidak tercatat di meja registrasi.`,
		questions.asked > 0
			? `Dalam tanya jawab disampaikan ${number(questions.asked)} pertanyaan, ${number(questions.answered)} di antaranya sudah dijawab.`
			: "Tidak ada pertanyaan peserta yang dicatat.",
		promises.made > 0
			? `Kegiatan menghasilkan ${number(promises.made)} butir rencana tindak lanjut.`
			: "Tidak ada butir rencana tindak lanjut yang dicatat.",
		...(cooperatives.all > 0
			? [`Kegiatan diikuti ${number(cooperatives.all)} koperasi yang didampingi menuju sertifikat NIK.`]
			: []),
	].join("\n\n");
}

function conclusions(figures: ReportFigures): string {
	const found = conclusionsOf(figures);
	return [`Simpulan:\n${numberedLines(found.conclusions)}`, `Saran:\n${numberedLines(found.suggestions)}`].join("\n\n");
}

/** The parties that were given seats, or that came: "Pengusaha, SP/SB, dan Koperasi". */
function partyNames({ parties }: ReportFigures): string {
	const names = messagesFor("id").registrations.categories;
	const there = parties.filter(({ seats, attended, category }) => (seats > 0 || attended > 0) && category !== "other");
	return new Intl.ListFormat("id").format(there.map(({ category }) => names[category]));
}
