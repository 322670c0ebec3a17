import { createHash, randomBytes } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { insertRows, onPostgres, statements, vocabulary } from "./statements";

/**
 * The trail in two parts: entries that stay for good, and the details that name people, which may be erased; whose data an
 * entry tells of; and the chain that binds the entries to each other. Entries written before are parted alike.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "person_kinds", [
		...[
			"registration",
			"group",
			"invitation",
			"speaker",
			"owner",
			"contact",
			"cooperative",
			"import",
			"letter",
			"mail",
		],
	]);
	await statements(db, [
		`alter table audit_entries add column details_digest text`,
		`alter table audit_entries add column people_digest text`,
		`alter table audit_entries add column hash text not null default ''`,
		`create table audit_details (
			entry_id text primary key references audit_entries (id),
			salt text not null,
			actor_name text,
			before text,
			after text,
			reason text
		)`,
		`create table audit_people (
			entry_id text not null references audit_entries (id),
			person_kind text not null references person_kinds (code),
			person_id text not null,
			primary key (entry_id, person_kind, person_id)
		)`,
		`create index audit_people_person_id on audit_people (person_id, entry_id)`,
		`create index audit_people_person_kind on audit_people (person_kind)`,
		`create table audit_pending (entry_id text primary key references audit_entries (id))`,
		`create table audit_chain (
			position integer primary key,
			entry_id text not null unique references audit_entries (id),
			hash text not null,
			sealed_at text not null
		)`,
		`create table audit_sightings (
			user_id text not null references users (id),
			sighting text not null,
			noted_at text not null,
			primary key (user_id, sighting)
		)`,
		`create index audit_sightings_noted_at on audit_sightings (noted_at)`,
		`create index audit_entries_at on audit_entries (at, id)`,
		`create index audit_entries_actor_id on audit_entries (actor_id, at, id)`,
		`create index audit_entries_action on audit_entries (action, at, id)`,
		`create index audit_entries_office_id on audit_entries (office_id, at, id)`,
		`create index audit_entries_request_id on audit_entries (request_id)`,
		...(onPostgres(db)
			? [`drop trigger audit_entries_append_only on audit_entries`]
			: [`drop trigger audit_entries_no_update`]),
	]);
	await partOldEntries(db);
	await statements(db, onPostgres(db) ? guardedPostgres : guardedSqlite);
}

const guardedPostgres = [
	`create trigger audit_entries_append_only before update or delete on audit_entries
		for each row execute function refuse_audit_change()`,
	...["audit_people", "audit_chain"].flatMap((table) => [
		`create function refuse_${table}_change() returns trigger language plpgsql as
			$$ begin raise exception '${table} is append-only'; end $$`,
		`create trigger ${table}_append_only before update or delete on ${table}
			for each row execute function refuse_${table}_change()`,
	]),
	`create function refuse_audit_details_change() returns trigger language plpgsql as
		$$ begin raise exception 'audit_details can only be erased'; end $$`,
	`create trigger audit_details_no_update before update on audit_details
		for each row execute function refuse_audit_details_change()`,
];
const guardedSqlite = [
	`create trigger audit_entries_no_update before update on audit_entries
		begin select raise(abort, 'audit_entries is append-only'); end`,
	...["audit_people", "audit_chain"].flatMap((table) =>
		["update", "delete"].map(
			(act) => `create trigger ${table}_no_${act} before ${act} on ${table}
				begin select raise(abort, '${table} is append-only'); end`,
		),
	),
	`create trigger audit_details_no_update before update on audit_details
		begin select raise(abort, 'audit_details can only be erased'); end`,
];

type OldEntry = Record<
	| "id"
	| "at"
	| "actor_kind"
	| "actor_id"
	| "actor_name"
	| "action"
	| "subject_id"
	| "event_id"
	| "office_id"
	| "before"
	| "after"
	| "reason"
	| "request_id",
	string | null
>;

const words = (text: string) => new Set(text.trim().split(/\s+/));
const plainEverywhere = words(`
	status stage state code version number issue part item slug channel by what figure program stream level kind
	category source consentBy decision method format file fileId files documentId replacedBy replacedById letter
	mailing certificateId attendanceId actId deviceId dayId sessionId sessionIds questionId checklistId officeId
	parentId userId role sha256 checkedInAt offerExpiresAt dueOn heldOn reportedOn happenedOn respondBy stopped
	bookYear changed consents fields paper shownAs region access letters codes restoredFrom minutesRevision sentence
	startsAtLocal endsAtLocal days provinceCode regencyCode timeZone`);
const plainOfEvents = words(`
	title purpose mode hostName venueName venueAddress onlineUrl topics room description package
	registrationOpensAtLocal registrationClosesAtLocal editClosesAtLocal releasesPausedAt label help options
	template series copiedFrom letterIntro letterIntroEn`);
/** Actions by the beginning of their names, and what else of them names nobody. */
const plainOf: readonly [string, ReadonlySet<string>][] = [
	["event.cancelled", words("reason")],
	["event.postponed", words("reason")],
	["report.reopened", words("reason")],
	["spj.item-exempted", words("reason")],
	["spj.file-removed", words("reason")],
	["event.device-revoked", words("name")],
	["event.officer", words("")],
	["event.group", words("")],
	["event.", plainOfEvents],
	["template.", words("name")],
	["series.", words("name")],
	["holiday.", words("name")],
	["checklist.", words("name")],
	["document.", words("title")],
	["organisation.", words("name shortName affiliation district business merged survivor others")],
	[
		"cooperative.edited",
		words(`nik form type membershipArea village legalEntityNo legalEntityOn legalEntityBy savingsLicenceNo
			savingsLicenceUntil certificateNo certificateIssuedOn certificateValidUntil amendments`),
	],
	["followup.", words("title theme priority organisationName")],
];

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

async function partOldEntries(db: Kysely<unknown>): Promise<void> {
	const plainDb = db.withoutPlugins();
	for (let last = ""; ; ) {
		const { rows } = await sql<OldEntry>`select id, at, actor_kind, actor_id, actor_name, action, subject_id, event_id,
			office_id, before, after, reason, request_id from audit_entries where id > ${last} order by id limit 200`.execute(
			plainDb,
		);
		const final = rows.at(-1);
		if (!final) return;
		last = final.id ?? "";
		const parted = rows.map(part);
		await insertRows(
			plainDb,
			"audit_details",
			parted.flatMap(({ details }) => (details ? [details as Record<string, string>] : [])),
		);
		await insertRows(
			plainDb,
			"audit_pending",
			parted.map(({ entry }) => ({ entry_id: entry.id ?? "" })),
		);
		const values = parted.map(
			({ entry }) =>
				sql`(${entry.id}, ${entry.actor_name}, ${entry.before}, ${entry.after}, ${entry.reason}, ${entry.details_digest}, ${entry.hash})`,
		);
		await sql`update audit_entries set actor_name = parted.column2, before = parted.column3, after = parted.column4,
			reason = parted.column5, details_digest = parted.column6, hash = parted.column7
			from (values ${sql.join(values)}) as parted where audit_entries.id = parted.column1`.execute(plainDb);
	}
}

function part(old: OldEntry) {
	const action = old.action ?? "";
	const own = plainOf.find(([name]) => action.startsWith(name))?.[1] ?? new Set();
	const before = JSON.parse(old.before ?? "{}");
	const after = JSON.parse(old.after ?? "{}");
	const isFigure = (value: unknown) => value == null || typeof value === "number" || typeof value === "boolean";
	const stays = (field: string) =>
		plainEverywhere.has(field) || own.has(field) || (isFigure(before[field]) && isFigure(after[field]));
	const json = (side: Record<string, unknown>, isKept: (field: string) => boolean) => {
		const kept = Object.entries(side).filter(([field]) => isKept(field));
		return kept.length === 0 ? null : JSON.stringify(Object.fromEntries(kept));
	};
	const isStaff = old.actor_kind === "user" || old.actor_kind === "system";
	const personal = {
		actor_name: isStaff ? null : old.actor_name || null,
		before: json(before, (field) => !stays(field)),
		after: json(after, (field) => !stays(field)),
		reason: own.has("reason") ? null : old.reason,
	};
	const isPersonal = Object.values(personal).some((value) => value !== null);
	const salt = randomBytes(16).toString("hex");
	const digest = isPersonal
		? sha256(JSON.stringify([salt, personal.actor_name, personal.before, personal.after, personal.reason]))
		: null;
	const entry = {
		...old,
		actor_name: isStaff ? old.actor_name : "",
		before: json(before, stays),
		after: json(after, stays),
		reason: own.has("reason") ? old.reason : null,
		details_digest: digest,
	};
	const who = [entry.actor_kind, entry.actor_id, entry.actor_name, entry.request_id];
	const what = [entry.action, entry.subject_id, entry.event_id, entry.office_id];
	const said = [entry.before, entry.after, entry.reason];
	const hash = sha256(JSON.stringify([entry.id, entry.at, ...who, ...what, ...said, digest, null]));
	return { entry: { ...entry, hash }, details: isPersonal ? { entry_id: old.id, salt, ...personal } : null };
}
