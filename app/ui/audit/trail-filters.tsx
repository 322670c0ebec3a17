import { mostSearched } from "#app/domain/audit/rules";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { DateField, SelectField, TextField } from "../primitives/field";
import { FilterBar } from "../primitives/filter-bar";
import { type TrailAddress, trailHref } from "./trail-address";

/** The trail's filters as a form. */
export function TrailFilters({ address }: { address: TrailAddress }) {
	const { lang, t } = useLanguage();
	const words = t.trail;
	const groups = Object.entries(words.groups).map(([value, label]) => ({ value, label }));
	groups.sort((a, b) => a.label.localeCompare(b.label, lang));
	return (
		<FilterBar
			label={words.filterLabel}
			submitLabel={t.frame.filter}
			action="/panel/jejak"
			hidden={{ pelaku: address.actor, kegiatan: address.event }}
			clear={Object.values(address).some(Boolean) ? { href: trailHref({}), label: t.frame.clearFilter } : undefined}
		>
			<DateField name="dari" label={words.from} value={address.from} />
			<DateField name="sampai" label={words.to} value={address.to} />
			<SelectField
				name="kelompok"
				label={words.group}
				value={address.group}
				emptyLabel={words.anyGroup}
				options={[{ value: "lihat", label: words.looking }, { value: "unduh", label: words.files }, ...groups]}
			/>
			<TextField name="rekaman" label={words.record} hint={words.recordHint} value={address.record} maxLength={100} />
			<TextField name="permintaan" label={words.request} value={address.request} maxLength={100} />
			<TextField
				type="search"
				name="cari"
				label={words.search}
				hint={words.searchHint(formatNumber(mostSearched, lang))}
				value={address.words}
				maxLength={100}
			/>
		</FilterBar>
	);
}
