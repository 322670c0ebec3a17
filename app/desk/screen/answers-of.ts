/** What stands in a form's fields, trimmed; an empty field is missing. */
export function answersOf(form: HTMLFormElement): Partial<Record<string, string>> {
	const answers = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()] as const);
	return Object.fromEntries(answers.filter(([, value]) => value !== ""));
}
