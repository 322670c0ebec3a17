import type { EventPhase } from "#app/domain/events/types";
import { staffRefusalOf } from "#app/domain/registrations/rules";
import { categories, type RegistrationStatus } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { useRequest } from "../layout/request-context";
import { EmptyState } from "../primitives/empty-state";
import { SelectField, TextField } from "../primitives/field";
import { FilterBar } from "../primitives/filter-bar";
import { Pages } from "../primitives/pages";
import { SectionNav } from "../primitives/section-nav";
import { type PartyQuota, QuotaLine } from "./quota-line";
import { type RegistrationAddress, registrationsHref } from "./registration-address";
import { type RegistrationRow, RegistrationTable } from "./registration-table";

interface RegistrationListProps {
	/** The list's own path. */
	base: string;
	phase: EventPhase;
	timeZone: string;
	address: RegistrationAddress;
	/** People per view within the other filters. */
	counts: Partial<Record<RegistrationStatus | "all", number>>;
	/** How many registrations the event has, whatever the filters. */
	everybody: number;
	quotas: readonly PartyQuota[];
	rows: readonly RegistrationRow[];
	total: number;
	page: number;
	pageCount: number;
}

/** The views in the order of their use: what waits for a decision comes first. */
const views = ["pending", "all", "confirmed", "waitlisted", "rejected", "cancelled", "replaced"] as const;

/** An event's registrations in views, with search, party filter and counts against quota. */
export function RegistrationList(props: RegistrationListProps) {
	const { base, phase, timeZone, address, counts, quotas, rows, total, page, pageCount } = props;
	const { lang, t } = useLanguage();
	const { search } = useRequest();
	const words = t.registrations;
	const active = [address.words, address.category].filter(Boolean).length;
	return (
		<>
			{quotas.length > 0 ? <QuotaLine quotas={quotas} /> : null}
			<SectionNav
				look="views"
				label={words.views}
				items={views.map((view) => {
					const status = view === "all" ? null : view;
					return {
						href: registrationsHref(base, { ...address, status }),
						label: words.viewNames[view],
						count: formatNumber(counts[view] ?? 0, lang),
						current: address.status === status,
					};
				})}
			/>
			<FilterBar
				label={words.filter}
				submitLabel={t.frame.filter}
				action={base}
				hidden={{ status: address.status ?? undefined }}
				openLabel={words.filterOpen(active)}
				closeLabel={words.filterClose}
				clear={
					active > 0
						? { href: registrationsHref(base, { ...address, words: "", category: null }), label: t.frame.clearFilter }
						: undefined
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
			</FilterBar>
			<p className="muted small" role="status">
				{words.found(formatNumber(total, lang))}
			</p>
			{rows.length > 0 ? (
				<RegistrationTable
					base={base}
					rows={rows}
					timeZone={timeZone}
					canAct={staffRefusalOf(phase) === null}
					search={search}
				/>
			) : (
				<NoRegistrations isFiltered={active > 0} isEmpty={props.everybody === 0} phase={phase} />
			)}
			<Pages page={page} pageCount={pageCount} />
		</>
	);
}

function NoRegistrations({ isFiltered, isEmpty, phase }: { isFiltered: boolean; isEmpty: boolean; phase: EventPhase }) {
	const { t } = useLanguage();
	const words = t.registrations;
	if (isEmpty)
		return <EmptyState title={words.empty}>{phase === "draft" ? words.emptyDraft : words.emptyHint}</EmptyState>;
	if (isFiltered) return <EmptyState title={words.emptyFiltered}>{words.emptyFilteredHint}</EmptyState>;
	return <EmptyState title={words.emptyView} />;
}
