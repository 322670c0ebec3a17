import { type BoardColumn, type FollowupView, followupThemes, followupViews } from "#app/domain/followups/types";
import { useLanguage } from "#app/i18n/context";
import { Permitted } from "../layout/permitted";
import { Content } from "../primitives/content";
import { DownloadForm } from "../primitives/download-form";
import { EmptyState } from "../primitives/empty-state";
import { SelectField, TextField } from "../primitives/field";
import { FilterBar } from "../primitives/filter-bar";
import { Pages } from "../primitives/pages";
import { SectionNav } from "../primitives/section-nav";
import { Board } from "./board";
import { BulkBar } from "./bulk-bar";
import { type FollowupRow, FollowupTable } from "./followup-table";
import { type ListAddress, listHref, listQuery, viewField } from "./list-address";

interface FollowupListProps {
	/** The page's own path. */
	base: string;
	/** The event whose follow-ups are listed; none for those of all. */
	eventId?: string | undefined;
	address: ListAddress;
	counts: Record<FollowupView | BoardColumn, number>;
	rows: readonly FollowupRow[];
	board: Readonly<Record<BoardColumn, readonly FollowupRow[]>> | null;
	page: number;
	pageCount: number;
	/** Offered as filters where follow-ups of several dialogues stand together. */
	provinces?: readonly { code: string; name: string }[];
	offices?: readonly { id: string; name: string }[];
	/** The cooperative that the list is narrowed to. */
	cooperativeName?: string | null;
}

/** Follow-ups in views or on a board, with search and filters in the address, to be changed together and downloaded. */
export function FollowupList(props: FollowupListProps) {
	const { base, eventId, address, counts, rows, board, page, pageCount, cooperativeName } = props;
	const { t } = useLanguage();
	const words = t.followups;
	const { words: typed, theme, province, office, cooperative } = address;
	const isFiltered = [typed, theme, province, office, cooperative].some(Boolean);
	const total = counts[address.view];
	return (
		<>
			<SectionNav
				look="views"
				label={words.views.label}
				items={followupViews.map((view) => ({
					href: listHref(base, { ...address, view, isBoard: false }),
					label: words.views[view],
					count: counts[view],
					current: !address.isBoard && view === address.view,
				}))}
			/>
			<SectionNav
				look="views"
				label={words.views.shape}
				items={[
					{
						href: listHref(base, { ...address, isBoard: false }),
						label: words.views.list,
						current: !address.isBoard,
					},
					{ href: listHref(base, { ...address, isBoard: true }), label: words.views.board, current: address.isBoard },
				]}
			/>
			<Filters {...props} />
			{cooperativeName ? (
				<p>
					<Content>{words.filter.cooperative(cooperativeName)}</Content>
				</p>
			) : null}
			<p className="muted small" role="status">
				{words.table.count(total)}
			</p>
			{board && total > 0 ? <Board base={base} address={address} columns={board} counts={counts} /> : null}
			{!board && rows.length > 0 ? (
				<>
					<Permitted to="followups.write">
						<BulkBar list={listQuery(address).toString()} eventId={eventId} total={total} shown={rows.length} />
					</Permitted>
					<FollowupTable rows={rows} hasEvent={eventId === undefined} />
				</>
			) : null}
			{total === 0 ? <NoFollowups isFiltered={isFiltered} isEmpty={counts.all === 0} /> : null}
			<Pages page={page} pageCount={pageCount} />
			{total > 0 ? (
				<Permitted to="people.export">
					<DownloadForm
						summary={words.exporting.heading}
						lead={words.exporting.lead}
						action="/panel/tindak-lanjut/unduhan"
						values={{ kembali: listQuery(address).toString(), acara: eventId }}
					/>
				</Permitted>
			) : null}
		</>
	);
}

function Filters({ base, address, provinces, offices }: FollowupListProps) {
	const { t } = useLanguage();
	const words = t.followups.filter;
	const { words: typed, theme, province, office, cooperative } = address;
	const active = [typed, theme, province, office, cooperative].filter(Boolean).length;
	const without = { ...address, words: "", theme: "", province: "", office: "", cooperative: "" } as const;
	return (
		<FilterBar
			label={words.label}
			submitLabel={t.frame.filter}
			action={base}
			hidden={viewField(address)}
			openLabel={words.open(active)}
			closeLabel={words.close}
			clear={active > 0 ? { href: listHref(base, without), label: t.frame.clearFilter } : undefined}
		>
			<TextField name="cari" type="search" label={words.search} value={typed} maxLength={100} enterKeyHint="search" />
			<SelectField
				name="tema"
				label={words.theme}
				value={theme}
				emptyLabel={words.allThemes}
				options={followupThemes.map((one) => ({ value: one, label: t.followups.themes[one] }))}
			/>
			{provinces ? (
				<SelectField
					name="provinsi"
					label={words.province}
					value={province}
					emptyLabel={words.allProvinces}
					options={provinces.map(({ code, name }) => ({ value: code, label: name }))}
				/>
			) : null}
			{offices && offices.length > 1 ? (
				<SelectField
					name="kantor"
					label={words.office}
					value={office}
					emptyLabel={words.allOffices}
					options={offices.map(({ id, name }) => ({ value: id, label: name, lang: "id" }))}
				/>
			) : null}
		</FilterBar>
	);
}

function NoFollowups({ isFiltered, isEmpty }: { isFiltered: boolean; isEmpty: boolean }) {
	const words = useLanguage().t.followups.empty;
	if (isFiltered) return <EmptyState title={words.filtered}>{words.filteredHint}</EmptyState>;
	return isEmpty ? <EmptyState title={words.all}>{words.allHint}</EmptyState> : <EmptyState title={words.view} />;
}
