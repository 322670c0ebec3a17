import { describe, expect, test } from "vitest";
import { setQuotas } from "#app/domain/events/set-quotas";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { isRightCut, proposeCut } from "#app/domain/registrations/cut-plan";
import { cutProposal } from "#app/domain/registrations/cut-proposal";
import { promoteRegistration } from "#app/domain/registrations/promote-registration";
import type { SeatHolder } from "#app/domain/registrations/types";
import * as eventQueries from "#db/queries/events";
import type { Registration } from "#db/tables/registrations";
import { organisedEvent } from "#tests/support/event-desk";
import { invites, outbox, register } from "#tests/support/outbox";

const holder = (id: string, organisation: string, isOffered = false): SeatHolder => ({
	id,
	category: "union",
	organisation,
	isOffered,
});

describe("the proposal", () => {
	test.each([
		["takes the latest first", [holder("3", "a"), holder("2", "a"), holder("1", "a")], 2, ["3", "2"]],
		["never the last of an organisation", [holder("3", "b"), holder("2", "a"), holder("1", "a")], 1, ["2"]],
		["says so when that is not enough", [holder("3", "b"), holder("2", "a"), holder("1", "a")], 2, ["2"]],
		[
			"takes an unanswered offer before any seat",
			[holder("3", "a"), holder("2", "a"), holder("1", "b", true)],
			1,
			["1"],
		],
	])("%s", (_sentence, holders, excess, moving) => {
		expect(proposeCut(holders, excess)).toEqual(moving);
	});

	test("fits only with exactly as many of the party as have to move", () => {
		const holders = [holder("2", "a"), holder("1", "a")];
		const excess = [{ category: "union" as const, excess: 1 }];
		expect(isRightCut(excess, holders, ["2"])).toBe(true);
		expect(isRightCut(excess, holders, ["2", "1"])).toBe(false);
		expect(isRightCut(excess, holders, [])).toBe(false);
		expect(isRightCut(excess, holders, ["3"])).toBe(false);
		expect(isRightCut([], holders, ["2"])).toBe(false);
	});
});

const none = { employer: 0, cooperative: 0, government: 0, other: 0 };

/** Three seats for unions: two people of one organisation, one of another, and one who waits. */
async function full() {
	const organised = await organisedEvent({ seats: { ...none, union: 3 } });
	const { system, event, db } = organised;
	const people: Registration[] = [];
	for (const [name, organisationName] of [
		["Ani", "SP Satu (rekaan)"],
		["Beni", "SP Satu (rekaan)"],
		["Citra", "SP Dua (rekaan)"],
		["Dedi", "SP Tiga (rekaan)"],
	] as const) {
		people.push(await register(system, event.id, name, { organisationName, ...(name === "Beni" ? phone : {}) }));
		system.travelTo(new Date(system.now().getTime() + 60_000).toISOString());
	}
	const statuses = async () => {
		const rows = await db.selectFrom("registrations").select(["name", "status"]).orderBy("id").execute();
		return Object.fromEntries(rows.map(({ name, status }) => [name, status]));
	};
	return { ...organised, people: people as [Registration, Registration, Registration, Registration], statuses };
}

const phone = { email: null, phone: "+6281200000042" };

test("lowering a quota names who steps back with the words for each, and does it all at once", async () => {
	const { db, deps, event, people, statuses } = await full();
	const [, beni] = people;
	const fewer = { ...none, union: 2 };
	expect(await setQuotas(deps, event.id, fewer)).toMatchObject({ ok: false, reason: "below-confirmed" });
	const proposal = await cutProposal(db, deps, event, fewer, null);
	expect(proposal).toMatchObject({ moving: [beni.id], isRight: true });
	expect(proposal.news).toMatchObject([{ name: "Beni", isLetter: false }]);
	expect(proposal.news[0]?.text).toContain("daftar tunggu nomor 1");

	expect(await setQuotas(deps, event.id, fewer, { moving: [beni.id] })).toMatchObject({ ok: true, promotedIds: [] });
	expect(await statuses()).toEqual({ Ani: "confirmed", Beni: "waitlisted", Citra: "confirmed", Dedi: "waitlisted" });
	const [call] = await db.selectFrom("callTasks").selectAll().where("registrationId", "=", beni.id).execute();
	expect(call).toMatchObject({ reason: "registration-moved-to-waiting", text: proposal.news[0]?.text });
});

test("staff may move somebody else, whose letter withdraws the calendar entry", async () => {
	const { db, deps, event, people, statuses } = await full();
	const [, , citra] = people;
	await db.updateTable("calendarEntries").set({ state: "sent" }).execute();
	const fewer = { ...none, union: 2 };
	const proposal = await cutProposal(db, deps, event, fewer, [citra.id]);
	expect(proposal.isRight).toBe(true);
	await setQuotas(deps, event.id, fewer, { moving: [citra.id] });
	expect(await statuses()).toMatchObject({ Beni: "confirmed", Citra: "waitlisted" });
	const letter = (await outbox(db, citra)).find(({ template }) => template === "registration-moved-to-waiting");
	expect(letter?.text).toBe(`${proposal.news[0]?.text}`);
	expect((await invites(db, citra)).some(({ method }) => method === "CANCEL")).toBe(true);
});

test("when somebody leaves or comes before the act, nothing is done and the new state is proposed", async () => {
	const { db, deps, event, people, statuses } = await full();
	const [ani, beni, , dedi] = people;
	const fewer = { ...none, union: 2 };
	await promoteRegistration(deps, event.id, dedi.id, { reason: "Narasumber." });
	const before = await statuses();
	expect(await setQuotas(deps, event.id, fewer, { moving: [beni.id] })).toMatchObject({
		ok: false,
		excess: [{ category: "union", holders: 4, excess: 2 }],
	});
	expect(await statuses()).toEqual(before);
	expect((await eventQueries.listQuotas(db, event.id)).find(({ category }) => category === "union")?.seats).toBe(3);
	await cancelRegistration(deps, ani.id);
	await cancelRegistration(deps, dedi.id);
	expect(await setQuotas(deps, event.id, fewer, { moving: [beni.id] })).toMatchObject({ ok: false });
	expect(await setQuotas(deps, event.id, fewer)).toMatchObject({ ok: true });
});
