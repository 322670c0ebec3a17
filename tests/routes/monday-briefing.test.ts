import { beforeEach, describe, expect, test } from "vitest";
import { addReader } from "#app/domain/briefings/add-reader";
import { sendBriefings } from "#app/domain/briefings/send-briefings";
import type { Deps } from "#app/domain/deps";
import * as briefingReader from "#app/routes/panel/briefing-reader";
import * as briefingReaders from "#app/routes/panel/briefing-readers";
import * as mondayBriefing from "#app/routes/public/monday-briefing";
import type { Runtime } from "#app/server/runtime.server";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import { testNow } from "#tests/support/deps";
import { letIn } from "#tests/support/desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise } from "#tests/support/factories/followup";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { outbox, register } from "#tests/support/outbox";
import { visit } from "#tests/support/route-visit";
import { signInTo } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

/** Stands in every personal word of the data, and in nothing a page of counts may hold. */
const needle = "Rahasiawati";
const reader = {
	name: `Direktur ${needle}`,
	email: `${needle}@kementerian.test`.toLowerCase(),
	secretaryPhone: "+6281299990001",
	language: "id",
	coversAll: false,
} as const;
/** Monday 16 November 2026, 07.00 WIB, after the dialogue. */
const monday = "2026-11-16T00:00:00.000Z";

let runtime: Runtime;
let deps: Deps;
let event: EventRow;
let organiser: Deps;
let actorId: string;

const at = (instant: string) => {
	runtime.deps.now = () => new Date(instant);
};

beforeEach(async () => {
	runtime = await testRuntime();
	deps = runtime.deps;
	at(testNow);
	event = await createOpenEvent(deps, { title: `Dialog ${needle}` });
	const siti = await register(deps, event.id, `Siti ${needle}`, { phone: "+6281299990002" });
	await register(deps, event.id, `Budi ${needle}`, { category: "employer" });
	const promise = await createPromise(deps, event.id, {
		title: `Lapor ${needle}`,
		ownerName: needle,
		dueOn: "2026-11-14",
	});
	await runtime.db
		.updateTable("organisations")
		.set({ officeId: event.officeId })
		.where("id", "=", promise.organisationId ?? "")
		.execute();
	const actor = await createStaff(deps, event.officeId);
	organiser = { ...deps, actor, now: () => runtime.deps.now() };
	actorId = actor.id;
	const dayId = (await eventQueries.listDays(runtime.db, event.id))[0]?.id ?? "";
	at("2026-11-12T02:00:00.000Z");
	await letIn(organiser, event.id, { by: "registration", registrationId: siti.id, dayId });
	expect(await addReader(organiser, reader)).toMatchObject({ ok: true });
});

const letters = async () => (await outbox(runtime.db)).filter(({ template }) => template === "monday-briefing");
const links = () => runtime.db.selectFrom("briefingLinks").selectAll().orderBy("id").execute();
const tokenOf = (id: string) => deps.links.token("briefing", id, 1);
const page = (id: string) =>
	visit(runtime, mondayBriefing, { path: `/senin/${tokenOf(id)}`, params: { token: tokenOf(id) } });
const send = () => sendBriefings({ ...deps, now: () => runtime.deps.now() });
const onReader = async (readerId: string, form?: Record<string, string>, as = actorId) =>
	visit(runtime, briefingReader, {
		path: `/panel/surat-senin/${readerId}`,
		params: { readerId },
		cookie: await signInTo(runtime, as),
		...(form ? { form } : {}),
	});
const onReaders = async (form?: Record<string, string>, as = actorId) =>
	visit(runtime, briefingReaders, {
		path: "/panel/surat-senin",
		cookie: await signInTo(runtime, as),
		...(form ? { form } : {}),
	});

describe("the letter to leaders", () => {
	test("leaves on Monday at 07.00 and not a minute before, once however many workers run", async () => {
		at("2026-11-12T03:00:00.000Z");
		await send();
		expect(await letters()).toHaveLength(1);
		at("2026-11-15T23:59:00.000Z");
		expect(await send()).toBe(0);
		at(monday);
		expect((await Promise.all([send(), send(), send()])).reduce((sum, count) => sum + count)).toBe(1);
		expect(await letters()).toHaveLength(2);
	});

	test("says five figures, what changed since the week before, and what we ourselves are late with", async () => {
		await send();
		at(monday);
		await send();
		const { subject, text } = (await letters()).at(-1) ?? { subject: "", text: "" };
		expect(subject).toContain("16 November 2026: 1 janji kita terlambat");
		for (const line of [
			"Dialog selesai: 1 (+1)",
			"Orang hadir: 1 dari 2 (+1)",
			"Tingkat kehadiran: 50% (belum ada pembanding)",
			"Janji ditepati: 0 dari 1 (tetap)",
			"Koperasi bersertifikat NIK: 0 dari 0 (tetap)",
			`Lapor ${needle}`,
			"Perubahan sejak pekan lalu: +1.",
		])
			expect(text).toContain(line);
	});

	test("reaches whoever is added in between with the figures of Monday", async () => {
		at(monday);
		await send();
		const [first] = await links();
		at("2026-11-18T02:00:00.000Z");
		await createOpenEvent(deps, {
			officeId: event.officeId,
			days: [{ startsAtLocal: "2026-11-20T08:00", endsAtLocal: "2026-11-20T09:00" }],
			registrationOpensAtLocal: "2026-11-18T09:30",
			registrationClosesAtLocal: "2026-11-19T09:00",
		});
		at("2026-11-21T02:00:00.000Z");
		await addReader(organiser, { ...reader, name: "Sesditjen", email: "sesditjen@kementerian.test" });
		expect(await send()).toBe(1);
		const [, second] = await links();
		expect((await page(second?.id ?? "")).data).toMatchObject({
			figures: [{ name: "held", value: 1 }, {}, {}, {}, {}],
		});
		expect(second?.briefingId).toBe(first?.briefingId);
	});

	test("waits as a text for the secretary of whoever has no address, without the promises one by one", async () => {
		const added = await addReader(organiser, { ...reader, email: null });
		if (!added.ok) throw new Error("not added");
		at(monday);
		await send();
		expect((await letters()).filter(({ toName }) => toName === reader.name)).toHaveLength(1);
		const { data } = await onReader(added.id);
		const { secretary } = data as { secretary: { text: string; whatsApp: string; linkId: string } };
		expect(secretary.text).toContain("Janji kita yang terlambat");
		expect(secretary.text).not.toContain(`Lapor ${needle}`);
		expect(secretary.whatsApp).toMatch(/^https:\/\/wa\.me\/6281299990001\?text=/);
		expect(await onReader(added.id, { handedOver: secretary.linkId })).toMatchObject({ status: 303 });
		expect((await onReader(added.id)).data).toMatchObject({ links: [{ state: "handedOver" }] });
	});
});

describe("its link", () => {
	beforeEach(async () => {
		at(monday);
		await send();
	});
	const [only] = [async () => (await links())[0] ?? { id: "", readerId: "" }];

	test("opens for seven days and no longer", async () => {
		const { id } = await only();
		expect((await page(id)).status).toBe(200);
		at("2026-11-22T23:59:59.000Z");
		expect((await page(id)).status).toBe(200);
		at("2026-11-23T00:00:00.000Z");
		expect((await page(id)).status).toBe(410);
		expect((await page("unknown")).status).toBe(404);
	});

	test("can be taken back, and goes with its reader", async () => {
		const { id, readerId } = await only();
		expect(await onReader(readerId, { revoke: id })).toMatchObject({ status: 303 });
		expect((await page(id)).status).toBe(410);
		at("2026-11-23T00:00:00.000Z");
		await send();
		const latest = (await links()).at(-1)?.id ?? "";
		expect((await page(latest)).status).toBe(200);
		expect(await onReader(readerId, { end: "yes" })).toMatchObject({ status: 303 });
		expect((await page(latest)).status).toBe(410);
		at("2026-11-30T00:00:00.000Z");
		expect(await send()).toBe(0);
	});

	test("shows counts alone: no name, number, address or title of what lies behind them", async () => {
		await runtime.db.updateTable("followups").set({ obstacle: needle, ownerPhone: "+6281299990003" }).execute();
		at("2026-11-23T00:00:00.000Z");
		await send();
		const { data } = await page((await links()).at(-1)?.id ?? "");
		const text = JSON.stringify(data);
		expect(text).not.toMatch(new RegExp(needle, "i"));
		expect(text).not.toContain("8129999");
		// Whatever is no number is a date, the name of a figure or the office's.
		const office = await runtime.db
			.selectFrom("offices")
			.select("name")
			.where("id", "=", event.officeId)
			.executeTakeFirst();
		const strings: string[] = [];
		JSON.parse(text, (_key, value) => {
			if (typeof value === "string") strings.push(value);
			return value;
		});
		const known = ["held", "attended", "attendanceRate", "kept", "certified", office?.name];
		expect(strings.filter((one) => !known.includes(one) && !/^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(one))).toEqual([]);
	});
});

describe("its readers", () => {
	test("are those of the own office, and figures of all offices are for who reaches them", async () => {
		const other = await createOffice(deps);
		const { id: stranger } = await createStaff(deps, other.id);
		const { readerId } = await (async () => {
			at(monday);
			await send();
			return (await links())[0] ?? { readerId: "" };
		})();
		expect((await onReader(readerId, undefined, stranger)).status).toBe(404);
		expect((await onReader(readerId, { end: "yes" }, stranger)).status).toBe(404);
		expect((await onReaders(undefined, stranger)).data).toMatchObject({ readers: [] });
		expect((await onReaders()).data).toMatchObject({ readers: [{ name: reader.name, state: "sent" }] });
		const form = { name: "Dirjen", email: "dirjen@kementerian.test", language: "id", coversAll: "on" };
		expect(await onReaders(form)).toMatchObject({ status: 403 });
	});

	test("need a name and a way to reach them", async () => {
		const form = { name: "", email: "", secretaryPhone: "021", language: "id" };
		expect(await onReaders(form)).toMatchObject({
			status: 400,
			data: { form: { errors: { name: "reader-name-required", secretaryPhone: "phone-invalid" } } },
		});
	});
});
