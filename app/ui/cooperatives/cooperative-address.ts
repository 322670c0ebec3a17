import { type AlarmKind, alarmKinds, type BoardColumn, boardColumns } from "#app/domain/cooperatives/types";

/** What the list of cooperatives is asked for, as it stands in the address. */
export interface CooperativeAddress {
	view: "table" | "board";
	words: string;
	column: BoardColumn | "";
	/** Codes of regions. */
	province: string;
	regency: string;
	mentor: string;
	/** Id of a dialogue in which they took part. */
	event: string;
	alarm: AlarmKind | "any" | "";
}

/** Columns by their names in the address. */
const columnNames: Record<BoardColumn, string> = {
	recorded: "terdata",
	documents: "berkas",
	submitted: "diajukan",
	verified: "diverifikasi",
	issued: "terbit",
	closed: "ditutup",
};

/** A column's name in the address. */
export function columnName(column: BoardColumn): string {
	return columnNames[column];
}

/** Reads the address; what it does not know is left out. */
export function readCooperativeAddress(query: URLSearchParams): CooperativeAddress {
	const text = (name: string, longest: number) => (query.get(name) ?? "").trim().slice(0, longest);
	const code = (name: string, pattern: RegExp) => (pattern.test(text(name, 5)) ? text(name, 5) : "");
	const alarm = query.get("peringatan");
	return {
		view: query.get("tampilan") === "papan" ? "board" : "table",
		words: text("cari", 100),
		column: boardColumns.find((column) => columnNames[column] === query.get("tahap")) ?? "",
		province: code("provinsi", /^\d\d$/),
		regency: code("wilayah", /^\d\d\.\d\d$/),
		mentor: text("pendamping", 100),
		event: /^[0-9a-f-]{36}$/.test(text("kegiatan", 36)) ? text("kegiatan", 36) : "",
		alarm: alarm === "ada" ? "any" : (alarmKinds.find((kind) => kind === alarm) ?? ""),
	};
}

/** The address of the list, on its first page. */
export function cooperativesHref(address: CooperativeAddress, base = "/panel/koperasi"): string {
	const query = addressQuery(address);
	return query.size > 0 ? `${base}?${query}` : base;
}

/** The same as a query string, for a form that brings its reader back. */
export function addressQuery({ view, words, column, province, regency, mentor, event, alarm }: CooperativeAddress) {
	const query = new URLSearchParams();
	if (view === "board") query.set("tampilan", "papan");
	if (words) query.set("cari", words);
	if (column) query.set("tahap", columnNames[column]);
	if (province) query.set("provinsi", province);
	if (regency) query.set("wilayah", regency);
	if (mentor) query.set("pendamping", mentor);
	if (event) query.set("kegiatan", event);
	if (alarm) query.set("peringatan", alarm === "any" ? "ada" : alarm);
	return query;
}

/** The same address without any filter. */
export function withoutFilters({ view }: CooperativeAddress): CooperativeAddress {
	return { view, words: "", column: "", province: "", regency: "", mentor: "", event: "", alarm: "" };
}
