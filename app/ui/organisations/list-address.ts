import {
	type OrganisationKind,
	organisationKinds,
	type UnionLevel,
	unionLevels,
} from "#app/domain/organisations/types";

/** The orders of the list by their names in the address. */
const orderNames = { name: "nama", people: "utusan", newest: "terbaru" } as const;
export type ListOrder = keyof typeof orderNames;
export const listOrders = Object.keys(orderNames) as ListOrder[];

/** What the list of organisations is asked for, as it stands in the address. */
export interface OrganisationAddress {
	words: string;
	kind: OrganisationKind | "";
	level: UnionLevel | "";
	/** Province code. */
	province: string;
	/** Only records that may be one body with another. */
	isDoubtful: boolean;
	order: ListOrder;
}

/** Reads the address; what it does not know is left out. */
export function readOrganisationAddress(query: URLSearchParams): OrganisationAddress {
	const province = query.get("provinsi") ?? "";
	return {
		words: (query.get("cari") ?? "").trim().slice(0, 100),
		kind: organisationKinds.find((kind) => kind === query.get("jenis")) ?? "",
		level: unionLevels.find((level) => level === query.get("tingkat")) ?? "",
		province: /^\d\d$/.test(province) ? province : "",
		isDoubtful: query.get("ganda") === "ya",
		order: listOrders.find((order) => orderNames[order] === query.get("urut")) ?? "name",
	};
}

/** The address as a query, without what is not asked for. */
export function organisationQuery(address: Partial<OrganisationAddress>): URLSearchParams {
	const query = new URLSearchParams();
	if (address.words) query.set("cari", address.words);
	if (address.kind) query.set("jenis", address.kind);
	if (address.level) query.set("tingkat", address.level);
	if (address.province) query.set("provinsi", address.province);
	if (address.isDoubtful) query.set("ganda", "ya");
	if (address.order && address.order !== "name") query.set("urut", orderNames[address.order]);
	return query;
}

/** The list under these filters, on its first page. */
export function organisationsHref(address: Partial<OrganisationAddress>): string {
	const query = organisationQuery(address);
	return query.size > 0 ? `/panel/organisasi?${query}` : "/panel/organisasi";
}

/** The value of an order in the filter form. */
export const orderValue = (order: ListOrder): string => orderNames[order];
