import { describe, expect, test } from "vitest";
import { processInboundMails } from "#app/domain/answers/process-inbound-mails";
import { recordInboundMail } from "#app/domain/answers/record-inbound-mail";
import { readInvite } from "#app/domain/calendar/read-invite";
import { beginReminders } from "#app/domain/mailings/begin-reminders";
import { sendMailings } from "#app/domain/mailings/send-mailings";
import { answeredEvent, oneDay } from "#tests/support/answered-event";
import { answerMail, writtenMail } from "#tests/support/calendar-answers";
import { outbox, register } from "#tests/support/outbox";

const tagged = /^dialog\+r[a-z2-7]{26}@rembuk\.example$/;

describe("with an organizer's address for each entry", () => {
	async function taggedEvent() {
		const organised = await answeredEvent({
			...oneDay,
			seats: { employer: 0, union: 9, cooperative: 0, government: 0, other: 0 },
		});
		const { system, event } = organised;
		system.site.tagsOrganizer = true;
		const dewi = await register(system, event.id, "Dewi");
		const eko = await register(system, event.id, "Eko");
		const [entry] = await organised.entriesOf(dewi);
		return { ...organised, dewi, eko, entry };
	}

	test("C47: new entries name one of their own, the letter says it, and living ones keep what they were sent with", async () => {
		const { db, siti, dewi, eko, entriesOf } = await taggedEvent();
		const organizers = [];
		for (const person of [siti, dewi, eko]) organizers.push((await entriesOf(person))[0]?.organizer);
		expect(organizers).toEqual(["dialog@rembuk.example", expect.stringMatching(tagged), expect.stringMatching(tagged)]);
		expect(new Set(organizers).size).toBe(3);
		const letter = (await outbox(db, dewi)).find(({ ics }) => ics !== null);
		expect(readInvite(letter?.ics ?? "").organizer).toBe(organizers[1]);
	});

	test("C78: an answer is known by the address it came to where its UID was rewritten on the way, in any case of letters", async () => {
		const { receive, entry, entriesOf, dewi } = await taggedEvent();
		const reply = (status: "ACCEPTED" | "TENTATIVE", dtstamp: string) =>
			answerMail("outlook", {
				uid: "040000008200E00074C5B7101A82E008",
				attendee: "dewi@peserta.test",
				status,
				dtstamp,
			});
		const address = entry?.organizer ?? "";
		const accepted = reply("ACCEPTED", "20261102T030000Z");
		expect(accepted.toString()).not.toContain("ORGANIZER");
		expect(await receive(accepted, address)).toMatchObject({
			kind: "answer",
			outcome: "recorded",
			registrationId: dewi.id,
		});
		expect(await receive(reply("TENTATIVE", "20261102T031000Z"), address.toUpperCase())).toMatchObject({
			outcome: "recorded",
		});
		expect((await entriesOf(dewi))[0]).toMatchObject({ partstat: "TENTATIVE", answerProgram: "outlook" });
		const lost = ["dialog@rembuk.example", address.replace(/\+r./, "+r7"), address.replace("+r", "+b")];
		for (const rcpt of lost)
			expect(await receive(reply("ACCEPTED", "20261102T032000Z"), rcpt)).toMatchObject({ kind: "foreign" });
		expect((await entriesOf(dewi))[0]).toMatchObject({ partstat: "TENTATIVE" });
	});

	test("C80: the address makes nobody the attendee of an entry that is another's", async () => {
		const { receive, entry, eko, entriesOf } = await taggedEvent();
		const given = {
			uid: (await entriesOf(eko))[0]?.uid ?? "",
			attendee: "dewi@peserta.test",
			status: "ACCEPTED",
		} as const;
		expect(await receive(answerMail("google", given), entry?.organizer)).toMatchObject({ kind: "uninvited" });
		expect((await entriesOf(eko))[0]).toMatchObject({ partstat: "NEEDS-ACTION" });
	});
});

describe("the address that stops letters to many", () => {
	/** Siti's reminder has left; where a mail stops the next ones. */
	async function reminded(readsReplies = true) {
		const organised = await answeredEvent(oneDay);
		const { db, system, siti } = organised;
		system.site.readsReplies = readsReplies;
		system.travelTo("2026-11-05T01:00:00.000Z");
		await beginReminders(system);
		await sendMailings(system);
		const letter = (await outbox(db, siti)).find(({ template }) => template === "event-reminder");
		const field: string = JSON.parse(letter?.headers ?? "{}")["List-Unsubscribe"];
		const address = /<mailto:([^?>]+)\?subject=berhenti>/.exec(field)?.[1] ?? "";
		const isStopped = async () => {
			const rows = await db.selectFrom("mailSubscriptions").select(["address", "endedAt"]).execute();
			return rows.filter(({ endedAt }) => endedAt !== null).map(({ address: stopped }) => stopped);
		};
		return { ...organised, field, address, isStopped };
	}

	test("C62: stands behind the one click in the same field; a mail to it ends the reminders of that address, once, and no seat", async () => {
		const { db, system, siti, field, address, isStopped, receive, now } = await reminded();
		expect(field).toMatch(
			/^<https:\/\/rembuk\.example\/berhenti\/[\w-]{43}>, <mailto:dialog\+u[a-z2-7]{39}@rembuk\.example\?subject=berhenti>$/,
		);
		const mail = () => writtenMail({ From: "kantor@lain.test", Subject: "berhenti", Precedence: "bulk" }, "");
		const seen = { kind: "unsubscription", outcome: "recorded", needsPerson: 0 };
		expect(await receive(mail(), address)).toMatchObject(seen);
		expect(await receive(mail(), address.toUpperCase())).toMatchObject(seen);
		expect(await isStopped()).toEqual(["siti@peserta.test"]);
		const trail = await db
			.selectFrom("auditEntries")
			.select("actorKind")
			.where("action", "=", "subscription.ended")
			.execute();
		expect(trail).toEqual([{ actorKind: "system" }]);
		system.travelTo("2026-11-11T01:00:00.000Z");
		await beginReminders(system);
		await sendMailings(system);
		expect((await outbox(db, siti)).filter(({ template }) => template === "event-reminder")).toHaveLength(1);
		expect((await now(siti)).status).toBe("confirmed");
	});

	test("is read from the mail where the door knows no envelope", async () => {
		const { system, address, isStopped } = await reminded();
		const raw = writtenMail({ From: "siti@peserta.test", To: `<${address}>`, Subject: "berhenti" }, "");
		await recordInboundMail(system, { raw, source: "imap" });
		await processInboundMails(system, { authservId: null });
		expect(await isStopped()).toEqual(["siti@peserta.test"]);
	});

	test("cannot be guessed from another one", async () => {
		const { address, isStopped, receive } = await reminded();
		const other = (place: number) => {
			const digit = address.charAt(place) === "a" ? "b" : "a";
			return address.slice(0, place) + digit + address.slice(place + 1);
		};
		const from = address.indexOf("+u") + 2;
		for (const guess of [other(from + 20), other(from + 26), other(from + 38), address.replace(/.{13}@/, "@")])
			expect(await receive(writtenMail({ From: "budi@lain.test" }), guess)).toMatchObject({ kind: "letter" });
		expect(await isStopped()).toEqual([]);
	});

	test("is not offered where no mails are read", async () => {
		expect((await reminded(false)).field).toMatch(/^<https:[^<>,]+>$/);
	});
});
