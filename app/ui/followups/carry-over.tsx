import type { DueState } from "#app/domain/followups/rules";
import type { FollowupStatus } from "#app/domain/followups/types";
import { useLanguage } from "#app/i18n/context";
import { formatShortDate } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { Content } from "../primitives/content";
import { InlineForm } from "../primitives/inline-form";
import { Table, type TableColumn } from "../primitives/table";
import { DueTag } from "./due-tag";

/** A follow-up of an earlier dialogue. */
interface Earlier {
	id: string;
	code: string;
	title: string;
	status: FollowupStatus;
	due: DueState;
	dueOn: string;
	organisationName: string;
	eventTitle: string;
	/** The date a worked example stands at. */
	exampleAsOf: string | null;
	/** Whether the reader may open it. */
	isReached: boolean;
}

interface CarryOverProps {
	/** The event's own path. */
	base: string;
	carried: readonly Earlier[];
	/** Open ones of earlier dialogues of the region. */
	candidates: readonly Earlier[];
}

const form = "lanjutan";

/** What this dialogue takes up from earlier ones, and what it could take up. */
export function CarryOver({ base, carried, candidates }: CarryOverProps) {
	const { t } = useLanguage();
	const words = t.followups.carryOver;
	const columns = useColumns();
	const action = `${base}/tindak-lanjut/lanjutan`;
	const undo: TableColumn<Earlier> = {
		key: "undo",
		header: words.undo,
		hideHeader: true,
		cell: ({ id, code }) => (
			<InlineForm
				action={action}
				label={words.undo}
				hiddenLabel={code}
				fields={{ urungkan: id }}
				variant="link"
				small
			/>
		),
	};
	const choose: TableColumn<Earlier> = {
		key: "choose",
		header: t.followups.table.select,
		hideHeader: true,
		select: true,
		cell: ({ id, code }) => (
			<input
				type="checkbox"
				name="lanjutan"
				value={id}
				form={form}
				aria-label={`${t.followups.table.select} ${code}`}
			/>
		),
	};
	return (
		<>
			{carried.length > 0 ? (
				<section>
					<h2>{words.carried}</h2>
					<Table caption={words.carried} columns={[...columns, undo]} rows={carried} rowKey={({ id }) => id} stacked />
				</section>
			) : null}
			{candidates.length > 0 ? (
				<section>
					<h2>{words.heading}</h2>
					<p className="muted">{words.lead}</p>
					<Table
						caption={words.heading}
						columns={[choose, ...columns]}
						rows={candidates}
						rowKey={({ id }) => id}
						stacked
					/>
					<form id={form} method="post" action={action}>
						<Button variant="secondary">{words.take}</Button>
					</form>
				</section>
			) : null}
		</>
	);
}

function useColumns(): TableColumn<Earlier>[] {
	const { lang, t } = useLanguage();
	const words = t.followups.table;
	const asOf = (date: string) => t.followups.due.asOf(formatShortDate(date, lang));
	return [
		{
			key: "action",
			header: words.action,
			rowHeader: true,
			cell: ({ id, code, title, isReached }) => (
				<>
					{isReached ? (
						<a href={`/panel/tindak-lanjut/${id}`}>
							<Content>{title}</Content>
						</a>
					) : (
						<Content>{title}</Content>
					)}
					<span className="muted small followup-code">{code}</span>
				</>
			),
		},
		{ key: "owner", header: words.owner, cell: ({ organisationName }) => <Content>{organisationName}</Content> },
		{ key: "due", header: words.due, keepTogether: true, cell: ({ dueOn }) => formatShortDate(dueOn, lang) },
		{
			key: "status",
			header: words.status,
			keepTogether: true,
			cell: ({ due, status, exampleAsOf }) => (
				<>
					<DueTag due={due} status={status} />
					{exampleAsOf ? <span className="muted small followup-code">{asOf(exampleAsOf)}</span> : null}
				</>
			),
		},
		{ key: "source", header: words.source, cell: ({ eventTitle }) => <Content>{eventTitle}</Content> },
	];
}
