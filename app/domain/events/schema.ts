import { z } from "zod";
import { normaliseAddress } from "../messages/address";
import { readSpeakerLine } from "../speakers/speaker-line";
import { readOfficePhone } from "./office-phone";
import { readTime } from "./typed-time";
import { eventKinds, eventModes, sessionKinds, timeZones } from "./types";

// Messages are names of texts in the catalogue `errors`.

const text = (longest: number) => z.string({ error: "invalid" }).max(longest, "too-long").default("");
const filled = (longest: number, missing: string) =>
	z.string({ error: missing }).min(1, missing).max(longest, "too-long");
const choice = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, { error: "choose-one" });
/** An empty choice is no answer. */
const optional = <S extends z.ZodType>(schema: S) =>
	z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const regencyCode = optional(z.string().regex(/^\d{2}\.\d{2}$/, "choose-one"));
const time = filled(20, "time-required").transform(
	(value, context) => readTime(value) ?? wrong(context, "time-invalid"),
);

/** A meeting somewhere is somewhere; said together with what else is wrong. */
const somewhere = (form: { region?: unknown; mode?: unknown }) => form.mode === "online" || Boolean(form.region);
const regionRequired = { path: ["region"], error: "region-required", when: () => true };

/** The short first form of an event. */
export const newEventSchema = z
	.object({
		title: filled(200, "title-required"),
		kind: choice(eventKinds),
		/** Only an admin is asked. */
		office: optional(z.string().max(100)),
		region: regencyCode,
		mode: choice(eventModes),
		/** Empty: the zone of the region's province. */
		time_zone: optional(choice(timeZones)),
	})
	.refine(somewhere, regionRequired);

/** What an event is about and where it is. */
export const eventDetailsSchema = z
	.object({
		title: filled(200, "title-required"),
		kind: choice(eventKinds),
		purpose: text(2000),
		/** One topic a line. */
		topics: text(3000),
		host_name: filled(200, "host-required"),
		venue_name: text(200),
		venue_address: text(400),
		region: regencyCode,
		mode: choice(eventModes),
		time_zone: choice(timeZones),
		online_url: optional(
			z
				.string()
				.max(500, "too-long")
				.refine((value) => /^https?:\/\/[^\s"<>]+$/.test(value) && URL.canParse(value), "url-invalid"),
		),
		contact_name: text(120),
		contact_phone: optional(
			z
				.string()
				.max(40, "too-long")
				.transform((value, context) => readOfficePhone(value) ?? wrong(context, "office-phone-invalid")),
		),
		contact_email: optional(
			z
				.string()
				.max(254, "too-long")
				.transform((value, context) => normaliseAddress(value) ?? wrong(context, "email-invalid")),
		),
		needs_approval: optional(z.enum(["yes", "no"], { error: "choose-one" })),
		edit_resets_approval: optional(z.literal("on", { error: "invalid" })),
		send_update: optional(z.literal("on", { error: "invalid" })),
	})
	.refine(somewhere, regionRequired)
	.transform((form, context) => {
		const topics = form.topics
			.split("\n")
			.map((topic) => topic.trim())
			.filter(Boolean);
		if (topics.length > 30 || topics.some((topic) => topic.length > 200))
			context.addIssue({ code: "custom", path: ["topics"], message: "topics-too-many" });
		return {
			title: form.title,
			kind: form.kind,
			purpose: form.purpose,
			topics,
			hostName: form.host_name,
			venueName: form.venue_name,
			venueAddress: form.venue_address,
			regencyCode: form.region ?? null,
			mode: form.mode,
			timeZone: form.time_zone,
			onlineUrl: form.online_url ?? null,
			contactName: form.contact_name,
			contactPhone: form.contact_phone ?? null,
			contactEmail: form.contact_email ?? null,
			needsApproval: form.needs_approval === "yes",
			editResetsApproval: form.edit_resets_approval === "on",
			sendsUpdate: form.send_update === "on",
		};
	});

/** Ticked boxes: none, one or several under one name. */
const ids = z.preprocess(
	(value) => (value === undefined || value === "" ? [] : [value].flat()),
	z.array(z.string({ error: "invalid" }).max(100, "invalid"), { error: "invalid" }).max(300, "invalid"),
);
const newPeople = text(6000).transform((value, context) => {
	const lines = value
		.split("\n")
		.map((line) => line.trim())
		.filter(Boolean);
	if (lines.length > 20 || lines.some((line) => line.length > 300)) return wrong(context, "people-too-many");
	return lines.map(readSpeakerLine);
});

/** One session of the programme. */
export const sessionSchema = z
	.object({
		day: filled(100, "choose-one"),
		kind: choice(sessionKinds),
		title: filled(200, "title-required"),
		start: time,
		end: time,
		room: text(120),
		/** Empty: for everybody. */
		capacity: z
			.string({ error: "number-invalid" })
			.regex(/^\d{0,5}$/, "number-invalid")
			.default("")
			.transform((typed) => (typed === "" ? null : Number(typed))),
		/** Ids of the event's people. */
		speakers: ids,
		moderators: ids,
		/** One person a line. */
		new_speakers: newPeople,
		new_moderators: newPeople,
	})
	.refine(({ speakers, moderators }) => !speakers.some((id) => moderators.includes(id)), {
		path: ["moderators"],
		error: "person-twice",
	})
	.transform(({ day, start, end, speakers, moderators, new_speakers, new_moderators, ...session }) => ({
		...session,
		dayId: day,
		startTime: start,
		endTime: end,
		people: [
			...speakers.map((speakerId) => ({ role: "speaker" as const, speakerId })),
			...new_speakers.map((named) => ({ role: "speaker" as const, named })),
			...moderators.map((speakerId) => ({ role: "moderator" as const, speakerId })),
			...new_moderators.map((named) => ({ role: "moderator" as const, named })),
		],
	}));

/** Why an event is postponed or cancelled; it goes into the letters. */
export const withdrawalSchema = z.object({ reason: filled(500, "reason-required") });

function wrong(context: z.core.$RefinementCtx, message: string): never {
	context.addIssue({ code: "custom", message });
	return z.NEVER;
}
