import { beforeEach, describe, expect, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import * as discussion from "#app/routes/panel/discussion";
import * as discussionQuestion from "#app/routes/panel/discussion-question";
import * as followupStatus from "#app/routes/panel/followup-status";
import * as newDiscussionQuestion from "#app/routes/panel/new-discussion-question";
import type { Runtime } from "#app/server/runtime.server";
import * as discussionQueries from "#db/queries/discussion";
import type { EventRow } from "#db/tables/events";
import { testNow } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise, findFollowup } from "#tests/support/factories/followup";
import { createOffice } from "#tests/support/factories/office";
import { visit } from "#tests/support/route-visit";
import { signInAs } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let deps: Deps;
let event: EventRow;
let cookie: string;
beforeEach(async () => {
	runtime = await testRuntime();
	deps = runtime.deps;
	deps.now = () => new Date(testNow);
	const { id: officeId } = await createOffice(deps);
	event = await createOpenEvent(deps, { officeId });
	cookie = await signInAs(runtime, officeId);
});

type Fields = Record<string, string>;
const list = () => `/panel/kegiatan/${event.id}/tanya-jawab`;
const go = (route: Parameters<typeof visit>[1], path: string, params: Fields = {}, form?: Fields) =>
	visit(runtime, route, { path, params: { eventId: event.id, ...params }, cookie, ...(form ? { form } : {}) });
const opened = async () => ((await go(newDiscussionQuestion, `${list()}/baru`)).data as { values: Fields }).values;
const record = async (fields: Fields) =>
	go(newDiscussionQuestion, `${list()}/baru`, {}, { ...(await opened()), ...fields });
const question = (id: string, form?: Fields) => go(discussionQuestion, `${list()}/${id}`, { askedId: id }, form);
const promised = { body: "Kapan aturannya terbit?", status: "written_answer_due" };
const answered = { body: promised.body, status: "answered", answer: "Akhir tahun.", answeredOn: "2026-11-20" };

/** Records a promise and returns the question's and the follow-up's id. */
async function promise() {
	const { location } = await record(promised);
	const followupId = new URL(location ?? "", "http://x").searchParams.get("tindak-lanjut") ?? "";
	return { followupId, askedId: (await findFollowup(deps, followupId)).questionId ?? "" };
}

describe("a written answer to follow", () => {
	test("is offered to the host until 14 days after the event, and the news leads to the follow-up by its code", async () => {
		expect(await opened()).toMatchObject({
			ownerOrganisation: event.hostName,
			ownerCategory: "government",
			ownerEmail: event.contactEmail,
			dueOn: "2026-11-27",
		});
		const { location } = await record(promised);
		expect(location).toMatch(/\?kabar=promised&tindak-lanjut=/);
		const { data } = await go(discussion, location ?? "");
		expect(data).toMatchObject({ made: { code: `RTL-${event.codePrefix}-01` }, promised: 0 });
	});

	test("whose form is sent twice is written down once", async () => {
		const form = { ...(await opened()), ...promised };
		const twice = [
			await go(newDiscussionQuestion, `${list()}/baru`, {}, form),
			await go(newDiscussionQuestion, `${list()}/baru`, {}, form),
		];
		expect(twice.map(({ location }) => location?.includes("kabar=promised"))).toEqual([true, false]);
		expect(await discussionQueries.listByEvent(runtime.db, event.id)).toHaveLength(1);
	});

	test.each([
		[{ dueOn: "2026-11-11" }, { dueOn: "due-before-event" }],
		[{ dueOn: "besok" }, { dueOn: "date-invalid" }],
		[{ ownerEmail: "bukan alamat" }, { ownerEmail: "email-invalid" }],
		[{ votes: "banyak" }, { votes: "number-whole" }],
		[{ sessionId: "nirgends" }, { sessionId: "choose-one" }],
	])("with %j comes back with a message, the words kept", async (wrong, errors) => {
		const answer = await record({ ...promised, ...wrong });
		expect(answer).toMatchObject({ status: 400, data: { form: { errors, values: { ...promised, ...wrong } } } });
		expect(await discussionQueries.listByEvent(runtime.db, event.id)).toEqual([]);
	});

	test("names no follow-up of another event in its news", async () => {
		const other = await createOpenEvent(deps);
		const { id } = await createPromise(deps, other.id);
		expect((await go(discussion, `${list()}?kabar=promised&tindak-lanjut=${id}`)).data).toMatchObject({ made: null });
	});
});

describe("its answer", () => {
	test("leads to the open follow-up, which can be completed with it and is not by itself", async () => {
		const { followupId, askedId } = await promise();
		expect(await question(askedId, answered)).toMatchObject({ location: `${list()}/${askedId}?kabar=answered` });
		expect((await question(askedId)).data).toMatchObject({
			isAnswered: true,
			followups: [{ id: followupId, status: "not_started" }],
			values: { answeredOn: "2026-11-20" },
		});
		const page = {
			path: `/panel/tindak-lanjut/${followupId}/status?jawaban=${askedId}`,
			params: { followupId },
			cookie,
		};
		expect((await visit(runtime, followupStatus, page)).data).toMatchObject({
			answer: { on: "2026-11-20", text: "Akhir tahun." },
		});
		expect(await findFollowup(deps, followupId)).toMatchObject({ status: "not_started" });
		const done = { progress: "done", completionReason: "Jawaban tertulis 20 November 2026: Akhir tahun." };
		expect((await visit(runtime, followupStatus, { ...page, form: done })).status).toBe(303);
		expect(await findFollowup(deps, followupId)).toMatchObject({
			status: "done",
			completionReason: done.completionReason,
		});
	});

	test("is offered to no follow-up of another question, and not before it is given", async () => {
		const { followupId, askedId } = await promise();
		const answerAt = async (jawaban: string) =>
			(
				await visit(runtime, followupStatus, {
					path: `/panel/tindak-lanjut/${followupId}/status?jawaban=${jawaban}`,
					params: { followupId },
					cookie,
				})
			).data;
		expect(await answerAt(askedId)).toMatchObject({ answer: null });
		const other = await record({ ...answered, body: "Lain." });
		expect(other.location).toBe(`${list()}?kabar=saved`);
		const all = await discussionQueries.listByEvent(runtime.db, event.id);
		const foreign = all.find(({ body }) => body === "Lain.")?.id ?? "";
		expect(await answerAt(foreign)).toMatchObject({ answer: null });
	});
});
