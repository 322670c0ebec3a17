import { messagesFor } from "#app/i18n/catalogue";
import { formatShare } from "#app/i18n/format";
import type { ReportFigures } from "./figures";

/** A party whose share of the people differs by as many points from its target is out of balance. */
const largestGap = 10;
/** Of those who had a seat; from the first on attendance is high, below the second it is low. */
const [highAttendance, lowAttendance] = [0.8, 0.6];

/** What the figures of an event show, and what should follow from it, as sentences in the ministry's register. */
export interface Conclusions {
	conclusions: string[];
	suggestions: string[];
}

/** Derives conclusions and suggestions by rules alone: the same figures say the same. */
export function conclusionsOf(figures: ReportFigures): Conclusions {
	const found = [attendance(figures), balance(figures), questions(figures), promises(figures), cooperatives(figures)];
	const conclusions = found.flatMap((one) => one.conclusions);
	const suggestions = found.flatMap((one) => one.suggestions);
	return {
		conclusions,
		suggestions:
			suggestions.length > 0
				? suggestions
				: ["Pola penyelenggaraan kegiatan ini dapat dipertahankan untuk kegiatan sejenis."],
	};
}

function attendance({ confirmed, attended }: ReportFigures): Conclusions {
	if (attended === 0)
		return {
			conclusions: ["Kehadiran peserta tidak tercatat, sehingga tingkat kehadiran tidak dapat disimpulkan."],
			suggestions: ["Kehadiran peserta pada kegiatan berikutnya perlu dicatat di meja registrasi setiap hari."],
		};
	if (confirmed === 0) return { conclusions: [`Kegiatan dihadiri ${attended} orang.`], suggestions: [] };
	const rate = attended / confirmed;
	const level = rate >= highAttendance ? "tinggi" : rate >= lowAttendance ? "cukup" : "rendah";
	return {
		conclusions: [
			`Tingkat kehadiran ${level}: ${attended} orang hadir dari ${confirmed} peserta terkonfirmasi (${formatShare(attended, confirmed, "id")}).`,
		],
		suggestions:
			level === "tinggi"
				? []
				: ["Konfirmasi ulang kepada peserta menjelang kegiatan perlu diperkuat agar kursi tidak kosong."],
	};
}

function balance({ parties, attended }: ReportFigures): Conclusions {
	const names = messagesFor("id").registrations.categories;
	if (attended === 0) return { conclusions: [], suggestions: [] };
	const measured = parties.flatMap((party) =>
		party.targetPercent === null
			? []
			: [{ ...party, gap: (100 * party.attended) / attended - party.targetPercent, target: party.targetPercent }],
	);
	if (measured.length < 2) return { conclusions: [], suggestions: [] };
	const missing = measured.filter((party) => party.attended === 0);
	const short = measured.filter((party) => party.attended > 0 && party.gap <= -largestGap);
	const line = (party: (typeof measured)[number]) =>
		`unsur ${names[party.category]} ${formatShare(party.attended, attended, "id")} dari sasaran ${formatShare(party.target, 100, "id")}`;
	const named = (list: typeof measured) => listed(list.map(({ category }) => names[category]));
	if (missing.length + short.length === 0) {
		const widest = Math.max(...measured.map(({ gap }) => Math.abs(gap)));
		const points = formatShare(Math.round(widest * 10) / 10, 100, "id").replace("%", "");
		return {
			conclusions: [
				`Komposisi antarunsur sesuai dengan sasaran; selisih terbesar terhadap sasaran ${points} poin persentase.`,
			],
			suggestions: [],
		};
	}
	return {
		conclusions: [
			...(missing.length > 0 ? [`Unsur ${named(missing)} diberi kursi, tetapi tidak hadir.`] : []),
			...(short.length > 0 ? [`Keterwakilan belum seimbang: ${listed(short.map(line))}.`] : []),
		],
		suggestions: [
			`Undangan untuk unsur ${named([...missing, ...short])} pada kegiatan berikutnya perlu diperbanyak dan disampaikan lebih awal.`,
		],
	};
}

function questions({ questions: { asked, answered, written, open } }: ReportFigures): Conclusions {
	if (asked === 0) return { conclusions: [], suggestions: [] };
	const rest = [
		...(written > 0 ? [`${written} menunggu jawaban tertulis`] : []),
		...(open > 0 ? [`${open} belum dijawab`] : []),
	];
	return {
		conclusions: [
			`Dari ${asked} pertanyaan peserta, ${answered} sudah dijawab${rest.length > 0 ? `, ${listed(rest)}` : ""}.`,
		],
		suggestions:
			rest.length > 0
				? [`${written + open} pertanyaan yang belum terjawab perlu segera dijawab secara tertulis kepada penanyanya.`]
				: [],
	};
}

function promises({ promises: { made, done, running, late, withoutOwner } }: ReportFigures): Conclusions {
	if (made === 0)
		return {
			conclusions: ["Kegiatan ini belum menghasilkan butir tindak lanjut yang tercatat."],
			suggestions: ["Kesepakatan dalam kegiatan perlu dicatat sebagai rencana tindak lanjut dengan tenggatnya."],
		};
	return {
		conclusions: [
			`Disepakati ${made} butir tindak lanjut: ${done} selesai, ${running} belum jatuh tempo, dan ${late} terlambat.`,
		],
		suggestions: [
			...(late > 0
				? [`Penanggung jawab ${late} butir yang terlambat perlu dihubungi dan kendalanya dibahas.`]
				: running > 0
					? [`Pelaksanaan ${running} butir yang masih berjalan perlu dipantau sampai tenggatnya.`]
					: []),
			...(withoutOwner > 0 ? [`Penanggung jawab ${withoutOwner} butir tindak lanjut perlu ditetapkan.`] : []),
		],
	};
}

function cooperatives({ cooperatives: { all, byColumn, certifiedSince } }: ReportFigures): Conclusions {
	if (all === 0) return { conclusions: [], suggestions: [] };
	const waiting = all - byColumn.issued - byColumn.closed;
	return {
		conclusions: [
			`Dari ${all} koperasi peserta yang didampingi menuju sertifikat NIK, ${byColumn.issued} sudah bersertifikat; ${
				certifiedSince > 0 ? `${certifiedSince} sertifikat` : "belum ada sertifikat yang"
			} terbit setelah kegiatan ini.`,
		],
		suggestions:
			waiting > 0
				? [`${waiting} koperasi yang belum bersertifikat perlu didampingi bersama dinas yang membidangi koperasi.`]
				: [],
	};
}

/** "a, b, dan c" */
function listed(items: readonly string[]): string {
	return new Intl.ListFormat("id").format(items);
}
