import { beforeEach, describe, expect, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import * as checkInDesk from "#app/routes/desk/check-in";
import * as undoDesk from "#app/routes/desk/undo-check-in";
import type { Runtime } from "#app/server/runtime.server";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { testNow } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { register } from "#tests/support/outbox";
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
	at(testNow);
	event = await createOpenEvent(deps);
});

function at(instant: string) {
	runtime.deps.now = () => new Date(instant);
}

describe("the desk", () => {
	let siti: Registration;
	let dayId: string;
	/** A session does not last until the dialogue: the officer signs in on the day. */
	const onDay = async (instant: string) => {
		at(instant);
		cookie = await signInAs(runtime, event.officeId);
	};
	beforeEach(async () => {
		siti = await register(deps, event.id, "Siti Aminah");
		dayId = (await eventQueries.listDays(runtime.db, event.id))[0]?.id ?? "";
		await onDay("2026-11-12T01:41:00.000Z");
	});
	const params = () => ({ eventId: event.id });
	const post = (form: Record<string, string>) =>
		visit(runtime, checkInDesk, { path: `/petugas/${event.id}`, params: params(), cookie, form: { dayId, ...form } });
	const look = (query = "") =>
		visit(runtime, checkInDesk, { path: `/petugas/${event.id}${query}`, params: params(), cookie });
	const follow = async (answer: { location: string | null }) => look(new URL(answer.location ?? "", "http://x").search);

	test("opens on today's day and counts who is there", async () => {
		expect(await look()).toMatchObject({ data: { desk: { list: { position: 1 } } } });
		await onDay("2026-11-13T01:41:00.000Z");
		expect(await look()).toMatchObject({
			data: { desk: { list: { position: 2 }, counts: [{ present: 0, confirmed: 1 }] } },
		});
		expect(await look("?hari=1")).toMatchObject({ data: { desk: { list: { position: 1 } } } });
		expect(await look("?hari=7")).toMatchObject({ data: { desk: { list: { position: 2 } } } });
	});

	test("V54: a code lets in, a second scan is calm, and undoing takes it back", async () => {
		const first = await post({ entry: siti.code.toLowerCase() });
		expect(first.location).not.toContain("Siti");
		expect(await follow(first)).toMatchObject({
			data: { desk: { last: { act: "in", person: { name: "Siti Aminah" } } } },
		});
		const again = await follow(await post({ entry: siti.code.slice(-5) }));
		expect(again).toMatchObject({
			data: { desk: { last: { act: "already", person: { recordedByName: "Rina Contoh" } } } },
		});
		const attendanceId =
			(again.data as { desk: { recent: { attendanceId: string }[] } }).desk.recent[0]?.attendanceId ?? "";
		const undone = await visit(runtime, undoDesk, {
			path: `/petugas/${event.id}/pembatalan`,
			params: params(),
			cookie,
			form: { attendanceId },
		});
		expect(await follow(undone)).toMatchObject({ data: { desk: { last: { act: "undone" }, recent: [] } } });
		expect(await follow(first)).toMatchObject({ data: { desk: { last: null } } });
	});

	test("part of a name lists people, and one button lets in", async () => {
		const found = await follow(await post({ entry: "sit am" }));
		expect(found).toMatchObject({
			data: { desk: { search: { people: [{ registrationId: siti.id, name: "Siti Aminah" }] } } },
		});
		expect(await follow(await post({ registrationId: siti.id }))).toMatchObject({
			data: { desk: { last: { act: "in" } } },
		});
	});

	test("an unknown code, another dialogue's code and an empty input are told apart", async () => {
		at(testNow);
		const other = await createOpenEvent(deps);
		const stranger = await register(deps, other.id, "Orang Lain");
		await onDay("2026-11-12T01:41:00.000Z");
		expect(await follow(await post({ entry: "TAN-CDFGH" }))).toMatchObject({
			data: { desk: { last: { act: "unknown" } } },
		});
		const foreign = await follow(await post({ entry: stranger.code }));
		expect(foreign).toMatchObject({ data: { desk: { last: { act: "other-event" } } } });
		expect(JSON.stringify(foreign.data)).not.toContain("Orang Lain");
		expect(await look(`?hasil=masuk&peserta=${stranger.id}`)).toMatchObject({ data: { desk: { last: null } } });
		expect(await post({ entry: "" })).toMatchObject({
			status: 400,
			data: { form: { errors: { entry: "entry-required" } } },
		});
		expect((await post({ entry: siti.code, dayId: other.id })).status).toBe(404);
	});
});
