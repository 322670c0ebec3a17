import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { DateField, TextField } from "../primitives/field";
import type { PlanningForm } from "./planning-form";
import { RegionField, type Regions } from "./region-field";

interface PlacementFormProps {
	form: PlanningForm;
	regions: Regions;
	/** How many days the plan has; without any it is not asked when it begins. */
	dayCount: number;
	submitLabel: string;
}

/** Where and when an event made from another takes place. */
export function PlacementForm({ form, regions, dayCount, submitLabel }: PlacementFormProps) {
	const { t } = useLanguage();
	const words = t.copies;
	const field = (name: string) => ({ name, value: form.value(name), error: form.problem(name) });
	return (
		<form method="post" noValidate>
			<TextField {...field("title")} label={t.planning.title} hint={t.planning.titleHint} lang="id" />
			{dayCount > 0 ? (
				<DateField {...field("first_day")} label={words.firstDay} hint={words.firstDayHint(dayCount)} />
			) : (
				<p className="field-hint">{words.noDays}</p>
			)}
			<RegionField regions={regions} form={form} />
			<TextField
				{...field("venue_name")}
				label={t.planning.venueName}
				hint={words.venueHint}
				optionalLabel={t.frame.optional}
				lang="id"
			/>
			<TextField
				{...field("venue_address")}
				label={t.planning.venueAddress}
				optionalLabel={t.frame.optional}
				lang="id"
			/>
			<Button>{submitLabel}</Button>
		</form>
	);
}
