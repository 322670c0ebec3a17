import { createHash } from "node:crypto";

/** A form's answers, without its key, as one hash: tells a repeated submission from another person's. */
export function formHash(answers: object): string {
	const sorted = (_name: string, value: unknown) =>
		value && typeof value === "object" && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
			: value;
	return createHash("sha256").update(JSON.stringify(answers, sorted)).digest("hex");
}

/** Files handed in as answers as their fingerprints, by question id. */
export function fileHashes(files: Readonly<Record<string, { bytes: Uint8Array }>> = {}): Record<string, string> {
	const hashed = Object.entries(files).map(([question, { bytes }]) => [
		question,
		createHash("sha256").update(bytes).digest("hex"),
	]);
	return Object.fromEntries(hashed);
}
