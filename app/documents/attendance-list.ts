import { handSignature, type ListSignature, listTail, type OfficialPaper, officialSheet } from "./official-paper";
import { factRows, heading, paragraph, signatureBlock } from "./pdf/blocks";
import type { Sheet } from "./pdf/drawing";
import { drawSheet } from "./pdf/sheet";
import { type PaperColumn, table } from "./pdf/table";

/** Somebody on an attendance list, as printed. */
export interface AttendanceLine {
	/** With titles. */
	name: string;
	organisation: string;
	position: string;
	/** "08.41", on the clock of the event; null for somebody who was not there. */
	arrivedAt: string | null;
}

/** The attendance list of one day, or of one session of it. */
export interface AttendanceList extends OfficialPaper, ListSignature {
	/** "Hari/tanggal", "Waktu", "Tempat" and the like. */
	facts: readonly (readonly [string, string])[];
	/** One list a party: an employer's does not carry the names of union people. */
	parties: readonly { party: string; lines: readonly AttendanceLine[] }[];
	/** With times of arrival; blank lists are for signing. */
	isFilled: boolean;
}

/** Room for a signature, in points. */
const boxHeight = 24;

/** Each party on pages of its own, numbered from 1, with boxes to sign in on every page and who answers for it at the end. */
export function attendanceListPdf(list: AttendanceList): Promise<Buffer> {
	return drawSheet(officialSheet(list, "Daftar Hadir"), async (sheet) => {
		for (const { party, lines } of list.parties) {
			sheet.beginPart(`Daftar Hadir – ${party}`);
			await drawParty(sheet, list, party, lines);
		}
	});
}

async function drawParty(sheet: Sheet, list: AttendanceList, party: string, lines: readonly AttendanceLine[]) {
	heading(sheet, "DAFTAR HADIR", { align: "center", gap: 2 });
	paragraph(sheet, `Unsur ${party}`, { align: "center", bold: true, gap: 12 });
	factRows(sheet, list.facts, 0);
	await table(sheet, columns(list.isFilled), lines, { rowHeight: boxHeight, tail: listTail });
	const present = lines.filter(({ arrivedAt }) => arrivedAt !== null).length;
	const total = `${lines.length} orang`;
	paragraph(sheet, list.isFilled ? `Hadir ${present} dari ${total}.` : `Jumlah: ${total}.`);
	signatureBlock(sheet, handSignature(list));
}

function columns(isFilled: boolean): PaperColumn<AttendanceLine>[] {
	const signature = {
		header: "Tanda tangan",
		share: isFilled ? 5 : 6,
		hasTwoBoxes: true,
		// Nobody signs afterwards for a day on which they were not there.
		cell: (line: AttendanceLine, index: number) =>
			isFilled && line.arrivedAt === null ? "tidak hadir" : `${index + 1}.`,
	};
	const arrival = {
		header: "Pukul",
		share: 1.4,
		align: "center",
		cell: (line: AttendanceLine) => line.arrivedAt ?? "–",
	} as const;
	return [
		{ header: "No.", share: 1.1, align: "right", cell: (_line, index) => String(index + 1) },
		{ header: "Nama", share: 6, cell: ({ name }) => name },
		{
			header: "Instansi dan jabatan",
			share: 5.6,
			cell: ({ organisation, position }) => [organisation, position].filter(Boolean).join("\n"),
		},
		...(isFilled ? [arrival] : []),
		signature,
	];
}
