import { printedName } from "#app/domain/registrations/rules";
import { useLanguage } from "#app/i18n/context";
import { PartyLabel } from "../brand/party";
import { Content } from "../primitives/content";
import { InlineForm } from "../primitives/inline-form";
import { Outcome } from "../primitives/outcome";
import { clockTime } from "./clock-time";
import type { DeskDay, DeskPerson } from "./types";

/** What the last scan came to; `person` is missing for an unknown code and for somebody of another dialogue. */
export type LastAct =
	| { act: "in" | "already" | "refused" | "undone"; person: DeskPerson }
	| { act: "unknown" | "other-event" };

/** The answer to the last scan in colour, sign and word, with whom it was about. */
export function DeskOutcome({ last, day }: { last: LastAct; day: DeskDay }) {
	const { t } = useLanguage();
	const words = t.attendance.outcome;
	if (!("person" in last)) {
		const isOther = last.act === "other-event";
		return (
			<Outcome tone="stop" title={isOther ? words.otherEvent : words.unknown}>
				{isOther ? words.otherEventHint : null}
			</Outcome>
		);
	}
	const { act, person } = last;
	const time = person.checkedInAt ? clockTime(person.checkedInAt, day.timeZone) : "";
	const undo = person.attendanceId ? <UndoForm person={person} day={day} /> : null;
	if (act === "in") {
		return (
			<Outcome tone="ok" title={words.in}>
				<Person person={person} note={words.at(time)} />
				{undo}
			</Outcome>
		);
	}
	if (act === "already") {
		return (
			<Outcome tone="again" title={words.already(time, person.recordedByName ?? "")}>
				<Person person={person} />
				{undo}
			</Outcome>
		);
	}
	if (act === "undone") {
		return (
			<Outcome tone="again" title={words.undone}>
				<Person person={person} />
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
		<Outcome tone="stop" title={refusals[person.status]}>
			<Person person={person} />
		</Outcome>
	);
}

/** Takes a check-in back, from wherever it is shown. */
export function UndoForm({ person, day, small }: { person: DeskPerson; day: DeskDay; small?: boolean }) {
	const { t } = useLanguage();
	return (
		<InlineForm
			action={`/petugas/${day.eventId}/pembatalan`}
			label={small ? t.attendance.undoShort : t.attendance.undo}
			hiddenLabel={printedName(person)}
			fields={{ attendanceId: person.attendanceId ?? "" }}
			small={small}
		/>
	);
}

function Person({ person, note }: { person: DeskPerson; note?: string }) {
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
		</>
	);
}
