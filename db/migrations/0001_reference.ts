import type { Kysely } from "kysely";
import provinces from "../reference/provinces.json" with { type: "json" };
import regencies from "../reference/regencies.json" with { type: "json" };
import { insertRows, statements, vocabulary } from "./statements";

/** Closed vocabularies and Indonesia's regions (Kepmendagri 300.2.2-2138/2025; zones: Keppres 41/1987). */
export async function up(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "event_kinds", ["dialogue", "briefing", "technical_guidance", "workshop"]);
	await vocabulary(db, "event_statuses", ["draft", "published", "postponed", "cancelled"]);
	await vocabulary(db, "event_modes", ["in_person", "online", "hybrid"]);
	await vocabulary(db, "session_kinds", [
		"registration",
		"ceremony",
		"remarks",
		"keynote",
		"plenary",
		"panel",
		"group_discussion",
		"clinic",
		"break",
		"day_closing",
		"closing",
	]);
	await vocabulary(db, "time_zones", ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"]);
	await vocabulary(db, "categories", ["employer", "union", "cooperative", "government", "other"]);
	await vocabulary(db, "registration_statuses", [
		"pending",
		"confirmed",
		"waitlisted",
		"rejected",
		"cancelled",
		"replaced",
	]);
	await vocabulary(db, "registration_sources", ["web", "import", "staff", "walk_in"]);
	await vocabulary(db, "genders", ["female", "male"]);
	await vocabulary(db, "consent_purposes", ["event_organisation", "photo_documentation"]);
	await vocabulary(db, "invitation_statuses", ["invited", "opened", "accepted", "declined", "delegated"]);
	await vocabulary(db, "letter_statuses", ["pending", "sending", "sent", "failed", "cancelled", "superseded"]);
	await vocabulary(db, "calendar_entry_states", ["queued", "sent", "cancelled", "dead"]);
	await vocabulary(db, "check_in_methods", ["qr", "code", "manual"]);
	await vocabulary(db, "followup_statuses", ["not_started", "in_progress", "done", "cancelled"]);
	await vocabulary(db, "followup_priorities", ["normal", "high"]);
	await vocabulary(db, "followup_themes", [
		"cooperatives",
		"welfare_facilities",
		"business_licence",
		"administration",
		"industrial_relations",
		"other",
	]);
	await vocabulary(db, "organisation_kinds", [
		"employer",
		"employer_association",
		"union",
		"cooperative",
		"local_government",
		"central_government",
		"other",
	]);
	await vocabulary(db, "cooperative_stages", [
		"belum_mulai",
		"pengumpulan_dokumen",
		"form_lengkap",
		"diajukan_ke_dinas",
		"verifikasi_dinas",
		"perlu_perbaikan",
		"input_ods",
		"nik_terbit",
		"sertifikat_terbit",
		"perpanjangan_disiapkan",
		"tidak_dilanjutkan",
	]);
	await vocabulary(db, "roles", ["admin", "organiser"]);
	await vocabulary(db, "actor_kinds", ["user", "link", "visitor", "system"]);

	await statements(db, [
		`create table provinces (
			code text primary key,
			name text not null,
			time_zone text not null references time_zones (code)
		)`,
		`create index provinces_time_zone on provinces (time_zone)`,
		`create table regencies (
			code text primary key,
			province_code text not null references provinces (code),
			name text not null
		)`,
		`create index regencies_province_code on regencies (province_code)`,
		`create table installation (
			name text primary key,
			value text not null
		)`,
	]);
	await insertRows(
		db,
		"provinces",
		provinces.provinces.map(({ code, name, timeZone }) => ({ code, name, time_zone: timeZone })),
	);
	await insertRows(
		db,
		"regencies",
		regencies.regencies.map(({ code, provinceCode, name }) => ({ code, province_code: provinceCode, name })),
	);
}
