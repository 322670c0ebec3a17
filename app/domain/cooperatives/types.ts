/** Stages of a cooperative on its way to the NIK certificate, as the offices name them. */
export const cooperativeStages = [
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
] as const;
export type CooperativeStage = (typeof cooperativeStages)[number];

/** Bentuk koperasi on the form NIK v.2.7. */
export const cooperativeForms = [
	"primary_national",
	"primary_province",
	"primary_regency",
	"secondary_national",
	"secondary_province",
	"secondary_regency",
] as const;
export type CooperativeForm = (typeof cooperativeForms)[number];

/** Jenis koperasi on the form NIK v.2.7. */
export const cooperativeTypes = ["producer", "marketing", "consumer", "services", "savings_loan"] as const;
export type CooperativeType = (typeof cooperativeTypes)[number];

/** Where the members live and work, which decides who takes the proposal. */
export const membershipAreas = ["regency", "province", "national"] as const;
export type MembershipArea = (typeof membershipAreas)[number];

/** What is known of one requirement of the checklist. */
export const checklistStates = ["missing", "handed_in", "accepted", "not_needed"] as const;
export type ChecklistState = (typeof checklistStates)[number];

/** What an office should look at without being asked. */
export const alarmKinds = [
	"certificate_in_90_days",
	"certificate_in_30_days",
	"certificate_over",
	"report_by_march",
	"report_by_june",
	"no_movement",
] as const;
export type AlarmKind = (typeof alarmKinds)[number];
