import { describe, expect, test } from "vitest";
import { saveSession } from "#app/domain/events/save-session";
import { saveQuestion } from "#app/domain/questions/save-question";
import type { QuestionInput } from "#app/domain/questions/schema";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { changeConsents } from "#app/domain/registrations/change-consents";
import { editRegistration } from "#app/domain/registrations/edit-registration";
import { replaceParticipant } from "#app/domain/registrations/replace-participant";
import * as eventQueries from "#db/queries/events";
import * as questionQueries from "#db/queries/questions";
import * as registrationQueries from "#db/queries/registrations";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import type { Registration } from "#db/tables/registrations";
import { databaseDigest } from "#tests/support/database-digest";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { outbox, participant, register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

const question: QuestionInput = {
	kind: "text",
	label: "Apa harapan Anda?",
	hint: "",
	isRequired: false,
	options: [],
	minimum: null,
	maximum: null,
	parties: null,
	shownWhen: null,
};
const workshop = { kind: "clinic", room: "Ruang Melati", startTime: "13:00", endTime: "14:30", people: [] } as const;

async function openEvent() {
	const { db, url } = await testDb();
	const deps = testDeps(db);
	const event = await createOpenEvent(deps);
	const [day] = await eventQueries.listDays(db, event.id);
	const dayId = day?.id ?? "";
	const session = await saveSession(deps, event.id, null, { ...workshop, dayId, title: "Klinik NIK", capacity: 1 });
	if (!session.ok) throw new Error(session.reason);
	return { db, url, deps, event, dayId, sessionId: session.sessionId };
}

const holder = (deps: TestDeps, { id, name }: Registration) => deps.as({ kind: "link", id, name, requestId: null });
const places = async (deps: TestDeps, { id }: Registration) =>
	(await sessionChoiceQueries.listByRegistrations(deps.db, [id])).map(({ status }) => status);
const dataOf = (person: Registration, changes = {}) => {
	const { name, titlePrefix, titleSuffix, gender, position, email, phone, accessNeeds } = person;
	const same = { name, titlePrefix, titleSuffix, gender, position, email, phone, accessNeeds };
	return { ...same, answers: {}, files: {}, sessions: [], asked: new Set<string>(), ...changes };
};

describe("a session with places of its own", () => {
	test("goes to who chose first; a cancellation or a larger room gives the next one a place and a letter", async () => {
		const { db, deps, event, dayId, sessionId } = await openEvent();
		const [first, second, third] = [
			await register(deps, event.id, "Pertama", { sessions: [sessionId] }),
			await register(deps, event.id, "Kedua", { sessions: [sessionId] }),
			await register(deps, event.id, "Ketiga", { sessions: [sessionId] }),
		];
		expect([await places(deps, first), await places(deps, second)]).toEqual([["confirmed"], ["waitlisted"]]);
		const ics = (await outbox(db, first)).map((letter) => letter.ics ?? "");
		expect(ics.filter((text) => text.includes("Klinik NIK – "))).toHaveLength(1);
		expect((await outbox(db, second)).map((letter) => letter.ics ?? "").join("")).not.toContain("Klinik NIK");

		await cancelRegistration(holder(deps, first), first.id);
		expect([await places(deps, first), await places(deps, second)]).toEqual([[], ["confirmed"]]);
		expect((await outbox(db, second)).map(({ template }) => template)).toContain("registration-sessions");
		expect(await places(deps, third)).toEqual(["waitlisted"]);

		const larger = { ...workshop, dayId, title: "Klinik NIK", capacity: 2 };
		expect(await saveSession(deps, event.id, sessionId, larger)).toMatchObject({ ok: true });
		expect(await places(deps, third)).toEqual(["confirmed"]);
	});
});

describe("the holder of a registration", () => {
	test("changes data, answers and sessions; the same again writes nothing", async () => {
		const { db, url, deps, event, sessionId } = await openEvent();
		const saved = await saveQuestion(deps, event.id, null, question);
		if (!saved.ok) throw new Error(saved.reason);
		const sri = await register(deps, event.id, "Sri Wahyuni");
		const input = dataOf(sri, { answers: { [saved.questionId]: "Jejaring" }, sessions: [sessionId] });
		const asSri = holder(deps, sri);
		expect(await editRegistration(asSri, sri, input)).toMatchObject({ ok: true, changed: true });
		expect(await registrationQueries.listAnswers(db, sri.id)).toMatchObject([{ answer: "Jejaring" }]);
		expect(await places(deps, sri)).toEqual(["confirmed"]);
		const before = await databaseDigest(url);
		expect(await editRegistration(asSri, sri, input)).toMatchObject({ ok: true, changed: false });
		expect(await databaseDigest(url)).toEqual(before);
	});

	test("takes the calendar along to a new address, and nobody changes anything after the cut-off", async () => {
		const { db, deps, event } = await openEvent();
		const sri = await register(deps, event.id, "Sri Wahyuni");
		const moved = dataOf(sri, { email: "baru@peserta.test" });
		expect(await editRegistration(holder(deps, sri), sri, moved)).toMatchObject({ ok: true, changed: true });
		const entries = await db.selectFrom("calendarEntries").selectAll().where("registrationId", "=", sri.id).execute();
		const living = entries.filter(({ state }) => state === "queued" || state === "sent");
		expect(living.map(({ attendeeEmail }) => attendeeEmail)).toEqual(["baru@peserta.test", "baru@peserta.test"]);
		deps.travelTo("2026-11-11T02:00:00.000Z");
		expect(await editRegistration(holder(deps, sri), sri, dataOf(sri))).toEqual({ ok: false, reason: "closed" });
	});

	test("hands over seat and sessions to a colleague, who is asked for consent", async () => {
		const { db, deps, event, sessionId } = await openEvent();
		const sri = await register(deps, event.id, "Sri Wahyuni", { sessions: [sessionId] });
		const waiting = await register(deps, event.id, "Menunggu", { sessions: [sessionId] });
		const {
			category: _c,
			organisationName: _o,
			regencyCode: _r,
			answers: _a,
			formKey: _k,
			...rest
		} = participant("Rina");
		const colleague = { ...rest, consents: [], consentBy: null };
		const answer = await replaceParticipant(holder(deps, sri), event.id, sri.id, colleague);
		if (!answer.ok) throw new Error(answer.reason);
		expect(answer.registration).toMatchObject({ status: "confirmed", organisationName: sri.organisationName });
		expect([await places(deps, answer.registration), await places(deps, waiting)]).toEqual([
			["confirmed"],
			["waitlisted"],
		]);
		expect(await registrationQueries.listConsents(db, answer.registration.id)).toEqual([]);
	});

	test("gives and takes back consents one by one; what was given stays as proof", async () => {
		const { db, deps, event } = await openEvent();
		const sri = await register(deps, event.id, "Sri Wahyuni", {
			consents: ["event_organisation", "photo_documentation"],
		});
		expect(await changeConsents(holder(deps, sri), sri, ["future_invitations"])).toEqual({ ok: true, changed: true });
		const rows = (await registrationQueries.listConsents(db, sri.id)).map(
			({ purpose, withdrawnAt }) => `${purpose} ${withdrawnAt === null ? "holds" : "withdrawn"}`,
		);
		expect(rows).toEqual(["event_organisation holds", "future_invitations holds", "photo_documentation withdrawn"]);
		expect(await changeConsents(holder(deps, sri), sri, ["future_invitations"])).toEqual({ ok: true, changed: false });
	});
});

test("an organiser's question may wait for another one's answer, never for itself", async () => {
	const { db, deps, event } = await openEvent();
	const first = await saveQuestion(deps, event.id, null, { ...question, kind: "yes_no" });
	if (!first.ok) throw new Error(first.reason);
	const waiting = { ...question, shownWhen: { questionId: first.questionId, answer: "yes" } };
	const second = await saveQuestion(deps, event.id, null, waiting);
	expect(second.ok).toBe(true);
	const third = { ...question, shownWhen: { questionId: first.questionId, answer: "maybe" } };
	expect(await saveQuestion(deps, event.id, null, third)).toEqual({ ok: false, reason: "no-such-condition" });
	const text = { ...question, kind: "text" as const };
	expect(await saveQuestion(deps, event.id, first.questionId, text)).toEqual({ ok: false, reason: "awaited" });
	expect(await questionQueries.listQuestions(db, event.id)).toHaveLength(2);
});
