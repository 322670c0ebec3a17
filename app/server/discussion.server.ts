import type { QuestionLine } from "#app/ui/discussion/question-list";
import type { ReadDb } from "#db/client";
import * as discussionQueries from "#db/queries/discussion";

interface SessionQuestions {
	/** The session's id; `none` for questions of no session. */
	id: string;
	title: string | null;
	questions: QuestionLine[];
}

/** The questions of an event by session, and how many promised written answers have no follow-up yet. */
export async function discussionOf(read: ReadDb, eventId: string) {
	const [rows, followups] = await Promise.all([
		discussionQueries.listByEvent(read, eventId),
		discussionQueries.listFollowupsOf(read, eventId),
	]);
	const lines = rows.map(({ id, sessionId, sessionTitle, ...row }) => ({
		session: { id: sessionId ?? "none", title: sessionTitle },
		line: {
			id,
			body: row.body,
			answer: row.answer,
			status: row.status,
			category: row.category,
			organisationName: row.organisationName,
			votes: row.votes,
			answeredOn: row.answeredOn,
			followups: followups.filter(({ questionId }) => questionId === id).map((one) => ({ id: one.id, code: one.code })),
		},
	}));
	const sessions = new Map<string, SessionQuestions>();
	for (const { session, line } of lines) {
		const known = sessions.get(session.id) ?? { ...session, questions: [] };
		known.questions.push(line);
		sessions.set(session.id, known);
	}
	const promised = lines.filter(({ line }) => line.status === "written_answer_due" && line.followups.length === 0);
	return { sessions: [...sessions.values()], total: rows.length, promised: promised.length };
}
