import { beforeEach, describe, expect, test } from "vitest";
import { issueLoginLink } from "#app/domain/accounts/issue-login-link";
import type { Deps } from "#app/domain/deps";
import * as signInLink from "#app/routes/accounts/sign-in-link";
import * as cancelEvent from "#app/routes/panel/cancel-event";
import * as eventDetails from "#app/routes/panel/event-details";
import * as eventOverview from "#app/routes/panel/event-overview";
import * as eventProgramme from "#app/routes/panel/event-programme";
import * as eventQuotas from "#app/routes/panel/event-quotas";
import * as eventSchedule from "#app/routes/panel/event-schedule";
import * as eventSession from "#app/routes/panel/event-session";
import * as events from "#app/routes/panel/events";
import * as home from "#app/routes/panel/home";
import * as newEvent from "#app/routes/panel/new-event";
import * as postponeEvent from "#app/routes/panel/postpone-event";
import * as publishEvent from "#app/routes/panel/publish-event";
import * as publicEvent from "#app/routes/public/event";
import type { Runtime } from "#app/server/runtime.server";
import { trailLines } from "#app/server/trail.server";
import * as accountQueries from "#db/queries/accounts";
import * as auditQueries from "#db/queries/audit";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import { testNow } from "#tests/support/deps";
import { createDraft, createOpenEvent, type EventOverrides } from "#tests/support/factories/event";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";
import { visit } from "#tests/support/route-visit";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let deps: Deps;
let officeId: string;
let cookie: string;

beforeEach(async () => {
	runtime = await testRuntime();
	runtime.deps.now = () => new Date(testNow);
	deps = runtime.deps;
	officeId = (await createOffice(deps)).id;
	cookie = await enter(officeId);
});

async function enter(office: string, role: "admin" | "organiser" = "organiser"): Promise<string> {
	const { id } = await createStaff(deps, office, role);
	const link = await issueLoginLink(deps, (await accountQueries.findUser(runtime.db, id))?.email ?? "");
	const token = link?.url.split("/").at(-1) ?? "";
	const answer = await visit(runtime, signInLink, { path: `/masuk/${token}`, params: { token }, form: {} });
	if (!answer.cookie) throw new Error("Signing in failed.");
	return answer.cookie;
}

const draft = (overrides: EventOverrides = {}) => createDraft(deps, { officeId, ...overrides });
const open = (overrides: EventOverrides = {}) => createOpenEvent(deps, { officeId, ...overrides });

/** Posts to one of the event's pages, as a form would. */
function post(
	route: Parameters<typeof visit>[1],
	event: EventRow,
	path: string,
	form: Record<string, string>,
	params = {},
) {
	return visit(runtime, route, {
		path: `/panel/kegiatan/${event.id}${path}`,
		params: { eventId: event.id, ...params },
		form,
		cookie,
	});
}

const read = (route: Parameters<typeof visit>[1], path: string, params = {}) =>
	visit(runtime, route, { path, params, cookie });

describe("creating a dialogue", () => {
	const form = { title: "Dialog Upah", kind: "dialogue", region: "94.03", mode: "in_person", time_zone: "" };

	test("leads to its draft, which the public cannot open", async () => {
		const answer = await visit(runtime, newEvent, { path: "/panel/kegiatan/baru", form, cookie });
		expect(answer.status).toBe(303);
		const eventId = answer.location?.match(/\/panel\/kegiatan\/([^?]+)\?kabar=created$/)?.[1] ?? "";
		const created = await eventQueries.findById(runtime.db, eventId);
		expect(created).toMatchObject({ title: "Dialog Upah", officeId, status: "draft", timeZone: "Asia/Jayapura" });
		const slug = created?.slug ?? "";
		expect(await visit(runtime, publicEvent, { path: `/kegiatan/${slug}`, params: { slug } })).toMatchObject({
			status: 404,
		});
	});

	test("says everything that is wrong at once and keeps the words", async () => {
		const wrong = { ...form, title: "", kind: "party", region: "", time_zone: "Asia/Singapore" };
		const answer = await visit(runtime, newEvent, { path: "/panel/kegiatan/baru", form: wrong, cookie });
		expect(answer.status).toBe(400);
		expect(answer.data).toEqual({
			form: {
				errors: { title: "title-required", kind: "choose-one", region: "region-required", time_zone: "choose-one" },
				values: wrong,
			},
		});
	});

	test("in another office is refused to an organiser", async () => {
		const other = await createOffice(deps, "Kantor lain");
		const foreign = { ...form, office: other.id };
		const answer = await visit(runtime, newEvent, { path: "/panel/kegiatan/baru", form: foreign, cookie });
		expect(answer).toMatchObject({ status: 400, data: { form: { errors: { office: "choose-one" } } } });
		const admin = await enter(officeId, "admin");
		expect(
			await visit(runtime, newEvent, { path: "/panel/kegiatan/baru", form: foreign, cookie: admin }),
		).toMatchObject({ status: 303 });
	});
});

describe("the details form", () => {
	test("takes back what it showed", async () => {
		const event = await open();
		const params = { eventId: event.id };
		const { data } = await read(eventDetails, `/panel/kegiatan/${event.id}/rincian`, params);
		const { stored } = data as { stored: Record<string, string | null> };
		const form = Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, value ?? ""]));
		const answer = await post(eventDetails, event, "/rincian", form);
		expect(answer.location).toBe(`/panel/kegiatan/${event.id}/rincian?kabar=saved`);
		const after = await eventQueries.findById(runtime.db, event.id);
		expect({ ...after, updatedAt: null }).toEqual({ ...event, updatedAt: null });
	});

	test.each([
		["online_url", "javascript:alert(1)", "url-invalid"],
		["contact_phone", "besok", "office-phone-invalid"],
		["contact_email", "a@b.test, c@d.test", "email-invalid"],
		["venue_name", "Aula\u0000", "control-characters"],
		["title", "x".repeat(201), "too-long"],
		["topics", "topik\n".repeat(31), "topics-too-many"],
	])("refuses %s %j beside the field", async (name, value, error) => {
		const event = await draft();
		const { data } = await read(eventDetails, `/panel/kegiatan/${event.id}/rincian`, { eventId: event.id });
		const { stored } = data as { stored: Record<string, string | null> };
		const form = Object.fromEntries(Object.entries(stored).map(([field, text]) => [field, text ?? ""]));
		const answer = await post(eventDetails, event, "/rincian", { ...form, [name]: value });
		expect(answer.status).toBe(400);
		expect(answer.data).toMatchObject({ form: { errors: { [name]: error }, values: { purpose: event.purpose } } });
	});
});

describe("the new look at changed registrations", () => {
	test("is asked for and given up on the details form, and stands in the trail", async () => {
		const event = await open();
		const params = { eventId: event.id };
		const path = `/panel/kegiatan/${event.id}/rincian`;
		const shown = async () => {
			const { stored } = (await read(eventDetails, path, params)).data as { stored: Record<string, string | null> };
			return Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, value ?? ""]));
		};
		await post(eventDetails, event, "/rincian", { ...(await shown()), edit_resets_approval: "on" });
		expect(await eventQueries.findById(runtime.db, event.id)).toMatchObject({ editResetsApproval: 1 });
		expect(await shown()).toMatchObject({ edit_resets_approval: "on" });
		const [entry] = await trailLines(runtime.db, event.id);
		expect(entry).toMatchObject({ before: { editResetsApproval: 0 }, after: { editResetsApproval: 1 } });
		await post(eventDetails, event, "/rincian", { ...(await shown()), edit_resets_approval: "" });
		expect(await eventQueries.findById(runtime.db, event.id)).toMatchObject({ editResetsApproval: 0 });
	});

	test("the cut-off keeps its hour when the dialogue moves to another zone", async () => {
		const event = await open();
		const params = { eventId: event.id };
		const { stored } = (await read(eventSchedule, `/panel/kegiatan/${event.id}/jadwal`, params)).data as {
			stored: Record<string, string>;
		};
		const cutOff = { edit_closes_date: "2026-11-11", edit_closes_time: "17:00" };
		await post(eventSchedule, event, "/jadwal", { ...stored, ...cutOff });
		const details = (await read(eventDetails, `/panel/kegiatan/${event.id}/rincian`, params)).data as {
			stored: Record<string, string | null>;
		};
		const form = Object.fromEntries(Object.entries(details.stored).map(([name, value]) => [name, value ?? ""]));
		await post(eventDetails, event, "/rincian", { ...form, time_zone: "Asia/Jayapura" });
		expect(await eventQueries.findById(runtime.db, event.id)).toMatchObject({
			editClosesAtLocal: "2026-11-11T17:00",
			editClosesAt: "2026-11-11T08:00:00.000Z",
		});
	});
});

describe("the schedule form", () => {
	/** What the page shows, as its form would send it. */
	async function shown(event: EventRow): Promise<Record<string, string>> {
		const { data } = await read(eventSchedule, `/panel/kegiatan/${event.id}/jadwal`, { eventId: event.id });
		return (data as { stored: Record<string, string> }).stored;
	}

	test("asked for one more day saves nothing and shows another row with the words kept", async () => {
		const event = await draft();
		const answer = await post(eventSchedule, event, "/jadwal", {
			...(await shown(event)),
			date_1: "2026-12-01",
			rows: "3",
			add: "1",
		});
		expect(answer).toMatchObject({ status: 200, data: { rows: 4, form: { values: { date_1: "2026-12-01" } } } });
		expect((await eventQueries.listDays(runtime.db, event.id))[0]?.startsAtLocal).toBe("2026-11-12T08:30");
	});

	test("says beside which row something is wrong, counting rows left empty", async () => {
		const event = await draft();
		const rows = {
			...(await shown(event)),
			date_3: "",
			start_3: "",
			end_3: "",
			date_4: "2026-11-13",
			start_4: "09:00",
			end_4: "12:00",
		};
		expect(await post(eventSchedule, event, "/jadwal", rows)).toMatchObject({
			status: 400,
			data: { form: { errors: { date_4: "day-not-later" } } },
		});
		const first = { ...(await shown(event)), remove_1: "on" };
		expect(await post(eventSchedule, event, "/jadwal", first)).toMatchObject({
			status: 400,
			data: { form: { errors: { date_1: "day-has-sessions" } } },
		});
		const late = { ...(await shown(event)), closes_date: "2026-11-12", closes_time: "09:00" };
		expect(await post(eventSchedule, event, "/jadwal", late)).toMatchObject({
			status: 400,
			data: { form: { errors: { closes_date: "closes-after-start" } } },
		});
	});

	test.each(["08:30", "07:00"])(
		"C11: a day from 08.30 to %s is refused beside its end, and not turned around",
		async (end) => {
			const event = await draft();
			const posted = { ...(await shown(event)), end_1: end };
			expect(await post(eventSchedule, event, "/jadwal", posted)).toMatchObject({
				status: 400,
				data: { form: { errors: { end_1: "end-before-start" } } },
			});
			const [day] = await eventQueries.listDays(runtime.db, event.id);
			expect([day?.startsAtLocal, day?.endsAtLocal]).toEqual(["2026-11-12T08:30", "2026-11-12T16:00"]);
		},
	);

	test("holds until when participants change their own data, on the clock of the dialogue's place", async () => {
		const event = await open({ regencyCode: "94.03" });
		const posted = { ...(await shown(event)), edit_closes_date: "2026-11-11", edit_closes_time: "17:00" };
		expect((await post(eventSchedule, event, "/jadwal", posted)).location).toMatch(/kabar=saved$/);
		expect(await eventQueries.findById(runtime.db, event.id)).toMatchObject({
			editClosesAtLocal: "2026-11-11T17:00",
			editClosesAt: "2026-11-11T08:00:00.000Z",
		});
		const [entry] = await trailLines(runtime.db, event.id);
		expect(entry).toMatchObject({
			before: { editClosesAtLocal: null },
			after: { editClosesAtLocal: "2026-11-11T17:00" },
		});
		const overview = await read(eventOverview, `/panel/kegiatan/${event.id}`, { eventId: event.id });
		expect(overview.data).toMatchObject({ facts: { editableUntil: "2026-11-11T08:00:00.000Z" } });
		expect(await shown(event)).toMatchObject({ edit_closes_date: "2026-11-11", edit_closes_time: "17:00" });
		const emptied = { ...(await shown(event)), edit_closes_date: "", edit_closes_time: "" };
		await post(eventSchedule, event, "/jadwal", emptied);
		expect(await eventQueries.findById(runtime.db, event.id)).toMatchObject({ editClosesAt: null });
	});

	test("refuses changes by participants after the dialogue has ended, and half a moment", async () => {
		const event = await open();
		const late = { ...(await shown(event)), edit_closes_date: "2026-11-13", edit_closes_time: "15:01" };
		expect(await post(eventSchedule, event, "/jadwal", late)).toMatchObject({
			status: 400,
			data: { form: { errors: { edit_closes_date: "edit-closes-after-end" } } },
		});
		expect(await post(eventSchedule, event, "/jadwal", { ...late, edit_closes_time: "" })).toMatchObject({
			status: 400,
			data: { form: { errors: { edit_closes_time: "time-required" } } },
		});
		const atTheEnd = { ...late, edit_closes_time: "15:00" };
		expect((await post(eventSchedule, event, "/jadwal", atTheEnd)).status).toBe(303);
	});

	test("says that people were told only when there was somebody to tell", async () => {
		const event = await open();
		const moved = async (date: string) =>
			post(eventSchedule, event, "/jadwal", { ...(await shown(event)), date_1: date });
		expect((await moved("2026-11-11")).location).toMatch(/kabar=saved$/);
		await register(deps, event.id, "Siti");
		expect((await moved("2026-11-12")).location).toMatch(/kabar=saved-told$/);
	});
});

describe("seats and programme", () => {
	test("how long a declined seat is kept: the usual time, for ever, or minutes of its own", async () => {
		const event = await open();
		const fields = async () => {
			const page = await read(eventQuotas, `/panel/kegiatan/${event.id}/kuota`, { eventId: event.id });
			return (page.data as { stored: Record<string, string> }).stored;
		};
		const sent = async (release: Record<string, string>) =>
			post(eventQuotas, event, "/kuota", { ...(await fields()), ...release });
		const stored = async () => (await eventQueries.findById(deps.db, event.id))?.releaseMinutes;
		for (const [release, minutes, kept] of [
			["own", "43200", 43_200],
			["never", "90", 0],
			["own", "1", 1],
			["usual", "ten", null],
		] as const) {
			expect((await sent({ release, release_minutes: minutes })).status).toBe(303);
			expect(await stored()).toBe(kept);
			expect(await fields()).toMatchObject({
				release,
				release_minutes: release === "own" ? minutes : "",
			});
		}
		for (const minutes of ["", "0", "43201", "99999999", "-5", "1.5", "dua"])
			expect(await sent({ release: "own", release_minutes: minutes })).toMatchObject({
				status: 400,
				data: { form: { errors: { release_minutes: "release-minutes" } } },
			});
		expect(await sent({ release: "soon" })).toMatchObject({ data: { form: { errors: { release: "choose-one" } } } });
		expect(await stored()).toBeNull();
		const trail = await auditQueries.listBySubject(deps.db, event.id);
		expect(trail.map(({ after }) => after ?? "").join()).toContain('"releaseMinutes":43200');
	});

	test("a quota below the people confirmed leads to a proposal of who steps back", async () => {
		const event = await open();
		await register(deps, event.id, "Siti");
		const answer = await post(eventQuotas, event, "/kuota", {
			employer: "5",
			union: "0",
			cooperative: "",
			government: "x",
			other: "0",
		});
		expect(answer).toMatchObject({ status: 400, data: { form: { errors: { government: "number-invalid" } } } });
		const page = await read(eventQuotas, `/panel/kegiatan/${event.id}/kuota`, { eventId: event.id });
		const { version } = (page.data as { stored: { version: string } }).stored;
		const fewer = { employer: "5", union: "0", cooperative: "", government: "0", other: "0", version };
		const { status, location } = await post(eventQuotas, event, "/kuota", fewer);
		expect(status).toBe(303);
		expect(location).toContain(`/panel/kegiatan/${event.id}/kuota/pengurangan?employer=5`);
	});

	test("a session is added, changed and removed; one of another dialogue is not there", async () => {
		const event = await draft();
		const other = await draft({ title: "Lain" });
		const [day] = await eventQueries.listDays(runtime.db, event.id);
		const session = {
			day: day?.id ?? "",
			kind: "panel",
			title: "Panel",
			start: "10.00",
			end: "11:00",
			room: "",
			new_speakers: "",
		};
		expect(await post(eventProgramme, event, "/agenda", { ...session, start: "12:00" })).toMatchObject({
			status: 400,
			data: { form: { errors: { end: "end-before-start" } } },
		});
		expect((await post(eventProgramme, event, "/agenda", session)).status).toBe(303);
		const added = (await eventQueries.listSessions(runtime.db, event.id)).find(({ title }) => title === "Panel");
		const sessionId = added?.id ?? "";
		const path = `/panel/kegiatan/${event.id}/agenda/${sessionId}`;
		const page = await read(eventSession, path, { eventId: event.id, sessionId });
		const { version } = (page.data as { stored: { version: string } }).stored;
		const renamed = { ...session, title: "Panel II", version };
		expect((await post(eventSession, event, `/agenda/${sessionId}`, renamed, { sessionId })).status).toBe(303);
		expect((await post(eventSession, other, `/agenda/${sessionId}`, { remove: "yes" }, { sessionId })).status).toBe(
			404,
		);
		expect(
			(await read(eventSession, `/panel/kegiatan/${other.id}/agenda/${sessionId}`, { eventId: other.id, sessionId }))
				.status,
		).toBe(404);
		expect((await post(eventSession, event, `/agenda/${sessionId}`, { remove: "yes" }, { sessionId })).status).toBe(
			303,
		);
		expect(await eventQueries.listSessions(runtime.db, event.id)).toHaveLength(1);
	});
});

describe("publishing, postponing and cancelling", () => {
	test("each leads back to the dialogue and says what happened; done twice it is refused", async () => {
		const event = await draft();
		const acts = [
			[publishEvent, "/penerbitan", {}, "published"],
			[postponeEvent, "/penundaan", { reason: "Gedung dipakai" }, "postponed"],
			[cancelEvent, "/pembatalan", { reason: "Anggaran dialihkan" }, "cancelled"],
		] as const;
		for (const [route, path, form, news] of acts) {
			expect(await post(route, event, path, form)).toMatchObject({
				status: 303,
				location: `/panel/kegiatan/${event.id}?kabar=${news}`,
			});
			expect((await post(route, event, path, form)).status).toBe(409);
		}
	});

	test("need a reason", async () => {
		const event = await open();
		for (const route of [postponeEvent, cancelEvent])
			expect(await post(route, event, "", { reason: " " })).toMatchObject({
				status: 400,
				data: { form: { errors: { reason: "reason-required" } } },
			});
		expect((await eventQueries.findById(runtime.db, event.id))?.status).toBe("published");
	});

	test("an incomplete draft is not published, and the page says what is missing", async () => {
		const event = await draft({ sessions: [] });
		expect((await post(publishEvent, event, "/penerbitan", {})).status).toBe(409);
		const { data } = await read(publishEvent, `/panel/kegiatan/${event.id}/penerbitan`, { eventId: event.id });
		expect(data).toMatchObject({ missing: ["programme"], isPast: false });
	});
});

describe("what an organiser sees", () => {
	test("home and list hold the own office's dialogues and what waits there, and nothing of another office", async () => {
		const event = await open({ title: "Dialog sendiri", needsApproval: true });
		const other = await createOffice(deps, "Kantor lain");
		const foreign = await createOpenEvent(deps, { officeId: other.id, title: "Dialog asing", needsApproval: true });
		await register(deps, event.id, "Siti", { email: null, phone: "+6281200000001" });
		await register(deps, foreign.id, "Budi", { email: null, phone: "+6281200000002" });
		expect((await read(home, "/panel")).data).toMatchObject({
			events: [{ id: event.id, phase: "open", seats: 35 }],
			attention: {
				pending: [{ eventId: event.id, title: "Dialog sendiri", count: 1 }],
				calls: [{ eventId: event.id, count: 1 }],
				failedLetters: 0,
				overdueFollowups: 0,
			},
		});
		const list = (await read(events, "/panel/kegiatan?cari=DIALOG&halaman=9")).data as {
			events: { id: string }[];
			page: number;
		};
		expect(list.events.map(({ id }) => id)).toEqual([event.id]);
		expect(list.page).toBe(1);
		for (const [route, path] of [
			[eventOverview, ""],
			[eventDetails, "/rincian"],
			[eventSchedule, "/jadwal"],
			[cancelEvent, "/pembatalan"],
		] as const)
			expect((await read(route, `/panel/kegiatan/${foreign.id}${path}`, { eventId: foreign.id })).status).toBe(404);
		expect((await post(cancelEvent, foreign, "/pembatalan", { reason: "x" })).status).toBe(404);
	});
});
