import { useLanguage } from "#app/i18n/context";
import type { Regions } from "../events/region-field";
import { SelectField, TextField } from "../primitives/field";

interface OfficeFieldsProps {
	values: { name?: string | undefined; region?: string | undefined };
	regions: Regions;
	problem: (name: string) => string | undefined;
}

/** What an office is called, and the province, or the kota or kabupaten, it is responsible for. */
export function OfficeFields({ values, regions, problem }: OfficeFieldsProps) {
	const words = useLanguage().t.offices;
	return (
		<>
			<TextField
				name="name"
				label={words.name}
				hint={words.nameHint}
				value={values.name}
				lang="id"
				maxLength={160}
				autoComplete="off"
				error={problem("name")}
			/>
			<SelectField
				name="region"
				label={words.region}
				hint={words.regionHint}
				width="medium"
				emptyLabel={words.regionEmpty}
				value={values.region}
				error={problem("region")}
				options={regions.provinces.map((province) => ({
					group: province.name,
					options: [
						{ value: province.code, label: words.wholeProvince(province.name) },
						...regions.regencies
							.filter(({ provinceCode }) => provinceCode === province.code)
							.map(({ code, name }) => ({ value: code, label: name, lang: "id" as const })),
					],
				}))}
			/>
		</>
	);
}

/** The office another one stands below. */
export function ParentField({
	value,
	offices,
	error,
}: {
	value: string | undefined;
	offices: readonly { id: string; name: string }[];
	error: string | undefined;
}) {
	const words = useLanguage().t.offices;
	return (
		<SelectField
			name="parentId"
			label={words.parent}
			hint={words.parentHint}
			emptyLabel=""
			options={offices.map(({ id, name }) => ({ value: id, label: name, lang: "id" }))}
			value={value}
			error={error}
		/>
	);
}
