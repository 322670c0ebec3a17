import {
	type OrganisationKind,
	organisationKinds,
	type UnionLevel,
	unionLevels,
} from "#app/domain/organisations/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Permitted } from "../layout/permitted";
import { Checkbox } from "../primitives/choice-field";
import { Content } from "../primitives/content";
import { DownloadForm } from "../primitives/download-form";
import { EmptyState } from "../primitives/empty-state";
import { SelectField, TextField } from "../primitives/field";
import { FilterBar } from "../primitives/filter-bar";
import { Pages } from "../primitives/pages";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";
import { listOrders, type OrganisationAddress, orderValue, organisationQuery, organisationsHref } from "./list-address";

/** One organisation as a line. */
export interface OrganisationRow {
	id: string;
	name: string;
	shortName: string | null;
	kind: OrganisationKind;
	level: UnionLevel | null;
	officeId: string | null;
	regencyName: string | null;
	provinceName: string | null;
	parentName: string | null;
	people: number;
	events: number;
}

interface OrganisationListProps {
	address: OrganisationAddress;
	provinces: readonly { code: string; name: string }[];
	rows: readonly OrganisationRow[];
	total: number;
	page: number;
	pageCount: number;
}

/** Organisations with search and filters in the address. */
export function OrganisationList({ address, provinces, rows, total, page, pageCount }: OrganisationListProps) {
	const { lang, t } = useLanguage();
	const words = t.organisations.list;
	const isFiltered = organisationQuery({ ...address, order: "name" }).size > 0;
	return (
		<>
			<OrganisationFilters address={address} provinces={provinces} />
			<p className="muted small" role="status">
				{words.found(formatNumber(total, lang))}
			</p>
			{rows.length > 0 ? (
				<>
					<Permitted to="organisations.export">
						<DownloadForm
							summary={words.download}
							lead={words.downloadLead}
							action="/panel/organisasi/unduhan"
							values={{ kembali: organisationQuery(address).toString() }}
						/>
					</Permitted>
					<OrganisationTable rows={rows} address={address} />
					<p className="muted small">{words.peopleHint}</p>
				</>
			) : isFiltered ? (
				<EmptyState title={words.none}>{words.noneHint}</EmptyState>
			) : (
				<EmptyState title={words.empty}>{words.emptyHint}</EmptyState>
			)}
			<Pages page={page} pageCount={pageCount} />
		</>
	);
}

function OrganisationFilters({ address, provinces }: Pick<OrganisationListProps, "address" | "provinces">) {
	const { t } = useLanguage();
	const words = t.organisations.list;
	const active = [...organisationQuery({ ...address, order: "name" }).keys()].length;
	return (
		<FilterBar
			label={words.filter}
			submitLabel={t.frame.filter}
			action="/panel/organisasi"
			openLabel={words.open(active)}
			closeLabel={words.close}
			clear={active > 0 ? { href: organisationsHref({ order: address.order }), label: t.frame.clearFilter } : undefined}
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
				name="jenis"
				label={words.kind}
				value={address.kind}
				emptyLabel={words.allKinds}
				options={organisationKinds.map((kind) => ({ value: kind, label: t.organisations.kinds[kind] }))}
			/>
			<SelectField
				name="tingkat"
				label={words.level}
				value={address.level}
				emptyLabel={words.allLevels}
				options={unionLevels.map((level) => ({ value: level, label: t.organisations.levels[level] }))}
			/>
			<SelectField
				name="provinsi"
				label={words.province}
				value={address.province}
				emptyLabel={words.allProvinces}
				options={provinces.map(({ code, name }) => ({ value: code, label: name, lang: "id" }))}
			/>
			<SelectField
				name="urut"
				label={words.sort}
				value={orderValue(address.order)}
				options={listOrders.map((order) => ({ value: orderValue(order), label: words[order] }))}
			/>
			<Checkbox name="ganda" value="ya" label={words.doubtful} checked={address.isDoubtful} />
		</FilterBar>
	);
}

function OrganisationTable({ rows, address }: { rows: readonly OrganisationRow[]; address: OrganisationAddress }) {
	const { lang, t } = useLanguage();
	const words = t.organisations;
	const sortBy = (order: "name" | "people") => ({
		href: organisationsHref({ ...address, order }),
		...(address.order === order
			? { direction: order === "people" ? ("descending" as const) : ("ascending" as const) }
			: {}),
	});
	return (
		<Table
			caption={words.list.caption}
			rows={rows}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{
					key: "name",
					header: words.list.name,
					rowHeader: true,
					sort: sortBy("name"),
					cell: (row) => (
						<>
							<a href={`/panel/organisasi/${row.id}`}>
								<Content>{row.name}</Content>
							</a>{" "}
							{row.officeId ? <Tag tone="info">{words.page.ourOffice}</Tag> : null}
							<span className="line muted small">
								<Content>{row.parentName ?? row.shortName}</Content>
							</span>
						</>
					),
				},
				{
					key: "kind",
					header: words.list.kind,
					cell: ({ kind, level }) => (
						<>
							{words.kinds[kind]}
							{level ? <span className="line muted small">{words.levels[level]}</span> : null}
						</>
					),
				},
				{
					key: "region",
					header: words.list.region,
					cell: ({ regencyName, provinceName }) => <Content>{regencyName ?? provinceName ?? "–"}</Content>,
				},
				{
					key: "people",
					header: words.list.people,
					numeric: true,
					sort: sortBy("people"),
					cell: ({ people }) => formatNumber(people, lang),
				},
				{
					key: "events",
					header: words.list.events,
					numeric: true,
					cell: ({ events }) => formatNumber(events, lang),
				},
			]}
		/>
	);
}
