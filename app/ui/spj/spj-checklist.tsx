import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { itemTitle } from "./item-title";
import { SpjStateTag } from "./spj-state-tag";
import type { ShownEntry } from "./types";

interface SpjChecklistProps {
	event: { id: string; timeZone: string };
	entries: readonly ShownEntry[];
}

/** What accounting asks for, item by item: how it stands, what is in it, and who brought it when. */
export function SpjChecklist({ event, entries }: SpjChecklistProps) {
	const { lang, t } = useLanguage();
	const words = t.spj;
	const missing = entries.filter(({ state }) => state === "missing").map((entry) => itemTitle(entry, t));
	return (
		<>
			<p>
				<b>{words.summary(entries.length - missing.length, entries.length)}.</b>{" "}
				{missing.length > 0 ? words.missingNow(missing.join(", ")) : words.complete}
			</p>
			<Table
				caption={words.title}
				rows={entries}
				rowKey={({ slug }) => slug}
				stacked
				columns={[
					{
						key: "item",
						header: words.item,
						rowHeader: true,
						cell: (entry) => (
							<>
								{entry.number}. <a href={`/panel/kegiatan/${event.id}/spj/${entry.slug}`}>{itemTitle(entry, t)}</a>
							</>
						),
					},
					{ key: "state", header: words.state, cell: ({ state }) => <SpjStateTag state={state} /> },
					{
						key: "papers",
						header: words.papers,
						cell: (entry) => <EntryContents entry={entry} />,
					},
					{
						key: "latest",
						header: words.latest,
						cell: ({ latest }) =>
							latest ? (
								words.by(latest.by, formatInstant(latest.at, event.timeZone, lang))
							) : (
								<span className="muted">–</span>
							),
					},
				]}
			/>
		</>
	);
}

/** What an item holds, or why it needs nothing. */
function EntryContents({ entry }: { entry: ShownEntry }) {
	const words = useLanguage().t.spj;
	if (entry.state === "exempt") return <Content>{entry.exemption?.reason}</Content>;
	const held = [
		...(entry.hasSignedLetter ? [words.signedLetter] : []),
		...(entry.isPrinted ? [words.printed] : []),
		...(entry.papers > 0 ? [words.count(entry.papers)] : []),
	];
	return held.length > 0 ? held.join(" · ") : <span className="muted">{words.none}</span>;
}
