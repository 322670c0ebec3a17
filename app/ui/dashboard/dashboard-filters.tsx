import { useLanguage } from "#app/i18n/context";
import { SelectField } from "../primitives/field";
import { FilterBar } from "../primitives/filter-bar";
import { type DashboardAddress, dashboardHref, dashboardQuery, isFiltered } from "./dashboard-address";

interface Choices {
	years: readonly string[];
	topics: readonly { topic: string; topicFolded: string }[];
	provinces: readonly { code: string; name: string }[];
}

/** What was chosen, as it is called; a value that nobody knows by itself. */
export function filterNames({ year, province, topic }: DashboardAddress, { topics, provinces }: Choices): string[] {
	const names = [
		year,
		provinces.find(({ code }) => code === province)?.name ?? province,
		topics.find(({ topicFolded }) => topicFolded === topic)?.topic ?? topic,
	];
	return names.filter((name) => name !== "");
}

/** Year, province and topic of the dialogues, as a form that leads to an address. */
export function DashboardFilters({ address, choices }: { address: DashboardAddress; choices: Choices }) {
	const words = useLanguage().t.dashboard.filters;
	const { year, province, topic } = address;
	const order = dashboardQuery({ ...address, year: "", province: "", topic: "" }).get("urut") ?? undefined;
	const withChosen = (value: string, options: { value: string; label: string }[]) =>
		value === "" || options.some((option) => option.value === value) ? options : [...options, { value, label: value }];
	return (
		<FilterBar
			label={words.label}
			submitLabel={words.apply}
			hidden={{ urut: order }}
			clear={
				isFiltered(address)
					? { href: dashboardHref({ ...address, year: "", province: "", topic: "" }), label: words.clear }
					: undefined
			}
		>
			<SelectField
				name="tahun"
				label={words.year}
				emptyLabel={words.everyYear}
				value={year}
				options={withChosen(
					year,
					choices.years.map((value) => ({ value, label: value })),
				)}
			/>
			<SelectField
				name="provinsi"
				label={words.province}
				emptyLabel={words.everyProvince}
				value={province}
				options={withChosen(
					province,
					choices.provinces.map(({ code, name }) => ({ value: code, label: name })),
				)}
			/>
			<SelectField
				name="topik"
				label={words.topic}
				emptyLabel={words.everyTopic}
				value={topic}
				options={withChosen(
					topic,
					choices.topics.map(({ topic: label, topicFolded: value }) => ({ value, label })),
				).map((option) => ({ ...option, lang: "id" }))}
			/>
		</FilterBar>
	);
}
