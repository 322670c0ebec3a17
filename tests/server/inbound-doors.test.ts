import { describe, expect, test } from "vitest";
import { releaseDueSeats } from "#app/domain/answers/release-due-seats";
import type { Registration } from "#db/tables/registrations";
import { answeredEvent, oneDay } from "#tests/support/answered-event";
import { answerMail, programs } from "#tests/support/calendar-answers";
import { doors } from "#tests/support/inbound-doors";
import { deliverAll, openHand, register } from "#tests/support/outbox";
import { whileNothingIsStored } from "#tests/support/refusing-database";

const hour = 3_600_000;
const instant = (at: number) => new Date(at).toISOString();
const stamp = (at: number) => instant(at).replace(/[-:]|\.\d+/g, "");
const seats = { employer: 0, union: programs.length, cooperative: 0, government: 0, other: 0 };

/** As many seats as there are programs, with one person more on the waiting list; everybody has their invitation. */
async function fullEvent() {
	const organised = await answeredEvent({ ...oneDay, seats });
	const { system, event, siti, budi, citra } = organised;
	const seated = [siti, budi, citra, await register(system, event.id, "Dewi")];
	const waiting: Registration[] = [];
	for (const name of ["Eko", "Fitri", "Gita", "Hadi", "Indah"]) waiting.push(await register(system, event.id, name));
	await deliverAll(system, openHand());
	system.travelTo(instant(system.now().getTime() + hour));
	return { ...organised, seated, waiting };
}

describe.each(Object.keys(doors) as (keyof typeof doors)[])("the door %s", (name) => {
	test("C86: takes declines of Exchange, Gmail, Apple and Thunderbird, each twice: each releases one seat once and promotes one person, who learns of it", async () => {
		const { system, seated, waiting, entriesOf, process, now, told, answers } = await fullEvent();
		const handOver = await doors[name](system);
		for (const [place, program] of programs.entries()) {
			const person = seated[place] as Registration;
			const [entry] = await entriesOf(person);
			const at = system.now().getTime();
			const said = { status: "DECLINED", dtstamp: stamp(at - 1_000) } as const;
			const raw = answerMail(program, { uid: entry?.uid ?? "", attendee: entry?.attendeeEmail ?? "", ...said });
			expect([program, await handOver(raw)]).toEqual([program, true]);
			await Promise.all([process(), process()]);
			expect([program, await handOver(raw)]).toEqual([program, true]);
			await Promise.all([process(), process()]);
			expect(await answers()).toHaveLength(place + 1);
			system.travelTo(instant(at + 2 * hour));
			const released = await Promise.all([releaseDueSeats(system), releaseDueSeats(system)]);
			expect([program, released.reduce((sum, count) => sum + count)]).toEqual([program, 1]);
			expect((await now(person)).status).toBe("cancelled");
			const statuses = await Promise.all(waiting.map(async (one) => (await now(one)).status));
			const promoted = waiting.map((_one, index) => (index <= place ? "confirmed" : "waitlisted"));
			expect([program, statuses]).toEqual([program, promoted]);
			const news = await told(waiting[place] as Registration);
			expect(news.filter((template) => template === "registration-promoted")).toHaveLength(1);
		}
	});

	test("C91: takes no mail that the database does not store, and takes it when it comes again", async () => {
		const organised = await answeredEvent(oneDay);
		const { system, siti, entriesOf, process, releases, db } = organised;
		const handOver = await doors[name](system);
		const [entry] = await entriesOf(siti);
		const raw = answerMail("apple", { uid: entry?.uid ?? "", attendee: "siti@peserta.test", status: "DECLINED" });
		expect(await whileNothingIsStored(organised, () => handOver(raw))).toBe(false);
		expect(await db.selectFrom("inboundMails").select("id").execute()).toEqual([]);
		expect(await handOver(raw)).toBe(true);
		await process();
		expect(await releases()).toMatchObject([{ state: "held", program: "apple" }]);
	});
});
