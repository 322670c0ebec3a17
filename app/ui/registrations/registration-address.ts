import {
	type Category,
	categories,
	type RegistrationStatus,
	registrationStatuses,
} from "#app/domain/registrations/types";

/** Which registrations a list is asked for, as it stands in the address. */
export interface RegistrationAddress {
	words: string;
	category: Category | null;
	status: RegistrationStatus | null;
}

/** Reads the address; what it does not know is left out. */
export function readRegistrationAddress(query: URLSearchParams): RegistrationAddress {
	return {
		words: (query.get("cari") ?? "").trim().slice(0, 100),
		category: categories.find((category) => category === query.get("kategori")) ?? null,
		status: registrationStatuses.find((status) => status === query.get("status")) ?? null,
	};
}

/** The address of the list, or of its file, under these filters and on the first page. */
export function registrationsHref(base: string, { words, category, status }: RegistrationAddress): string {
	const query = new URLSearchParams();
	if (words) query.set("cari", words);
	if (category) query.set("kategori", category);
	if (status) query.set("status", status);
	return query.size > 0 ? `${base}?${query}` : base;
}
