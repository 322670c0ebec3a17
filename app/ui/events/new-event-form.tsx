import { useLanguage } from "#app/i18n/context";
import { Button } from "../primitives/button";
import { SelectField } from "../primitives/field";
import { ModeField, TitleAndKind } from "./basic-fields";
import type { PlanningForm } from "./planning-form";
import { RegionField, type Regions } from "./region-field";
import { ZoneField } from "./zone-field";

interface NewEventFormProps {
	form: PlanningForm;
	regions: Regions;
	/** To choose from; none for somebody who plans for one office. */
	offices: readonly { id: string; name: string }[];
}

/** The short first form of an event. */
export function NewEventForm({ form, regions, offices }: NewEventFormProps) {
	const { t } = useLanguage();
	return (
		<form method="post" noValidate>
			<TitleAndKind form={form} />
			{offices.length > 0 ? (
				<SelectField
					name="office"
					label={t.planning.office}
					width="medium"
					value={form.value("office")}
					error={form.problem("office")}
					options={offices.map(({ id, name }) => ({ value: id, label: name, lang: "id" }))}
				/>
			) : null}
			<ModeField form={form} />
			<RegionField regions={regions} form={form} />
			<ZoneField form={form} byRegion />
			<Button>{t.planning.createDraft}</Button>
		</form>
	);
}
