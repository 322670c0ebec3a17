import type { Deps } from "#app/domain/deps";
import { signLetter } from "#app/domain/invitations/sign-letter";
import { addSpjFiles } from "#app/domain/spj/add-spj-files";
import { exemptSpjItem } from "#app/domain/spj/exempt-spj-item";
import { replaceSpjFile } from "#app/domain/spj/replace-spj-file";
import * as spjQueries from "#db/queries/spj";
import { at } from "./clock";
import { succeeded } from "./plan-event";
import { samplePdf } from "./sample-pdf";

const day = 86_400_000;

/**
 * The accountability file of a dialogue that ended at this moment, half complete: the letter and the scans of the
 * attendance list are there, one scan was replaced, travel orders are not needed, the report and photographs are missing.
 */
export async function fillSpj(deps: Deps, eventId: string, ended: Date): Promise<void> {
	const later = (days: number) => at(deps, new Date(ended.getTime() + days * day));
	succeeded(await signLetter(later(-14), eventId, paper("Surat undangan (rekaan)", "Undangan bertanda tangan.pdf")));
	const sheets = [
		paper("Daftar hadir pengusaha (rekaan, terpotong)", "Daftar hadir pengusaha.pdf"),
		paper("Daftar hadir SP/SB (rekaan)", "Daftar hadir SP-SB.pdf"),
	];
	succeeded(await addSpjFiles(later(1), eventId, "daftar-hadir-1", sheets));
	const [cut] = await spjQueries.listFiles(deps.db, eventId);
	const whole = paper("Daftar hadir pengusaha (rekaan)", "Daftar hadir pengusaha.pdf");
	succeeded(await replaceSpjFile(later(2), eventId, cut?.id ?? "", whole));
	const receipts = [paper("Daftar penerimaan uang transpor (rekaan)", "Daftar penerimaan uang transpor.pdf")];
	succeeded(await addSpjFiles(later(3), eventId, "bukti-pengeluaran", receipts));
	succeeded(await exemptSpjItem(later(3), eventId, "surat-tugas", "Dalam kota, tanpa perjalanan dinas."));
}

const paper = (line: string, name: string) => ({ bytes: samplePdf(line), name });
