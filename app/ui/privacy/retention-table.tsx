import { type Retention, type RetentionClass, retention } from "#app/domain/privacy/types";
import { useLanguage } from "#app/i18n/context";
import { Table } from "../primitives/table";

/** Each kind of personal data: how long it is kept, and what happens then. */
export function RetentionTable({ months }: { months: number }) {
	const { t } = useLanguage();
	const words = t.privacy.retention;
	const rows = (Object.entries(retention) as [RetentionClass, Retention][]).map(([name, rule]) => ({ name, ...rule }));
	const kept = ({ keep, from }: Retention) => {
		if (keep === null) return words.open;
		return `${keep === "people" ? words.months(months) : words.days(keep.days)} ${words.from[from]}`;
	};
	return (
		<section>
			<h2>{words.title}</h2>
			<p>{words.lead}</p>
			<Table
				caption={words.title}
				rows={rows}
				rowKey={({ name }) => name}
				stacked
				columns={[
					{ key: "class", header: words.class, rowHeader: true, cell: ({ name }) => words.classes[name] },
					{ key: "keep", header: words.keep, cell: kept },
					{ key: "act", header: words.act, cell: ({ act }) => words.acts[act] },
				]}
			/>
		</section>
	);
}
