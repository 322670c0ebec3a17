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
