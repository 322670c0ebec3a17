// What decides whether a checkout is ready: pure, so that it can be tested.
import { createHash } from "node:crypto";

/** @param {string} version as in process.versions.node @returns {string | undefined} why this Node cannot be used */
export function refusalOfNode(version) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
	return fits ? undefined : `Node ${version} cannot run Rembuk: install Node 20.19 or later, 22.12 or later, or 24.`;
}

/**
 * Same inputs, same digest: the stamp of a step that is done.
 * @param {string[]} facts what the result depends on besides files (Node's ABI, the platform)
 * @param {[name: string, content: string | Uint8Array][]} files in any order
 */
export function digest(facts, files) {
	const hash = createHash("sha256").update(JSON.stringify(facts));
	for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
		hash.update(`\0${name}\0${content.length}\0`).update(content);
	}
	return hash.digest("hex");
}

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} Lockfile */

/**
 * Whether what npm says it installed (its hidden lockfile) is what the lockfile wants. Optional packages may be
 * missing: most are for other platforms.
 * @param {Lockfile} wanted @param {Lockfile} installed
 */
export function installedAsLocked(wanted, installed) {
	const there = installed.packages ?? {};
	return Object.entries(wanted.packages ?? {}).every(([path, entry]) => {
		if (path === "") return true;
		const found = there[path];
		return found ? found.version === entry.version : entry.optional === true || entry.devOptional === true;
	});
}

/**
 * SQLite's driver comes as a prebuilt binary, or is compiled. Without tools and binary the installation would end
 * after minutes in a page of compiler output; this says so before.
 * @param {string[]} missingTools @param {boolean} prebuiltWithinReach @returns {string | undefined}
 */
export function refusalOfTools(missingTools, prebuiltWithinReach) {
	if (missingTools.length === 0 || prebuiltWithinReach) return undefined;
	return (
		`SQLite's driver must be compiled here (its prebuilt binary cannot be downloaded), and ${missingTools.join(", ")} ` +
		`${missingTools.length === 1 ? "is" : "are"} missing. Debian or Ubuntu: apt-get install python3 make g++; ` +
		"Alpine: apk add python3 make g++; macOS: xcode-select --install."
	);
}
