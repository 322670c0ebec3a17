import { beforeAll, describe, expect, test } from "vitest";
import { giveRole } from "#app/domain/accounts/give-role";
import * as cooperativesFile from "#app/routes/files/cooperatives-file";
import * as followupsFile from "#app/routes/files/followups-file";
import * as organisationsFile from "#app/routes/files/organisations-file";
import * as dashboard from "#app/routes/panel/dashboard";
import * as events from "#app/routes/panel/events";
import * as followupSummary from "#app/routes/panel/followup-summary";
import * as followups from "#app/routes/panel/followups";
import * as home from "#app/routes/panel/home";
import * as inboundMails from "#app/routes/panel/inbound-mails";
import * as letterExamples from "#app/routes/panel/letter-examples";
import * as letters from "#app/routes/panel/letters";
import * as startFollowup from "#app/routes/panel/start-followup";
import * as suppressedAddresses from "#app/routes/panel/suppressed-addresses";
import type { Runtime } from "#app/server/runtime.server";
import { inTransaction, newId } from "#db/client";
import * as suppressedAddressCommands from "#db/commands/suppressed-addresses";
import type { EventRow } from "#db/tables/events";
import { testNow } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise } from "#tests/support/factories/followup";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";
import { visit } from "#tests/support/route-visit";
import { signInTo } from "#tests/support/sign-in-as";
import { testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
let own: EventRow;
let other: EventRow;
/** Based at an office with nothing of its own, an organiser of one event of another office. */
let cookie: string;

/** An event with something of it in every list; the word stands in whatever a list shows of it. */
async function fullEvent(officeId: string, word: string): Promise<EventRow> {
	const event = await createOpenEvent(runtime.deps, { officeId, title: `Dialog ${word}`, needsApproval: true });
	const email = `${word.toLowerCase()}@peserta.test`;
	await register(runtime.deps, event.id, word, { email });
	await register(runtime.deps, event.id, `Telepon ${word}`, { email: null, phone: "+6281234567890" });
	await createPromise(runtime.deps, event.id, { title: `Janji ${word}` });
	const { id: letterId } = await runtime.db
		.selectFrom("letters")
		.select("id")
		.where("eventId", "=", event.id)
		.where("toAddress", "=", email)
		.executeTakeFirstOrThrow();
	await inTransaction(runtime.db, async (trx) => {
		const gone = { reason: "bounced", statusCode: "5.1.1", suppressedAt: testNow, letterId } as const;
		await suppressedAddressCommands.insertMany(trx, [{ address: email, ...gone }]);
		await trx
			.insertInto("inboundMails")
			.values({
				...{ id: newId(), receivedAt: testNow, processedAt: testNow, source: "webhook", kind: "letter" },
				...{ outcome: "forwarded", sender: email, subject: `Tanya ${word}`, excerpt: "", needsPerson: 1 },
				...{ sha256: word, rcpt: "rsvp@rembuk.example", notBefore: testNow, eventId: event.id },
			})
			.execute();
		await trx.updateTable("followups").set({ dueAt: testNow }).where("eventId", "=", event.id).execute();
	});
	return event;
}

beforeAll(async () => {
	runtime = await testRuntime();
	runtime.deps.now = () => new Date(testNow);
	const { id: officeId } = await createOffice(runtime.deps, "Dinas Pemilik");
	own = await fullEvent(officeId, "Milikku");
	other = await fullEvent(officeId, "Tetangga");
	const rina = await createStaff(runtime.deps, (await createOffice(runtime.deps, "Dinas Asal")).id, "officer");
	await giveRole(runtime.deps, rina.id, { role: "organiser", at: { eventId: own.id } });
	runtime.deps.now = () => new Date("2026-11-10T02:00:00.000Z");
	cookie = await signInTo(runtime, rina.id);
});

const look = async (route: Parameters<typeof visit>[1], path: string) => {
	const answer = await visit(runtime, route, { path, cookie });
	expect(answer.status).toBe(200);
	return JSON.stringify(answer.data);
};

describe("V09: somebody with a role for one event alone finds that event, and none beside it, in", () => {
	test.each([
		["the events", events, "/panel/kegiatan"],
		["what is next and what waits for them", home, "/panel"],
		["the follow-ups", followups, "/panel/tindak-lanjut"],
		["a search through the follow-ups", followups, "/panel/tindak-lanjut?cari=janji"],
		["the events that a follow-up can be of", startFollowup, "/panel/tindak-lanjut/baru"],
		["the letters", letters, "/panel/surat"],
		["the mails that came in", inboundMails, "/panel/surat/masuk"],
		["the addresses that take no letters", suppressedAddresses, "/panel/surat/alamat"],
	])("%s", async (_, route, path) => {
		const shown = (await look(route, path)).toLowerCase();
		expect(shown).toContain("milikku");
		expect(shown).not.toContain("tetangga");
	});

	test("counts of what waits", async () => {
		const { attention } = JSON.parse(await look(home, "/panel"));
		expect(attention).toMatchObject({ overdueFollowups: 1, openMails: 1, privacyRequests: null });
		expect(attention.pending).toEqual([{ eventId: own.id, title: own.title, count: 2 }]);
		expect(attention.calls).toMatchObject([{ eventId: own.id }]);
	});

	test("sums of follow-ups and figures", async () => {
		expect(JSON.parse(await look(followupSummary, "/panel/tindak-lanjut/ringkasan"))).toMatchObject({
			sums: [{ total: 1 }],
		});
		const { key } = JSON.parse(await look(dashboard, "/panel/dasbor"));
		expect(key.promises.total).toBe(1);
	});

	test("the file of follow-ups", async () => {
		const answer = await visit(runtime, followupsFile, {
			path: "/panel/tindak-lanjut/unduhan",
			form: { format: "csv" },
			cookie,
		});
		const text = await answer.text();
		expect(text).toContain("Janji Milikku");
		expect(text).not.toContain("Tetangga");
	});

	test("examples of letters", async () => {
		const of = ({ id }: EventRow) => ({ path: `/panel/surat/contoh?kegiatan=${id}`, cookie });
		expect((await visit(runtime, letterExamples, of(own))).status).toBe(200);
		expect((await visit(runtime, letterExamples, of(other))).status).toBe(404);
	});
});

test.each([
	["organisations", organisationsFile, "/panel/organisasi/unduhan"],
	["cooperatives", cooperativesFile, "/panel/koperasi/unduhan"],
] as const)(
	"V09: taking people's data of one event out lets nobody take out the list of %s",
	async (_, route, path) => {
		for (const form of [undefined, { format: "csv" }])
			expect((await visit(runtime, route, { path, cookie, ...(form ? { form } : {}) })).status).toBe(403);
	},
);
