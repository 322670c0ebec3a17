import type { Deps } from "#app/domain/deps";
import { saveDiscussionQuestion } from "#app/domain/discussion/save-discussion-question";
import type { DiscussionQuestionInput } from "#app/domain/discussion/schema";
import { createFollowup } from "#app/domain/followups/create-followup";
import { reportProgress } from "#app/domain/followups/report-progress";
import { requestExtension } from "#app/domain/followups/request-extension";
import type { RegistrationInput } from "#app/domain/registrations/schema";
import { at, dateFromToday } from "./clock";
import { succeeded } from "./plan-event";
import { tangerangFrame } from "./tangerang-events";

const { timeZone } = tangerangFrame;

/** A question that a participant sent before the dialogue. */
export async function askBeforehand(deps: Deps, eventId: string): Promise<void> {
	const question = {
		body: "Apakah RAT yang diadakan secara daring diakui untuk sertifikat NIK?",
		sessionId: null,
		category: "cooperative",
		organisationName: "Koperasi Karyawan Contoh Sejahtera (rekaan)",
		votes: 4,
		status: "open",
		answer: "",
		answeredOn: null,
	} as const satisfies DiscussionQuestionInput;
	succeeded(await saveDiscussionQuestion(deps, eventId, null, question));
}

/**
 * What was asked and promised when a dialogue ended, by some of its `people`: late and with more time asked for, due in
 * three days, and due in a month.
 */
export async function recordPromises(
	deps: Deps,
	eventId: string,
	ended: Date,
	people: readonly RegistrationInput[],
): Promise<void> {
	const afterwards = at(deps, ended);
	const question = {
		body: "Berkas koperasi kami dikembalikan tanpa rincian kekurangan. Bagaimana menelusurinya?",
		sessionId: null,
		category: "cooperative",
		organisationName: people.find(({ category }) => category === "cooperative")?.organisationName ?? "",
		votes: 7,
		status: "open",
		answer: "",
		answeredOn: null,
	} as const satisfies DiscussionQuestionInput;
	const { id: questionId } = succeeded(await saveDiscussionQuestion(afterwards, eventId, null, question));
	for (const promise of promises) {
		const owner = people.find(({ category, email, phone }) => category === promise.category && (email || phone));
		if (!owner) throw new Error("The scenario lacks somebody to keep a promise.");
		const { id } = succeeded(
			await createFollowup(afterwards, eventId, {
				title: promise.title,
				description: promise.description,
				theme: promise.theme,
				priority: promise.isUrgent ? "high" : "normal",
				sessionId: null,
				questionId: promise.isAnswer ? questionId : null,
				cooperativeId: null,
				organisationName: owner.organisationName,
				ownerCategory: owner.category,
				ownerName: owner.name,
				ownerEmail: owner.email,
				ownerPhone: owner.phone,
				helperName: promise.helper,
				helperCategory: promise.helper ? "government" : null,
				dueOn: dateFromToday(deps, promise.dueInDays, timeZone),
			}),
		);
		if (!promise.report) continue;
		const progress = { progress: "in_progress", completionReason: "" } as const;
		const then = (days: number) => new Date(deps.now().getTime() - days * 86_400_000);
		succeeded(await reportProgress(at(deps, then(9)), id, { ...progress, note: promise.report }));
		const herself = { kind: "link", id, name: owner.name, requestId: null } as const;
		const later = { ...at(deps, then(2)), actor: herself };
		succeeded(await reportProgress(later, id, { ...progress, note: "", obstacle: promise.obstacle }));
		const wantedOn = dateFromToday(deps, 14, timeZone);
		succeeded(await requestExtension(later, id, { wantedOn, reason: promise.obstacle }));
	}
	const promised = { ...question, status: "written_answer_due" } as const;
	succeeded(await saveDiscussionQuestion(afterwards, eventId, questionId, promised));
}

const promises = [
	{
		title: "Menyediakan ruang laktasi di area produksi",
		description: "Luas dan peralatan mengikuti hasil pembahasan kelompok.",
		theme: "welfare_facilities",
		category: "employer",
		dueInDays: -4,
		isUrgent: true,
		isAnswer: false,
		helper: "Dinas Ketenagakerjaan Kota Tangerang",
		report: "Ruang sudah ditentukan; peralatan sedang dibeli.",
		obstacle: "Lemari pendingin baru tersedia dua pekan lagi.",
	},
	{
		title: "Menyampaikan laporan RAT tahun buku terakhir",
		description: "Berita acara RAT diserahkan ke dinas koperasi.",
		theme: "cooperatives",
		category: "cooperative",
		dueInDays: 3,
		isUrgent: false,
		isAnswer: false,
		helper: "",
		report: "",
		obstacle: "",
	},
	{
		title: "Mendampingi lima koperasi melengkapi berkas NIK",
		description: "Jadwal pendampingan disepakati dengan masing-masing koperasi.",
		theme: "cooperatives",
		category: "government",
		dueInDays: 30,
		isUrgent: false,
		isAnswer: true,
		helper: "",
		report: "",
		obstacle: "",
	},
] as const;
