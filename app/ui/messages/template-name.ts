import type { Messages } from "#app/i18n/catalogue";

/** What kind of letter a template makes; a template of an earlier version is called by its code. */
export function templateName(template: string, t: Messages): string {
	const names: Record<string, string> = t.messages.templates;
	return names[template] ?? template;
}
