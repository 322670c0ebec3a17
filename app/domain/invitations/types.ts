/** What became of an invitation: nobody answered, somebody began to answer, and the three answers there are. */
export const invitationStatuses = ["invited", "opened", "accepted", "declined", "delegated"] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

/** How an answer reached us: through the personal link, or by letter or telephone and written down by staff. */
export const invitationChannels = ["link", "letter", "phone"] as const;
export type InvitationChannel = (typeof invitationChannels)[number];

/** What a letter's text may leave to be filled in, as `{kegiatan}`; `rincian` is a block of its own. */
export const placeholders = [
	"organisasi",
	"penerima",
	"jabatan",
	"unsur",
	"jumlah_orang",
	"kegiatan",
	"tujuan",
	"penyelenggara",
	"hari_tanggal",
	"waktu",
	"tempat",
	"biaya_perjalanan",
	"tautan",
	"batas_konfirmasi",
	"narahubung",
	"rincian",
] as const;
export type Placeholder = (typeof placeholders)[number];
