import { printedName } from "#app/domain/registrations/rules";
import type { Category, RegistrationStatus } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { Content } from "../primitives/content";
import { InlineForm } from "../primitives/inline-form";
import { Table, type TableColumn } from "../primitives/table";
import { RegistrationStatusTag } from "./registration-status";

/** A registration as one line. */
export interface RegistrationRow {
	id: string;
	code: string;
	name: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	category: Category;
	status: RegistrationStatus;
	organisationName: string;
	hasEmail: boolean;
	isReplacement: boolean;
	isOverQuota: boolean;
	registeredAt: string;
	/** Place in the waiting list, from 1. */
	place: number | null;
}

interface RegistrationTableProps {
	/** The list's own path. */
	base: string;
	rows: readonly RegistrationRow[];
	timeZone: string;
	/** Whether registrations can be approved now. */
	canAct: boolean;
	/** The query of the list, which approving comes back to. */
	search: string;
}

/** Registrations as a table; those that wait for review carry their button. */
export function RegistrationTable({ base, rows, timeZone, canAct, search }: RegistrationTableProps) {
	const { lang, t } = useLanguage();
	const words = t.registrations;
	const columns: TableColumn<RegistrationRow>[] = [
		{
			key: "name",
			header: words.name,
			rowHeader: true,
			cell: (row) => (
				<>
					<a href={`${base}/${row.id}`}>{printedName(row)}</a>
					<span className="line muted small">{notesOf(row, words).join(" · ")}</span>
				</>
			),
		},
		{
			key: "organisation",
			header: words.organisation,
			cell: ({ organisationName }) => <Content>{organisationName}</Content>,
		},
		{
			key: "category",
			header: words.category,
			cell: ({ category }) => <PartyLabel party={category} label={words.categories[category]} />,
		},
		{
			key: "status",
			header: words.status,
			cell: ({ status, place }) => (
				<>
					<RegistrationStatusTag status={status} />
					{place === null ? null : <span className="muted small"> {words.queued(formatNumber(place, lang))}</span>}
				</>
			),
		},
		{
			key: "registeredAt",
			header: words.registeredAt,
			cell: ({ registeredAt }) => formatInstant(registeredAt, timeZone, lang),
		},
	];
	const approve: TableColumn<RegistrationRow> = {
		key: "act",
		header: words.act,
		hideHeader: true,
		cell: (row) =>
			row.status === "pending" ? (
				<InlineForm
					action={`${base}/${row.id}/persetujuan`}
					label={words.approve}
					hiddenLabel={printedName(row)}
					fields={{ kembali: search }}
					small
				/>
			) : null,
	};
	const hasButtons = canAct && rows.some(({ status }) => status === "pending");
	return (
		<Table
			caption={words.caption}
			columns={hasButtons ? [...columns, approve] : columns}
			rows={rows}
			rowKey={({ id }) => id}
			stacked
		/>
	);
}

/** What else is worth knowing before opening a registration. */
function notesOf(row: RegistrationRow, words: ReturnType<typeof useLanguage>["t"]["registrations"]): string[] {
	return [
		row.code,
		...(row.hasEmail ? [] : [words.noEmail]),
		...(row.isReplacement ? [words.replacing] : []),
		...(row.isOverQuota ? [words.overQuota] : []),
	];
}
