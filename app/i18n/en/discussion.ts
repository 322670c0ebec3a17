import type { discussion as id } from "../id/discussion";

/** Questions asked at a dialogue, in English. */
export const discussion: typeof id = {
	title: "Questions and answers",
	lead: "What was asked at the dialogue, by whom, and what was answered.",
	add: "Record a question",
	newTitle: "Record a question",
	editTitle: "Question",
	count: (count) => `${count} ${count === 1 ? "question" : "questions"}`,
	empty: "No question has been recorded yet",
	emptyHint: "Record what participants ask. A written answer that was promised can become a follow-up.",
	noSession: "Outside of the sessions",
	statuses: { open: "Not answered yet", answered: "Answered", written_answer_due: "Written answer to follow" },
	table: { question: "Question", asker: "Asked by", status: "Status", followups: "Follow-ups" },
	unknownAsker: "Not recorded",
	makeFollowup: "Make it a follow-up",
	suggest: (count) =>
		`${count} written ${count === 1 ? "answer was" : "answers were"} promised without a follow-up. Make it a follow-up, so that somebody is responsible until a date.`,
	form: {
		body: "What was asked?",
		session: "Session",
		party: "Party of whoever asked",
		partyUnknown: "Not known",
		organisation: "Organisation of whoever asked",
		organisationHint: "The person's name need not be recorded.",
		status: "Status",
		answer: "Answer",
		answerHint: "Needed once it is answered.",
		save: "Save",
	},
	backToList: "Back to the questions",
	news: { saved: "Question saved." },
};
