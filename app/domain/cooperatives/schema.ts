import { z } from "zod";
import { languages } from "#app/i18n/language";
import { isLocalDateTime } from "../calendar/time-zone";
import { normaliseAddress } from "../messages/address";
import { parsePhone } from "../registrations/phone";
import { holdsPersonalNik, readNikNumber } from "./nik-number";
import { checklistStates, cooperativeForms, cooperativeStages, cooperativeTypes, membershipAreas } from "./types";

const raw = (longest: number) => z.string({ error: "required" }).max(longest, "too-long");
/** Words people write freely: a person's identity number is no part of them. */
const text = (longest: number) => raw(longest).refine((typed) => !holdsPersonalNik(typed), "nik-in-text");
const filled = (longest: number, missing: string) =>
	z
		.string({ error: missing })
		.min(1, missing)
		.max(longest, "too-long")
		.refine((typed) => !holdsPersonalNik(typed), "nik-in-text");
const optional = (longest: number) => text(longest).default("");

/** Text that is stored as null when left empty, after `read` understood it; else the message is shown. */
const readAs = <T>(longest: number, read: (typed: string) => T | null, message: string) =>
	raw(longest)
		.default("")
		.transform((typed, context) => {
			if (typed === "") return null;
			const value = read(typed);
			if (value === null) context.addIssue({ code: "custom", message });
			return value;
		});

const isDate = (date: string) => isLocalDateTime(`${date}T00:00`);
const date = () => raw(10).refine(isDate, "date-invalid");
const dateOrNull = () => readAs(10, (raw) => (isDate(raw) ? raw : null), "date-invalid");
/** A whole number as people write it, with dots between thousands. */
const wholeNumber = (lowest: number, highest: number) =>
	readAs(
		30,
		(raw) => {
			const value = /^-?[\d.\s]+$/.test(raw) ? Number(raw.replace(/[.\s]/g, "")) : Number.NaN;
			return Number.isSafeInteger(value) && value >= lowest && value <= highest ? value : null;
		},
		"number-invalid",
	);
const oneOf = <T extends string>(values: readonly T[]) =>
	readAs(40, (raw) => values.find((one) => one === raw) ?? null, "choose-one");
const nikNumber = () =>
	raw(60)
		.default("")
		.transform((typed, context) => {
			if (typed === "") return null;
			const read = readNikNumber(typed);
			if ("nik" in read) return read.nik;
			context.addIssue({ code: "custom", message: read.problem });
			return null;
		});
const bookYear = () =>
	text(4)
		.regex(/^(19[5-9]\d|2[01]\d\d)$/, "year-invalid")
		.transform(Number);
const repeated = (longest: number) =>
	z.preprocess((raw) => [raw ?? []].flat(), z.array(text(longest)).max(20, "too-long"));

/** The profile after the form NIK v.2.7, without anything personal of the board. */
export const profileSchema = z
	.object({
		version: z.coerce.number({ error: "invalid" }).int(),
		nik: nikNumber(),
		form: oneOf(cooperativeForms),
		type: oneOf(cooperativeTypes),
		groupCode: wholeNumber(1, 45),
		sectorCode: wholeNumber(1, 17),
		membershipArea: oneOf(membershipAreas),
		village: optional(100),
		legalEntityNo: optional(100).transform((no) => no || null),
		legalEntityOn: dateOrNull(),
		legalEntityBy: optional(150),
		amendmentNo: repeated(100),
		amendmentOn: repeated(10),
		membersMale: wholeNumber(0, 10_000_000),
		membersFemale: wholeNumber(0, 10_000_000),
		employees: wholeNumber(0, 10_000_000),
		hasSavingsUnit: optional(5).transform((on) => on === "1"),
		savingsLicenceNo: optional(100).transform((no) => no || null),
		savingsLicenceUntil: dateOrNull(),
		certificateNo: optional(100).transform((no) => no || null),
		certificateIssuedOn: dateOrNull(),
		certificateValidUntil: dateOrNull(),
		contactName: optional(100),
		contactPosition: optional(100),
		contactEmail: readAs(254, normaliseAddress, "email-invalid"),
		contactPhone: readAs(40, parsePhone, "phone-invalid"),
		language: z.enum(languages, { error: "choose-one" }),
		note: optional(4000),
	})
	.superRefine((form, context) => {
		if (form.amendmentOn.some((on) => on !== "" && !isDate(on)))
			context.addIssue({ code: "custom", path: ["amendmentOn"], message: "date-invalid" });
		const { certificateIssuedOn: issued, certificateValidUntil: until } = form;
		if (issued && until && until < issued)
			context.addIssue({ code: "custom", path: ["certificateValidUntil"], message: "valid-before-issued" });
	})
	.transform(({ amendmentNo, amendmentOn, ...profile }) => ({
		...profile,
		amendments: amendmentNo.flatMap((number, index) =>
			number === "" ? [] : [{ number, decidedOn: amendmentOn[index] || null }],
		),
	}));
export type ProfileInput = z.output<typeof profileSchema>;

/** The annual meeting of a book year: held is not reported. */
export const meetingSchema = z.object({
	bookYear: bookYear(),
	heldOn: dateOrNull(),
	reportedOn: dateOrNull(),
	minutesNo: optional(100),
});
export type MeetingInput = z.output<typeof meetingSchema>;

const rupiah = () => wholeNumber(-1e15, 1e15);
/** Business figures of a book year, in rupiah. */
export const figuresSchema = z.object({
	bookYear: bookYear(),
	ownCapital: rupiah(),
	externalCapital: rupiah(),
	assets: rupiah(),
	turnover: rupiah(),
	surplus: rupiah(),
});
export type FiguresInput = z.output<typeof figuresSchema>;

/** A move from one stage to another, as it was seen and as it is to be. */
export const moveSchema = z.object({
	before: z.enum(cooperativeStages, { error: "choose-one" }),
	after: z.enum(cooperativeStages, { error: "stage-required" }),
	happenedOn: date(),
	note: optional(2000),
	confirmedBy: optional(150),
	evidenceNo: optional(100),
	nik: nikNumber(),
	certificateNo: optional(100).transform((no) => no || null),
	certificateIssuedOn: dateOrNull(),
	certificateValidUntil: dateOrNull(),
});
export type MoveInput = z.output<typeof moveSchema>;

/** What is known of one requirement. */
export const itemSchema = z.object({
	code: filled(60, "choose-one"),
	state: z.enum(checklistStates, { error: "choose-one" }),
	note: optional(500),
});
export type ItemInput = z.output<typeof itemSchema>;

/** A message of an office to a cooperative, or the other way; `form_key` makes sending twice harmless. */
export const messageSchema = z
	.object({ body: filled(4000, "message-required"), form_key: z.uuid({ error: "invalid" }) })
	.transform(({ body, form_key: formKey }) => ({ body, formKey }));
export type MessageInput = z.output<typeof messageSchema>;

/** Which organisation's way is to be opened. */
export const openSchema = z.object({ organisation: filled(36, "cooperative-required") });
/** Who accompanies a cooperative. */
export const mentorSchema = z.object({ mentor: optional(150) });
/** Which office confirms a cooperative's stages; empty for none. */
export const officeSchema = z.object({ office: optional(36).transform((id) => id || null) });
/** Which checklist a cooperative moves to, and why. */
export const checklistMoveSchema = z.object({
	checklist: filled(36, "choose-one"),
	reason: filled(1000, "reason-required"),
});
