import type { MailingKind, MailingOutcome } from "#app/domain/mailings/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { EmptyState } from "../primitives/empty-state";
import { Table } from "../primitives/table";

type Outcome = MailingOutcome | "waiting";
const outcomes: readonly Outcome[] = ["mailed", "to_call", "unsubscribed", "left_out", "waiting"];

export interface MailingRow {
	id: string;
	kind: MailingKind;
	subject: string;
	createdAt: string;
	createdByName: string;
	counts: Partial<Record<Outcome, number>>;
}

/** What went to many participants of an event, and how many of them it reached in which way. */
export function MailingList({ mailings, timeZone }: { mailings: readonly MailingRow[]; timeZone: string }) {
	const { lang, t } = useLanguage();
	const words = t.mailings;
	if (mailings.length === 0) return <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>;
	return (
		<Table
			stacked
			caption={words.caption}
			rows={mailings}
			rowKey={({ id }) => id}
			columns={[
				{
					key: "what",
					header: words.columnWhat,
					rowHeader: true,
					cell: ({ kind, subject }) => (subject ? <Content>{subject}</Content> : words.kinds[kind]),
				},
				{
					key: "when",
					header: words.columnWhen,
					cell: ({ createdAt }) => formatInstant(createdAt, timeZone, lang),
				},
				{ key: "by", header: words.columnBy, cell: ({ createdByName }) => createdByName },
				{ key: "reach", header: words.columnReach, cell: ({ counts }) => <Reach counts={counts} /> },
			]}
		/>
	);
}

/** "118 surat, 6 lewat telepon". */
function Reach({ counts }: Pick<MailingRow, "counts">) {
	const { lang, t } = useLanguage();
	const words = t.mailings;
	const parts = outcomes.flatMap((outcome) => {
		const count = counts[outcome] ?? 0;
		return count > 0 ? [words.outcomes[outcome](formatNumber(count, lang))] : [];
	});
	return <>{parts.length > 0 ? parts.join(", ") : words.nobody}</>;
}
