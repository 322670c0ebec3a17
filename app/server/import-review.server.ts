import { phaseOf } from "#app/domain/events/lifecycle";
import { keptList } from "#app/domain/imports/kept-list";
import { rawFields } from "#app/domain/imports/raw-fields";
import type { ReviewedRow } from "#app/domain/imports/reviewed-rows";
import { correctable } from "#app/domain/imports/schema";
import { formatPhone } from "#app/domain/registrations/phone";
import { staffRefusalOf } from "#app/domain/registrations/rules";
import { type LineFilter, lineFilters, type OpenLine, type Review, type ReviewLine } from "#app/ui/imports/review";
import type { ReadDb } from "#db/client";
import type { EventRow } from "#db/tables/events";
import type { Import } from "#db/tables/imports";
import { pageNumber } from "./paging.server";

const perPage = 50;

/** A kept list as its page shows it under this address, and the line that is being decided. Null once it is saved. */
export async function importReview(
	read: ReadDb,
	kept: Import,
	event: EventRow,
	{ query, now }: { query: URLSearchParams; now: Date },
): Promise<{ review: Review; open: OpenLine | null } | null> {
	const found = await keptList(read, kept);
	if (!found) return null;
	const { list, rows, settings, questions, sheetNames } = found;
	const asked = query.get("hasil");
	const filter = lineFilters.find((one) => one === asked) ?? "all";
	const shown = rows.filter((row) => filter === "all" || groupOf(row) === filter);
	const page = pageNumber(query.get("halaman"), shown.length, perPage);
	const count = (test: (row: ReviewedRow) => boolean) => rows.filter(test).length;
	const width = Math.max(list.labels.length, ...rows.map(({ cells }) => cells.length));
	const review: Review = {
		counts: list.counts,
		isMixed: JSON.parse(kept.book ?? "{}").encoding === "mixed",
		known: count(({ plan }) => plan === "known" || plan === "fill"),
		effect: {
			create: count(({ plan }) => plan === "create"),
			fill: count(({ plan }) => plan === "fill"),
			open: count(({ plan }) => plan === "open"),
		},
		refusal: staffRefusalOf(phaseOf(event, now)),
		filter,
		filterCounts: Object.fromEntries(
			lineFilters.map((one) => [one, count((row) => one === "all" || groupOf(row) === one)]),
		) as Record<LineFilter, number>,
		lines: shown.slice((page - 1) * perPage, page * perPage).map(reviewLine),
		page,
		pageCount: Math.max(1, Math.ceil(shown.length / perPage)),
		layout: {
			sheetNames,
			sheetsRead: list.sheets.map((sheet) => sheetNames[sheet] ?? "").filter(Boolean),
			sheet: settings.sheet,
			columns: list.columns,
			answerColumns: list.answerColumns,
			questions: questions.map(({ id, label }) => ({ id, label })),
			labels: Array.from({ length: width }, (_none, at) => list.labels[at]?.replace(/\s+/g, " ").trim() ?? ""),
			category: settings.category,
		},
	};
	const row = rows.find(({ record }) => String(record) === query.get("baris"));
	return { review, open: row ? openLine(row, review, list.columns) : null };
}

function groupOf({ plan, status }: ReviewedRow): LineFilter {
	switch (plan) {
		case "create":
			return "valid";
		case "fill":
		case "known":
			return "known";
		case "merge":
			return "duplicate";
		case "open":
			return "open";
		case "refuse":
			return "invalid";
		case "leave":
			return status === "review" ? "open" : status;
	}
}

function reviewLine(row: ReviewedRow): ReviewLine {
	const { person, registered, record, status, plan, into, block, issues, how, conflict, needsReview, gaps } = row;
	return {
		...{ record, status, plan, into, block, issues, how, conflict, needsReview, gaps },
		registered: registered && { id: registered.id, code: registered.code },
		name: person.name,
		position: person.position,
		organisation: person.organisation,
		category: person.category,
		phone: person.phone && formatPhone(person.phone),
		email: person.email,
	};
}

function openLine(row: ReviewedRow, { layout }: Review, columns: Review["layout"]["columns"]): OpenLine {
	return {
		line: reviewLine(row),
		cells: row.cells.flatMap((text, at) => (text.trim() ? [{ label: layout.labels[at] ?? "", text }] : [])),
		values: {
			choice: row.decision?.choice ?? "suggested",
			into: row.decision?.into ? String(row.decision.into) : "",
			...correctableValues(row, columns),
		},
	};
}

/** What stands in the fields of a line's form: what was read, or what the list says where nothing could be read. */
export function correctableValues(row: ReviewedRow, columns: Review["layout"]["columns"]): Record<string, string> {
	const raw = rawFields(row.cells, columns, row.decision?.edits);
	return Object.fromEntries(
		correctable.map((field) => [
			field,
			field === "category" ? (row.person.category ?? "") : (row.person[field] ?? raw[field] ?? "").trim(),
		]),
	);
}
