import { expect, test } from "vitest";
import { loadHistory } from "#app/domain/events/load-history";
import { placedAnchors } from "#app/domain/minutes/placed-anchors";
import { loadOrganisations } from "#app/domain/organisations/load-organisations";
import { listedOrganisations } from "#app/server/seed/listed-organisations";
import { recordedEvents } from "#app/server/seed/recorded-events";
import { type SeedQuestion, seedMinutes } from "#app/server/seed/seed-data";
import { minutesOfEvent } from "#db/queries/minutes";
import dialogueFile from "#db/seed/dialogues.json" with { type: "json" };
import followupFile from "#db/seed/followups.json" with { type: "json" };
import { testDeps } from "#tests/support/deps";
import { createOffice } from "#tests/support/factories/office";
import { testDb } from "#tests/support/test-db";

test("the 64 follow-ups, 13 questions and the minutes of the data come in as they stand there, with their links", async () => {
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
	const sessions = dialogueFile.dialogues.find((dialogue) => "questions" in dialogue)?.sessions ?? [];
	const texts = new Map((questions as SeedQuestion[]).map(({ id, text }) => [id, text]));
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
	const asked = await db
		.selectFrom("discussionQuestions")
		.innerJoin("eventSessions", "eventSessions.id", "discussionQuestions.sessionId")
		.innerJoin("organisations", "organisations.id", "discussionQuestions.organisationId")
		.selectAll("discussionQuestions")
		.select(["eventSessions.title", "organisations.name"])
		.execute();
	const parties: Record<string, string> = {
		...{ koperasi: "cooperative", sp_sb: "union", pengusaha: "employer", pemerintah_daerah: "government" },
	};
	for (const one of questions as SeedQuestion[])
		expect(
			asked.find(({ body }) => body === one.text),
			one.id,
		).toMatchObject({
			category: parties[one.category],
			organisationId: ids.get(one.organisationId),
			title: sessions.find(({ id }) => id === one.session)?.title,
			votes: one.votes,
			answer: one.answer ?? "",
			status: one.status === "dijawab_lisan" ? "answered" : "written_answer_due",
			answeredOn: one.status === "dijawab_lisan" ? "2021-09-16" : null,
		});
	const statuses = await db.selectFrom("discussionQuestions").select("status").execute();
	expect(counted(statuses.map(({ status }) => status))).toEqual({ answered: 8, written_answer_due: 5 });

	const { id: eventId } = await db
		.selectFrom("events")
		.select("id")
		.where("slug", "=", "tangerang-16-17-september-2021")
		.executeTakeFirstOrThrow();
	const minutes = await minutesOfEvent(db, eventId);
	const lastTexts = seedMinutes.map(({ revisions }) => revisions.at(-1)?.lines.join("\n"));
	expect(minutes.map(({ sessionTitle, body }) => [sessionTitle?.slice(0, 7), body])).toEqual([
		["Panel 1", lastTexts[0]],
		["Panel 2", lastTexts[1]],
	]);
	const placed = await Promise.all(minutes.map((text) => placedAnchors(db, eventId, text)));
	expect(placed.flat().map(({ anchor, position }) => [anchor.code, position !== null])).toEqual([
		["RTL-TNG-15", true],
		["RTL-TNG-18", true],
		["RTL-TNG-19", false],
	]);
});
