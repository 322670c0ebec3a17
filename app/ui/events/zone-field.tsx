import { timeZones } from "#app/domain/events/types";
import { useLanguage } from "#app/i18n/context";
import { SelectField } from "../primitives/field";
import type { PlanningForm } from "./planning-form";

/** The event's zone. A new event may leave it to its region. */
export function ZoneField({ form, byRegion }: { form: PlanningForm; byRegion?: boolean }) {
	const { t } = useLanguage();
	return (
		<SelectField
			name="time_zone"
			label={t.planning.zone}
			hint={t.planning.zoneHint}
			width="medium"
			emptyLabel={byRegion ? t.planning.zoneByRegion : undefined}
			value={form.value("time_zone")}
			error={form.problem("time_zone")}
			options={timeZones.map((zone) => ({ value: zone, label: t.planning.zones[zone] }))}
		/>
	);
}
