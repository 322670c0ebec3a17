import type { Permission } from "#app/domain/accounts/rules";

/**
 * The pages of one event's workspace beside its overview, in the order in which an event passes through them, each with
 * the end of its address; the desk lies outside of the workspace. A chapter opens its first page.
 */
export const workspaceChapters = {
	preparation: {
		details: "rincian",
		schedule: "jadwal",
		programme: "agenda",
		speakers: "narasumber",
		documents: "dokumen",
		quotas: "kuota",
		invitations: "undangan",
	},
	people: { registrations: "pendaftaran", letters: "surat", calls: "telepon" },
	day: { papers: "berkas-cetak", officers: "petugas", attendance: "/petugas", presence: "kehadiran" },
	outcome: {
		discussion: "tanya-jawab",
		minutes: "notula",
		followups: "tindak-lanjut",
		ratings: "penilaian",
		spj: "spj",
		report: "laporan",
	},
} as const;

/** What each of them asks for, as the guards of the pages do. */
export const tabPermissions: Record<Exclude<WorkspaceTab, "overview">, Permission> = {
	details: "events.write",
	schedule: "events.write",
	programme: "events.read",
	speakers: "events.read",
	documents: "events.read",
	quotas: "events.write",
	invitations: "registrations.read",
	registrations: "registrations.read",
	letters: "registrations.read",
	calls: "registrations.read",
	papers: "people.export",
	officers: "events.write",
	attendance: "attendance.write",
	presence: "registrations.read",
	discussion: "followups.read",
	minutes: "followups.read",
	followups: "followups.read",
	ratings: "reports.read",
	spj: "people.export",
	report: "events.read",
};

export type WorkspaceChapter = keyof typeof workspaceChapters;
type PagesOf<Chapter extends WorkspaceChapter> = keyof (typeof workspaceChapters)[Chapter];
export type WorkspaceTab = "overview" | { [Chapter in WorkspaceChapter]: PagesOf<Chapter> }[WorkspaceChapter];

/** The chapter a page belongs to; undefined for the overview. */
export function chapterOf(tab: WorkspaceTab): WorkspaceChapter | undefined {
	return (Object.keys(workspaceChapters) as WorkspaceChapter[]).find((chapter) => tab in workspaceChapters[chapter]);
}
