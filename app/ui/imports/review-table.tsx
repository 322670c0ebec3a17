import type { RowPlan } from "#app/domain/imports/types";
import { useLanguage } from "#app/i18n/context";
import { formatNumber } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { useRequest } from "../layout/request-context";
import { Content } from "../primitives/content";
import { Details } from "../primitives/details";
import { Table } from "../primitives/table";
import { Tag, type TagTone } from "../primitives/tag";
import { VisuallyHidden } from "../primitives/visually-hidden";
import type { ReviewLine } from "./review";

const tones: Record<RowPlan, TagTone> = {
	create: "ok",
	fill: "info",
	known: "mute",
	merge: "mute",
	leave: "mute",
	open: "warn",
	refuse: "bad",
};

interface ReviewTableProps {
	base: string;
	eventBase: string;
	lines: readonly ReviewLine[];
}

/** The lines of a list with what will become of each and why. */
export function ReviewTable({ base, eventBase, lines }: ReviewTableProps) {
	const { lang, t } = useLanguage();
	const words = t.imports;
	const columns = words.tableColumns;
	return (
		<Table
			caption={words.table}
			rows={lines}
			rowKey={({ record }) => String(record)}
			stacked
			columns={[
				{
					key: "record",
					header: columns.record,
					numeric: true,
					cell: ({ record }) => <span id={`baris-${record}`}>{formatNumber(record, lang)}</span>,
				},
				{ key: "person", header: columns.person, rowHeader: true, cell: (line) => <Person line={line} /> },
				{ key: "contact", header: columns.contact, cell: (line) => <Contact line={line} /> },
				{
					key: "category",
					header: columns.category,
					cell: ({ category }) =>
						category ? <PartyLabel party={category} label={t.registrations.categories[category]} /> : "–",
				},
				{
					key: "outcome",
					header: columns.outcome,
					cell: (line) => (
						<>
							<span className="line">
								<Tag tone={tones[line.plan]}>{words.plans[line.plan]}</Tag>
							</span>
							<Reasons line={line} eventBase={eventBase} />
						</>
					),
				},
				{ key: "decide", header: columns.decide, cell: (line) => <DecideLink base={base} line={line} /> },
			]}
		/>
	);
}

function Person({ line: { name, position, organisation } }: { line: ReviewLine }) {
	return (
		<>
			<span className="line">{name ? <Content>{name}</Content> : "–"}</span>
			<span className="line muted small">
				<Content>{[position, organisation].filter(Boolean).join(", ")}</Content>
			</span>
		</>
	);
}

function Contact({ line: { phone, email } }: { line: ReviewLine }) {
	if (!phone && !email) return "–";
	return (
		<>
			{phone ? <span className="line keep-together">{phone}</span> : null}
			{email ? <span className="line small">{email}</span> : null}
		</>
	);
}

/** Why a line becomes what it becomes; what was merely put right stands one click away. */
function Reasons({ line, eventBase }: { line: ReviewLine; eventBase: string }) {
	const { lang, t } = useLanguage();
	const words = t.imports;
	const fields = (names: readonly string[]) =>
		names.map((name) => words.fields[name as keyof typeof words.fields] ?? name).join(", ");
	const isSettled = line.status === "valid";
	const notes = line.issues.map((issue) => words.issues[issue]);
	return (
		<>
			{line.plan === "merge" && line.into ? (
				<span className="line small">
					<a href={`#baris-${line.into}`}>{words.sameAs(formatNumber(line.into, lang))}</a>
					{line.how ? `: ${words.how[line.how]}` : null}
				</span>
			) : null}
			{line.conflict.length > 0 ? <span className="line small">{words.conflict(fields(line.conflict))}</span> : null}
			{line.needsReview ? <span className="line small">{words.lookAgain}</span> : null}
			{line.registered ? (
				<span className="line small">
					<a href={`${eventBase}/pendaftaran/${line.registered.id}`}>{words.asRegistered(line.registered.code)}</a>
				</span>
			) : null}
			{line.plan === "fill" ? <span className="line small">{words.fills(fields(line.gaps))}</span> : null}
			{line.block ? <span className="line small">{words.blocks[line.block]}</span> : null}
			{isSettled || line.status === "duplicate"
				? null
				: notes.map((note) => (
						<span key={note} className="line small">
							{note}
						</span>
					))}
			{isSettled && notes.length > 0 ? (
				<Details summary={words.notes(formatNumber(notes.length, lang))}>
					<ul>
						{notes.map((note) => (
							<li key={note}>{note}</li>
						))}
					</ul>
				</Details>
			) : null}
		</>
	);
}

/** Opens the form for this line above the table, under the same filter. */
function DecideLink({ base, line }: { base: string; line: ReviewLine }) {
	const { lang, t } = useLanguage();
	const query = new URLSearchParams(useRequest().search);
	query.delete("kabar");
	query.set("baris", String(line.record));
	return (
		<a href={`${base}?${query}#keputusan`}>
			{t.imports.decide}
			<VisuallyHidden> {t.imports.decideFor(formatNumber(line.record, lang), line.name)}</VisuallyHidden>
		</a>
	);
}
