import { beforeEach, describe, expect, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { alarmRequests } from "#app/domain/privacy/alarm-requests";
import { askByForm } from "#app/domain/privacy/ask-by-form";
import { askOnPage } from "#app/domain/privacy/ask-on-page";
import { carryOutErasures } from "#app/domain/privacy/carry-out-erasures";
import { confirmIdentity } from "#app/domain/privacy/confirm-identity";
import { decideRequest } from "#app/domain/privacy/decide-request";
import { recordRequest } from "#app/domain/privacy/record-request";
import { clockOf } from "#app/domain/privacy/rules";
import * as askAboutData from "#app/routes/public/ask-about-data";
import * as myRequest from "#app/routes/public/my-privacy-request";
import type { Runtime } from "#app/server/runtime.server";
import * as mailingQueries from "#db/queries/mailings";
import * as privacyRequestQueries from "#db/queries/privacy-requests";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import { testNow } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { outbox, register } from "#tests/support/outbox";
import { visit } from "#tests/support/route-visit";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let deps: Deps;
let event: EventRow;
let organiser: Deps;
const at = (instant: string) => {
	runtime.deps.now = () => new Date(instant);
};
const hoursLater = (hours: number) => at(new Date(Date.parse(testNow) + hours * 3_600_000).toISOString());

beforeEach(async () => {
	runtime = await testRuntime();
	deps = runtime.deps;
	at(testNow);
	event = await createOpenEvent(deps);
	organiser = { ...deps, now: () => runtime.deps.now(), actor: await createStaff(deps, event.officeId) };
});

const requests = () => runtime.db.selectFrom("privacyRequests").selectAll().execute();
const ask = (kind: "access" | "erasure" | "objection", about: Parameters<typeof askOnPage>[1]) =>
	askOnPage(deps, about, { kind, message: "", form_key: null });

describe("the clock of a request", () => {
	test("is 72 hours in instants: an hour before it ends it is not late, at its end it is", () => {
		const due = "2026-11-05T02:00:00.000Z";
		expect(clockOf(due, new Date(testNow))).toEqual({ isLate: false, isSoon: false, hours: 72, minutes: 0 });
		expect(clockOf(due, new Date("2026-11-04T02:00:00.000Z"))).toMatchObject({
			isLate: false,
			isSoon: true,
			hours: 24,
		});
		expect(clockOf(due, new Date("2026-11-05T01:59:30.000Z"))).toMatchObject({ isLate: false, hours: 0, minutes: 1 });
		expect(clockOf(due, new Date(due))).toEqual({ isLate: true, hours: 0 });
		expect(clockOf(due, new Date("2026-11-05T05:10:00.000Z"))).toEqual({ isLate: true, hours: 3 });
	});

	test("warns the office once before it runs out and tells it once that it ran out", async () => {
		const siti = await register(deps, event.id, "Siti Rahmawati");
		const { dueAt } = await ask("access", siti);
		expect(dueAt).toBe("2026-11-05T02:00:00.000Z");
		const alarms = async () =>
			(await outbox(runtime.db)).filter(({ template }) => template === "privacy-alarm").map(({ subject }) => subject);
		hoursLater(47);
		expect(await alarmRequests(deps)).toBe(0);
		hoursLater(48);
		expect([await alarmRequests(deps), await alarmRequests(deps)]).toEqual([1, 0]);
		hoursLater(72);
		expect([await alarmRequests(deps), await alarmRequests(deps)]).toEqual([1, 0]);
		expect(await alarms()).toEqual([
			expect.stringContaining("Kurang dari 24 jam"),
			expect.stringContaining("Lewat 3 × 24 jam"),
		]);
	});
});

describe("somebody without a link", () => {
	const post = (form: Record<string, string>) =>
		visit(runtime, askAboutData, { path: "/privasi/permintaan", form: { kind: "access", name: "Siti", ...form } });

	test("gets the same answer whether the address is held or not, and the link goes to the address alone", async () => {
		const siti = await register(deps, event.id, "Siti Rahmawati");
		const known = await post({ email: siti.email ?? "" });
		const unknown = await post({ email: "tidak-dikenal@peserta.test" });
		expect([unknown.status, unknown.data]).toEqual([known.status, known.data]);
		const [request, ...others] = await requests();
		expect(others).toEqual([]);
		expect(request).toMatchObject({ state: "received", registrationId: siti.id, way: "form" });
		const letters = (await outbox(runtime.db)).filter(({ template }) => template === "privacy-received");
		expect(letters.map(({ toAddress }) => toAddress)).toEqual([siti.email]);
		const token = deps.links.token("request", request?.id ?? "", 1);
		expect(letters[0]?.text).toContain(`/permintaan/${token}`);
		// Opening the link proves nothing yet: programs that scan mails open links too.
		await visit(runtime, myRequest, { path: `/permintaan/${token}`, params: { token } });
		expect((await requests())[0]?.state).toBe("received");
		await visit(runtime, myRequest, { path: `/permintaan/${token}`, params: { token }, form: { act: "confirm" } });
		expect((await requests())[0]).toMatchObject({ state: "identified", identifiedByName: "" });
	});

	test("asks at most three times an hour, and about the one person of that name where several share an address", async () => {
		const shared = { email: "kantor@peserta.test" };
		await register(deps, event.id, "Siti Rahmawati", shared);
		const budi = await register(deps, event.id, "Budi Santoso", { ...shared, phone: "+6281200000002" });
		const by = { kind: "erasure", email: "kantor@peserta.test", message: "" } as const;
		await askByForm(deps, { ...by, name: "budi  SANTOSO" }, "id");
		await askByForm(deps, { ...by, name: "Orang Lain" }, "id");
		expect((await requests()).map(({ registrationId }) => registrationId)).toEqual([budi.id, null]);
		for (const kind of ["access", "correction", "objection"] as const)
			await askByForm(deps, { ...by, kind, name: "Budi Santoso" }, "id");
		expect(await requests()).toHaveLength(3);
	});
});

describe("an office", () => {
	test("answers only what was confirmed, once, within its own reach, and tells who asked", async () => {
		const siti = await register(deps, event.id, "Siti Rahmawati");
		await askByForm(deps, { kind: "access", name: siti.name, email: siti.email ?? "", message: "" }, "en");
		const [request] = await requests();
		const id = request?.id ?? "";
		const elsewhere = await createOffice(deps, "Dinas Lain");
		const stranger = { ...deps, actor: await createStaff(deps, elsewhere.id) };
		const grant = { decision: "fulfilled", note: "" } as const;
		expect(await decideRequest(stranger, id, grant)).toEqual({ ok: false, reason: "no-such-request" });
		expect(await decideRequest(organiser, id, grant)).toEqual({ ok: false, reason: "not-identified" });
		const refusal = { decision: "refused", ground: "others_data", note: "Memuat nama lain." } as const;
		expect(await decideRequest(organiser, id, refusal)).toMatchObject({ ok: true });
		expect(await decideRequest(organiser, id, refusal)).toEqual({ ok: false, reason: "decided" });
		const letter = (await outbox(runtime.db)).find(({ template }) => template === "privacy-decided");
		expect(letter).toMatchObject({ toAddress: siti.email, language: "en" });
		expect(letter?.text).toContain("It would reveal personal data of others (Article 33 b)");
	});

	test("writes down what somebody said by telephone, twice as one, and only about people it reaches", async () => {
		const siti = await register(deps, event.id, "Siti Rahmawati");
		const said = { kind: "access", way: "phone", message: "", name: siti.name, email: null, identified: true } as const;
		const key = "0190d0c7-8b3b-7c3e-9a52-0a5a7b9c1d2e";
		const form = { ...said, phone: "+6281234567890", code: siti.code, form_key: key };
		const first = await recordRequest(organiser, form);
		expect(await recordRequest(organiser, form)).toEqual(first);
		expect(await requests()).toHaveLength(1);
		const elsewhere = await createOffice(deps, "Dinas Lain");
		const stranger = { ...deps, actor: await createStaff(deps, elsewhere.id) };
		expect(await recordRequest(stranger, { ...form, form_key: null })).toEqual({
			ok: false,
			reason: "no-such-registration",
		});
	});
});

test("an objection that is granted ends optional consents and letters to many at once, and is proven", async () => {
	const siti = await register(deps, event.id, "Siti Rahmawati", {
		consents: ["event_organisation", "photo_documentation", "future_invitations"],
	});
	const { id } = await ask("objection", siti);
	expect(await ask("objection", siti)).toMatchObject({ id });
	await decideRequest(organiser, id, { decision: "fulfilled", note: "" });
	const consents = await registrationQueries.listConsents(runtime.db, siti.id);
	expect(consents.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ purpose }) => purpose)).toEqual([
		"event_organisation",
	]);
	expect(consents.find(({ purpose }) => purpose === "photo_documentation")).toMatchObject({
		withdrawnWay: "request",
		withdrawnByName: organiser.actor.name,
	});
	for (const stream of ["reminders", "announcements"] as const)
		expect(await mailingQueries.listSubscriptions(runtime.db, stream, [siti.email ?? ""])).toMatchObject([
			{ endedAt: expect.any(String) },
		]);
});

test("an erasure that is granted cancels places still to come, at whatever office, and leaves who took part counted", async () => {
	const stranger = await createOpenEvent(deps, { officeId: (await createOffice(deps)).id });
	const past = await createOpenEvent(deps, {
		officeId: event.officeId,
		days: [{ startsAtLocal: "2026-11-05T08:30", endsAtLocal: "2026-11-05T16:00" }],
		registrationClosesAtLocal: "2026-11-04T16:00",
	});
	const about = { email: "siti@peserta.test" };
	const [here, there, before] = [
		await register(deps, event.id, "Siti Rahmawati", about),
		await register(deps, stranger.id, "Siti Rahmawati", about),
		await register(deps, past.id, "Siti Rahmawati", about),
	];
	at("2026-11-08T02:00:00.000Z");
	await askByForm(deps, { kind: "erasure", name: here.name, email: about.email, message: "" }, "id");
	const id = (await requests())[0]?.id ?? "";
	await confirmIdentity({ ...deps, actor: { kind: "link", id, name: here.name, requestId: null } }, id);
	expect(await decideRequest(organiser, id, { decision: "fulfilled", note: "" })).toMatchObject({ ok: true });
	const statusOf = async (one: { id: string }) => (await registrationQueries.findById(deps.db, one.id))?.status;
	expect([await statusOf(here), await statusOf(there), await statusOf(before)]).toEqual([
		"cancelled",
		"cancelled",
		"confirmed",
	]);
});

test("a personal page erases its own registration alone, whatever name, address and number were typed to get it", async () => {
	const about = { email: "siti@peserta.test", phone: "+6281200000001" };
	const elsewhere = await createOpenEvent(deps, { officeId: event.officeId });
	const siti = await register(deps, elsewhere.id, "Siti Rahmawati", about);
	const impostor = await register(deps, event.id, "Siti Rahmawati", about);
	const { id } = await ask("erasure", impostor);
	expect(await decideRequest(organiser, id, { decision: "fulfilled", note: "" })).toMatchObject({ ok: true });
	at("2026-11-04T02:00:00.000Z");
	expect(await carryOutErasures(deps)).toBe(1);
	expect(await registrationQueries.findById(deps.db, siti.id)).toMatchObject({
		...about,
		status: siti.status,
		name: siti.name,
	});
	expect(await registrationQueries.findById(deps.db, impostor.id)).toMatchObject({ name: "Peserta", email: null });
});

test("a request of no office is for those who reach every office, and one that staff write down stands in their own queue", async () => {
	const said = {
		kind: "access",
		message: "",
		name: "Budi",
		way: "phone",
		code: "",
		email: "budi@x.test",
		phone: null,
	} as const;
	const recorded = await recordRequest(organiser, { ...said, identified: true, form_key: null });
	const id = recorded.ok ? recorded.id : "";
	expect((await requests())[0]).toMatchObject({ id, officeId: event.officeId });
	expect(await privacyRequestQueries.countRequests(deps.db, [event.officeId], "open")).toBe(1);
	await deps.db.updateTable("privacyRequests").set({ officeId: null }).execute();
	expect(await privacyRequestQueries.countRequests(deps.db, [event.officeId], "open")).toBe(0);
	expect(await privacyRequestQueries.countRequests(deps.db, [], "open")).toBe(0);
	expect(await privacyRequestQueries.countRequests(deps.db, null, "open")).toBe(1);
	const granted = { decision: "fulfilled", note: "" } as const;
	expect(await decideRequest(organiser, id, granted)).toEqual({ ok: false, reason: "no-such-request" });
	const admin = { ...organiser, actor: await createStaff(deps, event.officeId, "admin") };
	expect(await decideRequest(admin, id, granted)).toMatchObject({ ok: true });
});
