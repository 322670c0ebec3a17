import { beforeEach, describe, expect, test } from "vitest";
import { saveDiscussionQuestion } from "#app/domain/discussion/save-discussion-question";
import type { AnswerOwner, DiscussionQuestionInput } from "#app/domain/discussion/schema";
import { answerOwnerOf } from "#app/domain/discussion/written-answer";
import { cancelFollowup } from "#app/domain/followups/cancel-followup";
import * as discussionQueries from "#db/queries/discussion";
import * as followupQueries from "#db/queries/followups";
import type { EventRow } from "#db/tables/events";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise, findFollowup } from "#tests/support/factories/followup";
import { outbox } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

let deps: TestDeps;
let event: EventRow;
beforeEach(async () => {
	const { db } = await testDb();
	deps = testDeps(db);
	event = await createOpenEvent(deps);
});

const asked: DiscussionQuestionInput = {
	body: "Apa ukuran kemampuan perusahaan?",
	sessionId: null,
	category: "employer",
	organisationName: "CV Contoh Mebel",
	votes: 3,
	status: "open",
	answer: "",
	answeredOn: null,
};
const promised = { ...asked, status: "written_answer_due" } as const;
const answered = { ...asked, status: "answered", answer: "Diukur dari jumlah pekerja." } as const;

async function save(input: DiscussionQuestionInput, id: string | null = null, options = {}) {
	const saved = await saveDiscussionQuestion(deps, event.id, id, input, options);
	if (!saved.ok) throw new Error(saved.reason);
	return saved;
}
const followupsOf = (id: string) => discussionQueries.listFollowupsOfQuestion(deps.db, id);

describe("a written answer to follow", () => {
	test("becomes a follow-up of the host, due 14 days after the event, whose owner is written to", async () => {
		const { id, followupId } = await save(promised);
		const followup = await findFollowup(deps, followupId ?? "");
		expect(followup).toMatchObject({
			questionId: id,
			title: "Menyampaikan jawaban tertulis kepada CV Contoh Mebel",
			description: promised.body,
			organisationName: event.hostName,
			ownerEmail: event.contactEmail,
			dueOn: "2026-11-27",
			status: "not_started",
		});
		expect(await outbox(deps.db)).toMatchObject([{ template: "followup-assigned", toAddress: event.contactEmail }]);
		const trail = await deps.db.selectFrom("auditEntries").select("action").orderBy("id").execute();
		expect(trail.slice(-2).map(({ action }) => action)).toEqual(["discussion.question-saved", "followup.created"]);
	});

	test("is due 14 days after today once the event is over, by the calendar of the event's zone", () => {
		const over = { ...event, timeZone: "Asia/Jayapura", endsAt: "2026-10-01T06:00:00.000Z" } as const;
		expect(answerOwnerOf(over, new Date("2026-11-02T14:59:00.000Z")).dueOn).toBe("2026-11-16");
		expect(answerOwnerOf(over, new Date("2026-11-02T15:00:00.000Z")).dueOn).toBe("2026-11-17");
	});

	test("goes to whoever the form names, and to nobody's address but theirs", async () => {
		const owner: AnswerOwner = {
			ownerOrganisation: "Dinas Koperasi Provinsi Contoh",
			ownerCategory: "government",
			ownerEmail: null,
			dueOn: "2026-12-24",
		};
		const { followupId } = await save(promised, null, { owner });
		expect(await findFollowup(deps, followupId ?? "")).toMatchObject({
			organisationName: owner.ownerOrganisation,
			ownerEmail: null,
			dueOn: "2026-12-24",
		});
	});

	test("is one follow-up however often it is saved, also at once from two browsers", async () => {
		const { id } = await save(asked);
		const saved = await Promise.all([save(promised, id), save(promised, id)]);
		expect(saved.filter(({ followupId }) => followupId !== null)).toHaveLength(1);
		expect((await save({ ...promised, votes: 9 }, id)).followupId).toBeNull();
		await save(asked, id);
		expect((await save(promised, id)).followupId).toBeNull();
		expect(await followupsOf(id)).toHaveLength(1);
	});

	test("makes none where the question has one already, cancelled or not", async () => {
		const { id } = await save(asked);
		const made = await createPromise(deps, event.id, { questionId: id });
		await cancelFollowup(deps, made.id, { reason: "Dijawab lisan." });
		expect((await save(promised, id)).followupId).toBeNull();
		expect(await followupsOf(id)).toMatchObject([{ code: made.code, status: "cancelled" }]);
	});

	test("and a new question whose form comes twice is one question with one follow-up", async () => {
		const key = crypto.randomUUID();
		const saved = await Promise.all([save(promised, null, { key }), save(promised, null, { key })]);
		expect(saved.map(({ id }) => id)).toEqual([key, key]);
		expect(await discussionQueries.listByEvent(deps.db, event.id)).toHaveLength(1);
		expect(await followupsOf(key)).toHaveLength(1);
	});

	test("that would be due before the event begins is refused, and nothing is written", async () => {
		const owner = { ownerOrganisation: "", ownerCategory: null, ownerEmail: null, dueOn: "2026-11-11" };
		expect(await saveDiscussionQuestion(deps, event.id, null, promised, { owner })).toEqual({
			ok: false,
			reason: "due-before-event",
		});
		expect(await discussionQueries.listByEvent(deps.db, event.id)).toEqual([]);
	});

	test("leaves no question behind when its follow-up cannot be written", async () => {
		const broken = deps.as(deps.actor);
		broken.links = {
			...deps.links,
			token: () => {
				throw new Error("no key");
			},
		};
		await expect(saveDiscussionQuestion(broken, event.id, null, promised)).rejects.toThrow("no key");
		expect(await discussionQueries.listByEvent(deps.db, event.id)).toEqual([]);
	});
});

describe("an answer", () => {
	test("bears the date it was given, today unless somebody says otherwise, and keeps it", async () => {
		const { id } = await save(asked);
		const dateOf = async () => (await discussionQueries.findOfEvent(deps.db, event.id, id))?.answeredOn;
		await save(answered, id);
		expect(await dateOf()).toBe("2026-11-02");
		deps.travelTo("2026-11-20T02:00:00.000Z");
		await save({ ...answered, answer: "Diukur dari jumlah pekerja tetap." }, id);
		expect(await dateOf()).toBe("2026-11-02");
		await save({ ...answered, answeredOn: "2026-11-15" }, id);
		expect(await dateOf()).toBe("2026-11-15");
		await save(asked, id);
		expect(await dateOf()).toBeNull();
	});

	test("leaves the follow-up that promised it open, and says that there is one", async () => {
		const { id, followupId } = await save(promised);
		expect(await save(answered, id)).toMatchObject({ followupId: null, hasOpen: true });
		expect(await followupQueries.findById(deps.db, followupId ?? "")).toMatchObject({ status: "not_started" });
	});
});

test("a question cannot take the id of another event's question", async () => {
	const { id } = await save(asked);
	const other = await createOpenEvent(deps);
	expect(await saveDiscussionQuestion(deps, other.id, null, asked, { key: id })).toEqual({
		ok: false,
		reason: "no-such-question",
	});
});
