import type { Insertable, Selectable } from "kysely";
import type { Category } from "#app/domain/registrations/types";
import type { WithDefault } from "./columns";

/** What one participant thinks of an event. Nothing in it leads to the person; its id holds no time. */
export interface SurveyRepliesTable {
	id: string;
	eventId: string;
	category: Category;
	/** Ratings from 1 to 5; null where left out. */
	usefulness: number | null;
	voice: number | null;
	speakers: number | null;
	organisation: number | null;
	confidence: number | null;
	praise: WithDefault<string>;
	wish: WithDefault<string>;
}
export type SurveyReply = Selectable<SurveyRepliesTable>;
export type NewSurveyReply = Insertable<SurveyRepliesTable>;
