import { printedName } from "#app/domain/registrations/rules";
import type { Category, RegistrationSource, RegistrationStatus } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { AnswerTag } from "../answers/answer-tag";
import { PartyLabel } from "../brand/party";
import { useMay } from "../layout/request-context";
import { Content } from "../primitives/content";
import { InlineForm } from "../primitives/inline-form";
import { Table, type TableColumn } from "../primitives/table";
import { Tag } from "../primitives/tag";
import { bulkForm } from "./bulk-bar";
import { type OwnColumn, ownColumns, type ShownAnswers } from "./own-columns";
import {
	isOrdinary,
	type OrdinaryColumn,
	type RegistrationAddress,
	registrationsHref,
	type SortKey,
	sortKeys,
	usualColumns,
} from "./registration-address";
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
	email: string | null;
	/** As people read it. */
	phone: string | null;
	position: string | null;
	source: RegistrationSource;
	regencyName: string | null;
	isReplacement: boolean;
	isOverQuota: boolean;
	isEdited: boolean;
	/** Changed by the participant after approval, and nobody has looked at it yet. */
	needsReview: boolean;
	isOffered: boolean;
	/** A required question waits for the person. */
	isOwing: boolean;
	/** Letters to the address do not arrive. */
	isUnreachable: boolean;
	/** What the person answered to each invitation in their calendar (RFC 5545 3.2.12). */
	calendar: readonly string[];
	/** Until when a seat that was declined there is held; null where none is. */
	heldUntil: string | null;
	/** What was answered, by question id; of the questions whose columns are shown. */
	answers: ShownAnswers;
	registeredAt: string;
	confirmedAt: string | null;
	/** Place in the waiting list, from 1. */
	place: number | null;
	/** Positions of the days on which the person was present. */
	days: readonly number[];
}

interface RegistrationTableProps {
	/** The list's own path. */
	base: string;
	rows: readonly RegistrationRow[];
	/** The organiser's own questions. */
	questions: readonly OwnColumn[];
	timeZone: string;
	/** Whether registrations can be decided about now. */
	canAct: boolean;
	address: RegistrationAddress;
	/** The query of the list: approving comes back to it, and a registration's page finds its neighbours by it. */
	search: string;
}

/** Registrations as a table; each row can be ticked, and those that wait for review carry their button. */
export function RegistrationTable({
	base,
	rows,
	questions,
	timeZone,
	canAct,
	address,
	search,
}: RegistrationTableProps) {
	const { lang, t } = useLanguage();
	const words = t.registrations;
	const may = useMay();
	const sortBy = (key: SortKey) => {
		const isNow = address.sort?.key === key;
		const descending = isNow && !address.sort?.descending;
		return {
			href: registrationsHref(base, { ...address, sort: { key, descending } }),
			direction: isNow ? (address.sort?.descending ? ("descending" as const) : ("ascending" as const)) : undefined,
		};
	};
	const cells = useCells(timeZone);
	const choose: TableColumn<RegistrationRow> = {
		key: "choose",
		header: t.deciding.select,
		hideHeader: true,
		select: true,
		cell: (row) => (
			<input
				type="checkbox"
				name="pilih"
				value={row.id}
				form={bulkForm}
				aria-label={`${t.deciding.select} ${printedName(row)}`}
			/>
		),
	};
	const name: TableColumn<RegistrationRow> = {
		key: "name",
		header: words.name,
		rowHeader: true,
		sort: sortBy("name"),
		cell: (row) => (
			<>
				<a href={`${base}/${row.id}${search}`}>{printedName(row)}</a>
				<span className="line muted small">{notesOf(row, t).join(" · ")}</span>
				{row.isUnreachable ? <Tag tone="bad">{t.delivery.unreachable}</Tag> : null}
				{row.heldUntil ? (
					<>
						<Tag tone="warn">{t.answers.held.tag}</Tag>
						<span className="line muted small">
							{t.answers.held.until(formatInstant(row.heldUntil, timeZone, lang))}
						</span>
					</>
				) : row.calendar.includes("DECLINED") ? (
					<Tag tone="warn">{t.answers.declinedTag}</Tag>
				) : null}
				{row.needsReview ? <Tag tone="warn">{t.form.review.tag}</Tag> : null}
			</>
		),
	};
	const others = (address.columns ?? usualColumns).flatMap((key): TableColumn<RegistrationRow>[] => {
		if (!isOrdinary(key)) return ownColumns(questions, key, base);
		const sorted = sortKeys.find((one) => one === key);
		return [{ key, header: t.table.columnNames[key], cell: cells[key], ...(sorted ? { sort: sortBy(sorted) } : {}) }];
	});
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
			columns={[...(may("registrations.write") ? [choose] : []), name, ...others, ...(hasButtons ? [approve] : [])]}
			rows={rows}
			rowKey={({ id }) => id}
			stacked
		/>
	);
}

/** What each column shows of a registration. */
function useCells(timeZone: string): Record<OrdinaryColumn, TableColumn<RegistrationRow>["cell"]> {
	const { lang, t } = useLanguage();
	const words = t.registrations;
	return {
		organisation: ({ organisationName }) => <Content>{organisationName}</Content>,
		category: ({ category }) => <PartyLabel party={category} label={words.categories[category]} />,
		status: ({ status, place }) => (
			<>
				<RegistrationStatusTag status={status} />
				{place === null ? null : <span className="muted small"> {words.queued(formatNumber(place, lang))}</span>}
			</>
		),
		registeredAt: ({ registeredAt }) => formatInstant(registeredAt, timeZone, lang),
		phone: ({ phone }) => (phone ? <span className="keep-together">{phone}</span> : null),
		email: ({ email }) => email,
		region: ({ regencyName }) => (regencyName ? <Content>{regencyName}</Content> : null),
		position: ({ position }) => (position ? <Content>{position}</Content> : null),
		source: ({ source }) => words.sources[source],
		confirmedAt: ({ confirmedAt }) => (confirmedAt ? formatInstant(confirmedAt, timeZone, lang) : null),
		answer: ({ calendar }) =>
			[...new Set(calendar)].map((partstat) => (
				<span key={partstat} className="line">
					<AnswerTag partstat={partstat} />
					{calendar.length > 1 ? ` ${countOf(calendar, partstat)}/${calendar.length}` : null}
				</span>
			)),
		present: ({ days }) => days.map((day) => t.table.day(formatNumber(day, lang))).join(", "),
	};
}

const countOf = (calendar: readonly string[], partstat: string) => calendar.filter((one) => one === partstat).length;

/** What else is worth knowing before opening a registration. */
function notesOf(row: RegistrationRow, { registrations, table }: ReturnType<typeof useLanguage>["t"]): string[] {
	return [
		row.code,
		...(row.email === null ? [registrations.noEmail] : []),
		...(row.isReplacement ? [registrations.replacing] : []),
		...(row.isOverQuota ? [registrations.overQuota] : []),
		...(row.isEdited ? [table.editedTag] : []),
		...(row.isOwing ? [table.owingTag] : []),
		...(row.isOffered ? [table.offered] : []),
	];
}
