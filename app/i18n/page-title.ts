import { type Messages, messagesFor } from "./catalogue";
import type { Language } from "./language";

/** Reads the request's language from the root's loader data, for `meta` functions, which see no React context. */
export function pageLanguage(matches: readonly { id: string; data?: unknown }[]): Language {
	const root = matches.find((match) => match.id === "root")?.data as { lang: Language } | undefined;
	return root?.lang ?? "id";
}

/** `meta` of a page: its title in the request's language, before the product's name. */
export function pageTitle(
	matches: readonly { id: string; data?: unknown }[],
	title: (t: Messages) => string,
): { title: string }[] {
	const t = messagesFor(pageLanguage(matches));
	return [{ title: `${title(t)} – ${t.frame.productName}` }];
}
