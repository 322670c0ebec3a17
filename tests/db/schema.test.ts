import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { roles, sessionBeginnings } from "#app/domain/accounts/types";
import {
	answerPrograms,
	answerStandings,
	answerStatuses,
	inboundKinds,
	inboundOutcomes,
	inboundSources,
	releaseStates,
} from "#app/domain/answers/types";
import { checkInMethods, deskActKinds, deskDecisions, deskOutcomes } from "#app/domain/attendance/types";
import { actorKinds } from "#app/domain/audit/types";
import { calendarEntryStates } from "#app/domain/calendar/types";
import { reportParts } from "#app/domain/closing/types";
import {
	alarmKinds,
	checklistStates,
	cooperativeForms,
	cooperativeStages,
	cooperativeTypes,
	membershipAreas,
} from "#app/domain/cooperatives/types";
import { discussionStatuses } from "#app/domain/discussion/types";
import { documentAccesses, documentKinds } from "#app/domain/documents/types";
import {
	eventKinds,
	eventModes,
	eventStatuses,
	meetingPackages,
	sessionKinds,
	timeZones,
} from "#app/domain/events/types";
import { extensionDecisions, followupPriorities, followupStatuses, followupThemes } from "#app/domain/followups/types";
import { holidayKinds } from "#app/domain/holidays/types";
import { importOutcomes, importStatuses } from "#app/domain/imports/types";
import { invitationChannels, invitationStatuses } from "#app/domain/invitations/types";
import { mailingKinds, mailingOutcomes, mailStreams } from "#app/domain/mailings/types";
import { attemptResults, deliveryScopes, letterStatuses, suppressionReasons } from "#app/domain/messages/types";
import { identifierKinds, organisationKinds, unionLevels } from "#app/domain/organisations/types";
import { paperBatchKinds } from "#app/domain/papers/types";
import { refusalGrounds, requestKinds, requestStates, requestWays } from "#app/domain/privacy/types";
import {
	categories,
	consentPurposes,
	consentWays,
	decisionKinds,
	genders,
	questionKinds,
	registrationSources,
	registrationStatuses,
	sessionChoiceStatuses,
} from "#app/domain/registrations/types";
import { personKinds } from "#app/domain/sightings/types";
import { speakerRoles } from "#app/domain/speakers/types";
import { spjKinds } from "#app/domain/spj/types";
import type { Db } from "#db/client";
import type { Database } from "#db/database";
import { foreignKeys, tables } from "#tests/support/schema-keys";
import { engine, testDb } from "#tests/support/test-db";

const vocabularies = {
	eventKinds,
	eventStatuses,
	eventModes,
	sessionKinds,
	meetingPackages,
	holidayKinds,
	speakerRoles,
	documentKinds,
	documentAccesses,
	spjKinds,
	reportParts,
	timeZones,
	categories,
	registrationStatuses,
	registrationSources,
	decisionKinds,
	genders,
	questionKinds,
	sessionChoiceStatuses,
	paperBatchKinds,
	consentPurposes,
	consentWays,
	privacyRequestKinds: requestKinds,
	privacyRequestStates: requestStates,
	privacyRequestWays: requestWays,
	refusalGrounds,
	invitationStatuses,
	invitationChannels,
	letterStatuses,
	suppressionReasons,
	attemptResults,
	deliveryScopes,
	mailStreams,
	mailingKinds,
	mailingOutcomes,
	calendarEntryStates,
	checkInMethods,
	deskActKinds,
	deskDecisions,
	deskOutcomes,
	followupStatuses,
	followupPriorities,
	followupThemes,
	organisationKinds,
	unionLevels,
	identifierKinds,
	discussionStatuses,
	extensionDecisions,
	cooperativeStages,
	cooperativeForms,
	cooperativeTypes,
	membershipAreas,
	checklistStates,
	alarmKinds,
	roles,
	sessionBeginnings,
	actorKinds,
	personKinds,
	importStatuses,
	importOutcomes,
	answerStatuses,
	answerPrograms,
	answerStandings,
	releaseStates,
	inboundSources,
	inboundKinds,
	inboundOutcomes,
} satisfies Partial<Record<keyof Database, readonly string[]>>;

/** The leading columns of every index and primary key that covers all rows of its table. */
async function indexedColumns(db: Db): Promise<Map<string, string[][]>> {
	const plain = db.withoutPlugins();
	const indexes = new Map<string, string[][]>();
	if (engine === "postgres") {
		const { rows } = await sql<{ table: string; columns: string[] }>`
			select i.indrelid::regclass::text as "table",
				array(select a.attname::text from unnest(i.indkey::int2[]) with ordinality k(n, o)
					join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.n order by o) as columns
			from pg_index i where i.indpred is null and i.indrelid::regclass::text not like 'pg_%'`.execute(plain);
		for (const row of rows) indexes.set(row.table, [...(indexes.get(row.table) ?? []), row.columns]);
		return indexes;
	}
	for (const table of await tables(db)) {
		const { rows } = await sql<{ name: string; columns: string | null }>`
			select l.name, (select group_concat(i.name) from pragma_index_info(l.name) i) as columns
			from pragma_index_list(${table}) l where l.partial = 0`.execute(plain);
		indexes.set(
			table,
			// An index on an expression alone covers no column.
			rows.map((row) => row.columns?.split(",") ?? []),
		);
	}
	return indexes;
}

test("every reference is a foreign key to a real table, and has an index that starts with it", async () => {
	const { db } = await testDb();
	const keys = await foreignKeys(db);
	const indexes = await indexedColumns(db);
	expect(keys.length).toBeGreaterThan(60);
	const names = new Set(await tables(db));
	const unindexed = keys
		.filter(({ table, columns }) => !indexes.get(table)?.some((index) => index[0] === columns[0]))
		.map(({ table, columns }) => `${table}.${columns.join()}`);
	expect(unindexed).toEqual([]);
	expect(keys.filter(({ target }) => !names.has(target))).toEqual([]);
});

test("a column named like a reference is one", async () => {
	const { db } = await testDb();
	const keys = new Set((await foreignKeys(db)).map(({ table, columns }) => `${table}.${columns[0]}`));
	// The trail outlives what it tells of, and names accounts, links and the system alike; a mark locks nothing.
	const free =
		/^audit_entries\.|^audit_people\.person_id$|^followup_changes\.actor_id$|^letters\.message_id$|^figure_marks\./;
	const loose = (await db.introspection.getTables()).flatMap((table) =>
		table.columns
			.map((column) => `${table.name}.${column.name}`)
			.filter((name) => name.endsWith("_id") && !keys.has(name) && !free.test(name)),
	);
	expect(loose).toEqual([]);
});

test("every vocabulary table holds exactly the words of its union", async () => {
	const { db } = await testDb();
	for (const [table, words] of Object.entries(vocabularies)) {
		const rows = await db
			.selectFrom(table as keyof typeof vocabularies)
			.select("code")
			.execute();
		expect(rows.map((row) => row.code).sort(), table).toEqual([...words].sort());
	}
	const oneColumn = (await db.introspection.getTables()).filter(
		(table) => table.columns.length === 1 && table.columns[0]?.name === "code",
	);
	expect(oneColumn).toHaveLength(Object.keys(vocabularies).length);
});

test("there are 38 provinces and 514 regencies, each regency in a province with a zone", async () => {
	const { db } = await testDb();
	const { count } = db.fn;
	expect(await db.selectFrom("provinces").select(count<number>("code").as("n")).executeTakeFirst()).toEqual({ n: 38 });
	expect(await db.selectFrom("regencies").select(count<number>("code").as("n")).executeTakeFirst()).toEqual({ n: 514 });
	const tangerang = await db
		.selectFrom("regencies")
		.innerJoin("provinces", "provinces.code", "regencies.provinceCode")
		.select(["regencies.name", "provinces.name as province", "timeZone"])
		.where("regencies.code", "=", "36.71")
		.executeTakeFirst();
	expect(tangerang).toEqual({ name: "Kota Tangerang", province: "Banten", timeZone: "Asia/Jakarta" });
});

test("the database itself refuses to change or delete an audit entry", async () => {
	const { db } = await testDb();
	const entry = {
		id: "a",
		at: "2026-01-01T00:00:00.000Z",
		actorKind: "system",
		actorName: "x",
		action: "event.created",
		subjectId: "s",
	} as const;
	const parts = { before: null, after: null, reason: null };
	await db
		.insertInto("auditEntries")
		.values({
			...entry,
			actorId: null,
			eventId: null,
			officeId: null,
			...parts,
			requestId: null,
		})
		.execute();
	await expect(db.updateTable("auditEntries").set({ action: "forged" }).execute()).rejects.toThrow("append-only");
	await expect(db.deleteFrom("auditEntries").execute()).rejects.toThrow("append-only");
	await db
		.insertInto("auditDetails")
		.values({ ...parts, entryId: "a", salt: "s", actorName: "x" })
		.execute();
	await expect(db.updateTable("auditDetails").set({ actorName: "y" }).execute()).rejects.toThrow("only be erased");
	await db.insertInto("auditPeople").values({ entryId: "a", personKind: "letter", personId: "p" }).execute();
	await expect(db.updateTable("auditPeople").set({ personId: "q" }).execute()).rejects.toThrow("append-only");
	await expect(db.deleteFrom("auditPeople").execute()).rejects.toThrow("append-only");
	await db.insertInto("auditChain").values({ position: 1, entryId: "a", hash: "h", sealedAt: entry.at }).execute();
	await expect(db.updateTable("auditChain").set({ hash: "x" }).execute()).rejects.toThrow("append-only");
	await expect(db.deleteFrom("auditChain").execute()).rejects.toThrow("append-only");
	await db.deleteFrom("auditDetails").execute();
	expect(await db.selectFrom("auditEntries").select("action").execute()).toEqual([{ action: "event.created" }]);
});

test("database.ts has one line for every table there is", async () => {
	const { db } = await testDb();
	const source = readFileSync("db/database.ts", "utf8");
	const typed = [...source.matchAll(/^\t(\w+): /gm)].map(([, name]) =>
		name?.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`),
	);
	expect(typed.sort()).toEqual((await tables(db)).sort());
});
