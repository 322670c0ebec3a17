import { sql } from "kysely";
import { expect, test } from "vitest";
import { type Permission, reachOf } from "#app/domain/accounts/rules";
import { sealTrail } from "#app/domain/audit/seal-trail";
import { verifyTrail } from "#app/domain/audit/verify-trail";
import type { Db } from "#db/client";
import { migrateToLatest, pendingMigrations } from "#db/migrate";
import * as auditQueries from "#db/queries/audit";
import * as officeQueries from "#db/queries/offices";
import * as roleGrantQueries from "#db/queries/role-grants";
import * as speakerQueries from "#db/queries/speakers";
import { databaseAt } from "#tests/support/test-db";

const at = "2021-08-01T03:00:00.000Z";

/** Puts rows of an older schema in, whose columns today's types do not know. */
async function insert(db: Db, table: string, rows: readonly Record<string, string | number | null>[]): Promise<void> {
	const plain = db.withoutPlugins();
	for (const row of rows) {
		const [columns, values] = [Object.keys(row), Object.values(row)];
		await sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})
			values (${sql.join(values)})`.execute(plain);
	}
}

/** Two events of one office before speakers were people, each session with the lines that somebody typed. */
async function withTypedSpeakers(db: Db): Promise<void> {
	await insert(db, "offices", [{ id: "office", name: "Dinas Contoh", created_at: at }]);
	const event = (id: string, isFictional: 0 | 1) => ({
		...{ id, slug: id, office_id: "office", kind: "dialogue", status: "published", mode: "in_person" },
		...{
			title: id,
			title_folded: id,
			host_name: "Dinas Contoh",
			time_zone: "Asia/Jakarta",
			code_prefix: id.slice(0, 3),
		},
		...{ is_fictional: isFictional, created_at: at, updated_at: at },
	});
	await insert(db, "events", [event("tangerang", 0), event("semarang", 1)]);
	const day = (id: string) => ({
		...{ id: `${id}-day`, event_id: id, position: 1 },
		...{ starts_at_local: "2021-09-16T08:00", ends_at_local: "2021-09-16T16:00" },
		...{ starts_at: "2021-09-16T01:00:00.000Z", ends_at: "2021-09-16T09:00:00.000Z" },
	});
	await insert(db, "event_days", [day("tangerang"), day("semarang")]);
	const session = (event: string, hour: string, speakers: string) => ({
		...{ id: `${event}-${hour}`, event_id: event, day_id: `${event}-day`, kind: "plenary", title: `Sesi ${hour}` },
		...{ starts_at_local: `2021-09-16T${hour}:00`, ends_at_local: `2021-09-16T${hour}:45` },
		...{ speakers, created_at: at },
	});
	await insert(db, "event_sessions", [
		session("tangerang", "08", ""),
		session(
			"tangerang",
			"09",
			"Dr. Siti Rahmawati, S.H., M.Si., Direktur, Ditjen PHI\n\n  Budi Santoso  \nModerator: Wiwik Handayani, S.E.",
		),
		session("tangerang", "10", "budi santoso\nBudi Santoso\nWiwik Handayani, S.E. (moderator)\nRatna, Dinas Koperasi"),
		session("tangerang", "11", "Wiwik Handayani, S.E."),
		session("semarang", "09", "Budi Santoso"),
	]);
}

test("lines of speakers become people: one person a line and event, with titles, office and part in each session", async () => {
	const { db } = await databaseAt("0007");
	await withTypedSpeakers(db);
	await migrateToLatest(db);
	expect(await pendingMigrations(db)).toEqual([]);

	const peopleOf = async (event: string) =>
		(await speakerQueries.listByEvent(db, event)).map((one) => [
			...[one.name, one.titleSuffix, one.position, one.organisation],
			...[one.isFictional, one.createdAt, one.linkHash, one.invitedAt],
		]);
	const nobodyTold = [at, null, null];
	expect((await peopleOf("tangerang")).sort()).toEqual([
		["Budi Santoso", null, "", "", 0, ...nobodyTold],
		["Dr. Siti Rahmawati", "S.H., M.Si.", "Direktur", "Ditjen PHI", 0, ...nobodyTold],
		["Ratna", null, "", "Dinas Koperasi", 0, ...nobodyTold],
		["Wiwik Handayani", "S.E.", "", "", 0, ...nobodyTold],
	]);
	expect(await peopleOf("semarang")).toEqual([["Budi Santoso", null, "", "", 1, ...nobodyTold]]);

	const placed = await db
		.selectFrom("sessionSpeakers")
		.innerJoin("eventSpeakers", "eventSpeakers.id", "speakerId")
		.select(["sessionId", "sessionSpeakers.position", "role", "name"])
		.orderBy("sessionId")
		.orderBy("sessionSpeakers.position")
		.execute();
	expect(placed.map(({ sessionId, position, role, name }) => [sessionId, position, role, name])).toEqual([
		["semarang-09", 1, "speaker", "Budi Santoso"],
		["tangerang-09", 1, "speaker", "Dr. Siti Rahmawati"],
		["tangerang-09", 2, "speaker", "Budi Santoso"],
		["tangerang-09", 3, "moderator", "Wiwik Handayani"],
		["tangerang-10", 1, "speaker", "Budi Santoso"],
		["tangerang-10", 2, "moderator", "Wiwik Handayani"],
		["tangerang-10", 3, "speaker", "Ratna"],
		["tangerang-11", 1, "speaker", "Wiwik Handayani"],
	]);
	const sessions = (await db.introspection.getTables()).find(({ name }) => name === "event_sessions");
	expect(sessions?.columns.map(({ name }) => name)).not.toContain("speakers");
});

test("a calendar entry that was sent keeps its identity when entries of speakers come beside it", async () => {
	const { db } = await databaseAt("0007");
	await withTypedSpeakers(db);
	await insert(db, "registrations", [
		{
			...{ id: "siti", event_id: "tangerang", category: "union", status: "confirmed", source: "web" },
			...{ organisation_name: "SP Contoh", name: "Siti", name_folded: "siti", search_folded: "siti", language: "id" },
			...{ code: "TAN-00001", link_hash: "a", pass_hash: "b", registered_at: at, updated_at: at },
		},
	]);
	const sent = {
		...{ id: "entry", registration_id: "siti", day_id: "tangerang-day", uid: "6f1c2c1e-52d5-4c39-9d0c-2a6a6f3f9d01" },
		...{ organizer: "dialog@rembuk.example", attendee_email: "siti@peserta.test", sequence: 3, dtstamp: at },
		...{ content_hash: "c", material_hash: "m", state: "sent", partstat: "ACCEPTED", created_at: at },
	};
	await insert(db, "calendar_entries", [sent]);
	await migrateToLatest(db);
	const { rows } = await sql`select * from calendar_entries`.execute(db.withoutPlugins());
	expect(rows).toMatchObject([{ ...sent, session_id: null, speaker_id: null }]);
});

test("entries of the trail keep what they said, their personal part apart, and get their place in the chain", async () => {
	const { db } = await databaseAt("0032");
	const entry = (id: string, columns: Record<string, string | null>) => ({
		...{ id, at, actor_kind: "user", actor_id: "rina", actor_name: "Rina", subject_id: "s" },
		...{ event_id: null, office_id: null, before: null, after: null, reason: null, request_id: null },
		...columns,
	});
	const many = Array.from({ length: 450 }, (_, index) =>
		entry(`e-${1000 + index}`, { action: "attendance.checked-in", after: '{"method":"qr"}' }),
	);
	await insert(db, "audit_entries", [
		entry("a-1", {
			...{ action: "registration.cancelled", actor_kind: "link", actor_id: "siti", actor_name: "Siti" },
			...{ before: '{"status":"confirmed"}', after: '{"status":"cancelled","note":"Siti"}', reason: "Siti sakit" },
		}),
		entry("a-2", { action: "event.cancelled", before: '{"status":"published"}', reason: "Gedung dipakai" }),
		...many,
	]);
	await migrateToLatest(db);
	expect((await auditQueries.listBySubject(db, "s")).length).toBe(200);
	const entries = await db.selectFrom("auditEntries").selectAll().where("id", "like", "a-%").orderBy("id").execute();
	expect(JSON.stringify(entries)).not.toContain("Siti");
	expect(entries.map(({ actorName, before, after, reason }) => [actorName, before, after, reason])).toEqual([
		["", '{"status":"confirmed"}', '{"status":"cancelled"}', null],
		["Rina", '{"status":"published"}', null, "Gedung dipakai"],
	]);
	expect(await db.selectFrom("auditDetails").selectAll().execute()).toMatchObject([
		{ entryId: "a-1", actorName: "Siti", before: null, after: '{"note":"Siti"}', reason: "Siti sakit" },
	]);
	await expect(db.updateTable("auditEntries").set({ action: "x" }).execute()).rejects.toThrow("append-only");
	await expect(db.deleteFrom("auditEntries").execute()).rejects.toThrow("append-only");
	await sealTrail({ db, now: () => new Date(at) });
	expect(await verifyTrail(db)).toMatchObject({ checked: 452, pending: 0, erased: 0, problems: [] });
});

test("one role each becomes roles held at offices and for events: nobody loses any, nobody gets more", async () => {
	const { db } = await databaseAt("0032");
	await insert(db, "offices", [
		{ id: "top", name: "Kementerian", created_at: at },
		{ id: "province", name: "Dinas Provinsi", parent_id: "top", created_at: at },
		// Under several tops no admin reached all of the house by the tree.
		{ id: "apart", name: "Dinas Tersendiri", created_at: "2021-09-01T03:00:00.000Z" },
	]);
	const user = (id: string, role: string, office: string) => ({
		...{ id, role, office_id: office, name: id, email: `${id}@dinas.example`, email_folded: `${id}@dinas.example` },
		created_at: at,
	});
	await insert(db, "users", [
		user("head", "admin", "top"),
		user("branch", "admin", "province"),
		user("planner", "organiser", "province"),
		user("lead", "supervisor", "province"),
		user("scanner", "officer", "apart"),
		user("idle", "officer", "province"),
	]);
	await insert(db, "events", [
		{
			...{ id: "dialogue", slug: "dialogue", office_id: "province", kind: "dialogue", status: "published" },
			...{ mode: "in_person", title: "Dialog", title_folded: "dialog", host_name: "Dinas", time_zone: "Asia/Jakarta" },
			...{ code_prefix: "DIA", created_at: at, updated_at: at },
		},
	]);
	const named = (userId: string, by: string | null) => ({
		...{ event_id: "dialogue", user_id: userId, added_at: "2021-08-02T03:00:00.000Z", added_by_id: by },
	});
	// The planner was an officer when they were named, and keeps the desk.
	await insert(db, "event_officers", [named("lead", "planner"), named("scanner", null), named("planner", "head")]);
	await migrateToLatest(db);

	const held = await db
		.selectFrom("roleGrants")
		.select(["userId", "role", "officeId", "eventId", "grantedById"])
		.orderBy("userId")
		.orderBy("role")
		.execute();
	expect(held.map((one) => [one.userId, one.role, one.officeId ?? one.eventId, one.grantedById])).toEqual([
		["branch", "admin", "top", null],
		["branch", "organiser", "province", null],
		["head", "admin", "top", null],
		["idle", "officer", "province", null],
		["lead", "supervisor", "province", null],
		["lead", "supervisor", "dialogue", "planner"],
		["planner", "organiser", "province", null],
		["planner", "supervisor", "dialogue", "head"],
		["scanner", "officer", "apart", null],
		["scanner", "officer", "dialogue", null],
	]);
	expect(await officeQueries.listBelow(db, ["top"])).toEqual(
		new Map([["top", expect.arrayContaining(["top", "province", "apart"])]]),
	);
	const reachOfAll = await roleGrantQueries.listHeldByUsers(
		db,
		held.map(({ userId }) => userId),
	);
	const reach = (userId: string, permission: Permission) => reachOf(reachOfAll.get(userId) ?? [], permission);
	expect(reach("branch", "events.write")).toEqual({ officeIds: null, eventIds: [] });
	expect(reach("planner", "events.write")).toEqual({ officeIds: ["province"], eventIds: [] });
	expect(reach("scanner", "attendance.write")).toEqual({ officeIds: [], eventIds: ["dialogue"] });
	expect(reach("idle", "attendance.write")).toEqual({ officeIds: [], eventIds: [] });
	const names = (await db.introspection.getTables()).map(({ name }) => name);
	expect(names).not.toContain("event_officers");
});
