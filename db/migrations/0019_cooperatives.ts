import type { Kysely } from "kysely";
import { insertRows, statements, vocabulary } from "./statements";

/** What the form NIK v.2.7 asks for: code, Indonesian and English words, of whom, for which grades. */
const requirements = [
	[
		"akta_pendirian",
		"Akta pendirian dan anggaran dasar",
		"Deed of establishment and articles of association",
		"all",
		"",
	],
	[
		"badan_hukum",
		"Nomor dan tanggal pengesahan badan hukum (SK)",
		"Number and date of the legal-entity approval",
		"all",
		"",
	],
	[
		"akta_pad",
		"Akta/nomor Perubahan Anggaran Dasar (bila ada)",
		"Deed or number of amended articles (if any)",
		"amended",
		"",
	],
	[
		"kepengurusan",
		"Susunan pengurus, pengawas, manajer per tahun buku",
		"Board, supervisors and manager per book year",
		"all",
		"",
	],
	[
		"rat_y1",
		"Berita acara RAT tahun buku terakhir",
		"Minutes of the annual meeting of the last book year",
		"all",
		"A,B,C1,C2",
	],
	[
		"rat_y2",
		"Berita acara RAT tahun buku sebelumnya",
		"Minutes of the annual meeting of the book year before",
		"all",
		"A,B",
	],
	[
		"rat_y3",
		"Berita acara RAT dua tahun buku sebelumnya",
		"Minutes of the annual meeting two book years before",
		"all",
		"A",
	],
	[
		"lpj",
		"Laporan pertanggungjawaban pengurus dan neraca/SHU",
		"Board's accountability report with balance sheet and surplus",
		"all",
		"",
	],
	[
		"indikator_kelembagaan",
		"Jumlah anggota, karyawan, manajer (pria/wanita) per tahun buku",
		"Members, employees and managers by sex per book year",
		"all",
		"",
	],
	[
		"indikator_usaha",
		"Modal sendiri, modal luar, aset, volume usaha, SHU per tahun buku",
		"Own and external capital, assets, turnover and surplus per book year",
		"all",
		"",
	],
	["npwp", "NPWP koperasi", "Cooperative's tax number", "all", ""],
	["nib", "NIB (OSS) / izin usaha", "Business identification number (NIB) or business licence", "some_offices", ""],
	[
		"izin_usp",
		"Izin Usaha Simpan Pinjam (bila memiliki USP)",
		"Savings and loan licence (if there is such a unit)",
		"savings_unit",
		"",
	],
	["alamat", "Alamat lengkap, telepon kantor, HP", "Full address, office and mobile telephone", "all", ""],
	[
		"formulir_nik",
		"Formulir NIK terisi dan ditandatangani pengurus dan petugas pendata",
		"NIK form, filled in and signed by board and data officer",
		"all",
		"",
	],
	[
		"surat_usulan",
		"Surat usulan pencetakan sertifikat NIK",
		"Letter requesting the certificate to be printed",
		"all",
		"",
	],
] as const;

const firstChecklist = "01980000-0000-7000-8000-000000000019";

/**
 * Cooperatives on their way to the NIK certificate, after the form NIK v.2.7 without the personal data of its boards:
 * profile, annual meetings per book year held and reported, checklists as data per office and version (the first,
 * for all offices, comes with the installation), and the stages with who confirmed them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "cooperative_forms", [
		"primary_national",
		"primary_province",
		"primary_regency",
		"secondary_national",
		"secondary_province",
		"secondary_regency",
	]);
	await vocabulary(db, "cooperative_types", ["producer", "marketing", "consumer", "services", "savings_loan"]);
	await vocabulary(db, "membership_areas", ["regency", "province", "national"]);
	await vocabulary(db, "checklist_states", ["missing", "handed_in", "accepted", "not_needed"]);
	await vocabulary(db, "alarm_kinds", [
		"certificate_in_90_days",
		"certificate_in_30_days",
		"certificate_over",
		"report_by_march",
		"report_by_june",
		"no_movement",
	]);
	await statements(db, [
		`create table nik_checklists (
			id text primary key,
			office_id text references offices (id),
			version integer not null,
			name text not null,
			published_at text,
			created_at text not null,
			created_by_name text not null
		)`,
		`create index nik_checklists_office_id on nik_checklists (office_id, version)`,
		`create unique index nik_checklists_version on nik_checklists (coalesce(office_id, ''), version)`,
		`create table nik_checklist_items (
			checklist_id text not null references nik_checklists (id) on delete cascade,
			code text not null,
			position integer not null,
			label text not null,
			label_en text not null,
			applies_to text not null,
			grades text not null default '',
			primary key (checklist_id, code)
		)`,
		`create table cooperatives (
			organisation_id text primary key references organisations (id),
			office_id text references offices (id),
			checklist_id text references nik_checklists (id),
			stage text not null references cooperative_stages (code),
			stage_since_on text not null,
			nik text check (length(nik) = 13),
			form text references cooperative_forms (code),
			type text references cooperative_types (code),
			group_code integer check (group_code between 1 and 45),
			sector_code integer check (sector_code between 1 and 17),
			membership_area text references membership_areas (code),
			village text not null default '',
			legal_entity_no text,
			legal_entity_on text,
			legal_entity_by text not null default '',
			members_male integer,
			members_female integer,
			employees integer,
			has_savings_unit integer not null default 0 check (has_savings_unit in (0, 1)),
			savings_licence_no text,
			savings_licence_until text,
			certificate_no text,
			certificate_issued_on text,
			certificate_valid_until text,
			mentor_name text not null default '',
			contact_name text not null default '',
			contact_position text not null default '',
			contact_email text,
			contact_phone text,
			language text not null,
			note text not null default '',
			link_version integer not null default 1,
			link_hash text not null,
			link_revoked_at text,
			example_as_of text,
			version integer not null default 1,
			created_at text not null,
			updated_at text not null
		)`,
		`create unique index cooperatives_nik on cooperatives (nik)`,
		`create unique index cooperatives_link_hash on cooperatives (link_hash)`,
		`create index cooperatives_office_id on cooperatives (office_id)`,
		`create index cooperatives_checklist_id on cooperatives (checklist_id)`,
		`create index cooperatives_stage on cooperatives (stage, stage_since_on)`,
		`create index cooperatives_form on cooperatives (form)`,
		`create index cooperatives_type on cooperatives (type)`,
		`create index cooperatives_membership_area on cooperatives (membership_area)`,
		`create index cooperatives_certificate_valid_until on cooperatives (certificate_valid_until)`,
		`create table cooperative_amendments (
			id text primary key,
			cooperative_id text not null references cooperatives (organisation_id),
			number text not null,
			decided_on text
		)`,
		`create index cooperative_amendments_cooperative_id on cooperative_amendments (cooperative_id)`,
		`create table cooperative_meetings (
			cooperative_id text not null references cooperatives (organisation_id),
			book_year integer not null check (book_year between 1950 and 2200),
			held_on text,
			reported_on text,
			minutes_no text not null default '',
			updated_at text not null,
			updated_by_name text not null,
			primary key (cooperative_id, book_year)
		)`,
		`create table cooperative_stated_meetings (
			cooperative_id text not null references cooperatives (organisation_id),
			book_year integer not null check (book_year between 1950 and 2200),
			held_on text not null,
			minutes_no text not null default '',
			stated_at text not null,
			stated_by_name text not null,
			primary key (cooperative_id, book_year)
		)`,
		`create table cooperative_figures (
			cooperative_id text not null references cooperatives (organisation_id),
			book_year integer not null check (book_year between 1950 and 2200),
			own_capital bigint,
			external_capital bigint,
			assets bigint,
			turnover bigint,
			surplus bigint,
			primary key (cooperative_id, book_year)
		)`,
		`create table cooperative_stage_changes (
			id text primary key,
			cooperative_id text not null references cooperatives (organisation_id),
			at text not null,
			before text references cooperative_stages (code),
			after text not null references cooperative_stages (code),
			happened_on text not null,
			note text not null default '',
			actor_kind text not null references actor_kinds (code),
			actor_name text not null,
			user_id text references users (id),
			office_id text references offices (id),
			confirmed_by text not null default '',
			evidence_no text not null default '',
			file_id text references files (id)
		)`,
		`create index cooperative_stage_changes_cooperative_id on cooperative_stage_changes (cooperative_id, id)`,
		`create index cooperative_stage_changes_before on cooperative_stage_changes (before)`,
		`create index cooperative_stage_changes_after on cooperative_stage_changes (after, happened_on)`,
		`create index cooperative_stage_changes_actor_kind on cooperative_stage_changes (actor_kind)`,
		`create index cooperative_stage_changes_user_id on cooperative_stage_changes (user_id)`,
		`create index cooperative_stage_changes_office_id on cooperative_stage_changes (office_id)`,
		`create index cooperative_stage_changes_file_id on cooperative_stage_changes (file_id)`,
		`create table cooperative_items (
			cooperative_id text not null references cooperatives (organisation_id),
			code text not null,
			state text not null references checklist_states (code),
			note text not null default '',
			updated_at text not null,
			updated_by_name text not null,
			primary key (cooperative_id, code)
		)`,
		`create index cooperative_items_state on cooperative_items (state)`,
		`create table cooperative_papers (
			id text primary key,
			cooperative_id text not null references cooperatives (organisation_id),
			item_code text,
			file_id text not null references files (id),
			label text not null,
			added_at text not null,
			added_by_name text not null
		)`,
		`create index cooperative_papers_cooperative_id on cooperative_papers (cooperative_id, id)`,
		`create index cooperative_papers_file_id on cooperative_papers (file_id)`,
		`create table cooperative_messages (
			id text primary key,
			cooperative_id text not null references cooperatives (organisation_id),
			at text not null,
			actor_kind text not null references actor_kinds (code),
			author_name text not null,
			body text not null,
			form_key text
		)`,
		`create unique index cooperative_messages_form_key on cooperative_messages (form_key)`,
		`create index cooperative_messages_cooperative_id on cooperative_messages (cooperative_id, id)`,
		`create index cooperative_messages_actor_kind on cooperative_messages (actor_kind)`,
		`create table cooperative_alarms (
			cooperative_id text not null references cooperatives (organisation_id),
			kind text not null references alarm_kinds (code),
			due_on text not null,
			raised_at text not null,
			told_at text,
			told_by_name text,
			digested_at text,
			primary key (cooperative_id, kind, due_on)
		)`,
		`create index cooperative_alarms_kind on cooperative_alarms (kind, due_on)`,
		`create index cooperative_alarms_told_at on cooperative_alarms (told_at, raised_at)`,
		`create index cooperative_alarms_digested_at on cooperative_alarms (digested_at, raised_at)`,
		`alter table cooperative_statements add column meeting_held_year text`,
		`alter table letters add column cooperative_id text references cooperatives (organisation_id)`,
		`create index letters_cooperative_id on letters (cooperative_id)`,
	]);
	await insertRows(db, "nik_checklists", [
		{
			id: firstChecklist,
			version: "1",
			name: "Syarat sertifikat NIK (nasional)",
			published_at: "2026-11-01T00:00:00.000Z",
			created_at: "2026-11-01T00:00:00.000Z",
			created_by_name: "Rembuk",
		},
	]);
	await insertRows(
		db,
		"nik_checklist_items",
		requirements.map(([code, label, label_en, applies_to, grades], index) => ({
			checklist_id: firstChecklist,
			position: String(index + 1),
			code,
			label,
			label_en,
			applies_to,
			grades,
		})),
	);
}
