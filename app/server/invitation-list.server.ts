import { formatPhone } from "#app/domain/registrations/phone";
import { searchPatterns } from "#app/domain/registrations/search";
import type { InvitationAddress } from "#app/ui/invitations/invitation-address";
import type { ReadDb } from "#db/client";
import * as invitationQueries from "#db/queries/invitations";
import { pageNumber } from "./paging.server";

const perPage = 50;

/** One page of an event's invitations with counts per view, and the lists that can be taken back. */
export async function invitationList(
	read: ReadDb,
	eventId: string,
	{ words, category, view }: InvitationAddress,
	askedPage: string | null,
) {
	const filter = { eventId, patterns: searchPatterns(words), category, view };
	const [counts, lists] = await Promise.all([
		invitationQueries.countByView(read, filter),
		invitationQueries.listLists(read, eventId),
	]);
	const total = counts[view];
	const page = pageNumber(askedPage, total, perPage);
	const rows = await invitationQueries.listByEvent(read, filter, { limit: perPage, offset: (page - 1) * perPage });
	return {
		counts,
		total,
		page,
		pageCount: Math.max(1, Math.ceil(total / perPage)),
		rows: rows.map((row) => ({
			id: row.id,
			organisationName: row.organisationName,
			addresseeName: row.addresseeName,
			addresseePosition: row.addresseePosition,
			category: row.category,
			status: row.status,
			isWithdrawn: row.withdrawnAt !== null,
			isSent: row.sentAt !== null,
			answeredBy: row.answeredBy,
			contact: [row.email, row.phone && formatPhone(row.phone)].filter(Boolean).join(" · "),
			registered: Number(row.registered),
			delegatesAllowed: row.delegatesAllowed,
			lastContactAt: row.lastContactAt,
		})),
		lists,
	};
}
