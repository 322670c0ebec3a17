import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { InviteFacts } from "#app/domain/calendar/facts";
import { buildInvite } from "#app/domain/calendar/invite";
import { composeMessage } from "#emails/transport";
import { parseIcs } from "#tests/support/ical-lint";
import { dayOne } from "#tests/support/invites";
import { startThunderbird, type Thunderbird, thunderbirdVersion } from "./thunderbird";

const version = thunderbirdVersion();
const siti = dayOne.attendee.email;

/** The letter that brings this calendar message, as it goes over the wire. */
function letterWith(facts: InviteFacts): Promise<Buffer> {
	const id = randomUUID();
	return composeMessage({
		id,
		messageId: `<${id}@kemnaker.test>`,
		date: facts.dtstamp,
		from: { name: "Panitia Dialog", address: "dialog@kemnaker.test" },
		to: { name: "Siti Nurhaliza", address: siti },
		subject: facts.summary,
		text: facts.description,
		html: `<p>${facts.summary}</p>`,
		language: "id",
		ics: { method: facts.method, content: buildInvite(facts) },
	});
}

/** An invitation of its own for each scenario. */
const invitation = (changes: Partial<InviteFacts> = {}): InviteFacts => ({ ...dayOne, uid: randomUUID(), ...changes });
const later = (facts: InviteFacts, changes: Partial<InviteFacts>): InviteFacts => ({
	...facts,
	sequence: facts.sequence + 1,
	dtstamp: "2021-09-02T03:00:00.000Z",
	...changes,
});

describe(version ?? "Thunderbird", { timeout: 120_000 }, () => {
	if (version === null) {
		test("dilewati: Thunderbird tidak terpasang", ({ skip }) => skip());
		return;
	}

	let thunderbird: Thunderbird;
	beforeAll(async () => {
		thunderbird = await startThunderbird(siti);
	}, 120_000);
	afterAll(() => thunderbird?.close());

	const receive = async (facts: InviteFacts) => thunderbird.receive(await letterWith(facts));
	const stored = async ({ uid }: InviteFacts) => (await thunderbird.calendar()).filter((item) => item.uid === uid);
	/** An invitation that was accepted. */
	async function accepted(): Promise<InviteFacts> {
		const facts = invitation();
		await receive(facts);
		await thunderbird.press("Accept");
		return facts;
	}

	test.each([
		["Accept", "ACCEPTED"],
		["Tentative", "TENTATIVE"],
		["Decline", "DECLINED"],
	])("an invitation offers %s, which sends the organizer a REPLY with %s", async (button, partstat) => {
		const facts = invitation();
		const bar = await receive(facts);
		expect(bar.text).toBe("This message contains an invitation to an event.");
		expect(bar.buttons).toEqual(["Accept", "Tentative", "Decline"]);
		thunderbird.sent.clear();
		await thunderbird.press(button);
		const reply = await thunderbird.sent.waitFor(({ envelope }) => envelope.to.includes("dialog@kemnaker.test"));
		const ics = /BEGIN:VCALENDAR[\s\S]*END:VCALENDAR\r\n/.exec(reply.raw.toString("utf8"))?.[0] ?? "";
		const [calendar] = parseIcs(ics).root.components;
		const event = calendar?.components.find(({ name }) => name === "VEVENT");
		const value = (name: string) => event?.properties.find((property) => property.name === name);
		expect(calendar?.properties.find(({ name }) => name === "METHOD")?.value).toBe("REPLY");
		expect(value("UID")?.value).toBe(facts.uid);
		expect(value("ATTENDEE")).toMatchObject({ value: `mailto:${siti}`, parameters: { PARTSTAT: [partstat] } });
	});

	test("C31 another room is an update to an existing event, which then shows it", async () => {
		const facts = await accepted();
		const bar = await receive(later(facts, { location: "Ruang Melati" }));
		expect(bar.text).toBe("This message contains an update to an existing event.");
		await thunderbird.press(bar.buttons[0] ?? "");
		expect(await stored(facts)).toMatchObject([{ location: "Ruang Melati", sequence: "1" }]);
	});

	test("C32 another hour asks anew, and the event moves", async () => {
		const facts = await accepted();
		const bar = await receive(later(facts, { start: "2021-09-16T09:00" }));
		expect(bar.text).toBe("This message contains an update to an existing event.");
		expect(bar.buttons).toContain("Accept");
		await thunderbird.press("Accept");
		expect(await stored(facts)).toMatchObject([{ start: "20210916T090000", sequence: "1" }]);
	});

	test("C37 the same invitation sent again has already been processed", async () => {
		const facts = await accepted();
		const bar = await receive(facts);
		expect(bar.text).toBe("This message contains an event that has already been processed.");
		expect(await stored(facts)).toHaveLength(1);
	});

	test("C38 a CANCEL offers Delete, which empties the calendar of it", async () => {
		const facts = await accepted();
		const bar = await receive(later(facts, { method: "CANCEL" }));
		expect(bar.buttons).toEqual(["Delete"]);
		await thunderbird.press("Delete");
		expect(await stored(facts)).toEqual([]);
	});

	test("C41 who registers again after cancelling is invited without a question about something deleted", async () => {
		const facts = await accepted();
		await receive(later(facts, { method: "CANCEL" }));
		await thunderbird.press("Delete");
		const again = invitation();
		const bar = await receive(again);
		expect(bar).toMatchObject({ buttons: ["Accept", "Tentative", "Decline"], questions: [] });
		expect((await thunderbird.press("Accept")).questions).toEqual([]);
		expect(await stored(again)).toMatchObject([{ partstat: "ACCEPTED" }]);
	});

	test("C49 an update without a higher SEQUENCE, which is never sent, is an Update by its DTSTAMP alone", async () => {
		const facts = await accepted();
		const bar = await receive(later(facts, { sequence: facts.sequence, location: "Ruang Melati" }));
		expect(bar.buttons).toEqual(["Update"]);
	});

	test("C50 an invitation for another address, which is never sent, is offered all the same", async () => {
		const attendee = { ...dayOne.attendee, name: "Budi Santoso", email: "budi@peserta.test" };
		expect((await receive(invitation({ attendee }))).buttons).toContain("Accept");
	});
});
