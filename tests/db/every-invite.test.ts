import { beforeAll, expect, test } from "vitest";
import { cancelEvent } from "#app/domain/events/cancel-event";
import { rescheduleEvent } from "#app/domain/events/reschedule-event";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { editSpeaker } from "#app/domain/speakers/edit-speaker";
import { inviteSpeakers } from "#app/domain/speakers/invite-speakers";
import * as eventQueries from "#db/queries/events";
import * as speakerQueries from "#db/queries/speakers";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createGroup, delegate } from "#tests/support/factories/group";
import { type Component, lintIcs, parseIcs } from "#tests/support/ical-lint";
import { mimeTree } from "#tests/support/mime";
import { deliverAll, register } from "#tests/support/outbox";
import { postOffice } from "#tests/support/posted-invite";
import { testDb } from "#tests/support/test-db";

interface Posted {
	bytes: Buffer;
	/** With its folds undone. */
	text: string;
	method: string;
	event: Component;
	calendar: Component;
}

const office = postOffice();
let deps: TestDeps;
/** Every calendar message that came out of the mail server. */
let invites: Posted[];

const hadi = { name: "Hadi Raharjo", titlePrefix: "Dr.", titleSuffix: null, position: "Direktur", organisation: "" };
const answers = { nik_koperasi: "3671020049001" };

/** A dialogue in a hall and one that is also online, with everybody a calendar message goes to, moved and called off. */
beforeAll(async () => {
	deps = testDeps((await testDb()).db);
	const people = [{ role: "speaker" as const, named: hadi }];
	const sessions = [{ title: "Panel 1", people, capacity: 9, room: "Benteng" }];
	const hall = await createOpenEvent(deps, { sessions });
	const hybrid = await createOpenEvent(deps, { mode: "hybrid", onlineUrl: "https://rapat.example/j/1?pwd=a,b" });
	const [session] = await eventQueries.listSessions(deps.db, hall.id);
	const chosen = [session?.id ?? ""];
	const siti = await register(deps, hall.id, "Siti Nurhaliza", { phone: "+6281200000077", sessions: chosen });
	await register(deps, hall.id, "Budi Santoso", { category: "cooperative", answers, phone: "+6281200000078" });
	await register(deps, hybrid.id, "Joko Widodo", { language: "en" });
	await createGroup(deps, hall.id, [delegate("Ratna Dewi"), delegate("Eko", { phone: "+6281200000079" })], {
		mailTo: "contact",
	});
	const [speaker] = await speakerQueries.listByEvent(deps.db, hall.id);
	const contact = { email: "hadi@narasumber.test", phone: "+6281200000080", language: "id" as const };
	await editSpeaker(deps, hall.id, speaker?.id ?? "", { ...hadi, ...contact });
	await inviteSpeakers(deps, hall.id, "all");
	await deliverAll(deps, office.transport());

	deps.travelTo("2026-11-03T02:00:00.000Z");
	for (const event of [hall, hybrid]) {
		const days = (await eventQueries.listDays(deps.db, event.id)).map((day) => ({
			...day,
			startsAtLocal: day.startsAtLocal.replace("T08:30", "T08:00"),
		}));
		expect(await rescheduleEvent(deps, event.id, { ...event, days })).toMatchObject({ ok: true });
	}
	await deliverAll(deps, office.transport());
	deps.travelTo("2026-11-04T02:00:00.000Z");
	await cancelRegistration(deps, siti.id);
	await cancelEvent(deps, hybrid.id, "Gedung tidak dapat dipakai");
	await deliverAll(deps, office.transport());

	invites = (await office.inbox().letters()).flatMap(({ raw }) => {
		const part = mimeTree(raw.toString("latin1")).parts[0]?.parts[2];
		if (!part) return [];
		const bytes = Buffer.from(part.body, "base64");
		const calendar = parseIcs(bytes).root.components[0] as Component;
		const event = calendar.components.find(({ name }) => name === "VEVENT") as Component;
		const method = calendar.properties.find(({ name }) => name === "METHOD")?.value ?? "";
		return { bytes, text: bytes.toString("utf8").replaceAll("\r\n ", ""), method, event, calendar };
	});
});

const valuesOf = ({ event }: Posted, name: string) =>
	event.properties.filter((property) => property.name === name).map(({ value }) => value);

test("there are invitations, updates and withdrawals for everybody a calendar message goes to", () => {
	const kinds = invites.map((invite) => {
		const state = invite.method === "CANCEL" ? "CANCEL" : Number(valuesOf(invite, "SEQUENCE")) > 0 ? "update" : "new";
		return `${state} ${valuesOf(invite, "ATTENDEE").join().replace("mailto:", "")}`;
	});
	const count = (kind: string) => kinds.filter((one) => one === kind).length;
	// Two days each, and for Siti the session she chose; the contact has the entries of two delegates.
	expect(["new", "CANCEL"].map((state) => count(`${state} siti.nurhaliza@peserta.test`))).toEqual([3, 3]);
	expect(["new", "update", "CANCEL"].map((state) => count(`${state} joko.widodo@peserta.test`))).toEqual([2, 2, 2]);
	expect(["new", "update"].map((state) => count(`${state} hendra@serikat.test`))).toEqual([4, 4]);
	expect(count("new hadi@narasumber.test")).toBe(1);
	for (const { bytes, method } of invites)
		expect(lintIcs(bytes, { method: method as "REQUEST" | "CANCEL", rsvp: "FALSE" })).toEqual([]);
});

test("C09 in every invitation DTSTAMP, CREATED and LAST-MODIFIED end in Z", () => {
	for (const invite of invites)
		for (const name of ["DTSTAMP", "CREATED", "LAST-MODIFIED"])
			expect([name, valuesOf(invite, name)]).toEqual([name, [expect.stringMatching(/^\d{8}T\d{6}Z$/)]]);
});

test("C10 every invitation ends with END:VCALENDAR and a line end, and has no bare line feed", () => {
	for (const { bytes } of invites) {
		const raw = bytes.toString("latin1");
		expect(raw.endsWith("\r\nEND:VCALENDAR\r\n")).toBe(true);
		expect(raw.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
	}
});

test("C63 every letter has its id in the outbox as Message-ID, the date of its queueing, and no program's name", async () => {
	const queued = await deps.db.selectFrom("letters").select(["id", "messageId", "createdAt", "status"]).execute();
	const arrived = await office.inbox().letters();
	expect(arrived).toHaveLength(queued.filter(({ status }) => status === "sent").length);
	const byMessageId = new Map(queued.map((letter) => [letter.messageId, letter]));
	for (const { messageId, date, headers } of arrived) {
		const letter = byMessageId.get(messageId ?? "");
		expect(messageId).toBe(`<${letter?.id}@rembuk.example>`);
		expect(date).toBe(letter?.createdAt);
		const names = headers.map(({ key }) => key);
		expect(headers.find(({ key }) => key === "auto-submitted")?.value).toBe("auto-generated");
		expect(names.filter((name) => /^x-mailer$|^user-agent$/.test(name))).toEqual([]);
	}
});

const frame = {
	VCALENDAR: ["CALSCALE", "METHOD", "PRODID", "VERSION"],
	VTIMEZONE: ["TZID", "X-LIC-LOCATION"],
	STANDARD: ["DTSTART", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO"],
};
const shown = [
	"ATTENDEE",
	"CLASS",
	"CREATED",
	"DESCRIPTION",
	"DTEND",
	"DTSTAMP",
	"DTSTART",
	"LAST-MODIFIED",
	"LOCATION",
];
const rest = ["ORGANIZER", "SEQUENCE", "STATUS", "SUMMARY", "TRANSP", "UID", "URL", "X-MICROSOFT-CDO-BUSYSTATUS"];
const worlds = {
	REQUEST: {
		...frame,
		VEVENT: [...shown, ...rest, "X-MICROSOFT-DISALLOW-COUNTER"],
		VALARM: ["ACTION", "DESCRIPTION", "TRIGGER"],
	},
	CANCEL: { ...frame, VEVENT: [...shown, ...rest] },
};

test("C28 every invitation holds these properties, each once, and no other", () => {
	const propertiesOf = (component: Component): Record<string, string[]> =>
		Object.assign(
			{ [component.name]: component.properties.map(({ name }) => name).sort() },
			...component.components.map(propertiesOf),
		);
	for (const { calendar, method, text } of invites) {
		const world = worlds[method as keyof typeof worlds];
		const isOnline = text.includes("rapat.example");
		const VEVENT = isOnline ? [...world.VEVENT, "CONFERENCE"].sort() : world.VEVENT;
		expect(propertiesOf(calendar)).toEqual({ ...world, VEVENT });
	}
});

test("C29 every invitation has one ATTENDEE and one ORGANIZER, who are not the same", () => {
	for (const invite of invites) {
		const [attendees, organizers] = [valuesOf(invite, "ATTENDEE"), valuesOf(invite, "ORGANIZER")];
		expect([attendees.length, organizers]).toEqual([1, ["mailto:dialog@rembuk.example"]]);
		expect(attendees).not.toEqual(organizers);
	}
});

test("C30 no invitation holds a ticket, a personal link, a code, a telephone number or an identity number", async () => {
	const registrations = await deps.db.selectFrom("registrations").selectAll().execute();
	const groups = await deps.db.selectFrom("registrationGroups").select("id").execute();
	const speakers = await deps.db.selectFrom("eventSpeakers").select("id").execute();
	const secrets = [
		...registrations.flatMap(({ id, code, phone }) => [
			deps.links.token("registration", id, 1),
			deps.links.token("pass", id, 1),
			code,
			...(phone ? [phone.replace("+62", "")] : []),
		]),
		...groups.map(({ id }) => deps.links.token("group", id, 1)),
		...speakers.flatMap(({ id }) => [1, 2].map((version) => deps.links.token("speaker", id, version))),
		"81200000080",
		answers.nik_koperasi,
	];
	expect(secrets.length).toBeGreaterThan(20);
	for (const { text } of invites) {
		expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
		expect(text).not.toMatch(/\d{13}|\/(?:pendaftaran|rombongan|narasumber|undangan)\//);
	}
});
