import { z } from "zod";
import { mostDays } from "./reminder-schedule";

const days = z
	.string()
	.default("")
	.refine((text) => text === "" || (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= mostDays), {
		error: "reminder-days",
	});

/** When an event's letters by date leave: a switch and a number of days for each. */
export const reminderSchema = z
	.object({
		first: z.string().default(""),
		first_days: days,
		last: z.string().default(""),
		last_days: days,
		thanks: z.string().default(""),
		thanks_days: days,
	})
	.transform((form, context) => {
		const chosen = (name: "first" | "last" | "thanks") => {
			if (form[name] === "") return null;
			const text = form[`${name}_days`];
			if (text === "")
				context.issues.push({ code: "custom", message: "reminder-days", path: [`${name}_days`], input: undefined });
			return Number(text);
		};
		const [firstReminderDays, lastReminderDays, thanksDays] = [chosen("first"), chosen("last"), chosen("thanks")];
		if (firstReminderDays && lastReminderDays && firstReminderDays <= lastReminderDays)
			context.issues.push({ code: "custom", message: "reminder-order", path: ["last_days"], input: undefined });
		if (context.issues.length > 0) return z.NEVER;
		return { firstReminderDays, lastReminderDays, thanksDays };
	});

export type ReminderInput = z.output<typeof reminderSchema>;
