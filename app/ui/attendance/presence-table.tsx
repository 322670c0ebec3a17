import type { CheckInMethod } from "#app/domain/attendance/types";
import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";

/** A day, or a session of it, to filter by. */
export interface PresenceList {
	value: string;
	position: number;
	title: string | null;
}

/** A check-in as one line. */
export interface PresenceRow {
	id: string;
	registrationId: string;
	code: string;
	name: string;
	category: Category;
	organisationName: string;
	position: number;
	sessionTitle: string | null;
	checkedInAt: string;
	station: string | null;
	recordedByName: string;
	method: CheckInMethod;
	isOffline: boolean;
	isUndone: boolean;
	isChanged: boolean;
}

interface PresenceTableProps {
	eventId: string;
	timeZone: string;
	rows: readonly PresenceRow[];
}

/** Check-ins as lines: who, when, on which list, at which desk, how. */
export function PresenceTable({ eventId, timeZone, rows }: PresenceTableProps) {
	const { lang, t } = useLanguage();
	const words = t.presence;
	return (
		<Table
			caption={words.list}
			rows={rows}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "who",
					header: words.who,
					rowHeader: true,
					cell: ({ id, name, code }) => (
						<>
							<a href={`/panel/kegiatan/${eventId}/kehadiran/${id}`}>
								<Content>{name}</Content>
							</a>{" "}
							<span className="muted keep-together">{code}</span>
						</>
					),
				},
				{
					key: "organisation",
					header: words.organisation,
					cell: ({ category, organisationName }) => (
						<>
							<PartyLabel party={category} label={t.registrations.categories[category]} />
							{" · "}
							<Content>{organisationName}</Content>
						</>
					),
				},
				{
					key: "time",
					header: words.time,
					keepTogether: true,
					cell: ({ checkedInAt }) => formatInstant(checkedInAt, timeZone, lang),
				},
				{ key: "list", header: words.listFilter, cell: (row) => <ListName {...row} title={row.sessionTitle} /> },
				{
					key: "desk",
					header: words.station,
					cell: ({ station, recordedByName }) => (
						<Content>{station ? `${station} · ${recordedByName}` : recordedByName}</Content>
					),
				},
				{
					key: "method",
					header: words.method,
					cell: (row) => (
						<>
							{words.methods[row.method]} <PresenceTags {...row} />
						</>
					),
				},
			]}
		/>
	);
}

/** What is out of the ordinary about a check-in. */
export function PresenceTags({
	isOffline,
	isUndone,
	isChanged,
}: Pick<PresenceRow, "isOffline" | "isUndone" | "isChanged">) {
	const words = useLanguage().t.presence;
	return (
		<>
			{isOffline ? <Tag tone="info">{words.offlineTag}</Tag> : null}{" "}
			{isUndone ? <Tag tone="mute">{words.undoneTag}</Tag> : null}{" "}
			{isChanged ? <Tag tone="warn">{words.changedTag}</Tag> : null}
		</>
	);
}

/** "Hari 1", or the session of that day. */
export function ListName({ position, title }: { position: number; title: string | null }) {
	const { t } = useLanguage();
	return (
		<>
			{t.attendance.day(position)}
			{title ? (
				<>
					{" · "}
					<Content>{title}</Content>
				</>
			) : null}
		</>
	);
}
