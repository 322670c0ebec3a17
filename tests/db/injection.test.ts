import { beforeAll, describe, expect, test } from "vitest";
import { normaliseAddress } from "#app/domain/messages/address";
import { registrationSchema } from "#app/domain/registrations/schema";
import { categories } from "#app/domain/registrations/types";
import { checkForm } from "#app/server/form.server";
import { safePath } from "#app/server/responses.server";
import * as eventQueries from "#db/queries/events";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent, testDays } from "#tests/support/factories/event";
import { lintIcs } from "#tests/support/ical-lint";
import { readings } from "#tests/support/ical-parsers";
import { cutTo, hostileAddresses, hostileTexts, hostileUrls } from "#tests/support/injection";
import type { Letter } from "#tests/support/mailbox";
import { mimeTree } from "#tests/support/mime";
import { deliverAll, register } from "#tests/support/outbox";
import { postOffice } from "#tests/support/posted-invite";
import { testDb } from "#tests/support/test-db";

const office = postOffice();
let deps: TestDeps;
beforeAll(async () => {
	deps = testDeps((await testDb()).db);
});

/** Every header field a letter of ours may have; one more would be somebody else's. */
const fields = new Set([
	...["from", "to", "reply-to", "subject", "date", "message-id", "in-reply-to", "references"],
	...["mime-version", "content-type", "content-transfer-encoding", "content-language"],
	...["auto-submitted", "x-auto-response-suppress", "feedback-id"],
	...["list-id", "list-unsubscribe", "list-unsubscribe-post", "dkim-signature"],
]);

const form = (values: Record<string, string>) =>
	checkForm(
		{
			values: {
				category: "union",
				organisation: "SP Contoh",
				region: "36.71",
				name: "Siti",
				email: "siti@x.test",
				consent: "on",
				...values,
			},
		},
		registrationSchema({ offered: categories, isRegion: true, language: "id", now: deps.now() }),
	);
const errorOf = (field: string, text: string) => {
	const answer = form({ [field]: text.replace(/\r\n?/g, "\n").trim() });
	return answer.ok ? undefined : answer.reply.errors[field];
};

/** The letters that came out of the mail server for somebody who registers for an event in which everything is `text`. */
async function lettersAbout(text: string): Promise<Letter[]> {
	const event = await createOpenEvent(deps, {
		title: text,
		venueName: text,
		venueAddress: text,
		hostName: text,
		contactName: text,
		days: testDays.slice(0, 1),
		sessions: [{ title: text, room: text, capacity: 5 }],
	});
	const [session] = await eventQueries.listSessions(deps.db, event.id);
	const who = { organisationName: text, email: "siti@peserta.test", sessions: [session?.id ?? ""] };
	await register(deps, event.id, text, who);
	office.inbox().clear();
	await deliverAll(deps, office.transport());
	return office.inbox().letters();
}

const calendarIn = (letter: Letter | undefined) => {
	const part = mimeTree(letter?.raw.toString("latin1") ?? "").parts[0]?.parts[2];
	return Buffer.from(part?.body ?? "", "base64");
};

type Readings = ReturnType<typeof readings>;
const of = ({ icalJs, nodeIcal }: Readings, field: "summary" | "location") => [icalJs[field], nodeIcal[field]];
/** What both parsers give of a text; node-ical takes quotes around the whole away. */
const asRead = (text: string) => [text, text.replace(/^"(.*)"$/, "$1")];

describe.each(hostileTexts.map((row) => [cutTo(row.text, 40), row] as const))("%j everywhere", (_shown, row) => {
	const { text, line, parameter } = row;

	test("V43 and V44: is one recipient, our header fields and one attendee, and comes back as text", async () => {
		const letters = await lettersAbout(text);
		expect(letters).toHaveLength(2);
		for (const letter of letters) {
			expect(letter.envelope.to).toEqual(["siti@peserta.test"]);
			expect(letter.headers.map(({ key }) => key).filter((key) => !fields.has(key))).toEqual([]);
			expect(new Set(letter.headers.map(({ key }) => key)).size).toBe(letter.headers.length);
			expect(letter.to).toEqual([{ name: cutTo(line, 120), address: "siti@peserta.test" }]);
			expect(letter.from?.address).toBe("dialog@rembuk.example");
			expect(letter.replyTo).toEqual([{ name: cutTo(line, 120), address: "retno@panitia.example" }]);
			expect(letter.subject).toContain(cutTo(line, 60, ""));
			expect(letter.text).toContain(line);
			expect(letter.html).not.toMatch(/<(?:b|img|script)\b|javascript:alert\(1\)["']/i);

			const bytes = calendarIn(letter);
			expect(lintIcs(bytes, { method: "REQUEST", rsvp: "FALSE" })).toEqual([]);
			expect(bytes.toString("utf8").match(/^ATTENDEE/gm)).toHaveLength(1);
			for (const reading of Object.values(readings(bytes.toString("utf8")))) {
				expect(reading.attendee?.address).toBe("mailto:siti@peserta.test");
				expect(reading.attendee?.name).toBe(cutTo(parameter, 120, ""));
				expect(reading.organizer).toBe("mailto:dialog@rembuk.example");
			}
		}
		const [day, session] = letters
			.map((letter) => readings(calendarIn(letter).toString("utf8")))
			.sort((one, other) => one.icalJs.start.localeCompare(other.icalJs.start));
		expect(day && of(day, "summary")).toEqual(asRead(cutTo(line, 200)));
		expect(day && of(day, "location")).toEqual(asRead(cutTo(`${line}, ${line}, Kota Tangerang`, 250)));
		expect(session && of(session, "summary")).toEqual(asRead(`${cutTo(line, 100)} – ${cutTo(line, 100)}`));
		const room = cutTo(`${line}, ${line}, ${line}, Kota Tangerang`, 250);
		expect(session && of(session, "location")).toEqual(asRead(room));
	});

	test("is taken by the form as a name and an organisation, or refused beside the field", () => {
		expect(errorOf("name", text)).toBe(row.refusedAsName);
		expect(errorOf("organisation", text)).toBe(row.refusedAsOrganisation);
	});
});

describe("an address", () => {
	test.each(hostileAddresses.map(({ text, address }) => [cutTo(text, 40), text, address] as const))(
		"%j is one mailbox or none: refused beside the field, and never written to however it came in",
		async (_shown, text, address) => {
			const answer = form({ email: text });
			if (address) expect(answer.ok && answer.value.email).toBe(address);
			else expect(!answer.ok && answer.reply.errors.email).toMatch(/^(email-invalid|control-characters)$/);
			const event = await createOpenEvent(deps, { days: testDays.slice(0, 1) });
			office.inbox().clear();
			const siti = await register(deps, event.id, "Siti", { email: address ?? text, phone: "+6281200000077" });
			await deliverAll(deps, office.transport());
			const letters = await office.inbox().letters();
			// The server shows a domain as people write it.
			const recipients = letters.map(({ envelope }) => envelope.to.map((to) => normaliseAddress(to)));
			expect(recipients).toEqual(address ? [[address]] : []);
			for (const { raw } of letters) expect(raw.toString("utf8")).toContain(`\r\nTo: Siti <${address}>\r\n`);
			const calls = await deps.db
				.selectFrom("callTasks")
				.select("reason")
				.where("registrationId", "=", siti.id)
				.execute();
			expect(calls).toEqual(address ? [] : [{ reason: "registration-confirmed" }]);
		},
	);

	test("V50: in capitals is the same mailbox: the same person does not come in twice", async () => {
		const event = await createOpenEvent(deps);
		await register(deps, event.id, "Siti", { email: "A@x.test" });
		await expect(register(deps, event.id, "Siti", { email: "a@x.test" })).rejects.toThrow("already-registered");
	});
});

test.each(hostileUrls)("%s leads nowhere outside of the site, and stands in no letter as a link", async (url) => {
	expect(safePath(url)).toBe("/");
	const letters = await lettersAbout(url);
	for (const { html = "" } of letters) {
		const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
		expect(links.length).toBeGreaterThan(0);
		expect(links.filter((href) => href === url || /^(?!https?:|mailto:|tel:)/.test(href ?? ""))).toEqual([]);
	}
});
