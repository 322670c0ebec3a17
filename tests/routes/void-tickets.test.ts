import { beforeEach, expect, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { claimSeat } from "#app/domain/groups/claim-seat";
import { nameDelegate } from "#app/domain/groups/name-delegate";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { decideRegistrations } from "#app/domain/registrations/decide-registrations";
import { replaceParticipant } from "#app/domain/registrations/replace-participant";
import { ticketText } from "#app/domain/registrations/ticket";
import { undoDecision } from "#app/domain/registrations/undo-decision";
import * as checkInDesk from "#app/routes/desk/check-in";
import type { Runtime } from "#app/server/runtime.server";
import * as eventQueries from "#db/queries/events";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { testNow } from "#tests/support/deps";
import { letIn } from "#tests/support/desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { createGroup, delegate } from "#tests/support/factories/group";
import { createStaff } from "#tests/support/factories/office";
import { participant, register } from "#tests/support/outbox";
import { visit } from "#tests/support/route-visit";
import { signInAs } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let deps: Deps;
let event: EventRow;
let dayId: string;
beforeEach(async () => {
	runtime = await testRuntime();
	deps = runtime.deps;
	at(testNow);
	event = await createOpenEvent(deps);
	dayId = (await eventQueries.listDays(runtime.db, event.id))[0]?.id ?? "";
});

function at(instant: string) {
	runtime.deps.now = () => new Date(instant);
}

/** What the desk use case and the desk's page answer to a scanned text on the day. */
async function scan(text: string) {
	at("2026-11-12T01:41:00.000Z");
	const officer = { ...deps, actor: await createStaff(deps, event.officeId) };
	const { outcome, registrationId } = await letIn(officer, event.id, { by: "pass", token: text.slice(5), dayId });
	const cookie = await signInAs(runtime, event.officeId);
	const params = { eventId: event.id };
	const path = `/petugas/${event.id}`;
	const posted = await visit(runtime, checkInDesk, { path, params, cookie, form: { dayId, entry: text } });
	const shown = await visit(runtime, checkInDesk, { path: posted.location ?? path, params, cookie });
	const { desk } = shown.data as { desk: { last: { act: string } | null } };
	return { outcome, registrationId, act: desk.last?.act, said: `${posted.location} ${JSON.stringify(desk.last)}` };
}

const reason = { id: "Kuota instansi terpenuhi.", en: "The quota is used up." };
const ticketOf = (registration: Registration) => ticketText(deps.links, registration);
const presentCount = async () => (await runtime.db.selectFrom("attendances").selectAll().execute()).length;
const now = async ({ id }: Registration) => {
	const found = await registrationQueries.findById(runtime.db, id);
	if (!found) throw new Error("The registration is gone.");
	return found;
};

/** Ways in which the ticket that somebody holds opens no door any more, each with that ticket. */
const ways: Record<string, () => Promise<{ ticket: string; holder: Registration }>> = {
	"a ticket of another dialogue": async () => {
		const other = await createOpenEvent(deps);
		const holder = await register(deps, other.id, "Siti Rahasia");
		return { ticket: ticketOf(holder), holder };
	},
	"a forged ticket": async () => {
		const holder = await register(deps, event.id, "Siti Rahasia");
		return { ticket: `${ticketOf(holder).slice(0, -1)}_`, holder };
	},
	"the personal link dressed up as a ticket": async () => {
		const holder = await register(deps, event.id, "Siti Rahasia");
		return { ticket: `RBK1:${deps.links.token("registration", holder.id, holder.linkVersion)}`, holder };
	},
	"a ticket of the version to come": async () => {
		const holder = await register(deps, event.id, "Siti Rahasia");
		return { ticket: ticketText(deps.links, { ...holder, linkVersion: holder.linkVersion + 1 }), holder };
	},
	"the ticket of a registration that its holder cancelled": async () => {
		const holder = await register(deps, event.id, "Siti Rahasia");
		await cancelRegistration(deps, holder.id);
		return { ticket: ticketOf(holder), holder };
	},
	"the ticket of somebody whose place the organisers took back": async () => {
		const holder = await register(deps, event.id, "Siti Rahasia");
		await decideRegistrations(deps, event.id, { kind: "cancel", registrationIds: [holder.id], reason });
		return { ticket: ticketOf(holder), holder };
	},
	"the ticket of whoever handed the place over": async () => {
		const holder = await register(deps, event.id, "Siti Rahasia");
		await replaceParticipant(deps, event.id, holder.id, { ...participant("Dewi Rahasia"), consentBy: "phone" });
		return { ticket: ticketOf(holder), holder };
	},
	"the ticket of a seat before a delegate took it": async () => {
		const { delegates } = await createGroup(deps, event.id, [delegate(null)]);
		const [holder] = delegates as [Registration];
		const person = { titlePrefix: null, titleSuffix: null, gender: null, position: null, accessNeeds: null };
		const claim = { ...person, name: "Dewi Rahasia", email: "dewi@serikat.test", phone: null, answers: {}, files: {} };
		await claimSeat(deps, holder.id, { ...claim, consents: ["event_organisation"], language: "id", formKey: null });
		return { ticket: ticketOf(holder), holder };
	},
	"the ticket of a delegate before the contact named another": async () => {
		const { group, delegates } = await createGroup(deps, event.id, [
			delegate("Siti Rahasia", { email: "siti@serikat.test" }),
		]);
		const [holder] = delegates as [Registration];
		const named = delegate("Dewi Rahasia", { email: "dewi@serikat.test" });
		await nameDelegate(deps, group.id, holder.id, { ...named, name: "Dewi Rahasia" });
		return { ticket: ticketOf(holder), holder };
	},
};

test.each(Object.keys(ways))("%s lets nobody in and names nobody", async (way) => {
	const { ticket, holder } = (await ways[way]?.()) ?? { ticket: "", holder: undefined };
	const answer = await scan(ticket);
	expect(["unknown", "void", "other_event"]).toContain(answer.outcome);
	expect(["unknown", "void", "other-event"]).toContain(answer.act);
	expect(answer.registrationId).toBeNull();
	expect(answer.said).not.toMatch(/Rahasia|Mandiri Sejahtera/);
	expect(answer.said).not.toContain(holder?.id);
	expect(answer.said).not.toContain(holder?.code);
	expect(await presentCount()).toBe(0);
});

test("whoever was let in and cancelled afterwards is not named by the old ticket either", async () => {
	const siti = await register(deps, event.id, "Siti Rahasia");
	expect(await scan(ticketOf(siti))).toMatchObject({ outcome: "in" });
	await cancelRegistration({ ...deps, actor: await createStaff(deps, event.officeId) }, siti.id);
	const again = await scan(ticketOf(siti));
	expect(again).toMatchObject({ outcome: "void", registrationId: null, act: "void" });
	expect(again.said).not.toMatch(/Rahasia/);
});

test("the colleague's own ticket opens the door that the old one does not", async () => {
	const siti = await register(deps, event.id, "Siti");
	const handed = await replaceParticipant(deps, event.id, siti.id, { ...participant("Dewi"), consentBy: "phone" });
	if (!handed.ok) throw new Error(handed.reason);
	expect(await scan(ticketOf(siti))).toMatchObject({ outcome: "void" });
	expect(await scan(ticketOf(handed.registration))).toMatchObject({ outcome: "in" });
});

test("a cancellation that organisers take back gives the same ticket its door again", async () => {
	const siti = await register(deps, event.id, "Siti");
	const cancelled = await decideRegistrations(deps, event.id, {
		kind: "cancel",
		registrationIds: [siti.id],
		reason,
	});
	if (!cancelled.ok) throw new Error(cancelled.reason);
	await undoDecision(deps, event.id, cancelled.decisionId);
	expect(await scan(ticketOf(await now(siti)))).toMatchObject({ outcome: "in", registrationId: siti.id });
});
