import type { EventPhase } from "#app/domain/events/types";
import { staffRefusalOf } from "#app/domain/registrations/rules";
import type { RegistrationStatus } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Permitted } from "../layout/permitted";
import { useMay, useRequest } from "../layout/request-context";
import { EmptyState } from "../primitives/empty-state";
import { Pages } from "../primitives/pages";
import { SectionNav } from "../primitives/section-nav";
import { BulkBar } from "./bulk-bar";
import { KeysHelp } from "./keys-help";
import { ListTools } from "./list-tools";
import { type PartyQuota, QuotaLine } from "./quota-line";
import { filterCount, type RegistrationAddress, registrationsHref, registrationsQuery } from "./registration-address";
import { type FilterChoices, RegistrationFilters } from "./registration-filters";
import { type RegistrationRow, RegistrationTable } from "./registration-table";

interface RegistrationListProps {
	/** The list's own path. */
	base: string;
	eventId: string;
	phase: EventPhase;
	timeZone: string;
	address: RegistrationAddress;
	choices: FilterChoices;
	/** People per view within the other filters. */
	counts: Partial<Record<RegistrationStatus | "all", number>>;
	/** People present per day, by position, within the other filters. */
	present: readonly { day: number; count: number }[];
	/** Views that were kept under a name. */
	saved: readonly { id: string; name: string; query: string }[];
	/** How many registrations the event has, whatever the filters. */
	everybody: number;
	quotas: readonly PartyQuota[];
	rows: readonly RegistrationRow[];
	total: number;
	page: number;
	pageCount: number;
}

/** The views in the order of their use: what waits for a decision comes first. */
const views = ["pending", "all", "waitlisted"] as const;

/** An event's registrations in views, with search, filters, acts on many of them, and counts against quota. */
export function RegistrationList(props: RegistrationListProps) {
	const { base, eventId, phase, timeZone, address, quotas, rows, total, page, pageCount } = props;
	const { lang, t } = useLanguage();
	const search = searchOf(useRequest().search);
	const words = t.registrations;
	const may = useMay();
	const canAct = may("registrations.write") && staffRefusalOf(phase) === null;
	return (
		<>
			{quotas.length > 0 ? <QuotaLine quotas={quotas} /> : null}
			<SectionNav look="views" label={words.views} items={useViews(props)} />
			<RegistrationFilters base={base} address={address} choices={props.choices} />
			<p className="muted small" role="status">
				{words.found(formatNumber(total, lang))}
				{pageCount > 1 ? `, ${t.table.perPage(formatNumber(rows.length, lang))}` : null}
			</p>
			{props.everybody > 0 ? (
				<ListTools base={base} eventId={eventId} address={address} questions={props.choices.questions} />
			) : null}
			{rows.length > 0 ? (
				<>
					<Permitted to="registrations.write">
						<BulkBar
							eventId={eventId}
							base={base}
							search={search}
							status={address.status}
							canAct={canAct}
							total={total}
							shown={rows.length}
						/>
					</Permitted>
					<RegistrationTable
						base={base}
						rows={rows}
						questions={props.choices.questions}
						timeZone={timeZone}
						canAct={canAct}
						address={address}
						search={search}
					/>
				</>
			) : (
				<NoRegistrations isFiltered={filterCount(address) > 0} isEmpty={props.everybody === 0} phase={phase} />
			)}
			<Pages page={page} pageCount={pageCount} />
			{rows.length > 0 ? <KeysHelp /> : null}
		</>
	);
}

/** The list's own query, without what the reader's last act left in the address. */
function searchOf(search: string): string {
	const query = new URLSearchParams(search);
	for (const name of ["kabar", "keputusan", "gagal", "lang"]) query.delete(name);
	return query.size > 0 ? `?${query}` : "";
}

function useViews({ base, address, counts, present, saved }: RegistrationListProps) {
	const { lang, t } = useLanguage();
	const { viewNames } = t.registrations;
	const number = (count: number | undefined) => formatNumber(count ?? 0, lang);
	const here = registrationsQuery(address).toString();
	return [
		...views.map((view) => {
			const status = view === "all" ? null : view;
			return {
				href: registrationsHref(base, { ...address, status, day: null }),
				label: viewNames[view],
				count: number(counts[view]),
				current: address.status === status && address.day === null,
			};
		}),
		...present.map(({ day, count }) => ({
			href: registrationsHref(base, { ...address, status: null, day }),
			label: t.table.present(number(day)),
			count: number(count),
			current: address.status === null && address.day === day,
		})),
		...saved.map(({ name, query }) => ({ href: `${base}?${query}`, label: name, current: query === here })),
	];
}

function NoRegistrations({ isFiltered, isEmpty, phase }: { isFiltered: boolean; isEmpty: boolean; phase: EventPhase }) {
	const { t } = useLanguage();
	const words = t.registrations;
	if (isEmpty)
		return <EmptyState title={words.empty}>{phase === "draft" ? words.emptyDraft : words.emptyHint}</EmptyState>;
	if (isFiltered) return <EmptyState title={words.emptyFiltered}>{words.emptyFilteredHint}</EmptyState>;
	return <EmptyState title={words.emptyView} />;
}
