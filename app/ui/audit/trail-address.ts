/** What of the trail is asked for, as it stands in the address; empty for everything. */
export interface TrailAddress {
	/** `YYYY-MM-DD` on the ministry's clock, both included. */
	from: string;
	to: string;
	/** A group of actions, `lihat` for looking and `unduh` for files. */
	group: string;
	actor: string;
	record: string;
	event: string;
	request: string;
	words: string;
}

const names: Record<keyof TrailAddress, string> = {
	from: "dari",
	to: "sampai",
	group: "kelompok",
	actor: "pelaku",
	record: "rekaman",
	event: "kegiatan",
	request: "permintaan",
	words: "cari",
};

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the address; what it does not understand is left out. */
export function readTrailAddress(query: URLSearchParams): TrailAddress {
	const text = (name: keyof TrailAddress) => (query.get(names[name]) ?? "").trim().slice(0, 100);
	const dayOf = (name: keyof TrailAddress) => {
		const value = text(name);
		return day.test(value) && !Number.isNaN(Date.parse(value)) ? value : "";
	};
	return {
		...{ from: dayOf("from"), to: dayOf("to"), group: text("group"), actor: text("actor") },
		...{ record: text("record"), event: text("event"), request: text("request"), words: text("words") },
	};
}

/** The query of the trail's pages; with `after`, of a later page. */
export function trailQuery(address: Partial<TrailAddress>, after: string | null = null): string {
	const query = new URLSearchParams();
	for (const [field, name] of Object.entries(names)) {
		const value = address[field as keyof TrailAddress];
		if (value) query.set(name, value);
	}
	if (after) query.set("lanjut", after);
	return query.toString();
}

/** The page of the trail under an address. */
export function trailHref(address: Partial<TrailAddress>, after: string | null = null): string {
	const query = trailQuery(address, after);
	return query ? `/panel/jejak?${query}` : "/panel/jejak";
}
