import { useLanguage } from "#app/i18n/context";
import { useRequest } from "../layout/request-context";

/** A refused form as its action answers it. */
export interface Reply {
	errors: { [field: string]: string | undefined };
	values: { [field: string]: string | string[] | undefined };
}

export interface PlanningForm {
	/** What stands in a field: what was typed last, else what is stored. */
	value: (name: string) => string;
	/** What is ticked in a field of several. */
	values: (name: string) => string[];
	/** What is wrong with a field. */
	problem: (name: string) => string | undefined;
	problems: { name: string; message: string }[];
	/** Whether a refused form is shown again. */
	isReply: boolean;
}

/** A form's words and problems. `messages` are texts for single fields that name a number. */
export function usePlanningForm(
	reply: Reply | undefined,
	stored: { [field: string]: string | string[] | null | undefined } = {},
	messages: { [field: string]: string } = {},
): PlanningForm {
	const { t } = useLanguage();
	const texts: Record<string, unknown> = t.errors;
	const problems = Object.entries(reply?.errors ?? {}).map(([name, key]) => ({
		name,
		message: messages[name] ?? String(texts[key ?? ""] ?? t.errors.invalid),
	}));
	return {
		value: (name) => String([(reply ? reply.values : stored)[name] ?? ""].flat()[0] ?? ""),
		values: (name) => [(reply ? reply.values : stored)[name] ?? []].flat(),
		problem: (name) => problems.find((problem) => problem.name === name)?.message,
		problems,
		isReply: reply !== undefined,
	};
}

/** The text behind `?kabar=`: what the last act did. */
export function usePlanningNews(): string | undefined {
	const { t } = useLanguage();
	const key = new URLSearchParams(useRequest().search).get("kabar");
	const news: Record<string, string> = { ...t.planning.news, ...t.copies.news };
	return key && Object.hasOwn(news, key) ? news[key] : undefined;
}
