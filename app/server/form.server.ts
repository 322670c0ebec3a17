import type { z } from "zod";
import { errors as errorTexts } from "#app/i18n/id/errors";
import { unreadable } from "./responses.server";

/** Names of texts in `errors` that stand beside fields. */
export type ErrorKey = keyof typeof errorTexts;

/** What a person typed, as it came: shown again beside what is wrong. */
export type FormValues = Record<string, string | string[] | undefined>;

export type FieldErrors = Record<string, ErrorKey>;

/** A refused form: answered with 400 and the same page, the words kept. */
export interface FormReply {
	errors: FieldErrors;
	values: FormValues;
}

export type ParsedForm<T> = { ok: true; value: T; values: FormValues } | { ok: false; reply: FormReply };

const maximumFields = 200;
// Control characters but tab and line break, and lone surrogates: PostgreSQL refuses NUL, calendars and mail the rest.
const controls = /(?![\t\n])\p{Cc}|\p{Cs}/u;

/**
 * Reads a posted form and checks it against a schema whose messages are names of texts in `errors`.
 * Throws 400 when the body is no form at all.
 */
export async function parseForm<S extends z.ZodType>(request: Request, schema: S): Promise<ParsedForm<z.output<S>>> {
	return checkForm(await readForm(request), schema);
}

/** What was posted: words, the last file of each field, and all of them. */
export interface Posted {
	values: FormValues;
	files: Map<string, File>;
	fileLists: Map<string, File[]>;
}

/** The posted fields: text trimmed, a repeated field as an array, files apart. Throws 400 when there is no form. */
export async function readForm(request: Request): Promise<Posted> {
	const form = await request.formData().catch(() => {
		throw unreadable();
	});
	const values: FormValues = Object.create(null);
	const files = new Map<string, File>();
	const fileLists = new Map<string, File[]>();
	let count = 0;
	for (const [name, value] of form) {
		if (++count > maximumFields || name.length > 100) throw unreadable();
		if (typeof value !== "string") {
			if (value.size === 0) continue;
			files.set(name, value);
			fileLists.set(name, [...(fileLists.get(name) ?? []), value]);
			continue;
		}
		const text = value.replace(/\r\n?/g, "\n").trim();
		const earlier = values[name];
		values[name] = earlier === undefined ? text : [earlier, text].flat();
	}
	return { values, files, fileLists };
}

/** Checks fields that were read before; see `parseForm`. */
export function checkForm<S extends z.ZodType>({ values }: { values: FormValues }, schema: S): ParsedForm<z.output<S>> {
	const errors: FieldErrors = {};
	for (const [name, value] of Object.entries(values)) {
		if ([value].flat().some((text) => text !== undefined && controls.test(text))) errors[name] = "control-characters";
	}
	const parsed = schema.safeParse({ ...values });
	if (!parsed.success) {
		for (const issue of parsed.error.issues) {
			const field = String(issue.path[0] ?? "form");
			errors[field] ??= issue.message in errorTexts ? (issue.message as ErrorKey) : "invalid";
		}
	}
	if (parsed.success && Object.keys(errors).length === 0) return { ok: true, value: parsed.data, values };
	return { ok: false, reply: { errors, values } };
}
