import net from "node:net";
import { expect, test } from "vitest";
import { releaseDueSeats } from "#app/domain/answers/release-due-seats";
import { openSmtpDoor } from "#app/server/inbound-smtp.server";
import { createLog } from "#app/server/log.server";
import { answeredEvent, oneDay } from "#tests/support/answered-event";
import { answerMail, programs } from "#tests/support/calendar-answers";
import { converse, handOverBySmtp } from "#tests/support/smtp-conversation";

const log = createLog("silent");
type Organised = Awaited<ReturnType<typeof answeredEvent>>;

async function declineBySmtp({ siti, entriesOf }: Organised, port: number, program: (typeof programs)[number]) {
	const [entry] = await entriesOf(siti);
	return handOverBySmtp(
		port,
		answerMail(program, { uid: entry?.uid ?? "", attendee: "siti@peserta.test", status: "DECLINED" }),
	);
}

test.each(programs)(
	"a decline in the shape of %s, through the SMTP door, releases exactly one seat once and promotes exactly one person, who learns of it",
	async (program) => {
		const organised = await answeredEvent(oneDay);
		const { system, process, siti, budi, citra, now, told } = organised;
		const door = await openSmtpDoor({ deps: system, log }, 0);
		expect(await declineBySmtp(organised, door.port, program)).toMatch(/^250 /);
		expect(await declineBySmtp(organised, door.port, program)).toMatch(/^250 /);
		await door.close();
		await Promise.all([process(), process()]);
		system.travelTo("2026-11-02T06:00:01.000Z");
		const released = await Promise.all([releaseDueSeats(system), releaseDueSeats(system)]);
		expect(released.reduce((sum, count) => sum + count)).toBe(1);
		const statuses = await Promise.all([siti, budi, citra].map(async (person) => (await now(person)).status));
		expect(statuses).toEqual(["cancelled", "confirmed", "waitlisted"]);
		expect((await told(budi)).filter((name) => name === "registration-promoted")).toHaveLength(1);
	},
);

test("C91, C92: a mail that cannot be stored is asked for again; a client that hangs up ends nothing; strangers' mail is refused", async () => {
	const organised = await answeredEvent(oneDay);
	const { system, db, process } = organised;
	let isDown = true;
	const failing = {
		...system,
		now: () => {
			if (isDown) throw new Error("the database is locked");
			return system.now();
		},
	};
	const door = await openSmtpDoor({ deps: failing, log }, 0);
	expect(await declineBySmtp(organised, door.port, "apple")).toMatch(/^451 /);
	isDown = false;
	const socket = net.connect(door.port, "127.0.0.1");
	await new Promise((resolve) => socket.once("data", resolve));
	socket.write("EHLO x\r\nMAIL FROM:<a@x.test>\r\nRCPT TO:<dialog@rembuk.example>\r\nDATA\r\nSubject: half");
	await new Promise((resolve) => setTimeout(resolve, 50));
	socket.resetAndDestroy();
	expect(await declineBySmtp(organised, door.port, "apple")).toMatch(/^250 /);
	const refused = await converse(door.port, ["EHLO x", "MAIL FROM:<a@x.test>", "RCPT TO:<orang@lain.test>"]);
	expect(refused.at(-1)).toMatch(/^550 /);
	await door.close();
	await process();
	expect(await db.selectFrom("seatReleases").select("state").execute()).toEqual([{ state: "held" }]);
});
