import { type CsvFrame, type CsvRow, csvHead, csvRows } from "#app/documents/registrations-csv";
import { toLocal } from "#app/domain/calendar/time-zone";
import { partyQuestions } from "#app/domain/registrations/questions";
import type { Language } from "#app/i18n/language";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as registrationListQueries from "#db/queries/registration-list";
import type { EventRow } from "#db/tables/events";

/** Rows read at once: memory stays flat however long the list is. */
const rowsPerPage = 500;

interface Export {
	event: EventRow;
	filter: registrationListQueries.RegistrationFilter;
	language: Language;
	now: Date;
}

/** The registrations of an event as a CSV file, read page by page while it is being sent. */
export async function registrationsCsv(read: ReadDb, { event, filter, language, now }: Export) {
	const days = await eventQueries.listDays(read, event.id);
	const frame: CsvFrame = {
		language,
		timeZone: event.timeZone,
		days: days.map(({ position }) => position),
		questions: partyQuestions(now),
	};
	const encoder = new TextEncoder();
	let after: string | null = null;
	return new ReadableStream<Uint8Array>(
		{
			start(controller) {
				controller.enqueue(encoder.encode(csvHead(frame)));
			},
			async pull(controller) {
				const lines = await registrationListQueries.listForExport(read, filter, { after, limit: rowsPerPage });
				after = lines.at(-1)?.id ?? null;
				if (lines.length > 0)
					controller.enqueue(encoder.encode(csvRows(frame, await rowsOf(read, lines, event.timeZone, days))));
				if (lines.length < rowsPerPage) controller.close();
			},
		},
		// A page is read when the one before it was taken.
		{ highWaterMark: 0 },
	);
}

async function rowsOf(
	read: ReadDb,
	lines: readonly registrationListQueries.ExportLine[],
	timeZone: EventRow["timeZone"],
	days: readonly { id: string; position: number }[],
): Promise<CsvRow[]> {
	const ids = lines.map(({ id }) => id);
	const answers = new Map<string, Record<string, string>>(ids.map((id) => [id, {}]));
	for (const { registrationId, question, answer } of await registrationListQueries.listAnswersOf(read, ids))
		Object.assign(answers.get(registrationId) ?? {}, { [question]: answer });
	const positions = new Map(days.map(({ id, position }) => [id, position]));
	const checkIns = new Map<string, Record<number, string>>(ids.map((id) => [id, {}]));
	for (const { registrationId, dayId, checkedInAt } of await registrationListQueries.listCheckInsOf(read, ids))
		Object.assign(checkIns.get(registrationId) ?? {}, { [positions.get(dayId) ?? 0]: toLocal(checkedInAt, timeZone) });
	return lines.map((line) => ({
		...line,
		registeredAtLocal: toLocal(line.registeredAt, timeZone),
		confirmedAtLocal: line.confirmedAt && toLocal(line.confirmedAt, timeZone),
		mayBePhotographed: line.mayBePhotographed === 1,
		answers: answers.get(line.id) ?? {},
		checkIns: checkIns.get(line.id) ?? {},
	}));
}
