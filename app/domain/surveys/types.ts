import type { Category } from "../registrations/types";

/** What participants say of a dialogue, each from 1 (disagree entirely) to 5 (agree entirely). */
export const surveyStatements = ["usefulness", "voice", "speakers", "organisation", "confidence"] as const;
export type SurveyStatement = (typeof surveyStatements)[number];

/** The two questions answered in words. */
export const surveyTexts = ["praise", "wish"] as const;

export const highestRating = 5;

/** How often each rating was given, from 1 to 5, and their mean; null while nobody rated. */
export interface RatingFigures {
	counts: number[];
	count: number;
	mean: number | null;
}

/** What a dialogue's replies come to. */
export interface SurveyFigures {
	asked: number;
	replies: number;
	/** Null while there are fewer replies than may be shown. */
	statements: StatementFigures[] | null;
}

export interface StatementFigures {
	statement: SurveyStatement;
	all: RatingFigures;
	/** The means of those parties that may be shown. */
	byParty: { category: Category; mean: number | null; count: number }[];
}

/** Why somebody cannot reply now. */
export type SurveyRefusal = "not-yet" | "over" | "not-asked" | "replied";
