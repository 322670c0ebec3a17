import { answerFilters } from "#app/domain/answers/types";
import { categories, registrationSources, registrationStatuses } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { Checkbox } from "../primitives/choice-field";
import { Details } from "../primitives/details";
import { DateField, SelectField, TextField } from "../primitives/field";
import { FilterBar } from "../primitives/filter-bar";
import type { OwnColumn } from "./own-columns";
import {
	answerName,
	filterCount,
	type RegistrationAddress,
	registrationsHref,
	unfiltered,
} from "./registration-address";

/** What the list's filters offer. */
export interface FilterChoices {
	organisations: readonly { id: string; name: string }[];
	regions: readonly { code: string; name: string; provinceCode: string; provinceName: string }[];
	/** Sessions with places of their own. */
	sessions: readonly { id: string; title: string }[];
	/** Positions of the event's days, from 1. */
	days: readonly number[];
	/** The organiser's own questions: each can be a column. */
	questions: readonly OwnColumn[];
}

interface RegistrationFiltersProps {
	base: string;
	address: RegistrationAddress;
	choices: FilterChoices;
}

/** Search and filters of the list as a GET form; what few readers need is folded away. */
export function RegistrationFilters({ base, address, choices }: RegistrationFiltersProps) {
	const { t } = useLanguage();
	const words = t.registrations;
	const more = t.table;
	const active = filterCount(address);
	const { organisation, region, source, answer, session, day, from, to } = address;
	const { noEmail, edited, owing, needsReview, overdue } = address;
	const flags = [noEmail, edited, owing, needsReview, overdue];
	const folded = [organisation, region, source, answer, session, day, from, to, ...flags].filter(Boolean).length;
	return (
		<FilterBar
			label={words.filter}
			submitLabel={t.frame.filter}
			action={base}
			hidden={{
				urut: address.sort ? `${address.sort.descending ? "-" : ""}${address.sort.key}` : undefined,
				kolom: address.columns?.join(","),
			}}
			openLabel={words.filterOpen(active)}
			closeLabel={words.filterClose}
			clear={
				active > 0 ? { href: registrationsHref(base, unfiltered(address)), label: t.frame.clearFilter } : undefined
			}
		>
			<TextField
				name="cari"
				type="search"
				label={words.search}
				value={address.words}
				maxLength={100}
				enterKeyHint="search"
			/>
			<SelectField
				name="kategori"
				label={words.category}
				value={address.category ?? ""}
				emptyLabel={words.allCategories}
				options={categories.map((category) => ({ value: category, label: words.categories[category] }))}
			/>
			<SelectField
				name="status"
				label={more.status}
				value={address.status ?? ""}
				emptyLabel={more.allStatuses}
				options={registrationStatuses.map((status) => ({ value: status, label: words.statuses[status] }))}
			/>
			<Details summary={more.more(folded)} open={folded > 0}>
				<SelectField
					name="instansi"
					label={more.organisation}
					value={organisation ?? ""}
					emptyLabel={more.allOrganisations}
					options={choices.organisations.map(({ id, name }) => ({ value: id, label: name, lang: "id" }))}
				/>
				<SelectField
					name="wilayah"
					label={more.region}
					value={region ?? ""}
					emptyLabel={more.allRegions}
					options={regionOptions(choices.regions, more.wholeProvince)}
				/>
				<SelectField
					name="asal"
					label={more.source}
					value={source ?? ""}
					emptyLabel={more.allSources}
					options={registrationSources.map((one) => ({ value: one, label: words.sources[one] }))}
				/>
				<SelectField
					name="hadir"
					label={more.attendance}
					value={day === null ? "" : String(day)}
					emptyLabel={more.anyAttendance}
					options={choices.days.flatMap((position) => [
						{ value: String(position), label: more.present(String(position)) },
						{ value: String(-position), label: more.absent(String(position)) },
					])}
				/>
				<SelectField
					name="kalender"
					label={t.answers.filter.label}
					value={answer ? answerName(answer) : ""}
					emptyLabel={t.answers.filter.any}
					options={answerFilters.map((one) => ({ value: answerName(one), label: t.answers.filter.choices[one] }))}
				/>
				{choices.sessions.length > 0 ? (
					<SelectField
						name="sesi"
						label={more.session}
						value={session ?? ""}
						emptyLabel={more.anySession}
						options={choices.sessions.map(({ id, title }) => ({ value: id, label: title, lang: "id" }))}
					/>
				) : null}
				<DateField name="dari" label={more.from} value={from} />
				<DateField name="sampai" label={more.to} value={to} />
				<Checkbox name="surel" value="tanpa" label={more.noEmail} checked={noEmail} />
				<Checkbox name="diubah" value="ya" label={more.edited} checked={edited} />
				<Checkbox name="jawaban" value="kurang" label={more.owing} checked={owing} />
				<Checkbox name="rtl" value="terlambat" label={more.overdue} checked={overdue} />
				<Checkbox name="tinjau" value="ya" label={more.needsReview} checked={needsReview} />
			</Details>
		</FilterBar>
	);
}

function regionOptions(regions: FilterChoices["regions"], whole: (province: string) => string) {
	return [...new Map(regions.map(({ provinceCode, provinceName }) => [provinceCode, provinceName]))].map(
		([provinceCode, provinceName]) => ({
			group: provinceName,
			options: [
				{ value: provinceCode, label: whole(provinceName) },
				...regions
					.filter((region) => region.provinceCode === provinceCode)
					.map(({ code, name }) => ({ value: code, label: name, lang: "id" })),
			],
		}),
	);
}
