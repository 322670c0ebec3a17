import { type FollowupTheme, type FollowupView, followupThemes, followupViews } from "#app/domain/followups/types";

/** What a list of follow-ups is asked for, as it stands in the address. */
export interface ListAddress {
	view: FollowupView;
	/** The board instead of the list. */
	isBoard: boolean;
	words: string;
	theme: FollowupTheme | "";
	/** Province code. */
	province: string;
	/** Id of the office that the dialogue belongs to. */
	office: string;
	/** Id of a cooperative. */
	cooperative: string;
}

/** A list without any wish. */
export const plainList: ListAddress = {
	view: "all",
	isBoard: false,
	words: "",
	theme: "",
	province: "",
	office: "",
	cooperative: "",
};

/** The views by their names in the address. */
const viewNames: Record<FollowupView, string> = {
	overdue: "terlambat",
	soon: "jatuh-tempo",
	running: "berjalan",
	done: "selesai",
	mine: "kantor-saya",
	all: "semua",
};
const board = "papan";

/** Reads the address; what it does not know is left out. */
export function readListAddress(query: URLSearchParams): ListAddress {
	const theme = query.get("tema");
	const matching = (name: string, shape: RegExp) => {
		const value = query.get(name) ?? "";
		return shape.test(value) ? value : "";
	};
	return {
		view: followupViews.find((view) => viewNames[view] === query.get("tampilan")) ?? "all",
		isBoard: query.get("tampilan") === board,
		words: (query.get("cari") ?? "").trim().slice(0, 100),
		theme: followupThemes.find((known) => known === theme) ?? "",
		province: matching("provinsi", /^\d\d$/),
		office: matching("kantor", /^[0-9a-f-]{36}$/),
		cooperative: matching("koperasi", /^[0-9a-f-]{36}$/),
	};
}

/** The query of a list, on its first page. */
export function listQuery(address: Partial<ListAddress>): URLSearchParams {
	const { view, isBoard, words, theme, province, office, cooperative } = { ...plainList, ...address };
	const query = new URLSearchParams();
	if (isBoard) query.set("tampilan", board);
	else if (view !== "all") query.set("tampilan", viewNames[view]);
	if (words) query.set("cari", words);
	if (theme) query.set("tema", theme);
	if (province) query.set("provinsi", province);
	if (office) query.set("kantor", office);
	if (cooperative) query.set("koperasi", cooperative);
	return query;
}

/** The address of a list, on its first page. */
export function listHref(base: string, address: Partial<ListAddress>): string {
	const query = listQuery(address);
	return query.size > 0 ? `${base}?${query}` : base;
}

/** What the filter form carries along so that filtering keeps the view. */
export function viewField({ view, isBoard, cooperative }: ListAddress): Record<string, string | undefined> {
	return {
		tampilan: isBoard ? board : view === "all" ? undefined : viewNames[view],
		koperasi: cooperative || undefined,
	};
}
