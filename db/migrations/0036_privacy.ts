import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { privacyNotices } from "./privacy-notices";
import { insertRows, onPostgres, statements, vocabulary } from "./statements";

/**
 * Personal data: notices as published texts, the notice each registration was made under, how each consent was given and
 * taken back, and the queue of requests about one's own data.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await notices(db);
	await proofOfConsents(db);
	await requests(db);
}

async function notices(db: Kysely<unknown>): Promise<void> {
	await statements(db, [
		...["text_indonesian", "text_english", "changes_indonesian", "changes_english", "sha256", "published_by_name"].map(
			(column) => `alter table notice_versions add column ${column} text not null default ''`,
		),
		`alter table notice_versions add column published_at text`,
		`alter table registrations add column notice_version text references notice_versions (version)`,
	]);
	for (const notice of privacyNotices) {
		const texts = {
			effective_on: notice.effectiveOn,
			text_indonesian: notice.textIndonesian,
			text_english: notice.textEnglish,
			changes_indonesian: notice.changesIndonesian,
			changes_english: notice.changesEnglish,
			sha256: createHash("sha256").update(`${notice.textIndonesian}\n\n${notice.textEnglish}`).digest("hex"),
		};
		const { rows } = await sql`select 1 from notice_versions where version = ${notice.version}`.execute(db);
		if (rows.length === 0) await insertRows(db, "notice_versions", [{ version: notice.version, ...texts }]);
		else
			await sql`update notice_versions set text_indonesian = ${texts.text_indonesian}, text_english = ${texts.text_english},
				changes_indonesian = ${texts.changes_indonesian}, changes_english = ${texts.changes_english}, sha256 = ${texts.sha256}
				where version = ${notice.version}`.execute(db);
	}
	await statements(db, [
		`update registrations set notice_version = coalesce(
			(select min(notice_version) from consents where consents.registration_id = registrations.id),
			(select max(version) from notice_versions where effective_on <= substr(registered_at, 1, 10)),
			(select min(version) from notice_versions)
		)`,
		`create index registrations_notice_version on registrations (notice_version)`,
		...(onPostgres(db) ? keptNoticesPostgres : keptNoticesSqlite),
	]);
}

const keptNoticesPostgres = [
	`create function refuse_notice_change() returns trigger language plpgsql as
		$$ begin raise exception 'notice_versions is append-only'; end $$`,
	`create trigger notice_versions_no_update before update on notice_versions
		for each row execute function refuse_notice_change()`,
];
const keptNoticesSqlite = [
	`create trigger notice_versions_no_update before update on notice_versions
		begin select raise(abort, 'notice_versions is append-only'); end`,
];

async function proofOfConsents(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "consent_ways", [
		"form",
		"link",
		"desk",
		"import",
		"phone",
		"letter",
		"in_person",
		"contact",
		"request",
	]);
	await statements(db, [
		`alter table consents add column way text references consent_ways (code)`,
		`alter table consents add column recorded_by_name text not null default ''`,
		`alter table consents add column withdrawn_way text references consent_ways (code)`,
		`alter table consents add column withdrawn_by_name text not null default ''`,
		`update consents set way = case source when 'web' then 'form' when 'walk_in' then 'desk' when 'import' then 'import' end`,
		`create index consents_way on consents (way)`,
		`create index consents_withdrawn_way on consents (withdrawn_way)`,
		...(onPostgres(db) ? keptConsentsPostgres : keptConsentsSqlite),
	]);
}

const facts = ["id", "registration_id", "purpose", "notice_version", "source", "given_at", "way"];
const isRewritten = (same: string) =>
	["old.withdrawn_at is not null", ...facts.map((column) => `new.${column} ${same} old.${column}`)].join(" or ");
const keptConsentsPostgres = [
	`create function refuse_consent_change() returns trigger language plpgsql as
		$$ begin raise exception 'a consent is proof and is not rewritten'; end $$`,
	`create trigger consents_not_rewritten before update on consents
		for each row when (${isRewritten("is distinct from")}) execute function refuse_consent_change()`,
];
const keptConsentsSqlite = [
	`create trigger consents_not_rewritten before update on consents when ${isRewritten("is not")}
		begin select raise(abort, 'a consent is proof and is not rewritten'); end`,
];

async function requests(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "privacy_request_kinds", ["access", "correction", "erasure", "withdrawal", "objection"]);
	await vocabulary(db, "privacy_request_states", ["received", "identified", "fulfilled", "refused"]);
	await vocabulary(db, "privacy_request_ways", ["page", "form", "phone", "letter", "in_person"]);
	await vocabulary(db, "refusal_grounds", [
		"others_data",
		"harm",
		"defence",
		"law_enforcement",
		"state_duty",
		"research",
		"not_identified",
	]);
	await statements(db, [
		`create table privacy_requests (
			id text primary key,
			number text not null,
			kind text not null references privacy_request_kinds (code),
			state text not null references privacy_request_states (code),
			way text not null references privacy_request_ways (code),
			office_id text references offices (id),
			registration_id text references registrations (id) on delete set null,
			name text not null,
			email text,
			email_folded text,
			phone text,
			message text not null default '',
			language text not null,
			link_hash text not null,
			form_key text,
			received_at text not null,
			due_at text not null,
			identified_at text,
			identified_by_name text not null default '',
			recorded_by_name text not null default '',
			assigned_to_id text references users (id),
			decided_at text,
			decided_by_name text not null default '',
			refusal_ground text references refusal_grounds (code),
			decision_note text not null default '',
			warned_at text,
			overdue_told_at text,
			erased_at text,
			is_fictional integer not null check (is_fictional in (0, 1)),
			check ((state in ('fulfilled', 'refused')) = (decided_at is not null)),
			check ((state = 'refused') = (refusal_ground is not null))
		)`,
		`create unique index privacy_requests_number on privacy_requests (number)`,
		`create unique index privacy_requests_link_hash on privacy_requests (link_hash)`,
		`create unique index privacy_requests_form_key on privacy_requests (form_key)`,
		`create index privacy_requests_state on privacy_requests (state, due_at)`,
		`create index privacy_requests_kind on privacy_requests (kind)`,
		`create index privacy_requests_way on privacy_requests (way)`,
		`create index privacy_requests_office_id on privacy_requests (office_id)`,
		`create index privacy_requests_registration_id on privacy_requests (registration_id)`,
		`create index privacy_requests_assigned_to_id on privacy_requests (assigned_to_id)`,
		`create index privacy_requests_refusal_ground on privacy_requests (refusal_ground)`,
		`create index privacy_requests_email_folded on privacy_requests (email_folded)`,
		`alter table letters add column privacy_request_id text references privacy_requests (id)`,
		`create index letters_privacy_request_id on letters (privacy_request_id)`,
	]);
}
