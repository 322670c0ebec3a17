import { createContext, type ReactNode, useContext } from "react";
import type { Permission } from "#app/domain/accounts/rules";
import { messagesFor } from "#app/i18n/catalogue";
import { LanguageProvider } from "#app/i18n/context";
import type { Language } from "#app/i18n/language";

/** What every page may know about the request it answers. */
export interface RequestFacts {
	lang: Language;
	requestId: string;
	/** The database holds the fictional demonstration. */
	isDemo: boolean;
	/** Database or disk failed: the request may be sent again. */
	isOutage: boolean;
	baseUrl: string;
	pathname: string;
	search: string;
	/** What the reader may do with the object of this page, or anywhere where it has none. */
	allowed: ReadonlySet<Permission>;
}

const RequestContext = createContext<RequestFacts | null>(null);

/** Hands the request's facts to the page's components. */
export function RequestProvider({ value, children }: { value: RequestFacts; children: ReactNode }) {
	return (
		<RequestContext.Provider value={value}>
			<LanguageProvider lang={value.lang} t={messagesFor(value.lang)}>
				{children}
			</LanguageProvider>
		</RequestContext.Provider>
	);
}

/** The facts of the request being answered. Throws outside of a page. */
export function useRequest(): RequestFacts {
	const facts = useContext(RequestContext);
	if (!facts) throw new Error("A page is rendered inside a RequestProvider.");
	return facts;
}

/** Asks whether the reader may do something with the object of this page: what they may not is not offered. */
export function useMay(): (permission: Permission) => boolean {
	const { allowed } = useRequest();
	return (permission) => allowed.has(permission);
}

/** The same page in the other language. */
export function languageHref({ pathname, search, lang }: RequestFacts): string {
	const query = new URLSearchParams(search);
	query.set("lang", lang === "id" ? "en" : "id");
	return `${pathname}?${query}`;
}
