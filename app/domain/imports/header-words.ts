import { plainWords } from "./cell-text";
import type { ListField } from "./types";

/** Words of headers in Indonesian and English, tried in this order: what is narrower comes first. */
const patterns: readonly [ListField, RegExp][] = [
	["email", /\b(e ?mail|surel|surat elektronik)\b/],
	[
		"phone",
		/\b(hp|handphone|hand phone|wa|whats ?app|telp|tlp|telpon|telepon|telephone|ponsel|mobile|cell(phone)?|phone|kontak|contact)\b|^(tel|seluler|no tel)$/,
	],
	["gender", /^(l p|p l|lk pr|lk p|jk|j k|m f|f m|sex|male female)$|\b(gender|jenis kelamin|jns kel(amin)?|kelamin)\b/],
	["firstName", /^(nama depan|first name|given name|firstname|forename)$/],
	["lastName", /^(nama (belakang|akhir|keluarga)|last name|family name|surname|lastname)$/],
	[
		"titlePrefix",
		/\b(gelar|titel|title|degree) ?(di )?(depan|awal|prefix|before)\b|^(prefix|front title|salutation|sapaan)$/,
	],
	[
		"titleSuffix",
		/\b(gelar|titel|degrees?|title) ?(di )?(belakang|akhir|suffix|after|akademik)\b|^(suffix|gelar|titel|degrees?|academic degrees?)$/,
	],
	[
		"organisation",
		/\b(instansi|lembaga|perusahaan|perusahan|organisasi|institusi|badan usaha|company|organi[sz]ations?|institution|employer|agency|affiliation|afiliasi|unit kerja|tempat kerja|satuan kerja|opd|skpd)\b|^(kantor|asal|utusan|serikat|koperasi|pt|nama (pt|koperasi|serikat|kantor)|asal (kantor|serikat|koperasi))$/,
	],
	[
		"category",
		/^(unsur|kategori|category|kelompok|golongan|sector|sektor|stakeholder( group)?|party|parties|tripartit|type|group|perwakilan|representing|jenis peserta|mewakili)\b|\b(unsur|kategori|category)\b/,
	],
	["position", /\b(jabatan|position|posisi|job title|pekerjaan|occupation|designation)\b|^(jab|role|title|function)$/],
	[
		"region",
		/^(kode )?(kab|kabupaten|kota|wilayah|daerah|regency|city|district|region|kabkota)( (kab|kabupaten|kota|asal|code|kode|regency|city|domisili))*$|^(asal (daerah|wilayah|kota|kabupaten)|domisili|kota asal|kode (wilayah|daerah))\b/,
	],
	[
		"name",
		/\b(nama|name|names|fullname|peserta|participants?|delegates?|invitees?)\b|^(nm|undangan|kepada|kepada yth|yth|addressee|penerima|narahubung|pic)$/,
	],
	["confirmedOn", /\b(tgl|tanggal|date|timestamp)\b|^(confirmed( on)?|waktu|konfirmasi)$/],
	[
		"remarks",
		/\b(ket|keterangan|catatan|remarks?|notes?|komentar|comments?|ttd|tanda tangan|paraf|signature|alamat|address)\b/,
	],
	["number", /^(no|nomor|no urut|nomor urut|urut|num|nr|s n|sn|id|n o|index)$/],
];

/** Which field a header names; null for none that is known. */
export function fieldOfHeader(cell: string): ListField | null {
	const words = plainWords(cell);
	// What is nobody's business here (UU 27/2022 art. 4) is not read, whatever the column is called.
	if (words === "" || words.length > 60 || /\b(lahir|birth|nik|ktp|npwp|agama|religion)\b/.test(words)) return null;
	if (/^(nama kontak|contact (person|name)|nama narahubung|nama pic)$/.test(words)) return "name";
	if (cell.trim() === "#") return "number";
	return patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/**
 * How much a line looks like a header: the number of different fields its cells name. Lines of people score nothing,
 * for their cells hold digits, addresses and long text.
 */
export function headerScore(cells: readonly string[]): number {
	const filled = cells.filter((cell) => cell.trim() !== "");
	if (filled.length < 2 || filled.some((cell) => cell.includes("@") || /\d{4}/.test(cell))) return 0;
	const fields = new Set(filled.map(headerField));
	fields.delete(null);
	// A few words of a person's line may be header words ("Koperasi"); of a header nearly all are.
	return fields.size >= 2 && fields.size >= filled.length * 0.4 ? fields.size : 0;
}

/** The field of a header cell, which is short: "Nama", not a sentence that has the word. */
function headerField(cell: string): ListField | null {
	return plainWords(cell).split(" ").length <= 7 ? fieldOfHeader(cell) : null;
}
