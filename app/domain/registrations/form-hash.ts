import { createHash } from "node:crypto";

/** A form's answers, without its key, as one hash: tells a repeated submission from another person's. */
export function formHash(answers: object): string {
	const sorted = (_name: string, value: unknown) =>
		value && typeof value === "object" && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
			: value;
	return createHash("sha256").update(JSON.stringify(answers, sorted)).digest("hex");
}
