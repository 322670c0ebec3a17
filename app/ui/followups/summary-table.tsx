import type { FollowupGroup, FollowupTheme } from "#app/domain/followups/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Table, type TableColumn } from "../primitives/table";
import { type ListAddress, listHref } from "./list-address";

interface Sum {
	key: string | null;
	name: string | null;
	total: number;
	done: number;
	overdue: number;
	running: number;
	cancelled: number;
}

const base = "/panel/tindak-lanjut";

/** What was kept, is late and runs, by province, office or theme; each figure leads to the follow-ups it counts. */
export function SummaryTable({ group, sums }: { group: FollowupGroup; sums: readonly Sum[] }) {
	const { lang, t } = useLanguage();
	const words = t.followups.summary;
	const nameOf = ({ key, name }: Sum) => {
		if (!key) return words.unknown;
		return group === "theme" ? t.followups.themes[key as FollowupTheme] : <Content>{name ?? ""}</Content>;
	};
	const narrowed = (key: string | null): Partial<ListAddress> => {
		if (!key) return {};
		return group === "theme" ? { theme: key as FollowupTheme } : { [group]: key };
	};
	const figure = (key: "total" | "done" | "overdue" | "running", view: ListAddress["view"]): TableColumn<Sum> => ({
		key,
		header: words[key],
		numeric: true,
		cell: (sum) =>
			sum[key] > 0 && sum.key ? (
				<a href={listHref(base, { ...narrowed(sum.key), view })}>{formatNumber(sum[key], lang)}</a>
			) : (
				formatNumber(sum[key], lang)
			),
	});
	return (
		<Table
			caption={words.title}
			rows={sums}
			rowKey={({ key }) => key ?? "none"}
			stacked
			columns={[
				{ key: "name", header: words.groups[group], rowHeader: true, cell: nameOf },
				figure("total", "all"),
				figure("done", "done"),
				figure("overdue", "overdue"),
				{ key: "running", header: words.running, numeric: true, cell: (sum) => formatNumber(sum.running, lang) },
				{ key: "cancelled", header: words.cancelled, numeric: true, cell: (sum) => formatNumber(sum.cancelled, lang) },
			]}
		/>
	);
}
