import { beforeAll, beforeEach, expect, test } from "vitest";
import * as eventList from "#app/routes/files/event-list";
import * as programmePaper from "#app/routes/files/programme-paper";
import * as eventPapers from "#app/routes/panel/event-papers";
import type { Runtime } from "#app/server/runtime.server";
import * as eventQueries from "#db/queries/events";
import type { EventDay, EventRow, EventSession } from "#db/tables/events";
import { testNow } from "#tests/support/deps";
import { letIn } from "#tests/support/desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { register } from "#tests/support/outbox";
import { pdfText } from "#tests/support/pdf-text";
import { visit } from "#tests/support/route-visit";
import { signInAs } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let event: EventRow;
let days: EventDay[];
let sessions: EventSession[];
let cookie: string;

function at(instant: string) {
	runtime.deps.now = () => new Date(instant);
}

beforeAll(async () => {
	runtime = await testRuntime();
	const { deps } = runtime;
	at(testNow);
	event = await createOpenEvent(deps, {
		sessions: [
			{ title: "Pembukaan", startTime: "08:30", endTime: "09:00" },
			{ title: "Klinik NIK", startTime: "10:00", endTime: "11:00", capacity: 20, room: "Ruang Anggrek" },
		],
	});
	days = await eventQueries.listDays(deps.db, event.id);
	sessions = await eventQueries.listSessions(deps.db, event.id);
	const clinic = sessions.find(({ title }) => title === "Klinik NIK");
	const titles = { titlePrefix: "Dr.", titleSuffix: "S.H." };
	const siti = await register(deps, event.id, "Siti Aminah", { ...titles, sessions: [clinic?.id ?? ""] });
	await register(deps, event.id, "Budi Santoso");
	await register(deps, event.id, "Hendra Wijaya", { category: "employer", organisationName: "PT Contoh (rekaan)" });
	at("2026-11-12T01:41:00.000Z");
	const arrival = { by: "registration", registrationId: siti.id, dayId: days[0]?.id ?? "" } as const;
	expect((await letIn(deps, event.id, arrival)).outcome).toBe("in");
});

beforeEach(async () => {
	at("2026-11-12T01:45:00.000Z");
	cookie = await signInAs(runtime, event.officeId);
});

const base = () => `/panel/kegiatan/${event.id}/berkas-cetak`;
const params = () => ({ eventId: event.id });
const page = (query = "") => visit(runtime, eventPapers, { path: base() + query, params: params(), cookie });
const download = (form: Record<string, string>) =>
	visit(runtime, eventList, { path: `${base()}/unduhan`, params: params(), cookie, form });
const textOf = async (form: Record<string, string>) => pdfText(await (await download(form)).bytes());
const attendance = (form: Record<string, string> = {}) => ({
	paper: "attendance",
	occasion: days[0]?.id ?? "",
	contents: "blank",
	category: "",
	...form,
});

test("the page offers the day that is under way, blank until it is over and with times afterwards", async () => {
	expect((await page()).data).toMatchObject({ occasion: days[0]?.id, contents: "blank" });
	expect((await page("?hari=2")).data).toMatchObject({ occasion: days[1]?.id, contents: "blank" });
	at("2026-11-12T12:00:00.000Z");
	expect((await page("?hari=1")).data).toMatchObject({ occasion: days[0]?.id, contents: "filled" });
});

test("the attendance list of a day names everybody confirmed, each party on a sheet of its own", async () => {
	const pages = (await textOf(attendance())).split("\n—\n");
	expect(pages).toHaveLength(2);
	expect(pages[0]).toContain("Hendra Wijaya");
	expect(pages[0]).not.toContain("Siti");
	expect(pages[1]).toContain("Dr. Siti Aminah, S.H.");
	expect(pages[1]).toContain("Tangerang, 12 November 2026");
});

test("the filled list says when somebody came, on the clock of the event", async () => {
	const text = await textOf(attendance({ contents: "filled", category: "union" }));
	expect(text).toContain("08.41");
	expect(text).toContain("Hadir 1 dari 2 orang.");
	expect(text).not.toContain("Hendra");
});

test("the list of a session with places of its own names only those who have one; of any other, everybody", async () => {
	const [opening, clinic] = ["Pembukaan", "Klinik NIK"].map((name) => sessions.find(({ title }) => title === name));
	const ofClinic = await textOf(attendance({ occasion: clinic?.id ?? "", contents: "filled" }));
	expect(ofClinic).toContain("Siti Aminah");
	expect(ofClinic).toContain("10.00–11.00 WIB");
	expect(ofClinic).not.toContain("Budi");
	// She came to the day, not yet to the session.
	expect(ofClinic).toContain("Hadir 0 dari 1 orang.");
	expect(await textOf(attendance({ occasion: opening?.id ?? "" }))).toContain("Budi Santoso");
});

test("a list that names nobody is not printed; the page says so", async () => {
	const answer = await download(attendance({ category: "government" }));
	expect(answer.location).toBe(`${base()}?kabar=nobody`);
});

test("what was taken out of the house is in the trail: which list, by whom, and how many people it names", async () => {
	await download({ paper: "receipts", item: "transport", category: "" });
	const entries = await runtime.db
		.selectFrom("auditEntries")
		.selectAll()
		.where("action", "=", "paper.exported")
		.orderBy("id", "desc")
		.execute();
	expect(JSON.parse(entries[0]?.after ?? "{}")).toEqual({ paper: "receipts", count: 3 });
	expect(entries[0]).toMatchObject({ eventId: event.id, actorKind: "user" });
});

test("a day or session of another event, and a form that says nothing we have, give no file", async () => {
	const other = await createOpenEvent(runtime.deps, {
		registrationClosesAtLocal: "2026-11-20T10:00",
		days: [{ startsAtLocal: "2026-11-22T08:00", endsAtLocal: "2026-11-22T12:00" }],
	});
	const [foreign] = await eventQueries.listDays(runtime.db, other.id);
	expect((await download(attendance({ occasion: foreign?.id ?? "" }))).status).toBe(404);
	expect((await download({ paper: "badges" })).location).toBe(`${base()}?kabar=incomplete`);
});

test("the programme is a link, since it names no participants", async () => {
	const answer = await visit(runtime, programmePaper, {
		path: `${base()}/susunan-acara.pdf`,
		params: params(),
		cookie,
	});
	const text = pdfText(await answer.bytes());
	expect(text).toContain("Klinik NIK");
	expect(text).toContain("Anggrek");
	expect(text).not.toContain("Siti");
});
