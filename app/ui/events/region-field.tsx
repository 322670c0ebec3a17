import { useLanguage } from "#app/i18n/context";
import { SelectField } from "../primitives/field";
import type { PlanningForm } from "./planning-form";

export interface Regions {
	provinces: readonly { code: string; name: string }[];
	regencies: readonly { code: string; name: string; provinceCode: string }[];
}

/** Kota and kabupaten by name, under their provinces: 26 names are borne by one of each. */
export function RegionField({ regions, form }: { regions: Regions; form: PlanningForm }) {
	const { t } = useLanguage();
	return (
		<SelectField
			name="region"
			label={t.planning.region}
			hint={t.planning.regionHint}
			width="medium"
			emptyLabel={t.planning.regionEmpty}
			value={form.value("region")}
			error={form.problem("region")}
			options={regions.provinces.map((province) => ({
				group: province.name,
				options: regions.regencies
					.filter(({ provinceCode }) => provinceCode === province.code)
					.map(({ code, name }) => ({ value: code, label: name, lang: "id" })),
			}))}
		/>
	);
}
