import { checkInMethods } from "#app/domain/attendance/types";
import { categories } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { SelectField } from "../primitives/field";
import { FilterBar } from "../primitives/filter-bar";
import type { PresenceList } from "./presence-table";

/** The filters of the address; an empty text is none. */
export interface ChosenPresence {
	list: string;
	category: string;
	method: string;
	state: "present" | "all" | "offline";
}

interface PresenceFiltersProps {
	action: string;
	lists: readonly PresenceList[];
	chosen: ChosenPresence;
}

/** Narrows the check-ins down by list, party, way and state. */
export function PresenceFilters({ action, lists, chosen }: PresenceFiltersProps) {
	const { t } = useLanguage();
	const words = t.presence;
	const isNarrow = chosen.list || chosen.category || chosen.method || chosen.state !== "present";
	return (
		<FilterBar
			label={words.filter}
			submitLabel={t.frame.filter}
			action={action}
			clear={isNarrow ? { href: action, label: t.frame.clearFilter } : undefined}
		>
			<SelectField
				name="daftar"
				label={words.listFilter}
				value={chosen.list}
				emptyLabel={words.allLists}
				options={lists.map(({ value, position, title }) => ({
					value,
					label: title ? `${t.attendance.day(position)} · ${title}` : t.attendance.day(position),
					...(title ? { lang: "id" } : {}),
				}))}
			/>
			<SelectField
				name="unsur"
				label={words.party}
				value={chosen.category}
				emptyLabel={words.allParties}
				options={categories.map((value) => ({ value, label: t.registrations.categories[value] }))}
			/>
			<SelectField
				name="cara"
				label={words.method}
				value={chosen.method}
				emptyLabel={words.allMethods}
				options={checkInMethods.map((value) => ({ value, label: words.methods[value] }))}
			/>
			<SelectField
				name="keadaan"
				label={words.state}
				value={chosen.state}
				options={(["present", "all", "offline"] as const).map((value) => ({ value, label: words.states[value] }))}
			/>
		</FilterBar>
	);
}
