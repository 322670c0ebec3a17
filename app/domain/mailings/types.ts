/** What somebody can stop without losing anything else: letters by date, and what organisers write to a group. */
export const mailStreams = ["reminders", "announcements"] as const;
export type MailStream = (typeof mailStreams)[number];

/** The letters that leave by date, counted from the first day and from the last. */
export const reminderKinds = ["first_reminder", "last_reminder", "thanks"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

export const mailingKinds = [...reminderKinds, "announcement"] as const;
export type MailingKind = (typeof mailingKinds)[number];

/** What became of a recipient: a letter was queued, a call was listed, they want none, or it no longer concerns them. */
export const mailingOutcomes = ["mailed", "to_call", "unsubscribed", "left_out"] as const;
export type MailingOutcome = (typeof mailingOutcomes)[number];

/** What organisers may leave to be filled in for each reader, as `{nama}`. */
export const letterPlaceholders = [
	"nama",
	"kode",
	"kegiatan",
	"tanggal",
	"waktu",
	"tempat",
	"penyelenggara",
	"narahubung",
	"tautan",
] as const;
export type LetterPlaceholder = (typeof letterPlaceholders)[number];
