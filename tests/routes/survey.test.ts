import { beforeEach, describe, expect, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { replyToSurvey } from "#app/domain/surveys/reply-to-survey";
import type { SurveyFigures } from "#app/domain/surveys/types";
import * as eventRatings from "#app/routes/panel/event-ratings";
import * as rateEvent from "#app/routes/public/rate-event";
import type { Runtime } from "#app/server/runtime.server";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { testNow } from "#tests/support/deps";
import { letIn } from "#tests/support/desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";
import { visit } from "#tests/support/route-visit";
import { signInAs } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let deps: Deps;
let event: EventRow;
/** Seven people who came, five of unions and two of a company, and one who did not. */
let people: Registration[];
let absent: Registration;

const at = (instant: string) => {
	runtime.deps.now = () => new Date(instant);
};
const afterwards = "2026-11-14T02:00:00.000Z";

beforeEach(async () => {
	runtime = await testRuntime();
	deps = runtime.deps;
	at(testNow);
	event = await createOpenEvent(deps);
	people = [];
	for (let index = 0; index < 7; index++) {
		const of = index < 5 ? "union" : "employer";
		people.push(
			await register(deps, event.id, `Peserta ${index}`, { category: of, organisationName: `Badan ${index}` }),
		);
	}
	absent = await register(deps, event.id, "Tidak Hadir", { category: "union", organisationName: "Badan 9" });
	const staff = { ...deps, actor: await createStaff(deps, event.officeId) };
	const dayId = (await eventQueries.listDays(runtime.db, event.id))[0]?.id ?? "";
	at("2026-11-12T02:00:00.000Z");
	for (const { id } of people)
		await letIn({ ...staff, now: deps.now }, event.id, { by: "registration", registrationId: id, dayId });
	at(afterwards);
});

const params = ({ id, linkVersion }: Registration) => ({ token: deps.links.token("registration", id, linkVersion) });
const page = (one: Registration) =>
	visit(runtime, rateEvent, { path: `/pendaftaran/${params(one).token}/penilaian`, params: params(one) });
const send = (one: Registration, form: Record<string, string>) =>
	visit(runtime, rateEvent, { path: `/pendaftaran/${params(one).token}/penilaian`, params: params(one), form });
const results = async () => {
	const cookie = await signInAs(runtime, event.officeId);
	const path = `/panel/kegiatan/${event.id}/penilaian`;
	const { data } = await visit(runtime, eventRatings, { path, params: { eventId: event.id }, cookie });
	return data as { figures: SurveyFigures; words: { praise: string; wish: string }[] };
};
const replies = () => runtime.db.selectFrom("surveyReplies").selectAll().execute();
const [first, second] = [() => people[0] as Registration, () => people[1] as Registration];

describe("rating a dialogue", () => {
	test("whoever came says it once; sent again it is the same page and no second reply", async () => {
		expect((await page(first())).data).toMatchObject({ refusal: null });
		expect(await send(first(), { voice: "4" })).toMatchObject({ status: 303 });
		expect(await send(first(), { voice: "1" })).toMatchObject({ status: 303 });
		expect((await page(first())).data).toMatchObject({ refusal: "replied" });
		expect((await replies()).map(({ voice }) => voice)).toEqual([4]);
	});

	test("sent from two telephones at once it is one reply", async () => {
		const input = { usefulness: 5, voice: 5, speakers: 5, organisation: 5, confidence: 5, praise: "", wish: "" };
		const sent = await Promise.all([1, 2, 3].map(() => replyToSurvey(deps, first().id, input)));
		expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await replies()).toHaveLength(1);
	});

	test("nobody is asked before it is over, without having come, or after thirty days", async () => {
		at("2026-11-13T07:00:00.000Z");
		expect(await send(first(), { voice: "4" })).toMatchObject({ status: 409, data: { refusal: "not-yet" } });
		at(afterwards);
		expect(await send(absent, { voice: "4" })).toMatchObject({ status: 409, data: { refusal: "not-asked" } });
		at("2026-12-20T00:00:00.000Z");
		expect(await send(first(), { voice: "4" })).toMatchObject({ status: 409, data: { refusal: "over" } });
		expect(await replies()).toEqual([]);
	});

	test("an empty form and a rating that is none are refused beside the field, with what was typed", async () => {
		expect(await send(first(), {})).toMatchObject({
			status: 400,
			data: { form: { errors: { usefulness: "survey-empty" } } },
		});
		const wrong = await send(first(), { voice: "6", wish: "Lebih lama." });
		expect(wrong).toMatchObject({
			status: 400,
			data: { form: { errors: { voice: "choose-one" }, values: { wish: "Lebih lama." } } },
		});
	});

	test("what is kept leads back to nobody: no name, number, time or line in the trail", async () => {
		const before = await runtime.db.selectFrom("auditEntries").select("id").execute();
		await send(second(), { voice: "2", wish: "Lebih lama." });
		const [reply] = await replies();
		const own = Object.entries(second()).filter(([column]) => column !== "eventId" && column !== "category");
		const personal = own.map(([, value]) => value).filter((value) => typeof value === "string" && value.length > 3);
		expect(personal.filter((value) => JSON.stringify(reply).includes(String(value)))).toEqual([]);
		// Version 4: nothing of it is a time, as it is in the ids of everything else.
		expect(reply?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
		expect(await runtime.db.selectFrom("auditEntries").select("id").execute()).toHaveLength(before.length);
		const after = await runtime.db
			.selectFrom("registrations")
			.selectAll()
			.where("id", "=", second().id)
			.executeTakeFirstOrThrow();
		expect({ ...after, hasReplied: 0 }).toEqual({ ...second(), confirmedAt: after.confirmedAt, hasReplied: 0 });
	});
});

describe("what organisers see of it", () => {
	const five = async () => {
		for (const [index, one] of people.slice(0, 5).entries())
			await send(one, { voice: String(index + 1), praise: index === 0 ? "<b>Bagus</b>" : "" });
	};

	test("nothing of four replies but their number, figures of five", async () => {
		for (const one of people.slice(0, 4)) await send(one, { voice: "5", wish: "Lebih lama." });
		expect(await results()).toMatchObject({ figures: { asked: 7, replies: 4, statements: null }, words: [] });
		await send(people[4] as Registration, { voice: "1" });
		const { figures, words } = await results();
		expect(figures.statements?.find(({ statement }) => statement === "voice")?.all).toEqual({
			counts: [1, 0, 0, 0, 4],
			count: 5,
			mean: 21 / 5,
		});
		expect(words).toHaveLength(4);
	});

	test("a party's mean only where the few others cannot be worked out from it", async () => {
		await five();
		const parties = async () =>
			(await results()).figures.statements?.[1]?.byParty.map(({ category, mean }) => [category, mean]);
		expect(await parties()).toEqual([["union", 3]]);
		await send(people[5] as Registration, { voice: "5" });
		expect(await parties()).toEqual([]);
	});

	test("another office finds no such page", async () => {
		const other = await createOffice(deps);
		const cookie = await signInAs(runtime, other.id);
		const path = `/panel/kegiatan/${event.id}/penilaian`;
		expect(await visit(runtime, eventRatings, { path, params: { eventId: event.id }, cookie })).toMatchObject({
			status: 404,
		});
	});
});
