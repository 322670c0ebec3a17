import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";

const folder = join(import.meta.dirname, "..", "golden");

/** Compares bytes with a file under tests/golden; `UPDATE_GOLDEN=1` writes the file instead, for a human to read. */
export function expectGolden(name: string, bytes: Buffer | string): void {
	const file = join(folder, name);
	const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes, "utf8");
	if (process.env.UPDATE_GOLDEN === "1") {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, buffer);
	}
	expect(buffer.toString("utf8")).toBe(readFileSync(file, "utf8"));
}
