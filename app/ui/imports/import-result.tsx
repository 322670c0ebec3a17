import type { ImportOutcome } from "#app/domain/imports/types";
import type { Category, RegistrationStatus } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { PartyLabel } from "../brand/party";
import { ButtonRow } from "../primitives/button";
import { Content } from "../primitives/content";
import { Details } from "../primitives/details";
import { InlineForm } from "../primitives/inline-form";
import { KeyFigures } from "../primitives/key-figures";
import { Pages } from "../primitives/pages";
import { Table } from "../primitives/table";
import { RegistrationStatusTag } from "../registrations/registration-status";

/** A line of a list that was saved, with the registration behind it. */
export interface ResultLine {
	record: number;
	name: string;
	outcome: ImportOutcome;
	registrationId: string | null;
	code: string | null;
	status: RegistrationStatus | null;
	category: Category | null;
}

/** What a saved list has become. */
export interface ImportOutcomeView {
	figures: { created: number; confirmed: number; waitlisted: number; filled: number; leftOut: number };
	toldAt: string | null;
	/** Who would be told, by letter and by telephone. */
	toTell: { letters: number; calls: number };
	canTell: boolean;
	undoable: number;
	stay: { record: number; name: string }[];
	leftOut: { record: number; name: string }[];
	lines: ResultLine[];
	page: number;
	pageCount: number;
}

interface ImportResultProps {
	base: string;
	eventBase: string;
	timeZone: string;
	result: ImportOutcomeView;
}

/** What became of a list, and the two acts that may follow: telling people, taking it back. */
export function ImportResult({ base, eventBase, timeZone, result }: ImportResultProps) {
	const { lang, t } = useLanguage();
	const words = t.imports;
	const number = (value: number) => formatNumber(value, lang);
	const { figures, toldAt, toTell, undoable, stay } = result;
	const people = toTell.letters + toTell.calls;
	return (
		<>
			<KeyFigures
				figures={(["created", "confirmed", "waitlisted", "filled", "leftOut"] as const).map((key) => ({
					label: words.resultFigures[key],
					value: number(figures[key]),
				}))}
			/>
			<section>
				<p>{toldAt ? words.told(formatInstant(toldAt, timeZone, lang)) : <strong>{words.quiet}</strong>}</p>
				{result.canTell && people > 0 ? (
					<p className="muted">{words.tellHint(number(toTell.letters), number(toTell.calls))}</p>
				) : null}
				{undoable > 0 ? <p className="muted">{words.undoHint(number(undoable))}</p> : null}
				<ButtonRow>
					{result.canTell && people > 0 ? (
						<InlineForm action={`${base}/kabar`} variant="primary" label={words.tell(number(people))} />
					) : null}
					{undoable > 0 ? <InlineForm action={`${base}/pembatalan`} label={words.undo} /> : null}
				</ButtonRow>
			</section>
			{stay.length > 0 && undoable > 0 ? (
				<Names title={words.staysTitle(number(stay.length))} lead={words.stays} lines={stay} />
			) : null}
			{result.leftOut.length > 0 ? <Names title={words.leftOutTitle} lines={result.leftOut} /> : null}
			<Table
				caption={words.registered}
				showCaption
				rows={result.lines}
				rowKey={({ record }) => String(record)}
				stacked
				columns={[
					{ key: "record", header: words.tableColumns.record, numeric: true, cell: ({ record }) => number(record) },
					{
						key: "person",
						header: words.tableColumns.person,
						rowHeader: true,
						cell: ({ name, registrationId, code }) => (
							<>
								<span className="line">
									<a href={`${eventBase}/pendaftaran/${registrationId}`}>
										<Content>{name}</Content>
									</a>
								</span>
								<span className="line muted small">{code}</span>
							</>
						),
					},
					{
						key: "category",
						header: words.tableColumns.category,
						cell: ({ category }) =>
							category ? <PartyLabel party={category} label={t.registrations.categories[category]} /> : "–",
					},
					{ key: "outcome", header: words.tableColumns.outcome, cell: ({ outcome }) => words.outcomes[outcome] },
					{
						key: "status",
						header: words.columns.state,
						cell: ({ status }) => (status ? <RegistrationStatusTag status={status} /> : "–"),
					},
				]}
			/>
			<Pages page={result.page} pageCount={result.pageCount} />
		</>
	);
}

interface NamesProps {
	title: string;
	lead?: string;
	lines: readonly { record: number; name: string }[];
}

function Names({ title, lead, lines }: NamesProps) {
	const { lang, t } = useLanguage();
	return (
		<Details summary={`${title} (${formatNumber(lines.length, lang)})`}>
			{lead ? <p>{lead}</p> : null}
			<ul>
				{lines.map(({ record, name }) => (
					<li key={record}>{t.imports.decideFor(formatNumber(record, lang), name || "–")}</li>
				))}
			</ul>
		</Details>
	);
}
