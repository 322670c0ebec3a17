import type { ReactNode } from "react";
import { printedName } from "#app/domain/registrations/rules";
import type { Category } from "#app/domain/registrations/types";
import { useLanguage } from "#app/i18n/context";
import { formatDate, formatShortDate, formatTimeRange } from "#app/i18n/format";
import { Content } from "../primitives/content";
import { TableRegion } from "../primitives/table";
import { clockTime } from "./clock-time";

/** A line of the printed list. */
export interface SheetLine {
	registrationId: string;
	name: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	category: Category;
	organisationName: string;
	position: string | null;
	checkedInAt: string | null;
}

interface AttendanceSheetProps {
	event: { title: string; hostName: string; place: string; signedAt: string; timeZone: string };
	day: { position: number; startsAtLocal: string; endsAtLocal: string };
	category: Category;
	lines: readonly SheetLine[];
	/** With the times of arrival instead of empty boxes. */
	isFilled: boolean;
}

/**
 * The list of one party for one day, as it goes into the accounts: numbered lines, boxes for signatures that alternate
 * so that a signature has room, place and date and who answers for it. One party a sheet: an employer's list does not
 * carry the names of union people.
 */
export function AttendanceSheet({ event, day, category, lines, isFilled }: AttendanceSheetProps) {
	const { lang, t } = useLanguage();
	const words = t.attendance.sheet;
	const party = t.registrations.categories[category];
	const present = lines.filter((line) => line.checkedInAt !== null).length;
	return (
		<section className="attendance-sheet">
			<header className="sheet-head">
				<p className="sheet-host">
					<Content>{event.hostName}</Content>
				</p>
				<h2>
					{words.title} – {party}
				</h2>
				<dl>
					<SheetFact label={words.event}>
						<Content>{event.title}</Content>
					</SheetFact>
					<SheetFact label={words.dayDate}>
						{formatDate(day.startsAtLocal, lang)} ({t.attendance.day(day.position)})
					</SheetFact>
					<SheetFact label={words.time}>
						{formatTimeRange(day.startsAtLocal, day.endsAtLocal, event.timeZone, lang)}
					</SheetFact>
					{event.place ? (
						<SheetFact label={words.place}>
							<Content>{event.place}</Content>
						</SheetFact>
					) : null}
				</dl>
			</header>
			<TableRegion label={`${words.title} – ${party}`}>
				<table className="sheet-table">
					<caption className="visually-hidden">
						{words.title} – {party}
					</caption>
					<thead>
						<tr>
							<th scope="col">{words.number}</th>
							<th scope="col">{words.name}</th>
							<th scope="col">{words.organisation}</th>
							{isFilled ? (
								<th scope="col">{words.arrival}</th>
							) : (
								<th scope="col" colSpan={2}>
									{words.signature}
								</th>
							)}
						</tr>
					</thead>
					<tbody className="sheet-lines">
						{lines.map((line, index) => (
							<tr key={line.registrationId}>
								<td className="numeric">{index + 1}</td>
								<th scope="row">
									<Content>{printedName(line)}</Content>
								</th>
								<td>
									<Content>{line.organisationName}</Content>
									{line.position ? (
										<span className="sheet-position">
											<Content>{line.position}</Content>
										</span>
									) : null}
								</td>
								{isFilled ? (
									<td className="numeric">{line.checkedInAt ? clockTime(line.checkedInAt, event.timeZone) : "–"}</td>
								) : (
									<SignatureBoxes number={index + 1} />
								)}
							</tr>
						))}
					</tbody>
					{/* In the table, because a row is what browsers keep together with the rows before it on paper. */}
					<tbody>
						<tr className="sheet-foot">
							<td colSpan={isFilled ? 4 : 5}>
								<p>{isFilled ? words.presentOf(present, lines.length) : words.count(lines.length)}</p>
								<div>
									<p>{words.signPlace(event.signedAt, formatShortDate(day.startsAtLocal, lang))}</p>
									<p>{words.signRole}</p>
									<p className="sheet-signature-space">{words.signName}</p>
									<p>{words.signId}</p>
								</div>
							</td>
						</tr>
					</tbody>
				</table>
			</TableRegion>
		</section>
	);
}

function SheetFact({ label, children }: { label: string; children: ReactNode }) {
	return (
		<div>
			<dt>{label}</dt>
			<dd>{children}</dd>
		</div>
	);
}

/** Odd numbers sign left, even ones right: neighbours do not write over each other. */
function SignatureBoxes({ number }: { number: number }) {
	const isLeft = number % 2 === 1;
	return (
		<>
			<td className="sheet-box">{isLeft ? `${number}.` : null}</td>
			<td className="sheet-box">{isLeft ? null : `${number}.`}</td>
		</>
	);
}
