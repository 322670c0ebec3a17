import { describe, expect, test } from "vitest";
import { setQuotas } from "#app/domain/events/set-quotas";
import type { LetterTransport } from "#app/domain/messages/letter-transport";
import { markReached } from "#app/domain/messages/mark-reached";
import { resendLetter } from "#app/domain/messages/resend-letter";
import { acceptOffer } from "#app/domain/registrations/accept-offer";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { correctAddress } from "#app/domain/registrations/correct-address";
import { expireOffers } from "#app/domain/registrations/expire-offers";
import { offerEnd } from "#app/domain/registrations/offer-rules";
import { passOnOffer } from "#app/domain/registrations/pass-on-offer";
import { promoteRegistration } from "#app/domain/registrations/promote-registration";
import type { RegistrationInput } from "#app/domain/registrations/schema";
import { startOfferClock } from "#app/domain/registrations/start-offer-clock";
import { inTransaction } from "#db/client";
import * as auditQueries from "#db/queries/audit";
import * as registrationQueries from "#db/queries/registrations";
import type { Registration } from "#db/tables/registrations";
import { reject } from "#tests/support/decide";
import { organisedEvent } from "#tests/support/event-desk";
import { deliverAll, openHand, outbox, register } from "#tests/support/outbox";

const seats = { employer: 0, union: 1, cooperative: 0, government: 0, other: 0 };
const noEmail: Partial<RegistrationInput> = { email: null, phone: "+6281200000077" };

/** One seat, offered for a day; Ani sits there, the others wait in the order given. */
async function queue(...people: [string, Partial<RegistrationInput>?][]) {
	const organised = await organisedEvent({ seats });
	const { db, system, deps, event } = organised;
	await setQuotas(deps, event.id, seats, { settings: { offerHours: 24 } });
	const ani = await register(system, event.id, "Ani");
	const waiting: Registration[] = [];
	for (const [name, more] of people) waiting.push(await register(system, event.id, name, more));
	const now = async (person: Registration) => {
		const row = await registrationQueries.findById(db, person.id);
		if (!row) throw new Error("gone");
		return row;
	};
	const told = async (person: Registration) => (await outbox(db, person)).map(({ template }) => template);
	const calls = (person: Registration) =>
		db.selectFrom("callTasks").selectAll().where("registrationId", "=", person.id).orderBy("id").execute();
	return { ...organised, ani, waiting, now, told, calls };
}

const dayLater = "2026-11-03T02:00:00.000Z";

describe("a freed seat", () => {
	test("is offered to the next in line, held, and taken by a yes", async () => {
		const { deps, system, ani, waiting, now, told, event } = await queue(["Beni"], ["Citra"]);
		const [beni, citra] = waiting as [Registration, Registration];
		await cancelRegistration(deps, ani.id);
		expect(await now(beni)).toMatchObject({ status: "waitlisted", offerExpiresAt: dayLater, offerCount: 1 });
		expect(await told(beni)).toContain("registration-offered");
		expect((await now(citra)).offeredAt).toBeNull();
		expect(await registrationQueries.findQueuePosition(deps.db, await now(citra))).toBe(1);
		expect(await register(system, event.id, "Dedi")).toMatchObject({ status: "waitlisted" });
		expect(await acceptOffer(deps, beni)).toMatchObject({ ok: true, changed: true });
		expect(await now(beni)).toMatchObject({ status: "confirmed", offeredAt: null, offerExpiresAt: null });
		expect(await told(beni)).toContain("registration-promoted");
		expect(await acceptOffer(deps, beni)).toMatchObject({ ok: true, changed: false });
		expect(await acceptOffer(deps, citra)).toEqual({ ok: false, reason: "no-offer" });
	});

	test("passes on when nobody answers in time; the person waits at the end and is told", async () => {
		const { deps, ani, waiting, now, told } = await queue(["Beni"], ["Citra"]);
		const [beni, citra] = waiting as [Registration, Registration];
		await cancelRegistration(deps, ani.id);
		deps.travelTo("2026-11-03T01:59:59.000Z");
		expect(await expireOffers(deps)).toBe(0);
		deps.travelTo(dayLater);
		expect(await expireOffers(deps)).toBe(1);
		expect(await now(beni)).toMatchObject({ status: "waitlisted", offeredAt: null, waitlistedAt: dayLater });
		expect(await told(beni)).toContain("registration-offer-lapsed");
		expect((await now(citra)).offeredAt).toBe(dayLater);
		expect(await acceptOffer(deps, beni)).toEqual({ ok: false, reason: "no-offer" });
	});

	test("stays with its holder after the time while nobody else waits for it", async () => {
		const { deps, system, event, ani, waiting, now } = await queue(["Beni"]);
		const [beni] = waiting as [Registration];
		await cancelRegistration(deps, ani.id);
		deps.travelTo("2026-11-04T02:00:00.000Z");
		expect(await expireOffers(deps)).toBe(0);
		expect((await now(beni)).offeredAt).not.toBeNull();
		const citra = await register(system, event.id, "Citra");
		expect(await expireOffers(deps)).toBe(1);
		expect((await now(citra)).offeredAt).not.toBeNull();
	});

	test("declined goes to the next", async () => {
		const { deps, ani, waiting, now } = await queue(["Beni"], ["Citra"]);
		const [beni, citra] = waiting as [Registration, Registration];
		await cancelRegistration(deps, ani.id);
		await cancelRegistration(deps, beni.id);
		expect((await now(citra)).offeredAt).not.toBeNull();
	});

	test("that lapsed puts its holder behind those who joined the list in that very moment", async () => {
		const { deps, system, event, ani, waiting, now } = await queue(["Beni"], ["Citra"]);
		const [beni] = waiting as [Registration];
		await cancelRegistration(deps, ani.id);
		deps.travelTo(dayLater);
		const dedi = await register(system, event.id, "Dedi");
		expect(dedi.waitlistedAt).toBe(dayLater);
		expect(await expireOffers(deps)).toBe(1);
		expect(await registrationQueries.findQueuePosition(deps.db, await now(dedi))).toBe(1);
		expect(await registrationQueries.findQueuePosition(deps.db, await now(beni))).toBe(2);
	});

	test("ends with a rejection, and goes to the next", async () => {
		const { deps, ani, waiting, now, event } = await queue(["Beni"], ["Citra"]);
		const [beni, citra] = waiting as [Registration, Registration];
		await cancelRegistration(deps, ani.id);
		expect(await reject(deps, event.id, [beni.id], "Kursi untuk pengurus.")).toMatchObject({ ok: true });
		expect(await now(beni)).toMatchObject({ status: "rejected", offeredAt: null, offerExpiresAt: null });
		expect((await now(citra)).offeredAt).not.toBeNull();
	});

	test("of an acceptance and a passing-on at once, one counts, and the seat has one holder", async () => {
		const { db, deps, ani, waiting, event } = await queue(["Beni"], ["Citra"]);
		const [beni] = waiting as [Registration];
		await cancelRegistration(deps, ani.id);
		deps.travelTo(dayLater);
		const [accepted, passed] = await Promise.all([acceptOffer(deps, beni), expireOffers(deps)]);
		expect(accepted.ok ? 1 : 0).toBe(1 - passed);
		const rows = await db.selectFrom("registrations").selectAll().where("eventId", "=", event.id).execute();
		expect(rows.filter((row) => row.status === "confirmed" || row.offeredAt !== null)).toHaveLength(1);
	});
});

describe("somebody without e-mail", () => {
	test("has time from the moment staff have reached them", async () => {
		const { deps, ani, waiting, now, calls, event } = await queue(["Beni", noEmail], ["Citra"]);
		const [beni, citra] = waiting as [Registration, Registration];
		await cancelRegistration(deps, ani.id);
		expect(await now(beni)).toMatchObject({ offeredAt: expect.any(String), offerExpiresAt: null });
		deps.travelTo("2026-11-05T02:00:00.000Z");
		expect(await expireOffers(deps)).toBe(0);
		const [call] = (await calls(beni)).filter(({ reason }) => reason === "registration-offered");
		expect(call?.text).toContain("24 jam");
		await markReached(deps, event.id, call?.id ?? "", { result: "Akan menjawab besok." });
		expect((await now(beni)).offerExpiresAt).toBe("2026-11-06T02:00:00.000Z");
		// Told once more, nobody gains time.
		deps.travelTo("2026-11-05T08:00:00.000Z");
		await inTransaction(deps.db, (trx) => startOfferClock(trx, deps, { ...event, offerHours: 24 }, beni.id));
		expect((await now(beni)).offerExpiresAt).toBe("2026-11-06T02:00:00.000Z");
		deps.travelTo("2026-11-06T02:00:00.000Z");
		expect(await expireOffers(deps)).toBe(1);
		expect((await now(citra)).offeredAt).not.toBeNull();
		expect((await calls(beni)).at(-1)?.reason).toBe("registration-offer-lapsed");
	});

	test("who cannot be reached makes room when staff pass the seat on with a reason", async () => {
		const { db, deps, ani, waiting, now, event } = await queue(["Beni", noEmail], ["Citra"]);
		const [beni, citra] = waiting as [Registration, Registration];
		await cancelRegistration(deps, ani.id);
		expect(await passOnOffer(deps, event.id, beni.id, { reason: "Tiga kali tidak diangkat." })).toMatchObject({
			ok: true,
		});
		expect((await now(citra)).offeredAt).not.toBeNull();
		const trail = await auditQueries.listBySubject(db, beni.id);
		expect(trail.find(({ action }) => action === "registration.offer-passed-on")?.reason).toBe(
			"Tiga kali tidak diangkat.",
		);
		await cancelRegistration(deps, beni.id);
		expect(await passOnOffer(deps, event.id, citra.id, { reason: "Tidak diangkat." })).toEqual({
			ok: false,
			reason: "nobody-waits",
		});
	});
});

describe("an offer whose letter is refused", () => {
	const refusing = (message: string): LetterTransport => ({
		send: async () => ({ ok: false, kind: "permanent", code: 550, message }),
	});

	test.each([
		["an address that does not exist", "5.1.1 no such user"],
		["a server's own rules", "5.7.1 not wanted"],
	])("for %s goes to the call list, and the time to answer begins with the call", async (_reason, message) => {
		const { deps, ani, waiting, now, calls, event } = await queue(["Beni", { phone: "+6281200000077" }], ["Citra"]);
		const [beni, citra] = waiting as [Registration, Registration];
		await deliverAll(deps, openHand());
		await cancelRegistration(deps, ani.id);
		expect((await now(beni)).offerExpiresAt).toBe(dayLater);
		await deliverAll(deps, refusing(message));
		expect(await now(beni)).toMatchObject({ offeredAt: expect.any(String), offerExpiresAt: null });
		deps.travelTo("2026-11-05T02:00:00.000Z");
		expect(await expireOffers(deps)).toBe(0);
		const [call, ...others] = await calls(beni);
		expect(others).toEqual([]);
		expect(call).toMatchObject({ reason: "registration-offered", phone: "+6281200000077" });
		expect(call?.text).toContain("24 jam");
		await markReached(deps, event.id, call?.id ?? "", { result: "Akan menjawab besok." });
		expect((await now(beni)).offerExpiresAt).toBe("2026-11-06T02:00:00.000Z");
		deps.travelTo("2026-11-06T02:00:00.000Z");
		expect(await expireOffers(deps)).toBe(1);
		expect((await now(citra)).offeredAt).not.toBeNull();
	});

	test("sent again and refused again after the call leaves the time as it runs", async () => {
		const { db, deps, ani, waiting, now, calls, event } = await queue(["Beni"]);
		const [beni] = waiting as [Registration];
		await deliverAll(deps, openHand());
		await cancelRegistration(deps, ani.id);
		await deliverAll(deps, refusing("5.7.1 not wanted"));
		await markReached(deps, event.id, (await calls(beni))[0]?.id ?? "", { result: "" });
		const [offer] = (await outbox(db, beni)).filter(({ template }) => template === "registration-offered");
		expect(await resendLetter(deps, offer?.id ?? "")).toEqual({ ok: true });
		await deliverAll(deps, refusing("5.7.1 not wanted"));
		expect((await now(beni)).offerExpiresAt).toBe(dayLater);
		expect((await calls(beni)).filter(({ reachedAt }) => reachedAt === null)).toEqual([]);
	});

	test("of an earlier time says nothing about the offer made since", async () => {
		const { deps, ani, waiting, now } = await queue(["Beni"], ["Citra"]);
		const [beni, citra] = waiting as [Registration, Registration];
		await deliverAll(deps, openHand());
		await cancelRegistration(deps, ani.id);
		deps.travelTo(dayLater);
		expect(await expireOffers(deps)).toBe(1);
		deps.travelTo("2026-11-03T03:00:00.000Z");
		await cancelRegistration(deps, citra.id);
		expect((await now(beni)).offerExpiresAt).toBe("2026-11-04T03:00:00.000Z");
		const late: LetterTransport = {
			send: async ({ date, subject }) =>
				date < dayLater && subject.startsWith("Kursi untuk Anda")
					? { ok: false, kind: "permanent", code: 550, message: "5.7.1 not wanted" }
					: { ok: true, response: "250 OK" },
		};
		await deliverAll(deps, late);
		expect((await now(beni)).offerExpiresAt).toBe("2026-11-04T03:00:00.000Z");
	});

	test("is made anew at a corrected address, with the time counted from then", async () => {
		const { deps, ani, waiting, now, told, calls } = await queue(["Beni"], ["Citra"]);
		const [beni] = waiting as [Registration];
		await deliverAll(deps, openHand());
		await cancelRegistration(deps, ani.id);
		await deliverAll(deps, refusing("5.1.1 no such user"));
		deps.travelTo("2026-11-05T02:00:00.000Z");
		expect(await correctAddress(deps, beni, "beni.benar@peserta.test")).toMatchObject({ ok: true, changed: true });
		expect((await now(beni)).offerExpiresAt).toBe("2026-11-06T02:00:00.000Z");
		expect((await told(beni)).at(-1)).toBe("registration-offered");
		expect(await calls(beni)).toEqual([]);
	});
});

test("near the event the time is cut short, and too near the seat is given at once", async () => {
	const event = { offerHours: 24, startsAt: "2026-11-12T01:30:00.000Z" };
	expect(offerEnd(event, new Date("2026-11-10T01:30:00.000Z"))).toBe("2026-11-11T01:30:00.000Z");
	expect(offerEnd(event, new Date("2026-11-11T12:00:00.000Z"))).toBe("2026-11-11T23:30:00.000Z");
	expect(offerEnd(event, new Date("2026-11-11T22:30:00.001Z"))).toBeNull();
	expect(offerEnd({ ...event, offerHours: null }, new Date("2026-11-10T01:30:00.000Z"))).toBeNull();
	const { deps, ani, waiting, now } = await queue(["Beni"]);
	const [beni] = waiting as [Registration];
	deps.travelTo("2026-11-11T23:00:00.000Z");
	await cancelRegistration(deps, ani.id);
	expect(await now(beni)).toMatchObject({ status: "confirmed", offeredAt: null });
});

test("out of turn somebody sits above the quota, with the reason in the trail, and nobody loses a seat", async () => {
	const { db, deps, ani, waiting, now, event } = await queue(["Beni"], ["Citra"]);
	const [beni, citra] = waiting as [Registration, Registration];
	const answer = await promoteRegistration(deps, event.id, citra.id, { reason: "Moderator." });
	expect(answer).toMatchObject({ ok: true, isOverQuota: true });
	expect(await now(citra)).toMatchObject({ status: "confirmed", isOverQuota: 1 });
	await cancelRegistration(deps, ani.id);
	expect((await now(beni)).offeredAt).toBeNull();
	const trail = await auditQueries.listBySubject(db, citra.id);
	expect(trail.map(({ reason }) => reason)).toContain("Moderator.");
});
