import { handSignature, type ListSignature, listTail, type OfficialPaper, officialSheet } from "./official-paper";
import { factRows, heading, paragraph, signatureBlock } from "./pdf/blocks";
import { drawSheet } from "./pdf/sheet";
import { table } from "./pdf/table";

/** Somebody who receives something, as printed. */
export interface Receiver {
	/** With titles. */
	name: string;
	organisation: string;
}

/** A list on which people sign for what they are given; how much stays empty. */
export interface ReceiptList extends OfficialPaper, ListSignature {
	/** "Seminar kit", "Uang transpor" */
	item: string;
	facts: readonly (readonly [string, string])[];
	/** One list a party, as for attendance. */
	parties: readonly { party: string; lines: readonly Receiver[] }[];
}

/** Each party on pages of its own, with boxes to sign in and who answers for it at the end. */
export function receiptListPdf(list: ReceiptList): Promise<Buffer> {
	const title = `Tanda Terima ${list.item}`;
	return drawSheet(officialSheet(list, title), async (sheet) => {
		for (const { party, lines } of list.parties) {
			sheet.beginPart(`${title} – ${party}`);
			heading(sheet, title.toUpperCase(), { align: "center", gap: 2 });
			paragraph(sheet, `Unsur ${party}`, { align: "center", bold: true, gap: 12 });
			factRows(sheet, list.facts, 0);
			await table(
				sheet,
				[
					{ header: "No.", share: 1.1, align: "right", cell: (_line, index) => String(index + 1) },
					{ header: "Nama", share: 5.4, cell: (line: Receiver) => line.name },
					{ header: "Instansi", share: 4.6, cell: (line) => line.organisation },
					{ header: "Jumlah/keterangan", share: 3.2, cell: () => "" },
					{ header: "Tanda tangan", share: 5, hasTwoBoxes: true, cell: (_line, index) => `${index + 1}.` },
				],
				lines,
				{ rowHeight: 24, tail: listTail },
			);
			paragraph(sheet, `Jumlah: ${lines.length} orang.`);
			signatureBlock(sheet, handSignature(list));
		}
	});
}
