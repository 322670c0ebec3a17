import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

function supportFile(specifier: string, importer: string): string | undefined {
	const base = specifier.startsWith("#tests/")
		? path.join(root, specifier.slice(1))
		: path.resolve(path.dirname(importer), specifier);
	return [`${base}.ts`, `${base}.tsx`, base].find((file) => /\.[a-z]+$/.test(file) && existsSync(file));
}

/** Whether a test file opens a database, itself or through what it imports of tests/. Such files run on each engine. */
export function needsDatabase(file: string, seen: Set<string> = new Set()): boolean {
	if (seen.has(file)) return false;
	seen.add(file);
	const text = readFileSync(file, "utf8");
	if (/\b(testDb|templateDatabase)\b/.test(text)) return true;
	return [...text.matchAll(/\bfrom "((?:#tests\/|\.)[^"]+)"/g)].some(([, specifier = ""]) => {
		const imported = supportFile(specifier, file);
		return imported !== undefined && needsDatabase(imported, seen);
	});
}
