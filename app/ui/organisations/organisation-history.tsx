import type { DueState } from "#app/domain/followups/rules";
import type { FollowupStatus } from "#app/domain/followups/types";
import type { InvitationChannel, InvitationStatus } from "#app/domain/invitations/types";
import type { RegistrationStatus } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber, formatShortDate } from "#app/i18n/format";
import { DueTag } from "../followups/due-tag";
import { InvitationStatusTag } from "../invitations/invitation-status";
import { Content } from "../primitives/content";
import { Pages } from "../primitives/pages";
import { Table } from "../primitives/table";
import { RegistrationStatusTag } from "../registrations/registration-status";

export interface OrganisationHistoryProps {
	events: readonly {
		id: string;
		title: string;
		/** `YYYY-MM-DD` in the event's zone; null until it is scheduled. */
		startsOn: string | null;
		people: number;
		present: number;
		invitations: number;
		promises: number;
	}[];
	delegates: {
		total: number;
		page: number;
		pageCount: number;
		rows: readonly {
			id: string;
			eventId: string;
			eventTitle: string;
			name: string;
			position: string | null;
			organisationName: string;
			status: RegistrationStatus;
			days: readonly number[];
		}[];
	};
	invitations: readonly {
		id: string;
		eventId: string;
		eventTitle: string;
		addresseeName: string;
		addresseePosition: string;
		status: InvitationStatus;
		answeredBy: InvitationChannel | null;
		isSent: boolean;
		isWithdrawn: boolean;
	}[];
	promises: readonly {
		id: string;
		code: string;
		title: string;
		status: FollowupStatus;
		dueOn: string;
		due: DueState;
		isOwner: boolean;
	}[];
}

/** What an organisation had to do with the reader's events: dialogues, delegates, invitations and promises. */
export function OrganisationHistory({ events, delegates, invitations, promises }: OrganisationHistoryProps) {
	const words = useLanguage().t.organisations.page;
	return (
		<>
			<section>
				<h2>{words.events}</h2>
				{events.length > 0 ? <EventTable events={events} /> : <p className="muted">{words.noEvents}</p>}
			</section>
			<section>
				<h2>
					{words.delegates} ({delegates.total})
				</h2>
				{delegates.rows.length > 0 ? (
					<DelegateTable rows={delegates.rows} />
				) : (
					<p className="muted">{words.noDelegates}</p>
				)}
				<Pages page={delegates.page} pageCount={delegates.pageCount} />
			</section>
			<section>
				<h2>{words.invitations}</h2>
				{invitations.length > 0 ? (
					<InvitationTable rows={invitations} />
				) : (
					<p className="muted">{words.noInvitations}</p>
				)}
			</section>
			<section>
				<h2>{words.promises}</h2>
				{promises.length > 0 ? <PromiseTable rows={promises} /> : <p className="muted">{words.noPromises}</p>}
			</section>
		</>
	);
}

function EventTable({ events }: Pick<OrganisationHistoryProps, "events">) {
	const { lang, t } = useLanguage();
	const words = t.organisations.page;
	const numbers = (["people", "present", "invitations", "promises"] as const).map((key) => ({
		key,
		header: words[key],
		numeric: true,
		cell: (row: (typeof events)[number]) => formatNumber(row[key], lang),
	}));
	return (
		<Table
			caption={words.events}
			rows={events}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "event",
					header: words.event,
					rowHeader: true,
					cell: ({ id, title }) => (
						<a href={`/panel/kegiatan/${id}`}>
							<Content>{title}</Content>
						</a>
					),
				},
				{
					key: "when",
					header: words.when,
					keepTogether: true,
					cell: ({ startsOn }) => (startsOn ? formatShortDate(startsOn, lang) : words.noDate),
				},
				...numbers,
			]}
		/>
	);
}

function DelegateTable({ rows }: { rows: OrganisationHistoryProps["delegates"]["rows"] }) {
	const { t } = useLanguage();
	const words = t.organisations.page;
	return (
		<Table
			caption={words.delegates}
			rows={rows}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "name",
					header: words.delegate,
					rowHeader: true,
					cell: (row) => (
						<>
							<a href={`/panel/kegiatan/${row.eventId}/pendaftaran/${row.id}`}>{row.name}</a>
							<span className="line muted small">
								<Content>{row.position}</Content>
							</span>
						</>
					),
				},
				{ key: "event", header: words.event, cell: ({ eventTitle }) => <Content>{eventTitle}</Content> },
				{
					key: "printed",
					header: words.printedAs,
					cell: ({ organisationName }) => <Content>{organisationName}</Content>,
				},
				{ key: "status", header: words.status, cell: ({ status }) => <RegistrationStatusTag status={status} /> },
				{ key: "days", header: words.attendance, keepTogether: true, cell: ({ days }) => words.days(days) },
			]}
		/>
	);
}

function InvitationTable({ rows }: { rows: OrganisationHistoryProps["invitations"] }) {
	const { t } = useLanguage();
	const words = t.organisations.page;
	return (
		<Table
			caption={words.invitations}
			rows={rows}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "event",
					header: words.event,
					rowHeader: true,
					cell: (row) => (
						<a href={`/panel/kegiatan/${row.eventId}/undangan/${row.id}`}>
							<Content>{row.eventTitle}</Content>
						</a>
					),
				},
				{
					key: "addressee",
					header: t.invitations.addressee,
					cell: (row) => (
						<Content>{[row.addresseeName, row.addresseePosition].filter(Boolean).join(", ") || "–"}</Content>
					),
				},
				{ key: "status", header: words.status, cell: (row) => <InvitationStatusTag {...row} /> },
			]}
		/>
	);
}

function PromiseTable({ rows }: { rows: OrganisationHistoryProps["promises"] }) {
	const { lang, t } = useLanguage();
	const words = t.organisations.page;
	return (
		<Table
			caption={words.promises}
			rows={rows}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "title",
					header: t.followups.table.action,
					rowHeader: true,
					cell: (row) => (
						<>
							<a href={`/panel/tindak-lanjut/${row.id}`}>
								<Content>{row.title}</Content>
							</a>
							<span className="line muted small">{row.code}</span>
						</>
					),
				},
				{ key: "role", header: words.role, cell: ({ isOwner }) => (isOwner ? words.owner : words.helper) },
				{ key: "due", header: words.due, keepTogether: true, cell: ({ dueOn }) => formatShortDate(dueOn, lang) },
				{ key: "status", header: words.status, cell: (row) => <DueTag due={row.due} status={row.status} /> },
			]}
		/>
	);
}
