import type { InvitationChannel, InvitationStatus } from "#app/domain/invitations/types";
import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { InvitationStatusTag } from "./invitation-status";

/** An invitation as one line. */
export interface InvitationRow {
	id: string;
	organisationName: string;
	addresseeName: string;
	addresseePosition: string;
	category: Category;
	status: InvitationStatus;
	isWithdrawn: boolean;
	isSent: boolean;
	answeredBy: InvitationChannel | null;
	contact: string;
	registered: number;
	delegatesAllowed: number;
	lastContactAt: string | null;
}

/** The invitations of an event, each a link to its page. */
export function InvitationTable(props: { base: string; rows: readonly InvitationRow[]; timeZone: string }) {
	const { base, rows, timeZone } = props;
	const { lang, t } = useLanguage();
	const words = t.invitations;
	return (
		<Table
			caption={words.caption}
			rows={rows}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "organisation",
					header: words.organisation,
					rowHeader: true,
					cell: (row) => (
						<>
							<a href={`${base}/${row.id}`}>
								<Content>{row.organisationName}</Content>
							</a>
							<span className="line muted small">
								<Content>{[row.addresseeName, row.addresseePosition].filter(Boolean).join(", ")}</Content>
							</span>
						</>
					),
				},
				{
					key: "category",
					header: words.category,
					cell: ({ category }) => <PartyLabel party={category} label={t.registrations.categories[category]} />,
				},
				{ key: "contact", header: words.contact, cell: ({ contact }) => contact || "–" },
				{ key: "status", header: words.status, cell: (row) => <InvitationStatusTag {...row} /> },
				{
					key: "people",
					header: words.people,
					cell: ({ registered, delegatesAllowed }) =>
						words.peopleOf(formatNumber(registered, lang), formatNumber(delegatesAllowed, lang)),
				},
				{
					key: "contacted",
					header: words.lastContact,
					cell: ({ lastContactAt }) => (lastContactAt ? formatInstant(lastContactAt, timeZone, lang) : words.never),
				},
			]}
		/>
	);
}
