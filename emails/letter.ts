import type { ReactElement } from "react";
import type { Language } from "#app/i18n/language";
import type { Texts } from "./texts/id";

/** Which queue a letter waits in: 0 sign-in, 1 about one person, 2 to many at once. */
export type Lane = 0 | 1 | 2;

/** The words and the language a letter is written in. */
export interface Voice {
	readonly t: Texts;
	readonly language: Language;
}

/** One kind of letter, as a function of its facts. */
export interface LetterTemplate<Facts> {
	readonly lane: Lane;
	/** Holds a secret that opens an account: never shown to anybody but its recipient. */
	readonly secret: boolean;
	subject(facts: Facts, voice: Voice): string;
	body(facts: Facts, voice: Voice): ReactElement;
	/** Invented facts for the preview. */
	readonly example: Facts;
}

/** Gives a template its type from its facts. */
export function letter<Facts>(template: LetterTemplate<Facts>): LetterTemplate<Facts> {
	return template;
}
