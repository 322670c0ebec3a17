import { sessionKinds } from "#app/domain/events/types";
import { useLanguage } from "#app/i18n/context";
import { formatDate } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { SelectField, TextArea, TextField, TimeField } from "../primitives/field";
import type { PlanningForm } from "./planning-form";

export interface SessionDay {
	id: string;
	position: number;
	startsAtLocal: string;
}

interface SessionFormProps {
	form: PlanningForm;
	days: readonly SessionDay[];
	submitLabel: string;
}

/** One session of the programme. */
export function SessionForm({ form, days, submitLabel }: SessionFormProps) {
	const { lang, t } = useLanguage();
	const words = t.planning;
	const field = (name: string) => ({ name, value: form.value(name), error: form.problem(name) });
	return (
		<form method="post" noValidate>
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
			<TextArea
				{...field("speakers")}
				label={words.speakers}
				hint={words.speakersHint}
				optionalLabel={t.frame.optional}
				rows={3}
				lang="id"
			/>
			<Button>{submitLabel}</Button>
		</form>
	);
}
