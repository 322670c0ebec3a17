import { z } from "zod";
import type { ScheduleInput } from "./reschedule-event";
import { readDate, readTime } from "./typed-time";

/** More rows than this are not read: the longest training of the ministry has two weeks. */
export const mostDays = 31;

/** The days' rows are `date_1 start_1 end_1 id_1`, `date_2 …`; the window is `opens_date opens_time closes_date closes_time`. */
export const scheduleSchema = z.record(z.string(), z.unknown()).transform((values, context): ScheduleInput => {
	const read = (name: string) => (typeof values[name] === "string" ? values[name] : "");
	const refuse = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
	const date = (name: string) => {
		const found = readDate(read(name));
		if (!found) refuse(name, read(name) === "" ? "required" : "date-invalid");
		return found ?? "0000-01-01";
	};
	const time = (name: string) => {
		const found = readTime(read(name));
		if (!found) refuse(name, read(name) === "" ? "required" : "time-invalid");
		return found ?? "00:00";
	};
	const moment = (name: string) => {
		if (read(`${name}_date`) === "" && read(`${name}_time`) === "") return null;
		return `${date(`${name}_date`)}T${time(`${name}_time`)}`;
	};
	const days = rowsOf(values).map((row) => {
		const on = date(`date_${row}`);
		return {
			id: read(`id_${row}`) || null,
			startsAtLocal: `${on}T${time(`start_${row}`)}`,
			endsAtLocal: `${on}T${time(`end_${row}`)}`,
		};
	});
	return { days, registrationOpensAtLocal: moment("opens"), registrationClosesAtLocal: moment("closes") };
});

/** Numbers of the rows somebody filled in. An emptied row takes its day off the schedule. */
export function rowsOf(values: Record<string, unknown>): number[] {
	const rows = Array.from({ length: mostDays }, (_, index) => index + 1);
	return rows.filter(
		(row) => values[`remove_${row}`] !== "on" && ["date", "start", "end"].some((part) => values[`${part}_${row}`]),
	);
}
