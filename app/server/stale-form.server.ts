import { data } from "@remix-run/node";
import type { FormValues } from "./form.server";

/** What a form says it showed when it was opened; empty when it does not say. */
export function shownVersion(values: FormValues): string {
	return String([values.version ?? ""].flat()[0] ?? "");
}

interface Stale {
	conflicts: { field: string; theirs: string; yours: string }[];
	version: string;
}

/**
 * The same form again with what was typed, which has now seen what is stored, and what differs: 409. `more` is what the
 * page's replies hold besides.
 */
export function staleForm<More extends object>(values: FormValues, { conflicts, version }: Stale, more?: More) {
	const seen: FormValues = { ...values, version };
	return data({ form: { errors: {}, values: seen }, refusal: null, conflicts, ...(more as More) }, { status: 409 });
}
