/** Which leak is asked about, as it stands in the address. */
export interface BreachAddress {
	account: string;
	entry: string;
	/** `YYYY-MM-DD` on the ministry's clock, both included. */
	from: string;
	to: string;
}

const names: Record<keyof BreachAddress, string> = { account: "akun", entry: "catatan", from: "dari", to: "sampai" };
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the address; what it does not understand is left out. */
export function readBreachAddress(query: URLSearchParams): BreachAddress {
	const text = (name: keyof BreachAddress) => (query.get(names[name]) ?? "").trim().slice(0, 100);
	const dayOf = (name: "from" | "to") => {
		const value = text(name);
		return day.test(value) && !Number.isNaN(Date.parse(value)) ? value : "";
	};
	return { account: text("account"), entry: text("entry"), from: dayOf("from"), to: dayOf("to") };
}

/** The address as a query, for the form that downloads. */
export function breachQuery(address: BreachAddress): string {
	const fields = Object.entries(names) as [keyof BreachAddress, string][];
	return new URLSearchParams(fields.map(([field, name]) => [name, address[field]])).toString();
}
