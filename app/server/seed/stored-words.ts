import type { CheckInMethod } from "#app/domain/attendance/types";
import type {
	CooperativeForm,
	CooperativeStage,
	CooperativeType,
	MembershipArea,
} from "#app/domain/cooperatives/types";
import { cooperativeStages } from "#app/domain/cooperatives/types";
import type { DiscussionStatus } from "#app/domain/discussion/types";
import type { EventKind, EventMode, SessionKind } from "#app/domain/events/types";
import type { FollowupPriority, FollowupStatus, FollowupTheme } from "#app/domain/followups/types";
import type { OrganisationKind, UnionLevel } from "#app/domain/organisations/types";
import type { Category, Gender, RegistrationSource, RegistrationStatus } from "#app/domain/registrations/types";

/** The data's Indonesian words and the stored values they mean. A word that is missing here stops the loading. */
const words = {
	eventKind: { dialog: "dialogue", sosialisasi: "briefing", bimtek: "technical_guidance", lokakarya: "workshop" },
	eventMode: { luring: "in_person", daring: "online", hibrida: "hybrid" },
	sessionKind: {
		registrasi: "registration",
		seremoni: "ceremony",
		sambutan: "remarks",
		arahan: "keynote",
		pleno: "plenary",
		panel: "panel",
		diskusi_kelompok: "group_discussion",
		klinik: "clinic",
		rehat: "break",
		penutup_harian: "day_closing",
		penutup: "closing",
	},
	category: {
		pengusaha: "employer",
		asosiasi_pengusaha: "employer",
		sp_sb: "union",
		koperasi: "cooperative",
		pemerintah_daerah: "government",
		pemerintah_pusat: "government",
		lainnya: "other",
	},
	organisationKind: {
		pengusaha: "employer",
		asosiasi_pengusaha: "employer_association",
		sp_sb: "union",
		koperasi: "cooperative",
		pemerintah_daerah: "local_government",
		pemerintah_pusat: "central_government",
		lainnya: "other",
	},
	unionLevel: { PUK: "plant", DPC: "district" },
	registrationStatus: {
		diajukan: "pending",
		disetujui: "confirmed",
		daftar_tunggu: "waitlisted",
		ditolak: "rejected",
		dibatalkan: "cancelled",
		digantikan: "replaced",
	},
	registrationSource: { web: "web", impor: "import", petugas: "staff", onsite: "walk_in" },
	gender: { L: "male", P: "female" },
	checkInMethod: { qr: "qr", kode: "code", manual: "manual" },
	discussionStatus: { dijawab_lisan: "answered", jawaban_tertulis: "written_answer_due", belum_dijawab: "open" },
	followupStatus: {
		belum_mulai: "not_started",
		berjalan: "in_progress",
		terlambat: "in_progress",
		selesai: "done",
		dibatalkan: "cancelled",
	},
	followupPriority: { sedang: "normal", tinggi: "high" },
	followupTheme: {
		koperasi: "cooperatives",
		fasilitas_kesejahteraan: "welfare_facilities",
		izin_usaha: "business_licence",
		administrasi: "administration",
		hubungan_industrial: "industrial_relations",
	},
	cooperativeStage: Object.fromEntries(cooperativeStages.map((stage) => [stage, stage])),
	cooperativeForm: {
		"Primer Nasional": "primary_national",
		"Primer Provinsi": "primary_province",
		"Primer Kab/Kota": "primary_regency",
	},
	cooperativeType: {
		Produsen: "producer",
		Konsumen: "consumer",
		Jasa: "services",
		"Simpan Pinjam": "savings_loan",
	},
	/** Sectors of the form NIK by their numbers there. */
	sectorCode: {
		"Industri Pengolahan": 3,
		"Perdagangan Besar dan Eceran": 7,
		"Transportasi dan Pergudangan": 8,
		"Penyediaan Akomodasi dan Makan Minum": 9,
		"Jasa Keuangan dan Asuransi": 11,
	},
	membershipArea: { kabupaten_kota: "regency", provinsi: "province", nasional: "national" },
} as const;

interface StoredValues {
	eventKind: EventKind;
	eventMode: EventMode;
	sessionKind: SessionKind;
	category: Category;
	organisationKind: OrganisationKind;
	unionLevel: UnionLevel;
	registrationStatus: RegistrationStatus;
	registrationSource: RegistrationSource;
	gender: Gender;
	checkInMethod: CheckInMethod;
	discussionStatus: DiscussionStatus;
	followupStatus: FollowupStatus;
	followupPriority: FollowupPriority;
	followupTheme: FollowupTheme;
	cooperativeStage: CooperativeStage;
	cooperativeForm: CooperativeForm;
	cooperativeType: CooperativeType;
	sectorCode: number;
	membershipArea: MembershipArea;
}

/** The stored value of a word of the data. Throws for a word nobody knows. */
export function stored<V extends keyof StoredValues>(vocabulary: V, word: string): StoredValues[V] {
	const value = (words[vocabulary] as Record<string, string | number>)[word];
	if (value === undefined) throw new Error(`The seed data says "${word}" where a ${vocabulary} is expected.`);
	return value as StoredValues[V];
}
