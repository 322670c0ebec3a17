import { expect, test } from "vitest";
import { applyImport } from "#app/domain/imports/apply-import";
import { changeList } from "#app/domain/imports/change-list";
import { keepList } from "#app/domain/imports/keep-list";
import { keptList } from "#app/domain/imports/kept-list";
import { listSettingsSchema } from "#app/domain/imports/schema";
import { undoImport } from "#app/domain/imports/undo-import";
import { saveQuestion } from "#app/domain/questions/save-question";
import type { QuestionInput } from "#app/domain/questions/schema";
import * as importQueries from "#db/queries/imports";
import * as registrationQueries from "#db/queries/registrations";
import { databaseDigest } from "#tests/support/database-digest";
import { testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { textFile } from "#tests/support/lists";
import { testDb } from "#tests/support/test-db";

const plain: QuestionInput = {
	kind: "text",
	label: "Apa harapan Anda?",
	hint: "",
	isRequired: true,
	options: [],
	minimum: null,
	maximum: null,
	parties: null,
	shownWhen: null,
};

/** An event that asks six questions, and a way to hand in a list. */
async function askingEvent() {
	const { db, url } = await testDb();
	const deps = testDeps(db);
	const event = await createOpenEvent(deps, { seats: { government: 9, union: 9 } });
	const ids: Record<string, string> = {};
	const ask = async (name: string, more: Partial<QuestionInput>) => {
		const saved = await saveQuestion(deps, event.id, null, { ...plain, ...more });
		if (!saved.ok) throw new Error(saved.reason);
		ids[name] = saved.questionId;
		return saved.questionId;
	};
	const stays = await ask("stays", { kind: "yes_no", label: "Apakah Anda menginap?" });
	const shownWhen = { questionId: stays, answer: "yes" };
	await ask("nights", { kind: "number", label: "Berapa malam?", minimum: 1, maximum: 5, shownWhen });
	await ask("topics", { kind: "choices", label: "Topik yang diminati", options: ["RAT", "Simpan pinjam", "NIK"] });
	await ask("arrives", { kind: "date", label: "Tanggal kedatangan" });
	await ask("hotel", { kind: "choice", label: "Kategori hotel", options: ["Bintang tiga", "Bintang empat"] });
	await ask("local", { label: "Cabang serikat", parties: ["union"] });
	const keep = async (text: string) => {
		const kept = await keepList(deps, event.id, { bytes: textFile(text), name: "daftar.csv" });
		if (!kept.ok) throw new Error(kept.reason);
		return kept.importId;
	};
	const read = async (importId: string) => {
		const kept = await importQueries.findOfEvent(db, event.id, importId);
		const list = kept && (await keptList(db, kept));
		if (!list) throw new Error("the list is gone");
		return list;
	};
	/** Answers by the name of the question. */
	const named = (answers: Record<string, string>) =>
		Object.fromEntries(Object.entries(ids).flatMap(([name, id]) => (id in answers ? [[name, answers[id]]] : [])));
	return { db, url, deps, event, ids, keep, read, named };
}

const header =
	"Nama;Instansi;Unsur;No HP;APAKAH ANDA MENGINAP;Berapa malam;Topik yang diminati;Tanggal kedatangan;Kategori hotel;Cabang serikat";
const list = [
	header,
	"Siti Aminah;Dinas Koperasi Contoh;Pemerintah;081200000001;Ya;2;NIK, rat;16 September 2026;bintang TIGA;Tangerang",
	"Budi Santoso;SP Contoh;SP/SB;081200000002;tidak;3;Simpan pinjam;besok;Bintang dua;Tangerang",
	"Citra Dewi;Dinas Koperasi Contoh;Pemerintah;081200000003;;;;;;",
].join("\n");

test("columns headed like a question are read by its rules; what cannot be read refuses nobody and stays open", async () => {
	const { keep, read, named } = await askingEvent();
	const { rows, list: found } = await read(await keep(list));
	expect(rows.map(({ status, plan, person }) => [person.name, person.category, status, plan])).toEqual([
		["Siti Aminah", "government", "valid", "create"],
		["Budi Santoso", "union", "valid", "create"],
		["Citra Dewi", "government", "valid", "create"],
	]);
	expect(rows.map(({ answers }) => named(answers))).toEqual([
		// Of another party's question nothing is taken.
		{ stays: "yes", nights: "2", topics: '["RAT","NIK"]', arrives: "2026-09-16", hotel: "Bintang tiga" },
		// Who does not stay is not asked for how long; "besok" is no date, and there is no such hotel.
		{ stays: "no", topics: '["Simpan pinjam"]', local: "Tangerang" },
		{},
	]);
	expect(rows.map(({ issues }) => issues.includes("ANSWER_UNCLEAR"))).toEqual([false, true, false]);
	// "Kategori hotel" is the question's, though "Kategori" is what parties are called.
	expect([found.columns.category, found.labels[8]]).toEqual([2, "Kategori hotel"]);
});

test("the columns can be set by hand, and a list without such columns answers nothing", async () => {
	const { deps, event, ids, keep, read, named } = await askingEvent();
	const importId = await keep(
		"Nama;Instansi;Unsur;No HP;Catatan A\nSiti Aminah;Dinas Contoh;Pemerintah;081200000001;ya\n",
	);
	expect((await read(importId)).rows[0]?.answers).toEqual({});
	const columns = { column_name: "0", column_organisation: "1", column_category: "2", column_phone: "3" };
	const settings = listSettingsSchema.parse({
		...columns,
		[`question_${ids.stays}`]: "4",
		[`question_${ids.hotel}`]: "",
	});
	expect(await changeList(deps, event.id, importId, settings)).toEqual({ ok: true });
	expect(named((await read(importId)).rows[0]?.answers ?? {})).toEqual({ stays: "yes" });
});

test("applying keeps the answers with those who are registered, and undoing takes them back", async () => {
	const { db, url, deps, event, keep, named } = await askingEvent();
	const before = await databaseDigest(url);
	// The same person twice: the second line fills in what the first one leaves open.
	const again = "Citra Dewi;Dinas Koperasi Contoh;Pemerintah;081200000003;tidak;;;;Bintang empat;";
	const importId = await keep(`${list}\n${again}`);
	expect(await applyImport(deps, event.id, importId)).toMatchObject({ ok: true, created: 3 });
	const people = await db.selectFrom("registrations").select(["id", "name"]).orderBy("name").execute();
	const stored = await Promise.all(people.map(({ id }) => registrationQueries.mapAnswers(db, id)));
	expect(stored.map(named)).toEqual([
		{ stays: "no", topics: '["Simpan pinjam"]', local: "Tangerang" },
		{ stays: "no", hotel: "Bintang empat" },
		{ stays: "yes", nights: "2", topics: '["RAT","NIK"]', arrives: "2026-09-16", hotel: "Bintang tiga" },
	]);
	expect(await undoImport(deps, event.id, importId)).toMatchObject({ ok: true, removed: 3 });
	const { audit_entries: _before, ...tables } = before;
	const { audit_entries: _after, ...left } = await databaseDigest(url);
	expect(left).toEqual(tables);
});
