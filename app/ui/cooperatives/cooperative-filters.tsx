import { alarmKinds, boardColumns } from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { SelectField, TextField } from "../primitives/field";
import { FilterBar } from "../primitives/filter-bar";
import { type CooperativeAddress, columnName, cooperativesHref, withoutFilters } from "./cooperative-address";

export interface CooperativeFilterOffers {
	regions: readonly { code: string; name: string; provinceCode: string; provinceName: string }[];
	mentors: readonly string[];
}

interface CooperativeFiltersProps extends CooperativeFilterOffers {
	address: CooperativeAddress;
}

/** Search and filters of the list, the board and the funnel; only regions that have cooperatives are offered. */
export function CooperativeFilters({ address, regions, mentors }: CooperativeFiltersProps) {
	const { t } = useLanguage();
	const words = t.cooperatives;
	const { view, ...filters } = address;
	const active = Object.values(filters).filter(Boolean).length;
	const provinces = [...new Map(regions.map((one) => [one.provinceCode, one.provinceName]))];
	const offered = regions.filter(({ provinceCode }) => !address.province || provinceCode === address.province);
	return (
		<FilterBar
			label={words.list.filter}
			submitLabel={t.frame.filter}
			action="/panel/koperasi"
			hidden={{ tampilan: view === "board" ? "papan" : undefined, kegiatan: address.event || undefined }}
			openLabel={words.list.openFilter(active)}
			closeLabel={words.list.closeFilter}
			clear={active > 0 ? { href: cooperativesHref(withoutFilters(address)), label: t.frame.clearFilter } : undefined}
		>
			<TextField
				name="cari"
				type="search"
				label={words.list.search}
				value={address.words}
				maxLength={100}
				enterKeyHint="search"
			/>
			<SelectField
				name="tahap"
				label={words.list.column}
				value={address.column && columnName(address.column)}
				emptyLabel={words.list.allColumns}
				options={boardColumns.map((column) => ({ value: columnName(column), label: words.columns[column] }))}
			/>
			<SelectField
				name="provinsi"
				label={words.list.province}
				value={address.province}
				emptyLabel={words.list.allProvinces}
				options={provinces.map(([value, label]) => ({ value, label }))}
			/>
			<SelectField
				name="wilayah"
				label={words.list.regency}
				value={address.regency}
				emptyLabel={words.list.allRegencies}
				options={offered.map(({ code, name }) => ({ value: code, label: name }))}
			/>
			<SelectField
				name="pendamping"
				label={words.list.mentor}
				value={address.mentor}
				emptyLabel={words.list.allMentors}
				options={mentors.map((name) => ({ value: name, label: name }))}
			/>
			<SelectField
				name="peringatan"
				label={words.list.alarm}
				value={address.alarm === "any" ? "ada" : address.alarm}
				emptyLabel={words.list.allAlarms}
				options={[
					{ value: "ada", label: words.list.anyAlarm },
					...alarmKinds.map((kind) => ({ value: kind, label: words.alarms[kind] })),
				]}
			/>
		</FilterBar>
	);
}
