import { z } from "zod";
import type { rescheduleEvent, ScheduleInput } from "./reschedule-event";
import type { PlannedWindow } from "./rules";
import { readDate, readTime } from "./typed-time";
import { type MeetingPackage, meetingPackages } from "./types";

/** More rows than this are not read: the longest training of the ministry has two weeks. */
export const mostDays = 31;

/** The days' rows are `date_1 start_1 end_1 package_1 id_1`, `date_2 …`; the window is `opens_date opens_time closes_date
 * closes_time`, the cut-off for changes by participants `edit_closes_date edit_closes_time`. */
export const scheduleSchema = z.record(z.string(), z.unknown()).transform((values, context): ScheduleInput => {
	const read = (name: string) => (typeof values[name] === "string" ? values[name] : "");
	const refuse = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
	const date = (name: string) => {
		const found = readDate(read(name));
		if (!found) refuse(name, read(name) === "" ? "date-required" : "date-invalid");
		return found ?? "0000-01-01";
	};
	const time = (name: string) => {
		const found = readTime(read(name));
		if (!found) refuse(name, read(name) === "" ? "time-required" : "time-invalid");
		return found ?? "00:00";
	};
	const moment = (name: string) => {
		if (read(`${name}_date`) === "" && read(`${name}_time`) === "") return null;
		return `${date(`${name}_date`)}T${time(`${name}_time`)}`;
	};
	const meetingPackage = (name: string) => {
		const found = meetingPackages.find((known) => known === read(name)) ?? null;
		if (!found && read(name) !== "") refuse(name, "choose-one");
		return found;
	};
	const days = rowsOf(values).map((row) => {
		const on = date(`date_${row}`);
		return {
			id: read(`id_${row}`) || null,
			meetingPackage: meetingPackage(`package_${row}`),
			startsAtLocal: `${on}T${time(`start_${row}`)}`,
			endsAtLocal: `${on}T${time(`end_${row}`)}`,
		};
	});
	return {
		days,
		registrationOpensAtLocal: moment("opens"),
		registrationClosesAtLocal: moment("closes"),
		editClosesAtLocal: moment("edit_closes"),
	};
});

/** Numbers of the rows somebody filled in. An emptied row takes its day off the schedule. */
export function rowsOf(values: Record<string, unknown>): number[] {
	const rows = Array.from({ length: mostDays }, (_, index) => index + 1);
	return rows.filter((row) => values[`remove_${row}`] !== "on" && isFilled(values, row));
}

/** The fields of the form as they are stored. */
export function storedSchedule(
	event: Required<PlannedWindow>,
	days: readonly { id: string; startsAtLocal: string; endsAtLocal: string; meetingPackage: MeetingPackage | null }[],
): Record<string, string> {
	const moment = (name: string, local: string | null) => ({
		[`${name}_date`]: local?.slice(0, 10) ?? "",
		[`${name}_time`]: local?.slice(11) ?? "",
	});
	const rows = days.map(({ id, startsAtLocal, endsAtLocal, meetingPackage }, index) => ({
		[`id_${index + 1}`]: id,
		[`date_${index + 1}`]: startsAtLocal.slice(0, 10),
		[`start_${index + 1}`]: startsAtLocal.slice(11),
		[`end_${index + 1}`]: endsAtLocal.slice(11),
		[`package_${index + 1}`]: meetingPackage ?? "",
	}));
	return Object.assign(
		moment("opens", event.registrationOpensAtLocal),
		moment("closes", event.registrationClosesAtLocal),
		moment("edit_closes", event.editClosesAtLocal),
		...rows,
	);
}

/** How many rows to show: those filled in and an empty one, two at least, one more when asked for. */
export function shownRows(values: Record<string, unknown>): number {
	const last = Math.max(
		0,
		...Array.from({ length: mostDays }, (_, index) => index + 1).filter((row) => isFilled(values, row)),
	);
	const shown = Math.max(2, last + 1, (Number(values.rows) || 0) + (values.add ? 1 : 0));
	return Math.min(mostDays, shown);
}

type Refusal = Exclude<
	Extract<Awaited<ReturnType<typeof rescheduleEvent>>, { ok: false }>,
	{ reason: "no-such-event" | "cancelled" | "finished" | "no-such-day" | "changed-meanwhile" }
>;

/** Beside which field a refused schedule is wrong, and the name of the text in `errors`. */
export function refusedFields(values: Record<string, unknown>, refusal: Refusal) {
	const rows = rowsOf(values);
	switch (refusal.reason) {
		case "end-before-start":
			return { [`end_${rows[refusal.day]}`]: refusal.reason };
		case "day-not-later":
			return { [`date_${rows[refusal.day]}`]: refusal.reason };
		case "closes-before-opens":
		case "closes-after-start":
			return { closes_date: refusal.reason };
		case "edit-closes-after-end":
			return { edit_closes_date: refusal.reason };
		case "in-the-past":
			return { [`date_${rows.at(-1) ?? 1}`]: refusal.reason };
		case "day-has-sessions":
		case "day-has-attendance": {
			const name = Object.keys(values).find((key) => key.startsWith("id_") && values[key] === refusal.dayId);
			return { [name?.replace("id_", "date_") ?? "date_1"]: refusal.reason };
		}
		case "incomplete":
			return rows.length === 0
				? { date_1: "kept-when-published" as const }
				: { opens_date: "kept-when-published" as const };
	}
}

function isFilled(values: Record<string, unknown>, row: number): boolean {
	return ["date", "start", "end"].some((part) => Boolean(values[`${part}_${row}`]));
}
