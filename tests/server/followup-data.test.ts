import { expect, test } from "vitest";
import { loadHistory } from "#app/domain/events/load-history";
import { loadOrganisations } from "#app/domain/organisations/load-organisations";
import { listedOrganisations } from "#app/server/seed/listed-organisations";
import { recordedEvents } from "#app/server/seed/recorded-events";
import dialogueFile from "#db/seed/dialogues.json" with { type: "json" };
import followupFile from "#db/seed/followups.json" with { type: "json" };
import { testDeps } from "#tests/support/deps";
import { createOffice } from "#tests/support/factories/office";
import { testDb } from "#tests/support/test-db";

test("the 64 follow-ups and 13 questions of the data come in as they stand there, with their links", async () => {
	const { db } = await testDb();
	const deps = testDeps(db);
	const office = await createOffice(deps);
	const offices = { directorate: office.id, city: office.id, cooperatives: office.id };
	const ids = await loadOrganisations(deps, listedOrganisations(offices));
	for (const recorded of recordedEvents(office.id, (key) => ids.get(key) ?? ""))
		expect(await loadHistory(deps, recorded)).toMatchObject({ ok: true });

	const rows = await db
		.selectFrom("followups")
		.leftJoin("discussionQuestions", "discussionQuestions.id", "followups.questionId")
		.select([
			"followups.code",
			"followups.status",
			"followups.dueOn",
			"followups.cooperativeId",
			"discussionQuestions.body",
		])
		.execute();
	const asOf = "2022-01-14";
	const word = ({ status, dueOn }: (typeof rows)[number]) => {
		if (status === "done") return "selesai";
		if (status === "cancelled") return "dibatalkan";
		if (dueOn < asOf) return "terlambat";
		return status === "not_started" ? "belum_mulai" : "berjalan";
	};
	const questions = dialogueFile.dialogues.flatMap((dialogue) => ("questions" in dialogue ? dialogue.questions : []));
	const texts = new Map((questions as { id: string; text: string }[]).map(({ id, text }) => [id, text]));
	expect(texts.size).toBe(13);
	expect(rows).toHaveLength(64);
	for (const one of followupFile.followups) {
		const row = rows.find(({ code }) => code === one.code);
		expect(row, one.code).toMatchObject({
			body: one.questionId ? texts.get(one.questionId) : null,
			cooperativeId: one.cooperativeId ? ids.get(`org-${one.cooperativeId}`) : null,
		});
	}
	const counted = (words: readonly string[]) =>
		Object.fromEntries([...new Set(words)].sort().map((one) => [one, words.filter((other) => other === one).length]));
	const expected = followupFile.followups.map((one) =>
		(one.status === "belum_mulai" || one.status === "berjalan") && one.dueDate < asOf ? "terlambat" : one.status,
	);
	expect(counted(rows.map(word))).toEqual(counted(expected));
	const statuses = await db.selectFrom("discussionQuestions").select("status").execute();
	expect(counted(statuses.map(({ status }) => status))).toEqual({ answered: 8, written_answer_due: 5 });
});
