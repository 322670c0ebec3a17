import { type Category, categories } from "#app/domain/registrations/types";

/** The views of an event's invitations, in the order of their use. */
export const invitationViews = [
	"all",
	"unsent",
	"silent",
	"opened",
	"accepted",
	"declined",
	"delegated",
	"withdrawn",
] as const;
type View = (typeof invitationViews)[number] | "invited";

/** Which invitations a list is asked for, as it stands in the address. */
export interface InvitationAddress {
	words: string;
	category: Category | null;
	view: View;
}

/** Reads the address; what it does not know is left out. */
export function readInvitationAddress(query: URLSearchParams): InvitationAddress {
	return {
		words: (query.get("cari") ?? "").trim().slice(0, 100),
		category: categories.find((category) => category === query.get("kategori")) ?? null,
		view: invitationViews.find((view) => view === query.get("status")) ?? "all",
	};
}

/** The address of the list under these filters and on the first page. */
export function invitationsHref(base: string, { words, category, view }: InvitationAddress): string {
	const query = new URLSearchParams();
	if (words) query.set("cari", words);
	if (category) query.set("kategori", category);
	if (view !== "all") query.set("status", view);
	return query.size > 0 ? `${base}?${query}` : base;
}
