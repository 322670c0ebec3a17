import { useLanguage } from "#app/i18n/context";
import { formatShortDate } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Table } from "../primitives/table";
import { Tag } from "../primitives/tag";

export interface NoticeLine {
	version: string;
	effectiveOn: string;
	changes: string;
	publishedByName: string;
	isCurrent: boolean;
	isAhead: boolean;
}

/** Every version of the privacy notice: from when, what changed, who published it. */
export function NoticeVersions({ versions }: { versions: readonly NoticeLine[] }) {
	const { lang, t } = useLanguage();
	const words = t.privacy.notice;
	return (
		<Table
			caption={words.versions}
			rows={versions}
			rowKey={({ version }) => version}
			stacked
			columns={[
				{
					key: "version",
					header: words.version,
					rowHeader: true,
					keepTogether: true,
					cell: ({ version, isCurrent, isAhead }) => (
						<>
							<a href={`/privasi?versi=${version}`}>{version}</a>{" "}
							{isCurrent ? <Tag tone="ok">{words.inForce}</Tag> : isAhead ? <Tag tone="info">{words.ahead}</Tag> : null}
						</>
					),
				},
				{
					key: "from",
					header: words.effectiveOn,
					keepTogether: true,
					cell: ({ effectiveOn }) => formatShortDate(effectiveOn, lang),
				},
				{ key: "changes", header: words.changes, cell: ({ changes }) => changes || words.first },
				{
					key: "by",
					header: words.publishedBy,
					cell: ({ publishedByName }) => (publishedByName ? <Content>{publishedByName}</Content> : words.withProduct),
				},
			]}
		/>
	);
}
