import { useLanguage } from "#app/i18n/context";
import { SelectField, TextField } from "../primitives/field";
import { FilterBar } from "../primitives/filter-bar";

interface EventFiltersProps {
	chosen: { q: string; provinsi: string; topik: string; waktu: string };
	provinces: readonly { code: string; name: string }[];
	topics: readonly { topic: string; topicFolded: string }[];
}

/** What the public list can be narrowed by; provinces stand under their islands. */
export function EventFilters({ chosen, provinces, topics }: EventFiltersProps) {
	const { t } = useLanguage();
	const words = t.events.list;
	const active = Object.values(chosen).filter((value) => value !== "").length;
	const islands = Object.entries(words.islands).map(([digit, group]) => ({
		group,
		options: provinces
			.filter(({ code }) => code.startsWith(digit))
			.map(({ code, name }) => ({ value: code, label: name })),
	}));
	return (
		<FilterBar
			look="column"
			label={words.filterLabel}
			submitLabel={words.apply}
			action="/"
			openLabel={words.openFilter(active)}
			closeLabel={words.closeFilter}
			clear={active > 0 ? { href: "/", label: t.frame.clearFilter } : undefined}
		>
			<TextField name="q" type="search" label={words.search} value={chosen.q} maxLength={100} enterKeyHint="search" />
			<SelectField
				name="provinsi"
				label={words.province}
				value={chosen.provinsi}
				emptyLabel={words.allProvinces}
				options={islands}
			/>
			<SelectField
				name="topik"
				label={words.topic}
				value={chosen.topik}
				emptyLabel={words.allTopics}
				options={topics.map(({ topic, topicFolded }) => ({ value: topicFolded, label: topic, lang: "id" }))}
			/>
			<SelectField
				name="waktu"
				label={words.time}
				value={chosen.waktu}
				emptyLabel={words.times.all}
				options={[
					{ value: "akan", label: words.times.coming },
					{ value: "selesai", label: words.times.finished },
				]}
			/>
		</FilterBar>
	);
}
