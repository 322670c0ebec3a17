import { expect, test } from "vitest";
import { openSmtpDoor } from "#app/server/inbound-smtp.server";
import { createLog } from "#app/server/log.server";
import { answeredEvent, oneDay } from "#tests/support/answered-event";
import { answerMail } from "#tests/support/calendar-answers";
import { breakOffMail, converse, handOverBySmtp } from "#tests/support/smtp-conversation";

const log = createLog("silent");
const greeting = ["EHLO x", "MAIL FROM:<a@x.test>"];

test("C92: a client that hangs up within a mail ends nothing, and of its mail nothing is kept", async () => {
	const { system, db, siti, entriesOf } = await answeredEvent(oneDay);
	const [entry] = await entriesOf(siti);
	const door = await openSmtpDoor({ deps: system, log }, 0);
	for (let times = 0; times < 3; times++) await breakOffMail(door.port);
	const raw = answerMail("apple", { uid: entry?.uid ?? "", attendee: "siti@peserta.test", status: "DECLINED" });
	expect(await handOverBySmtp(door.port, raw)).toMatch(/^250 /);
	await door.close();
	expect(await db.selectFrom("inboundMails").select("raw").execute()).toEqual([{ raw: raw.toString("base64") }]);
});

test("mails to addresses that are not ours, or of more than two megabytes, are refused for good", async () => {
	const { system, db } = await answeredEvent(oneDay);
	const door = await openSmtpDoor({ deps: system, log }, 0);
	const stranger = await converse(door.port, [...greeting, "RCPT TO:<orang@lain.test>"]);
	expect(stranger.at(-1)).toMatch(/^550 /);
	const tagged = await converse(door.port, [...greeting, "RCPT TO:<Dialog+b234@rembuk.example>"]);
	expect(tagged.at(-1)).toMatch(/^250 /);
	const large = Buffer.from(`From: siti@peserta.test\r\n\r\n${"x".repeat(76)}\r\n`.padEnd(2_200_000, "x\r\n"));
	expect(await handOverBySmtp(door.port, large)).toMatch(/^552 /);
	await door.close();
	expect(await db.selectFrom("inboundMails").select("id").execute()).toEqual([]);
});
