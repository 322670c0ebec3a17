import { fewestReplies } from "#app/domain/surveys/rules";
import { highestRating, type StatementFigures, type SurveyFigures } from "#app/domain/surveys/types";
import type { Messages } from "#app/i18n/catalogue";
import { useLanguage } from "#app/i18n/context";
import { formatMean, formatNumber, formatShare } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { Bar } from "../charts/bar";
import { Stack } from "../primitives/columns";
import { KeyFigures } from "../primitives/key-figures";
import { Notification } from "../primitives/notification";
import { Panel } from "../primitives/panel";
import { Table, type TableColumn } from "../primitives/table";

/** How many replied, and what of it may be shown. */
export function SurveyResults({ asked, replies, statements }: SurveyFigures) {
	const { lang, t } = useLanguage();
	const words = t.survey.results;
	return (
		<Stack>
			<KeyFigures
				figures={[
					{ label: words.asked, value: formatNumber(asked, lang) },
					{ label: words.replies, value: formatNumber(replies, lang) },
					{ label: words.rate, value: formatShare(replies, asked, lang) },
				]}
			/>
			{statements ? (
				<>
					<StatementTable statements={statements} />
					<PartyTable statements={statements} />
					<Distribution statements={statements} />
				</>
			) : (
				<Notification tone="info">{words.tooFew(fewestReplies)}</Notification>
			)}
		</Stack>
	);
}

interface StatementsProps {
	statements: readonly StatementFigures[];
}

/** What names a row in each of the tables. */
const statementColumn = (t: Messages): TableColumn<StatementFigures> => ({
	key: "statement",
	header: t.survey.results.statement,
	rowHeader: true,
	cell: ({ statement }) => t.survey.statements[statement],
});

function StatementTable({ statements }: StatementsProps) {
	const { lang, t } = useLanguage();
	const words = t.survey.results;
	return (
		<Panel title={words.table}>
			<Table
				caption={words.table}
				rows={statements}
				rowKey={({ statement }) => statement}
				columns={[
					statementColumn(t),
					{
						key: "mean",
						header: words.mean,
						cell: ({ all: { mean } }) =>
							mean === null ? (
								"–"
							) : (
								<span className="bar-figure">
									<Bar value={mean} of={highestRating} />
									{formatMean(mean, lang)}
								</span>
							),
					},
					{
						key: "agree",
						header: words.agree,
						numeric: true,
						cell: ({ all: { counts, count } }) => formatShare((counts[3] ?? 0) + (counts[4] ?? 0), count, lang),
					},
					{
						key: "count",
						header: words.count,
						numeric: true,
						cell: ({ all: { count } }) => formatNumber(count, lang),
					},
				]}
			/>
		</Panel>
	);
}

/** Nothing when no party may be shown. */
function PartyTable({ statements }: StatementsProps) {
	const { lang, t } = useLanguage();
	const words = t.survey.results;
	const parties = statements[0]?.byParty ?? [];
	if (parties.length === 0) return null;
	return (
		<Panel title={words.parties}>
			<p className="muted small">{words.partiesHint(fewestReplies)}</p>
			<Table
				caption={words.parties}
				rows={statements}
				rowKey={({ statement }) => statement}
				columns={[
					statementColumn(t),
					...parties.map(({ category }, index) => ({
						key: category,
						header: t.registrations.categories[category],
						heading: <PartyLabel party={category} label={t.registrations.categories[category]} />,
						numeric: true,
						cell: ({ byParty }: StatementFigures) => {
							const mean = byParty[index]?.mean ?? null;
							return mean === null ? "–" : formatMean(mean, lang);
						},
					})),
				]}
			/>
		</Panel>
	);
}

function Distribution({ statements }: StatementsProps) {
	const { lang, t } = useLanguage();
	const words = t.survey.results;
	return (
		<Panel title={words.distribution}>
			<Table
				caption={words.distribution}
				rows={statements}
				rowKey={({ statement }) => statement}
				columns={[
					statementColumn(t),
					...Array.from({ length: highestRating }, (_, index) => ({
						key: String(index + 1),
						header: t.survey.ratings[(index + 1) as keyof typeof t.survey.ratings],
						numeric: true,
						cell: ({ all }: StatementFigures) => formatNumber(all.counts[index] ?? 0, lang),
					})),
				]}
			/>
		</Panel>
	);
}
