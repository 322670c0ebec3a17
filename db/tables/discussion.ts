import type { Insertable, Selectable, Updateable } from "kysely";
import type { DiscussionStatus } from "#app/domain/discussion/types";
import type { Category } from "#app/domain/registrations/types";
import type { Flag, WithDefault } from "./columns";

/** A question that was asked at a dialogue. */
export interface DiscussionQuestionsTable {
	id: string;
	eventId: string;
	sessionId: string | null;
	/** The asker's party. */
	category: Category | null;
	organisationId: string | null;
	/** The asker's body as it was written down. */
	organisationName: WithDefault<string>;
	body: string;
	answer: WithDefault<string>;
	status: DiscussionStatus;
	/** How many participants supported it. */
	votes: WithDefault<number>;
	/** Calendar date of the answer in the event's zone; null without one, or where nobody wrote it down. */
	answeredOn: WithDefault<string | null>;
	isFictional: Flag;
	createdAt: string;
	updatedAt: string;
}
export type DiscussionQuestion = Selectable<DiscussionQuestionsTable>;
export type NewDiscussionQuestion = Insertable<DiscussionQuestionsTable>;
export type DiscussionQuestionUpdate = Updateable<DiscussionQuestionsTable>;
