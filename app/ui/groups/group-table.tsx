import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";
import { RegistrationStatusTag } from "../registrations/registration-status";

interface GroupRow {
	id: string;
	organisation: string;
	category: Category;
	contactName: string;
	contact: string | null;
	createdAt: string;
	/** Null once nobody of the group takes part any more. */
	status: "pending" | "confirmed" | "waitlisted" | null;
	living: number;
	unnamed: number;
	accepted: number;
}

/** The groups of an event, newest first. */
export function GroupTable({
	base,
	groups,
	timeZone,
}: {
	base: string;
	groups: readonly GroupRow[];
	timeZone: string;
}) {
	const { lang, t } = useLanguage();
	const words = t.groups.panel;
	return (
		<Table
			caption={words.caption}
			rows={groups}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "organisation",
					header: words.organisation,
					rowHeader: true,
					cell: ({ id, organisation, category }) => (
						<>
							<a className="line" href={`${base}/${id}`}>
								<Content>{organisation}</Content>
							</a>
							<PartyLabel party={category} label={t.registrations.categories[category]} />
						</>
					),
				},
				{
					key: "contact",
					header: words.contact,
					cell: ({ contactName, contact }) => (
						<>
							<span className="line">{contactName}</span>
							<span className="line muted small summary-text">{contact}</span>
						</>
					),
				},
				{ key: "size", header: words.size, numeric: true, cell: ({ living }) => formatNumber(living, lang) },
				{
					key: "named",
					header: words.named,
					numeric: true,
					cell: ({ living, unnamed }) => words.namedOf(living - unnamed, living),
				},
				{
					key: "accepted",
					header: words.accepted,
					numeric: true,
					cell: ({ accepted }) => formatNumber(accepted, lang),
				},
				{
					key: "status",
					header: words.status,
					cell: ({ status }) =>
						status ? <RegistrationStatusTag status={status} /> : <Tag tone="mute">{words.ended}</Tag>,
				},
				{
					key: "since",
					header: words.since,
					keepTogether: true,
					cell: ({ createdAt }) => formatInstant(createdAt, timeZone, lang),
				},
			]}
		/>
	);
}
