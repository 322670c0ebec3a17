import { useLanguage } from "#app/i18n/context";
import { useRequest } from "../layout/request-context";

/** The text behind `?kabar=`: what the last act did. */
export function useOrganisationNews(): string | undefined {
	const { t } = useLanguage();
	const key = new URLSearchParams(useRequest().search).get("kabar");
	const news: Record<string, string> = t.organisations.news;
	return key && Object.hasOwn(news, key) ? news[key] : undefined;
}
