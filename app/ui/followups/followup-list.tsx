import type { DueState } from "#app/domain/followups/rules";
import { type FollowupStatus, type FollowupView, followupThemes, followupViews } from "#app/domain/followups/types";
import { useLanguage } from "#app/i18n/context";
import { formatShortDate } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { EmptyState } from "../primitives/empty-state";
import { SelectField, TextField } from "../primitives/field";
import { FilterBar } from "../primitives/filter-bar";
import { Pages } from "../primitives/pages";
import { SectionNav } from "../primitives/section-nav";
import { Table, type TableColumn } from "../primitives/table";
import { Tag } from "../primitives/tag";
import { VisuallyHidden } from "../primitives/visually-hidden";
import { DueTag } from "./due-tag";
import { type ListAddress, listHref, viewField } from "./list-address";

/** One line of the list. */
export interface FollowupRow {
	id: string;
	code: string;
	title: string;
	status: FollowupStatus;
	priority: "normal" | "high";
	organisationName: string;
	ownerName: string;
	dueOn: string;
	due: DueState;
	exampleAsOf: string | null;
	evidenceCount: number;
	eventTitle: string;
}

interface FollowupListProps {
	/** The page's own path. */
	base: string;
	address: ListAddress;
	counts: Record<FollowupView, number>;
	rows: readonly FollowupRow[];
	page: number;
	pageCount: number;
	/** Offered as a filter, with the dialogue as a column, where follow-ups of several dialogues stand together. */
	provinces?: readonly { code: string; name: string }[];
}

/** Follow-ups in views, with search and filters in the address. */
export function FollowupList({ base, address, counts, rows, page, pageCount, provinces }: FollowupListProps) {
	const { t } = useLanguage();
	const words = t.followups;
	const active = [address.words, address.theme, address.province].filter(Boolean).length;
	return (
		<>
			<SectionNav
				look="views"
				label={words.views.label}
				items={followupViews.map((view) => ({
					href: listHref(base, { ...address, view }),
					label: words.views[view],
					count: counts[view],
					current: view === address.view,
				}))}
			/>
			<FilterBar
				label={words.filter.label}
				submitLabel={t.frame.filter}
				action={base}
				hidden={viewField(address)}
				openLabel={words.filter.open(active)}
				closeLabel={words.filter.close}
				clear={
					active > 0
						? { href: listHref(base, { ...address, words: "", theme: "", province: "" }), label: t.frame.clearFilter }
						: undefined
				}
			>
				<TextField
					name="cari"
					type="search"
					label={words.filter.search}
					value={address.words}
					maxLength={100}
					enterKeyHint="search"
				/>
				<SelectField
					name="tema"
					label={words.filter.theme}
					value={address.theme}
					emptyLabel={words.filter.allThemes}
					options={followupThemes.map((theme) => ({ value: theme, label: words.themes[theme] }))}
				/>
				{provinces ? (
					<SelectField
						name="provinsi"
						label={words.filter.province}
						value={address.province}
						emptyLabel={words.filter.allProvinces}
						options={provinces.map(({ code, name }) => ({ value: code, label: name }))}
					/>
				) : null}
			</FilterBar>
			<p className="muted small" role="status">
				{words.table.count(counts[address.view])}
			</p>
			{rows.length > 0 ? (
				<FollowupTable rows={rows} hasSource={provinces !== undefined} />
			) : (
				<NoFollowups isFiltered={active > 0} isEmpty={counts.all === 0} />
			)}
			<Pages page={page} pageCount={pageCount} />
		</>
	);
}

function NoFollowups({ isFiltered, isEmpty }: { isFiltered: boolean; isEmpty: boolean }) {
	const words = useLanguage().t.followups.empty;
	if (isFiltered) return <EmptyState title={words.filtered}>{words.filteredHint}</EmptyState>;
	return isEmpty ? <EmptyState title={words.all}>{words.allHint}</EmptyState> : <EmptyState title={words.view} />;
}

function FollowupTable({ rows, hasSource }: { rows: readonly FollowupRow[]; hasSource: boolean }) {
	const { lang, t } = useLanguage();
	const words = t.followups;
	const source: TableColumn<FollowupRow> = {
		key: "source",
		header: words.table.source,
		cell: (row) => <Content>{row.eventTitle}</Content>,
	};
	const columns: TableColumn<FollowupRow>[] = [
		{
			key: "action",
			header: words.table.action,
			rowHeader: true,
			cell: (row) => (
				<>
					<a href={`/panel/tindak-lanjut/${row.id}`}>
						<Content>{row.title}</Content>
					</a>{" "}
					{row.priority === "high" ? <Tag tone="warn">{words.priorities.high}</Tag> : null}
					<span className="muted small followup-code">{row.code}</span>
				</>
			),
		},
		{
			key: "owner",
			header: words.table.owner,
			cell: (row) => (
				<>
					<Content>{row.organisationName}</Content>
					{row.ownerName ? (
						<span className="muted small followup-code">
							<Content>{row.ownerName}</Content>
						</span>
					) : null}
				</>
			),
		},
		{
			key: "due",
			header: words.table.due,
			keepTogether: true,
			cell: (row) => formatShortDate(row.dueOn, lang),
		},
		{
			key: "status",
			header: words.table.status,
			keepTogether: true,
			cell: (row) => (
				<>
					<DueTag due={row.due} status={row.status} />
					{row.exampleAsOf ? (
						<span className="muted small followup-code">{words.due.asOf(formatShortDate(row.exampleAsOf, lang))}</span>
					) : null}
				</>
			),
		},
		{
			key: "evidence",
			header: words.table.evidence,
			numeric: true,
			cell: (row) =>
				row.evidenceCount || (
					<>
						<span aria-hidden="true">–</span>
						<VisuallyHidden>{words.table.noEvidence}</VisuallyHidden>
					</>
				),
		},
		...(hasSource ? [source] : []),
	];
	return <Table caption={words.table.caption} columns={columns} rows={rows} rowKey={(row) => row.id} stacked />;
}
