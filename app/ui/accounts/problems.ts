import type { Messages } from "#app/i18n/catalogue";

type Errors = { [field: string]: keyof Messages["errors"] };

/** What is wrong with a refused form, in words: beside one field, and all of it for the summary. */
export function problemsOf(errors: Errors | undefined, t: Messages) {
	const list = Object.entries(errors ?? {}).map(([name, key]) => ({ name, message: String(t.errors[key]) }));
	return { list, of: (name: string): string | undefined => list.find((problem) => problem.name === name)?.message };
}
