import type { Messages } from "#app/i18n/catalogue";

/** What a person typed, by field name. */
export type FormValues = Readonly<Record<string, string | string[] | undefined>>;

/** What is wrong, by field name: names of texts in `errors`. */
export type FormErrors = Readonly<Record<string, keyof Messages["errors"]>>;

/** One typed answer; the first one where a field came twice. */
export function textOf(values: FormValues, name: string): string {
	const value = values[name];
	return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** All answers given under one name. */
export function textsOf(values: FormValues, name: string): string[] {
	return [values[name] ?? []].flat();
}

/** The message beside a field, in the words of the page. */
export function errorText(t: Messages, errors: FormErrors, name: string): string | undefined {
	const key = errors[name];
	const text = key && t.errors[key];
	return typeof text === "string" ? text : undefined;
}

/** What the summary at the top lists: the wrong fields that `order` names, in its order. */
export function errorList(t: Messages, errors: FormErrors, order: readonly string[]) {
	return order.flatMap((name) => {
		const message = errorText(t, errors, name);
		return message ? [{ name, message }] : [];
	});
}

/** Everything but the fields of this page: what travels along hidden. */
export function valuesWithout(values: FormValues, names: readonly string[]): FormValues {
	return Object.fromEntries(Object.entries(values).filter(([name]) => name !== "step" && !names.includes(name)));
}
