import { createContext, type ReactNode, useContext } from "react";
import { type Messages, messagesFor } from "./catalogue";
import type { Language } from "./language";

const LanguageContext = createContext<Language>("id");

/** Makes the request's language known to every component below. */
export function LanguageProvider({ lang, children }: { lang: Language; children: ReactNode }) {
	return <LanguageContext.Provider value={lang}>{children}</LanguageContext.Provider>;
}

/** The request's language and its texts. */
export function useLanguage(): { lang: Language; t: Messages } {
	const lang = useContext(LanguageContext);
	return { lang, t: messagesFor(lang) };
}
