import type { Messages } from "#app/i18n/catalogue";

type Errors = { [field: string]: keyof Messages["errors"] };

/** What is said beside the field of a new password that is not good enough. */
export const passwordErrors = {
	"too-short": { password: "password-short" },
	"too-long": { password: "password-long" },
	"too-common": { password: "password-common" },
} as const satisfies Record<string, Errors>;

/** What is wrong with a refused form, in words: beside one field, and all of it for the summary. */
export function problemsOf(errors: Errors | undefined, t: Messages) {
	const list = Object.entries(errors ?? {}).map(([name, key]) => ({ name, message: String(t.errors[key]) }));
	return { list, of: (name: string): string | undefined => list.find((problem) => problem.name === name)?.message };
}
