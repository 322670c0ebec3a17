import { printedName } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { PartyLabel } from "../brand/party";
import { Button, ButtonRow, LinkButton } from "../primitives/button";
import { Content } from "../primitives/content";
import { TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import { InlineForm } from "../primitives/inline-form";
import { Outcome } from "../primitives/outcome";
import { clockTime } from "./clock-time";
import { type DeskForms, type DeskPerson, listFields, listHref } from "./types";

/** What the last act came to; `person` is missing where the desk may not learn whose it was. */
export type LastAct =
	| { act: "in" | "already"; person: DeskPerson; companions: number }
	| { act: "refused" | "off-list" | "undone"; person: DeskPerson }
	| { act: "unknown" | "void" | "other-event" | "supervisor-searches" | "supervisor-only" };

interface DeskOutcomeProps {
	last: LastAct;
	forms: DeskForms;
	/** The reader may let in whoever has no seat. */
	isSupervisor: boolean;
}

/** The answer to the last act in colour, sign and word, with whom it was about and what can be done next. */
export function DeskOutcome({ last, forms, isSupervisor }: DeskOutcomeProps) {
	const { t } = useLanguage();
	const words = t.attendance.outcome;
	if (!("person" in last)) {
		const said = {
			unknown: [isSupervisor ? words.unknown : words.unknownToOfficer, null],
			void: [words.void, words.voidHint],
			"other-event": [words.otherEvent, words.otherEventHint],
			"supervisor-searches": [words.supervisorSearches, words.supervisorSearchesHint],
			"supervisor-only": [words.supervisorOnly, null],
		} as const;
		const [title, hint] = said[last.act];
		return (
			<Outcome tone="stop" title={title}>
				{hint}
			</Outcome>
		);
	}
	const { person } = last;
	const time = person.checkedInAt ? clockTime(person.checkedInAt, forms.list.timeZone) : "";
	if (last.act === "in" || last.act === "already") {
		const isNew = last.act === "in";
		const title = isNew ? words.in : words.already(time, person.station, person.recordedByName ?? "");
		return (
			<Outcome tone={isNew ? "ok" : "again"} title={title}>
				<Person person={person} note={isNew ? words.at(time) : undefined} />
				<ButtonRow>
					{last.companions > 0 ? <GroupForm person={person} forms={forms} companions={last.companions} /> : null}
					<UndoForm person={person} forms={forms} />
				</ButtonRow>
			</Outcome>
		);
	}
	if (last.act === "undone") {
		return (
			<Outcome tone="again" title={words.undone}>
				<Person person={person} />
				<SubstituteLink person={person} forms={forms} />
			</Outcome>
		);
	}
	const refusals = {
		pending: words.notConfirmed,
		waitlisted: words.waitlisted,
		rejected: words.rejected,
		cancelled: words.cancelled,
		replaced: words.replaced,
		confirmed: words.notConfirmed,
	};
	return (
		<Outcome tone="stop" title={last.act === "off-list" ? words.offList : refusals[person.status]}>
			<Person person={person} />
			{isSupervisor ? <OverrideForm person={person} forms={forms} /> : null}
		</Outcome>
	);
}

/** Takes a check-in back, from wherever it is shown to somebody who may. */
export function UndoForm({ person, forms, small }: { person: DeskPerson; forms: DeskForms; small?: boolean }) {
	const { t } = useLanguage();
	if (!person.canUndo) return null;
	return (
		<InlineForm
			action={`/petugas/${forms.list.eventId}/pembatalan`}
			label={small ? t.attendance.undoShort : t.attendance.undo}
			hiddenLabel={printedName(person)}
			fields={{ key: forms.key, attendanceId: person.attendanceId ?? "" }}
			small={small}
		/>
	);
}

/** The way to letting in somebody else in this person's place. */
export function SubstituteLink({ person, forms }: { person: DeskPerson; forms: DeskForms }) {
	const { t } = useLanguage();
	if (person.status !== "confirmed") return null;
	return (
		<LinkButton
			href={listHref(forms.list, `/diwakilkan/${person.registrationId}`)}
			variant="secondary"
			small
			hiddenLabel={printedName(person)}
		>
			{t.door.substitute}
		</LinkButton>
	);
}

function GroupForm({ person, forms, companions }: { person: DeskPerson; forms: DeskForms; companions: number }) {
	const { t } = useLanguage();
	return (
		<InlineForm
			action={`/petugas/${forms.list.eventId}`}
			label={t.door.group(companions)}
			fields={{ ...listFields(forms), registrationId: person.registrationId, group: "all" }}
			variant="primary"
		/>
	);
}

function OverrideForm({ person, forms }: { person: DeskPerson; forms: DeskForms }) {
	const { t } = useLanguage();
	const words = t.door.override;
	return (
		<form method="post" action={`/petugas/${forms.list.eventId}`} noValidate>
			<HiddenFields values={{ ...listFields(forms), registrationId: person.registrationId }} />
			<TextField
				name="reason"
				label={words.reason}
				hint={words.hint}
				maxLength={500}
				autoComplete="off"
				width="medium"
			/>
			<Button variant="secondary">{words.submit}</Button>
		</form>
	);
}

function Person({ person, note }: { person: DeskPerson; note?: string | undefined }) {
	const { t } = useLanguage();
	return (
		<>
			<p className="desk-name">
				<Content>{printedName(person)}</Content>
			</p>
			<p>
				<PartyLabel party={person.category} label={t.registrations.categories[person.category]} />
				{" · "}
				<Content>{person.organisationName}</Content>
				{note ? ` · ${note}` : null}
			</p>
			{person.accessNeeds ? (
				<p>
					<strong>{t.attendance.accessNeeds}:</strong> <Content>{person.accessNeeds}</Content>
				</p>
			) : null}
			{person.deskNote ? (
				<p>
					<strong>{t.door.note}:</strong> <Content>{person.deskNote}</Content>
				</p>
			) : null}
			{person.phone ? (
				<p>
					<strong>{t.door.phone}:</strong> <a href={person.phone.href}>{person.phone.shown}</a>
				</p>
			) : null}
		</>
	);
}
