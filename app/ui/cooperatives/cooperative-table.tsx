import type { AlarmKind, CooperativeStage, NikGrade } from "#app/domain/cooperatives/types";
import { useLanguage } from "#app/i18n/context";
import { formatShortDate } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { Table, type TableColumn } from "../primitives/table";
import { GradeTag } from "./grade-tag";
import { StageTag } from "./stage-tag";

/** A cooperative as the table and the board show it. */
export interface ShownCooperative {
	organisationId: string;
	name: string;
	regionName: string;
	stage: CooperativeStage;
	days: number;
	grading: { grade: NikGrade | null; needsConfirmation: boolean };
	alarms: readonly AlarmKind[];
	missing: readonly { label: string; labelEn: string }[];
	mentorName: string;
	exampleAsOf: string | null;
}

/** What is missing first, and how much more. */
export function FirstMissing({ missing }: Pick<ShownCooperative, "missing">) {
	const { lang, t } = useLanguage();
	const [first, ...rest] = missing;
	if (!first) return t.cooperatives.list.nothingMissing;
	const label = lang === "en" ? first.labelEn : first.label;
	return rest.length > 0 ? `${label} (+${rest.length})` : label;
}

/** The alarms as lines. */
export function AlarmLines({ alarms }: Pick<ShownCooperative, "alarms">) {
	const words = useLanguage().t.cooperatives.alarms;
	return alarms.map((kind) => (
		<span key={kind} className="cooperative-line">
			{words[kind]}
		</span>
	));
}

/** The cooperatives of one page as a table. */
export function CooperativeTable({ rows }: { rows: readonly ShownCooperative[] }) {
	const { lang, t } = useLanguage();
	const words = t.cooperatives;
	const columns: TableColumn<ShownCooperative>[] = [
		{
			key: "name",
			header: words.list.name,
			rowHeader: true,
			cell: (row) => (
				<>
					<a href={`/panel/koperasi/${row.organisationId}`}>
						<Content>{row.name}</Content>
					</a>
					<span className="muted small cooperative-line">{row.regionName}</span>
				</>
			),
		},
		{ key: "stage", header: words.list.stage, cell: (row) => <StageTag stage={row.stage} /> },
		{
			key: "grade",
			header: words.list.grade,
			cell: (row) => (
				<>
					<GradeTag {...row.grading} />
					{row.exampleAsOf ? (
						<span className="muted small cooperative-line">
							{words.asOf(formatShortDate(row.exampleAsOf, lang))} ({words.list.example})
						</span>
					) : null}
				</>
			),
		},
		{ key: "missing", header: words.list.missing, cell: (row) => <FirstMissing missing={row.missing} /> },
		{ key: "since", header: words.list.since, keepTogether: true, cell: (row) => words.days(row.days) },
		{ key: "alarms", header: words.list.alarms, cell: (row) => <AlarmLines alarms={row.alarms} /> },
	];
	return (
		<Table caption={words.list.caption} columns={columns} rows={rows} rowKey={(row) => row.organisationId} stacked />
	);
}
