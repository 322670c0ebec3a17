import type { OfficeLevel } from "#app/domain/offices/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";

interface OfficeRow {
	id: string;
	name: string;
	/** How far below the reader's highest office it stands. */
	depth: number;
	level: OfficeLevel;
	accounts: number;
	events: number;
	isClosed: boolean;
	/** Whether the reader may change it. */
	isManaged: boolean;
	/** The name of the office above it; null at the top of what is shown. */
	above: string | null;
}

/** The tree as a table: each office below the one above it, and for a screen reader in words. */
export function OfficeTable({ offices }: { offices: readonly OfficeRow[] }) {
	const { lang, t } = useLanguage();
	const words = t.offices;
	return (
		<Table
			caption={words.title}
			rows={offices}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{ key: "name", header: words.name, rowHeader: true, cell: (office) => <OfficeName office={office} /> },
				{ key: "level", header: words.level, cell: ({ level }) => words.levels[level] },
				{ key: "accounts", header: words.accounts, numeric: true, cell: (one) => formatNumber(one.accounts, lang) },
				{ key: "events", header: words.events, numeric: true, cell: (one) => formatNumber(one.events, lang) },
				{ key: "status", header: words.status, cell: ({ isClosed }) => <OfficeStatus isClosed={isClosed} /> },
			]}
		/>
	);
}

function OfficeName({ office: { id, name, depth, isManaged, above } }: { office: OfficeRow }) {
	const { t } = useLanguage();
	const shown = <Content>{name}</Content>;
	return (
		<span className={`tree-name tree-depth-${Math.min(depth, 4)}`}>
			{isManaged ? <a href={`/panel/pengguna/kantor/${id}`}>{shown}</a> : shown}
			{above === null ? null : (
				<span className="visually-hidden">
					, {t.offices.below} <Content>{above}</Content>
				</span>
			)}
		</span>
	);
}

/** Whether anything new is begun at an office. */
export function OfficeStatus({ isClosed }: { isClosed: boolean }) {
	const words = useLanguage().t.offices;
	return isClosed ? <Tag tone="mute">{words.closed}</Tag> : <Tag tone="ok">{words.open}</Tag>;
}
