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

/** Peringkat of a cooperative by its reported annual meetings, as the portal of the ministry of cooperatives defines it. */
export const nikGrades = ["A", "B", "C1", "C2", "D"] as const;
export type NikGrade = (typeof nikGrades)[number];

/** Why a cooperative has its grade, or none. */
export type GradeReason =
	| "no_legal_entity"
	| "three_reported"
	| "two_reported"
	| "young_one_reported"
	| "old_latest_reported"
	/** One old report of an old cooperative: the definition is silent, so the office has to confirm it. */
	| "old_earlier_reported"
	| "none_reported";

/** Whether a cooperative has a certificate that holds. */
export type CertificateState = "none" | "valid" | "over";

/** Who takes the proposal. */
export type ProposalRoute = "regency_office" | "province_office" | "ministry";

/** Columns of the board: what leaders count. */
export const boardColumns = ["recorded", "documents", "submitted", "verified", "issued", "closed"] as const;
export type BoardColumn = (typeof boardColumns)[number];

/** For whom a requirement of a checklist is asked. */
export const requirementScopes = ["all", "amended", "savings_unit", "some_offices"] as const;
export type RequirementScope = (typeof requirementScopes)[number];

/** Whose cooperatives somebody reaches: those that these offices confirm, and those of these regions. */
export interface CooperativeReach {
	officeIds: readonly string[];
	provinceCodes: readonly string[];
	regencyCodes: readonly string[];
}

/** Kelompok koperasi on the form NIK v.2.7, in the order of their codes from 1. */
export const cooperativeGroups = [
	"KUD",
	"Kop. Pertanian",
	"Kop. Perkebunan",
	"Kop. Peternakan",
	"Kop. Nelayan",
	"Kop. Kehutanan",
	"Kopti",
	"Kopra",
	"Kopinkra",
	"Koppontren",
	"Kopkar",
	"Kop. Angkatan Darat",
	"Kop. Angkatan Laut",
	"Kop. Angkatan Udara",
	"Kop. Kepolisian",
	"Kop. Serba Usaha",
	"Kop. Pasar",
	"Kop. Simpan Pinjam",
	"Kop. Angkutan Darat",
	"Kop. Angkutan Laut",
	"Kop. Angkutan Udara",
	"Kop. Angkutan Sungai",
	"Kop. Angkutan Penyeberangan",
	"Kop. Wisata",
	"Kop. Telkom",
	"Kop. Perumahan",
	"K.B.P.R",
	"Kop. Pegawai Negeri (KPRI)",
	"Kop. Listrik Pedesaan",
	"Koperasi Asuransi Indonesia",
	"Kop. Wanita",
	"Kop. Profesi",
	"Kop. Veteran",
	"Kop. Wredatama",
	"Kop. Pepabri",
	"Kop. Mahasiswa",
	"Kop. Pemuda",
	"Kop. Pertambangan",
	"Kop. Pedagang Kaki Lima",
	"Kop. Jamu Gendong",
	"Kop. Lainnya",
	"Kop. Simpan Pinjam Pola Syariah (KSPPS)",
	"Kop. Sekunder",
	"Kop. Tenaga Kerja Bongkar Muat (TKBM)",
	"Kop. Digital",
] as const;

/** Sektor usaha on the form NIK v.2.7, in the order of their codes from 1. */
export const cooperativeSectors = [
	"Pertanian, Kehutanan dan Perikanan",
	"Pertambangan dan Penggalian",
	"Industri Pengolahan",
	"Pengadaan Listrik dan Gas",
	"Pengadaan Air, Pengelolaan Sampah, Limbah dan Daur Ulang",
	"Konstruksi",
	"Perdagangan Besar dan Eceran – Reparasi Mobil dan Motor",
	"Transportasi dan Pergudangan",
	"Penyediaan Akomodasi dan Makan Minum",
	"Informasi dan Komunikasi",
	"Jasa Keuangan dan Asuransi",
	"Real Estat",
	"Jasa Perusahaan",
	"Administrasi Pemerintahan, Pertahanan dan Jaminan Sosial",
	"Jasa Pendidikan",
	"Jasa Kesehatan dan Kegiatan Sosial",
	"Jasa Lainnya",
] as const;
