import type { CheckInMethod, DeskActKind, DeskOutcome } from "#app/domain/attendance/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { Permitted } from "../layout/permitted";
import { Button } from "../primitives/button";
import { Stack } from "../primitives/columns";
import { Content } from "../primitives/content";
import { DateField, TextField, TimeField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { Panel } from "../primitives/panel";
import { SummaryList } from "../primitives/summary-list";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";
import { errorText, type FormErrors, type FormValues, textOf } from "../registrations/form-parts";
import { ListName, type PresenceRow, PresenceTags } from "./presence-table";

/** A check-in with its history. */
export interface PresenceDetail {
	row: PresenceRow;
	/** On the clock of the event. */
	date: string;
	time: string;
	acts: {
		id: string;
		kind: DeskActKind;
		outcome: DeskOutcome;
		actedAt: string;
		station: string | null;
		officerName: string;
		method: CheckInMethod | null;
		reason: string | null;
		isOffline: boolean;
		isVoid: boolean;
	}[];
	/** Times put right, and the check-in taken back; `after` null for the latter. */
	corrections: {
		id: string;
		at: string;
		actorName: string;
		reason: string | null;
		before: string | null;
		after: string | null;
	}[];
}

interface PresenceRecordProps extends PresenceDetail {
	eventId: string;
	timeZone: string;
	pageKey: string;
	values: FormValues;
	errors: FormErrors;
}

/** One check-in: what stands, everything the desks did about it, every correction, and the two ways to change it. */
export function PresenceRecord({ eventId, timeZone, row, acts, corrections, ...form }: PresenceRecordProps) {
	const { lang, t } = useLanguage();
	const words = t.presence;
	const when = (instant: string) => formatInstant(instant, timeZone, lang);
	return (
		<Stack>
			<SummaryList
				rows={[
					{
						label: words.party,
						value: <PartyLabel party={row.category} label={t.registrations.categories[row.category]} />,
					},
					{ label: words.organisation, value: <Content>{row.organisationName}</Content> },
					{ label: words.listFilter, value: <ListName position={row.position} title={row.sessionTitle} /> },
					{
						label: words.time,
						value: (
							<>
								{when(row.checkedInAt)} <PresenceTags {...row} />
							</>
						),
					},
					...(row.station ? [{ label: words.station, value: <Content>{row.station}</Content> }] : []),
					{ label: words.officer, value: <Content>{row.recordedByName}</Content> },
					{ label: words.method, value: words.methods[row.method] },
				]}
			/>
			<p>
				<a href={`/panel/kegiatan/${eventId}/pendaftaran/${row.registrationId}`}>{words.toRegistration}</a>
			</p>
			<section>
				<h2>{words.detail.history}</h2>
				<Table
					caption={words.detail.history}
					rows={acts}
					rowKey={({ id }) => id}
					stacked
					columns={[
						{
							key: "time",
							header: words.time,
							rowHeader: true,
							keepTogether: true,
							cell: ({ actedAt }) => when(actedAt),
						},
						{
							key: "act",
							header: words.act,
							cell: ({ kind, outcome, isVoid }) => (
								<>
									{words.kinds[kind]}: {words.outcomes[outcome]}{" "}
									{isVoid ? <Tag tone="mute">{words.undoneTag}</Tag> : null}
								</>
							),
						},
						{
							key: "desk",
							header: words.station,
							cell: ({ station, officerName }) => (
								<Content>{station ? `${station} · ${officerName}` : officerName}</Content>
							),
						},
						{
							key: "method",
							header: words.method,
							cell: ({ method, isOffline }) => (
								<>
									{method ? words.methods[method] : "–"} {isOffline ? <Tag tone="info">{words.offlineTag}</Tag> : null}
								</>
							),
						},
						{ key: "reason", header: words.reason, cell: ({ reason }) => (reason ? <Content>{reason}</Content> : "–") },
					]}
				/>
			</section>
			{corrections.length > 0 ? (
				<section>
					<h2>{words.detail.corrections}</h2>
					<ul className="desk-list">
						{corrections.map(({ id, at, actorName, reason, before, after }) => (
							<li key={id}>
								<div className="desk-list-text">
									<p>{before && after ? words.detail.corrected(when(before), when(after)) : words.detail.undoneBy}</p>
									<p className="small muted">
										{when(at)} · <Content>{actorName}</Content>
										{reason ? (
											<>
												{" · "}
												<Content>{reason}</Content>
											</>
										) : null}
									</p>
								</div>
							</li>
						))}
					</ul>
				</section>
			) : null}
			{row.isUndone ? null : (
				<Permitted to="attendance.override">
					<ChangeForms {...form} />
				</Permitted>
			)}
		</Stack>
	);
}

type ChangeFormsProps = Pick<PresenceRecordProps, "date" | "time" | "pageKey" | "values" | "errors">;

function ChangeForms({ date, time, pageKey, values, errors }: ChangeFormsProps) {
	const { t } = useLanguage();
	const words = t.presence.detail;
	const isUndo = textOf(values, "act") === "undo";
	const wrong = isUndo ? {} : errors;
	return (
		<>
			<Panel title={words.correct}>
				<form method="post" noValidate>
					<HiddenFields values={{ act: "correct" }} />
					<DateField
						name="date"
						label={words.date}
						value={textOf(values, "date") || date}
						error={errorText(t, wrong, "date")}
					/>
					<TimeField
						name="time"
						label={words.time}
						value={textOf(values, "time") || time}
						error={errorText(t, wrong, "time")}
					/>
					<TextField
						name="reason"
						label={words.reason}
						value={isUndo ? "" : textOf(values, "reason")}
						error={errorText(t, wrong, "reason")}
						maxLength={500}
						autoComplete="off"
						width="medium"
					/>
					<Button>{words.submit}</Button>
				</form>
			</Panel>
			<Panel title={words.undo}>
				<p>{words.undoLead}</p>
				<form method="post" noValidate>
					<HiddenFields values={{ act: "undo", key: pageKey }} />
					<TextField
						id="undo-reason"
						name="reason"
						label={words.reason}
						value={isUndo ? textOf(values, "reason") : ""}
						error={isUndo ? errorText(t, errors, "reason") : undefined}
						maxLength={500}
						autoComplete="off"
						width="medium"
					/>
					<Button variant="danger">{words.undoSubmit}</Button>
				</form>
			</Panel>
		</>
	);
}
