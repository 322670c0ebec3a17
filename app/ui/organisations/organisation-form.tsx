import { organisationKinds, unionLevels } from "#app/domain/organisations/types";
import { useLanguage } from "#app/i18n/context";
import type { PlanningForm } from "../events/planning-form";
import type { Regions } from "../events/region-field";
import { Button } from "../primitives/button";
import { SelectField, TextArea, TextField } from "../primitives/field";
import { HiddenFields } from "../primitives/hidden-fields";

interface OrganisationFormProps {
	form: PlanningForm;
	regions: Regions;
	offices: readonly { id: string; name: string }[];
	/** What the reader saw when the form was opened; none for a new record. */
	version?: number | undefined;
}

/** Everything that is kept of an organisation but its contacts. */
export function OrganisationForm({ form, regions, offices, version }: OrganisationFormProps) {
	const { t } = useLanguage();
	const words = t.organisations;
	const optional = { optionalLabel: t.frame.optional };
	const field = (name: string) => ({ name, value: form.value(name), error: form.problem(name) });
	return (
		<form method="post" noValidate>
			{version === undefined ? null : <HiddenFields values={{ version: String(version) }} />}
			<h2>{words.form.identity}</h2>
			<SelectField
				{...field("kind")}
				label={words.fields.kind}
				width="medium"
				emptyLabel=""
				options={organisationKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
			/>
			<TextField
				{...field("name")}
				label={words.fields.name}
				hint={words.form.nameHint}
				maxLength={200}
				lang="id"
				autoComplete="off"
			/>
			<TextField {...field("shortName")} {...optional} label={words.fields.shortName} maxLength={80} lang="id" />
			<SelectField
				{...field("level")}
				{...optional}
				label={words.fields.level}
				hint={words.form.levelHint}
				width="medium"
				emptyLabel="–"
				options={unionLevels.map((level) => ({ value: level, label: words.levels[level] }))}
			/>
			<TextField
				{...field("affiliation")}
				{...optional}
				label={words.fields.affiliation}
				hint={words.form.affiliationHint}
				maxLength={200}
				lang="id"
			/>
			<TextField
				{...field("parentName")}
				{...optional}
				label={words.form.parent}
				hint={words.form.parentHint}
				maxLength={200}
				lang="id"
				autoComplete="off"
			/>
			<h2>{words.form.place}</h2>
			<PlaceFields form={form} regions={regions} />
			<h2>{words.form.numbers}</h2>
			<NumberFields form={form} />
			<h2>{words.form.more}</h2>
			<TextField {...field("business")} {...optional} label={words.fields.business} maxLength={200} lang="id" />
			{(["workersMale", "workersFemale"] as const).map((name) => (
				<TextField
					key={name}
					{...field(name)}
					{...optional}
					label={words.fields[name]}
					width="short"
					inputMode="numeric"
					maxLength={12}
				/>
			))}
			<SelectField
				{...field("officeId")}
				label={words.fields.officeId}
				hint={words.form.officeHint}
				emptyLabel={words.form.noOffice}
				options={offices.map(({ id, name }) => ({ value: id, label: name, lang: "id" }))}
			/>
			<TextArea
				{...field("note")}
				{...optional}
				label={words.fields.note}
				hint={words.form.noteHint}
				maxLength={2000}
				lang="id"
			/>
			<Button>{words.form.save}</Button>
		</form>
	);
}

function PlaceFields({ form, regions }: { form: PlanningForm; regions: Regions }) {
	const { t } = useLanguage();
	const words = t.organisations;
	const optional = { optionalLabel: t.frame.optional };
	const field = (name: string) => ({ name, value: form.value(name), error: form.problem(name) });
	return (
		<>
			<SelectField
				{...field("region")}
				label={words.form.region}
				width="medium"
				emptyLabel={words.form.noRegion}
				options={regions.provinces.map((province) => ({
					group: province.name,
					options: [
						{ value: province.code, label: words.form.wholeProvince(province.name), lang: "id" },
						...regions.regencies
							.filter(({ provinceCode }) => provinceCode === province.code)
							.map(({ code, name }) => ({ value: code, label: name, lang: "id" })),
					],
				}))}
			/>
			<TextField {...field("district")} {...optional} label={words.fields.district} maxLength={100} lang="id" />
			<TextField {...field("address")} {...optional} label={words.fields.address} maxLength={300} lang="id" />
			<TextField
				{...field("officePhone")}
				{...optional}
				label={words.fields.officePhone}
				type="tel"
				width="medium"
				maxLength={60}
			/>
			<TextField
				{...field("officeEmail")}
				{...optional}
				label={words.fields.officeEmail}
				type="email"
				width="medium"
				maxLength={254}
				autoCapitalize="none"
				spellCheck={false}
			/>
		</>
	);
}

function NumberFields({ form }: { form: PlanningForm }) {
	const { t } = useLanguage();
	const words = t.organisations;
	const hints = { nib: words.form.nibHint, npwp: words.form.npwpHint, wlkp: undefined, union_registration: undefined };
	return (
		<>
			<p className="muted small">{words.form.numbersHint}</p>
			{(["nib", "npwp", "wlkp", "union_registration"] as const).map((kind) => (
				<TextArea
					key={kind}
					name={kind}
					value={form.value(kind)}
					error={form.problem(kind)}
					label={words.identifierKinds[kind]}
					hint={hints[kind]}
					optionalLabel={t.frame.optional}
					width="medium"
					rows={form.value(kind).includes("\n") ? 3 : 1}
					maxLength={500}
					spellCheck={false}
				/>
			))}
		</>
	);
}
