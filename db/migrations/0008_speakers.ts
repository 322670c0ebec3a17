import { type Kysely, sql } from "kysely";
import { v7 } from "uuid";
import { statements, vocabulary } from "./statements";

/**
 * Speakers and moderators as people of an event, calendar entries for their sessions, and documents for participants.
 * The lines of `event_sessions.speakers` become people: the same line in one event is one person.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "speaker_roles", ["speaker", "moderator"]);
	await vocabulary(db, "document_kinds", ["invitation", "material", "reference", "other"]);
	await vocabulary(db, "document_accesses", ["public", "registered", "present"]);
	await statements(db, [
		`create table event_speakers (
			id text primary key,
			event_id text not null references events (id) on delete cascade,
			name text not null,
			title_prefix text,
			title_suffix text,
			position text not null default '',
			organisation text not null default '',
			email text,
			phone text,
			language text not null default 'id',
			link_version integer not null default 0,
			link_hash text,
			invited_at text,
			told_slots text,
			unseen_changes text,
			seen_at text,
			is_fictional integer not null default 0 check (is_fictional in (0, 1)),
			removed_at text,
			created_at text not null,
			updated_at text not null
		)`,
		`create index event_speakers_event_id on event_speakers (event_id)`,
		`create unique index event_speakers_link_hash on event_speakers (link_hash)`,
		`create table session_speakers (
			session_id text not null references event_sessions (id) on delete cascade,
			speaker_id text not null references event_speakers (id) on delete cascade,
			role text not null references speaker_roles (code),
			position integer not null,
			primary key (session_id, speaker_id)
		)`,
		`create index session_speakers_speaker_id on session_speakers (speaker_id)`,
		`create index session_speakers_role on session_speakers (role)`,
	]);
	await movePeople(db);
	await statements(db, [
		`alter table event_sessions drop column speakers`,
		`alter table event_sessions add column removed_at text`,
		`alter table letters add column speaker_id text references event_speakers (id)`,
		`create index letters_speaker_id on letters (speaker_id, id)`,
		`alter table call_tasks add column speaker_id text references event_speakers (id)`,
		`create index call_tasks_speaker_id on call_tasks (speaker_id)`,
		...calendarEntries,
		`create table event_documents (
			id text primary key,
			event_id text not null references events (id) on delete cascade,
			kind text not null references document_kinds (code),
			title text not null,
			access text not null references document_accesses (code),
			session_id text references event_sessions (id),
			speaker_id text references event_speakers (id),
			file_id text references files (id),
			released_at text,
			removed_at text,
			created_at text not null,
			updated_at text not null
		)`,
		`create index event_documents_event_id on event_documents (event_id, kind)`,
		`create index event_documents_kind on event_documents (kind)`,
		`create index event_documents_access on event_documents (access)`,
		`create index event_documents_session_id on event_documents (session_id)`,
		`create index event_documents_speaker_id on event_documents (speaker_id)`,
		`create index event_documents_file_id on event_documents (file_id)`,
		`create table document_versions (
			id text primary key,
			document_id text not null references event_documents (id) on delete cascade,
			file_id text not null references files (id),
			added_at text not null,
			added_by_name text not null
		)`,
		`create index document_versions_document_id on document_versions (document_id, id)`,
		`create index document_versions_file_id on document_versions (file_id)`,
	]);
}

/** An entry belongs to a participant or to a speaker, and stands for a day or for one session. */
const calendarEntries = [
	`create table calendar_entries_rebuilt (
		id text primary key,
		registration_id text references registrations (id),
		speaker_id text references event_speakers (id),
		day_id text references event_days (id),
		session_id text references event_sessions (id),
		uid text not null,
		organizer text not null,
		attendee_email text not null,
		sequence integer not null default 0,
		dtstamp text not null,
		content_hash text not null,
		material_hash text not null,
		state text not null references calendar_entry_states (code),
		partstat text not null default 'NEEDS-ACTION',
		created_at text not null,
		check ((registration_id is null) <> (speaker_id is null)),
		check ((day_id is null) <> (session_id is null))
	)`,
	`insert into calendar_entries_rebuilt (id, registration_id, day_id, uid, organizer, attendee_email, sequence, dtstamp,
			content_hash, material_hash, state, partstat, created_at)
		select id, registration_id, day_id, uid, organizer, attendee_email, sequence, dtstamp, content_hash,
			material_hash, state, partstat, created_at from calendar_entries`,
	`drop table calendar_entries`,
	`alter table calendar_entries_rebuilt rename to calendar_entries`,
	`create unique index calendar_entries_uid on calendar_entries (uid)`,
	`create unique index calendar_entries_living on calendar_entries (registration_id, day_id)
		where state in ('queued', 'sent')`,
	`create unique index calendar_entries_living_session on calendar_entries (registration_id, session_id)
		where state in ('queued', 'sent')`,
	`create unique index calendar_entries_living_speaker on calendar_entries (speaker_id, session_id)
		where state in ('queued', 'sent')`,
	`create index calendar_entries_registration_id on calendar_entries (registration_id)`,
	`create index calendar_entries_speaker_id on calendar_entries (speaker_id)`,
	`create index calendar_entries_day_id on calendar_entries (day_id)`,
	`create index calendar_entries_session_id on calendar_entries (session_id)`,
	`create index calendar_entries_state on calendar_entries (state)`,
];

interface SessionLines {
	id: string;
	event_id: string;
	speakers: string;
	is_fictional: 0 | 1;
	created_at: string;
}

async function movePeople(db: Kysely<unknown>): Promise<void> {
	const { rows } = await sql<SessionLines>`
		select s.id, s.event_id, s.speakers, e.is_fictional, s.created_at from event_sessions s
		join events e on e.id = s.event_id where s.speakers <> '' order by s.event_id, s.starts_at_local, s.id`.execute(db);
	const known = new Map<string, string>();
	for (const session of rows) {
		const placed = new Set<string>();
		for (const line of session.speakers.split("\n").map((text) => text.trim())) {
			if (line === "") continue;
			const isModerator = /^moderator\s*:|\(moderator\)\s*$/i.test(line);
			const text = line.replace(/^moderator\s*:\s*|\s*\(moderator\)\s*$/gi, "");
			const key = `${session.event_id}|${text.toLowerCase()}`;
			const speakerId = known.get(key) ?? (await insertPerson(db, session, text));
			known.set(key, speakerId);
			if (placed.has(speakerId)) continue;
			placed.add(speakerId);
			await sql`insert into session_speakers (session_id, speaker_id, role, position)
				values (${session.id}, ${speakerId}, ${isModerator ? "moderator" : "speaker"}, ${placed.size})`.execute(db);
		}
	}
}

/** "Dr. Siti Rahmawati, S.H., M.Si., Direktur, Ditjen PHI": name, academic titles, position, organisation. */
async function insertPerson(db: Kysely<unknown>, session: SessionLines, text: string): Promise<string> {
	const [name = text, ...rest] = text.split(/\s*,\s*/).filter(Boolean);
	const first = rest.findIndex((part) => !/^([A-Z][A-Za-z]{0,5}\.\s?)+([A-Z][a-z]{0,5}\.?)*$/.test(part));
	const others = first === -1 ? [] : rest.slice(first);
	const titles = rest.slice(0, rest.length - others.length).join(", ") || null;
	const position = others.length > 1 ? (others[0] ?? "") : "";
	const organisation = others.slice(others.length > 1 ? 1 : 0).join(", ");
	const id = v7();
	await sql`insert into event_speakers
		(id, event_id, name, title_suffix, position, organisation, is_fictional, created_at, updated_at)
		values (${id}, ${session.event_id}, ${name}, ${titles}, ${position}, ${organisation}, ${session.is_fictional},
			${session.created_at}, ${session.created_at})`.execute(db);
	return id;
}
