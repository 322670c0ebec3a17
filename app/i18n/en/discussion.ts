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
	votes: (count) => `Supported by ${count} ${count === 1 ? "participant" : "participants"}`,
	answeredOn: (date) => `Answered ${date}`,
	followupsHeading: "Follow-ups from this question",
	complete: "Complete with this answer",
	completeHint:
		"The answer is on record. If the promise to answer is kept, complete its follow-up; the answer becomes the reason.",
	promised: "Question saved. The promise of a written answer became a follow-up:",
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
		votes: "Support",
		votesHint: "How many other participants supported this question.",
		answeredOn: "Date of the answer",
		answeredOnHint: "Left empty when an answer is first recorded: today.",
		ownerHeading: "If a written answer is to follow",
		ownerHint:
			"A question with the status “Written answer to follow” becomes a follow-up at once, with this owner and due date. Both can still be changed on the follow-up.",
		owner: "Owner of the answer",
		ownerParty: "Party of the owner",
		ownerEmail: "E-mail of the owner",
		ownerEmailHint: "The link to report progress is sent here.",
		due: "Answer due",
		dueHint: "Unless you say otherwise: 14 days after today or after the last day of the dialogue, whichever is later.",
		save: "Save",
	},
	backToList: "Back to the questions",
	news: {
		saved: "Question saved.",
		answered:
			"Question saved. The follow-up that promised this answer is still open; complete it below if the promise is kept.",
	},
};
