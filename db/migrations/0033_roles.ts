import type { Kysely } from "kysely";
import { insertRows, statements } from "./statements";

/**
 * Roles are held at an office, for everything below it, or for one event, and an account may hold several. There is one
 * tree of offices. Whoever was an admin is one for the whole tree, and plans for their own office as before; being named
 * for a desk becomes a role for that event.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await insertRows(db, "roles", [{ code: "viewer" }, { code: "auditor" }]);
	const top = `(select id from offices where parent_id is null order by created_at, id limit 1)`;
	await statements(db, [
		`update offices set parent_id = ${top} where parent_id is null and id <> ${top}`,
		`create unique index offices_one_top on offices (coalesce(parent_id, '')) where parent_id is null`,
		`alter table offices add column closed_at text`,
		`create table role_grants (
			id text primary key,
			user_id text not null references users (id) on delete cascade,
			role text not null references roles (code),
			office_id text references offices (id),
			event_id text references events (id) on delete cascade,
			granted_at text not null,
			granted_by_id text references users (id),
			check ((office_id is null) <> (event_id is null))
		)`,
		`create unique index role_grants_at_office on role_grants (user_id, office_id, role) where office_id is not null`,
		`create unique index role_grants_for_event on role_grants (user_id, event_id, role) where event_id is not null`,
		`create index role_grants_user_id on role_grants (user_id)`,
		`create index role_grants_office_id on role_grants (office_id, role)`,
		`create index role_grants_event_id on role_grants (event_id)`,
		`create index role_grants_role on role_grants (role)`,
		`create index role_grants_granted_by_id on role_grants (granted_by_id)`,
		`insert into role_grants (id, user_id, role, office_id, granted_at)
			select id, id, role, case role when 'admin' then ${top} else office_id end, created_at from users`,
		`insert into role_grants (id, user_id, role, office_id, granted_at)
			select id || '-office', id, 'organiser', office_id, created_at from users
			where role = 'admin' and office_id <> ${top}`,
		`insert into role_grants (id, user_id, role, event_id, granted_at, granted_by_id)
			select event_officers.event_id || '-' || users.id, users.id,
				case users.role when 'officer' then 'officer' else 'supervisor' end,
				event_officers.event_id, event_officers.added_at, event_officers.added_by_id
			from event_officers join users on users.id = event_officers.user_id`,
		`drop table event_officers`,
		`drop index users_role`,
		`alter table users drop column role`,
	]);
}
