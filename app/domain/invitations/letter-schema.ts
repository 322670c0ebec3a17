import { z } from "zod";
import { readDate, readTime } from "../events/typed-time";
import { unknownPlaceholders } from "../messages/rules";
import { placeholders } from "./types";

const line = (max: number) =>
	z
		.string({ error: "invalid" })
		.overwrite((text) => text.replace(/\s+/g, " ").trim())
		.max(max, "too-long")
		.default("");
const filled = (max: number) => line(max).refine((text) => text !== "", "required");
const prose = (max: number) =>
	z
		.string({ error: "required" })
		.min(1, "required")
		.max(max, "too-long")
		.refine((text) => unknownPlaceholders(text, placeholders).length === 0, "placeholder-unknown");

/** The invitation letter as its form is filled in. */
export const letterSchema = z
	.object({
		number: line(100),
		dated_on: line(20),
		classification: filled(60),
		attachments: line(100),
		subject: filled(200),
		addressee: prose(400),
		body: prose(6000),
		travel_costs: filled(400),
		respond_date: line(20),
		respond_time: line(20),
		place: line(100),
		signatory_position: line(200),
		signatory_name: line(120),
		signatory_number: line(60),
		carbon_copies: z.string().max(1000, "too-long").default(""),
	})
	.transform((form, context) => {
		const refuse = (field: string, message: string) =>
			context.issues.push({ code: "custom", message, path: [field], input: undefined });
		const datedOn = form.dated_on ? readDate(form.dated_on) : null;
		if (form.dated_on && !datedOn) refuse("dated_on", "date-invalid");
		if (form.number && !form.dated_on) refuse("dated_on", "number-needs-date");
		const respondOn = form.respond_date ? readDate(form.respond_date) : null;
		if (form.respond_date && !respondOn) refuse("respond_date", "date-invalid");
		const respondTime = form.respond_time ? readTime(form.respond_time) : "23:59";
		if (form.respond_date && !respondTime) refuse("respond_time", "time-invalid");
		if (context.issues.length > 0) return z.NEVER;
		return {
			number: form.number || null,
			datedOn,
			classification: form.classification,
			attachments: form.attachments,
			subject: form.subject,
			addressee: form.addressee,
			body: form.body,
			travelCosts: form.travel_costs,
			respondByLocal: respondOn ? `${respondOn}T${respondTime}` : null,
			place: form.place,
			signatoryPosition: form.signatory_position,
			signatoryName: form.signatory_name,
			signatoryNumber: form.signatory_number,
			carbonCopies: form.carbon_copies,
		};
	});

export type LetterInput = z.output<typeof letterSchema>;

/** What an office prints on every paper. */
export const letterheadSchema = z
	.object({
		lines: z
			.string()
			.max(800, "too-long")
			.default("")
			.refine((text) => text.split("\n").length <= 8, "letterhead-lines"),
		place: line(100),
		signatory_position: line(200),
		signatory_name: line(120),
		signatory_number: line(60),
		carbon_copies: z.string().max(1000, "too-long").default(""),
		remove_logo: z.string().default(""),
	})
	.transform((form) => ({
		lines: form.lines,
		place: form.place,
		signatoryPosition: form.signatory_position,
		signatoryName: form.signatory_name,
		signatoryNumber: form.signatory_number,
		carbonCopies: form.carbon_copies,
		removesLogo: form.remove_logo !== "",
	}));

export type LetterheadInput = z.output<typeof letterheadSchema>;
