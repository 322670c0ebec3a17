import type { HolidayKind } from "#app/domain/holidays/types";
import { useLanguage } from "#app/i18n/context";
import { formatDate } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";
import { VisuallyHidden } from "../primitives/visually-hidden";

interface HolidayTableProps {
	caption: string;
	holidays: readonly { id: string; heldOn: string; name: string; kind: HolidayKind; source: string }[];
}

/** The days off of one year, each with a link to change it. */
export function HolidayTable({ caption, holidays }: HolidayTableProps) {
	const { lang, t } = useLanguage();
	const words = t.holidays;
	return (
		<Table
			caption={caption}
			rows={holidays}
			rowKey={({ id }) => id}
			stacked
			columns={[
				{ key: "date", header: words.date, keepTogether: true, cell: ({ heldOn }) => formatDate(heldOn, lang) },
				{ key: "name", header: words.name, rowHeader: true, cell: ({ name }) => <Content>{name}</Content> },
				{
					key: "kind",
					header: words.kind,
					cell: ({ kind }) => <Tag tone={kind === "holiday" ? "bad" : "info"}>{words.kinds[kind]}</Tag>,
				},
				{ key: "source", header: words.source, cell: ({ source }) => <Content>{source}</Content> },
				{
					key: "change",
					header: t.planning.columnActions,
					hideHeader: true,
					cell: ({ id, name }) => (
						<a href={`/panel/hari-libur/${id}`}>
							{t.frame.change}
							<VisuallyHidden>
								{" "}
								<Content>{name}</Content>
							</VisuallyHidden>
						</a>
					),
				},
			]}
		/>
	);
}
