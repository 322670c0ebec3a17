import { type FigureName, figureNames } from "#app/domain/figures/types";

/** Ways to order the table of provinces. */
export const provinceOrders = ["name", "total", "kept", "late"] as const;
export type ProvinceOrder = (typeof provinceOrders)[number];

/** What the dashboard is narrowed down to, as it stands in the address. */
export interface DashboardAddress {
	/** Of the first day, `2021`. */
	year: string;
	/** Kemendagri code, `36`. */
	province: string;
	/** Folded. */
	topic: string;
	order: ProvinceOrder;
}

const orderNames: Record<ProvinceOrder, string> = {
	name: "provinsi",
	total: "janji",
	kept: "ditepati",
	late: "terlambat",
};

/** The figures by their names in addresses. */
export const figureAnchors: Record<FigureName, string> = {
	time: "waktu",
	parties: "pihak",
	provinces: "per-provinsi",
	late: "janji-kita",
	dialogues: "sejak-dialog",
};

/** The figure that a form names; undefined for none. */
export function figureOf(anchor: string): FigureName | undefined {
	return figureNames.find((name) => figureAnchors[name] === anchor);
}

/** Reads the address; what is not of the right form is left out. */
export function readDashboardAddress(query: URLSearchParams): DashboardAddress {
	const text = (name: string, form: RegExp) => {
		const value = (query.get(name) ?? "").trim().slice(0, 200);
		return form.test(value) ? value : "";
	};
	return {
		year: text("tahun", /^\d{4}$/),
		province: text("provinsi", /^\d\d$/),
		topic: text("topik", /./),
		order: provinceOrders.find((order) => orderNames[order] === query.get("urut")) ?? "late",
	};
}

/** Whether anything is narrowed down. */
export function isFiltered({ year, province, topic }: DashboardAddress): boolean {
	return [year, province, topic].some((part) => part !== "");
}

/** The same as a query string. */
export function dashboardQuery({ year, province, topic, order }: DashboardAddress): URLSearchParams {
	const query = new URLSearchParams();
	if (year) query.set("tahun", year);
	if (province) query.set("provinsi", province);
	if (topic) query.set("topik", topic);
	if (order !== "late") query.set("urut", orderNames[order]);
	return query;
}

/** The address of the dashboard. */
export function dashboardHref(address: DashboardAddress, anchor = ""): string {
	const query = dashboardQuery(address);
	return `/panel/dasbor${query.size > 0 ? `?${query}` : ""}${anchor}`;
}
