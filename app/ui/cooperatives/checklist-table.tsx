import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { Content } from "../primitives/content";
import { SelectField } from "../primitives/field";
import { Panel } from "../primitives/panel";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";

export interface ShownChecklist {
	id: string;
	name: string;
	officeName: string | null;
	version: number;
	publishedAt: string | null;
	uses: number;
}

/** Checklists per office and version, with how many cooperatives are looked at by each. */
export function ChecklistTable({ rows }: { rows: readonly ShownChecklist[] }) {
	const { lang, t } = useLanguage();
	const words = t.cooperatives.checklists;
	return (
		<Table
			caption={words.caption}
			stacked
			rows={rows}
			rowKey={(row) => row.id}
			columns={[
				{
					key: "name",
					header: words.name,
					rowHeader: true,
					cell: (row) => (
						<a href={`/panel/daftar-periksa/${row.id}`}>
							<Content>{row.name}</Content>
						</a>
					),
				},
				{
					key: "office",
					header: words.office,
					cell: (row) => (row.officeName ? <Content>{row.officeName}</Content> : words.allOffices),
				},
				{ key: "version", header: words.version, numeric: true, cell: (row) => row.version },
				{
					key: "state",
					header: words.state,
					cell: (row) =>
						row.publishedAt ? (
							words.published(formatInstant(row.publishedAt, "Asia/Jakarta", lang))
						) : (
							<Tag tone="warn">{words.draft}</Tag>
						),
				},
				{ key: "uses", header: words.uses, numeric: true, cell: (row) => formatNumber(row.uses, lang) },
			]}
		/>
	);
}

/** Begins the next version for one office, or for all. */
export function BeginChecklist({ offices }: { offices: readonly { id: string; name: string }[] }) {
	const words = useLanguage().t.cooperatives.checklists;
	return (
		<Panel title={words.begin}>
			<p className="muted small">{words.beginHint}</p>
			<form method="post" noValidate>
				<SelectField
					name="office"
					label={words.office}
					emptyLabel={words.allOffices}
					options={offices.map(({ id, name }) => ({ value: id, label: name, lang: "id" }))}
				/>
				<Button variant="secondary">{words.begin}</Button>
			</form>
		</Panel>
	);
}
