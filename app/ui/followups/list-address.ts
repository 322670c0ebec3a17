import { type FollowupTheme, type FollowupView, followupThemes, followupViews } from "#app/domain/followups/types";

/** What a list of follow-ups is asked for, as it stands in the address. */
export interface ListAddress {
	view: FollowupView;
	words: string;
	theme: FollowupTheme | "";
	/** Province code. */
	province: string;
}

/** The views by their names in the address. */
const viewNames: Record<FollowupView, string> = {
	overdue: "terlambat",
	soon: "jatuh-tempo",
	running: "berjalan",
	done: "selesai",
	all: "semua",
};

/** Reads the address; what it does not know is left out. */
export function readListAddress(query: URLSearchParams): ListAddress {
	const theme = query.get("tema");
	return {
		view: followupViews.find((view) => viewNames[view] === query.get("tampilan")) ?? "all",
		words: (query.get("cari") ?? "").trim().slice(0, 100),
		theme: followupThemes.find((known) => known === theme) ?? "",
		province: /^\d\d$/.test(query.get("provinsi") ?? "") ? (query.get("provinsi") ?? "") : "",
	};
}

/** The address of a list, on its first page. */
export function listHref(base: string, { view, words, theme, province }: ListAddress): string {
	const query = new URLSearchParams();
	if (view !== "all") query.set("tampilan", viewNames[view]);
	if (words) query.set("cari", words);
	if (theme) query.set("tema", theme);
	if (province) query.set("provinsi", province);
	return query.size > 0 ? `${base}?${query}` : base;
}

/** What the filter form carries along so that filtering keeps the view. */
export function viewField({ view }: ListAddress): { tampilan: string | undefined } {
	return { tampilan: view === "all" ? undefined : viewNames[view] };
}
