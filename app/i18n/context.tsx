import { createContext, type ReactNode, useContext } from "react";
import type { Messages } from "./catalogue";
import type { Language } from "./language";

interface Reading {
	lang: Language;
	t: Messages;
}

const LanguageContext = createContext<Reading | null>(null);

/** Makes a language and its texts known to every component below. */
export function LanguageProvider({ lang, t, children }: Reading & { children: ReactNode }) {
	return <LanguageContext.Provider value={{ lang, t }}>{children}</LanguageContext.Provider>;
}

/** The language of the page and its texts. Throws outside of a page. */
export function useLanguage(): Reading {
	const reading = useContext(LanguageContext);
	if (!reading) throw new Error("A page is rendered inside a LanguageProvider.");
	return reading;
}
