import { createContext, type ReactNode, useContext } from "react";

/** The few words that every field says itself, in the language of the page. */
export interface FieldWords {
	/** Stands before an error message: "Galat:". */
	error: string;
}

const Words = createContext<FieldWords>({ error: "Galat:" });

export function FieldWordsProvider({ words, children }: { words: FieldWords; children: ReactNode }) {
	return <Words.Provider value={words}>{children}</Words.Provider>;
}

export function useFieldWords(): FieldWords {
	return useContext(Words);
}
