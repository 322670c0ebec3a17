import { messagesFor } from "#app/i18n/catalogue";
import { formatNumber, formatShortDate } from "#app/i18n/format";
import { boardColumns } from "../cooperatives/types";
import { dueState } from "../followups/rules";
import type { ReportFacts } from "./facts";
import type { ReportFigures } from "./figures";
import { oneLine, upshotOf } from "./rules";
import type { ReportTable } from "./types";

/** How many pieces of evidence a row names. */
const mostEvidence = 3;
/** Letters of minutes in a row: a row of a table is never cut by the end of a page. */
const longestMinutes = 2_000;

const t = messagesFor("id");
const number = (value: number) => formatNumber(value, "id");

/** What was said, asked and agreed, what participants thought of it, and where the cooperatives stand; without rows where there is nothing. */
export function outcomeTables(facts: ReportFacts, figures: ReportFigures): ReportTable[] {
	return [minutes(facts), questions(facts), promises(facts), cooperatives(figures), survey(facts)];
}

function minutes({ minutes: taken }: ReportFacts): ReportTable {
	return {
		caption: "Rumusan sesi menurut notula",
		columns: [
			{ header: "Sesi", share: 3 },
			{ header: "Rumusan", share: 9 },
		],
		rows: taken.map(({ sessionTitle, body }) => [
			oneLine(sessionTitle ?? "Di luar sesi"),
			shortened(oneLine(upshotOf(body).replace(/^[-•]\s+/gm, ""))),
		]),
	};
}

/** The beginning of minutes that are longer than a row may be; the rest is on their own sheet. */
function shortened(text: string): string {
	if (text.length <= longestMinutes) return text;
	return `${text.slice(0, text.lastIndexOf(" ", longestMinutes))} … (selengkapnya pada lembar notula)`;
}

function survey({ survey: { asked, replies, statements } }: ReportFacts): ReportTable {
	const mean = (value: number | null) => (value === null ? "–" : number(Math.round(value * 10) / 10));
	return {
		caption: `Penilaian ${number(replies)} dari ${number(asked)} peserta, dari 1 (sangat tidak setuju) sampai 5 (sangat setuju)`,
		columns: [
			{ header: "Pernyataan", share: 7 },
			{ header: "Rata-rata", share: 2, isNumeric: true },
			{ header: "Jawaban", share: 2, isNumeric: true },
		],
		rows: (statements ?? []).map(({ statement, all }) => [
			t.survey.statements[statement],
			mean(all.mean),
			number(all.count),
		]),
	};
}

function questions({ questions: asked }: ReportFacts): ReportTable {
	return {
		caption: "Pertanyaan dan jawaban",
		columns: [
			{ header: "No.", share: 0.9, isNumeric: true },
			{ header: "Penanya", share: 3.2 },
			{ header: "Pertanyaan", share: 5 },
			{ header: "Jawaban", share: 5 },
		],
		rows: asked.map(({ category, organisationName, body, answer, status }, index) => [
			String(index + 1),
			[organisationName, category ? t.registrations.categories[category] : ""].filter(Boolean).map(oneLine).join(", "),
			oneLine(body),
			oneLine(answer) || t.discussion.statuses[status],
		]),
	};
}

function promises({ promises: made, evidence, event, now }: ReportFacts): ReportTable {
	return {
		caption: "Rencana tindak lanjut",
		columns: [
			{ header: "No.", share: 0.9, isNumeric: true },
			{ header: "Butir", share: 2 },
			{ header: "Kegiatan", share: 4 },
			{ header: "Penanggung jawab", share: 3 },
			{ header: "Tenggat", share: 2 },
			{ header: "Bukti dukung", share: 2.6 },
			{ header: "Keterangan", share: 2.6 },
		],
		rows: made.map((promise, index) => {
			const own = evidence.filter(({ followupId }) => followupId === promise.id).map(({ label }) => oneLine(label));
			const more = own.length - mostEvidence;
			const due = dueState({ ...event, ...promise }, now);
			const state = due.state === "late" ? `Terlambat ${due.days} hari` : t.followups.statuses[promise.status];
			return [
				String(index + 1),
				promise.code,
				oneLine(promise.title),
				[promise.ownerName, promise.organisationName].filter(Boolean).map(oneLine).join(", ") || "Belum ditetapkan",
				formatShortDate(promise.dueOn, "id"),
				[...own.slice(0, mostEvidence), ...(more > 0 ? [`dan ${more} lagi`] : [])].join("; ") || "–",
				[
					state,
					promise.completedOn ? formatShortDate(promise.completedOn, "id") : "",
					promise.status === "done" ? "" : oneLine(promise.obstacle),
				]
					.filter(Boolean)
					.join("; "),
			];
		}),
	};
}

function cooperatives({ cooperatives: { all, byColumn, certifiedSince } }: ReportFigures): ReportTable {
	return {
		caption: "Koperasi peserta menurut tahap sertifikat NIK",
		columns: [
			{ header: "Tahap", share: 7 },
			{ header: "Koperasi", share: 3, isNumeric: true },
		],
		rows:
			all === 0
				? []
				: [
						...boardColumns
							.filter((column) => column !== "closed" || byColumn.closed > 0)
							.map((column) => [t.cooperatives.columns[column], number(byColumn[column])]),
						["Bersertifikat setelah kegiatan ini", number(certifiedSince)],
					],
	};
}
