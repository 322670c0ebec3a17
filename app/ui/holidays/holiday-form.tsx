import { holidayKinds } from "#app/domain/holidays/types";
import { useLanguage } from "#app/i18n/context";
import type { PlanningForm } from "../events/planning-form";
import { Button } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-field";
import { DateField, TextField } from "../primitives/field";

/** One day off. */
export function HolidayForm({ form }: { form: PlanningForm }) {
	const { t } = useLanguage();
	const words = t.holidays;
	const field = (name: string) => ({ name, value: form.value(name), error: form.problem(name) });
	return (
		<form method="post" noValidate>
			<DateField {...field("date")} label={words.date} />
			<TextField {...field("name")} label={words.name} lang="id" />
			<RadioGroup
				{...field("kind")}
				label={words.kind}
				inline
				choices={holidayKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
			/>
			<TextField
				{...field("source")}
				label={words.source}
				hint={words.sourceHint}
				optionalLabel={t.frame.optional}
				lang="id"
			/>
			<Button>{words.save}</Button>
		</form>
	);
}
