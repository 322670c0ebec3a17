import { sessionKinds } from "#app/domain/events/types";
import { useLanguage } from "#app/i18n/context";
import { formatDate } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { SelectField, TextField, TimeField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";
import type { PlanningForm } from "./planning-form";
import { type KnownPerson, SessionPeopleFields } from "./session-people-fields";

export interface SessionDay {
	id: string;
	position: number;
	startsAtLocal: string;
}

interface SessionFormProps {
	form: PlanningForm;
	days: readonly SessionDay[];
	/** The event's speakers and moderators to choose from. */
	people: readonly KnownPerson[];
	submitLabel: string;
}

/** One session of the programme. */
export function SessionForm({ form, days, people, submitLabel }: SessionFormProps) {
	const { lang, t } = useLanguage();
	const words = t.planning;
	const field = (name: string) => ({ name, value: form.value(name), error: form.problem(name) });
	return (
		<form method="post" noValidate>
			{form.value("version") ? <HiddenFields values={{ version: form.value("version") }} /> : null}
			<SelectField
				{...field("day")}
				label={words.sessionDay}
				width="medium"
				options={days.map(({ id, position, startsAtLocal }) => ({
					value: id,
					label: `${words.dayLegend(position)}: ${formatDate(startsAtLocal, lang)}`,
				}))}
			/>
			<div className="field-line">
				<TimeField {...field("start")} label={words.startsAt} />
				<TimeField {...field("end")} label={words.endsAt} />
			</div>
			<SelectField
				{...field("kind")}
				label={words.sessionKind}
				width="medium"
				options={sessionKinds.map((kind) => ({ value: kind, label: t.events.sessionKinds[kind] }))}
			/>
			<TextField {...field("title")} label={words.sessionTitle} lang="id" />
			<TextField {...field("room")} label={words.room} optionalLabel={t.frame.optional} width="medium" lang="id" />
			<TextField
				{...field("capacity")}
				label={words.capacity}
				hint={words.capacityHint}
				optionalLabel={t.frame.optional}
				inputMode="numeric"
				width="short"
				autoComplete="off"
			/>
			<SessionPeopleFields form={form} people={people} />
			<Button>{submitLabel}</Button>
		</form>
	);
}
