import type { ListName } from "#app/domain/sightings/types";
import { useLanguage } from "#app/i18n/context";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";

interface EntryChangesProps {
	before: Readonly<Record<string, unknown>>;
	after: Readonly<Record<string, unknown>>;
}

/** What an entry says of values, field by field, as they were and as they became. */
export function EntryChanges({ before, after }: EntryChangesProps) {
	const { t } = useLanguage();
	const words = t.trail;
	const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	if (fields.length === 0) return <p className="muted">{words.noChanges}</p>;
	return (
		<Table
			stacked
			caption={words.changes}
			rows={fields}
			rowKey={(field) => field}
			columns={[
				{
					key: "field",
					header: words.field,
					rowHeader: true,
					cell: (field) => words.fields[field] ?? <code>{field}</code>,
				},
				{ key: "before", header: words.before, cell: (field) => <Value value={before[field]} /> },
				{ key: "after", header: words.after, cell: (field) => <Value value={after[field]} /> },
			]}
		/>
	);
}

function Value({ value }: { value: unknown }) {
	const words = useLanguage().t.trail;
	if (value === undefined) return "–";
	if (value === null || value === "") return words.none;
	if (typeof value === "boolean") return value ? words.yes : words.no;
	if (typeof value === "string") return words.lists[value as ListName] ?? <Content>{value}</Content>;
	return typeof value === "number" ? String(value) : <code>{JSON.stringify(value)}</code>;
}
