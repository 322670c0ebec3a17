import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const memory = "/dev/shm";
/** A run of the suite leaves at most about a tenth of this at a time. */
const roomNeeded = 4 * 1024 ** 3;

/** Linux keeps this folder in memory, where copying a database costs a third; containers may have one of a few MB. */
function parent() {
	try {
		const { bavail, bsize } = fs.statfsSync(memory);
		if (bavail * bsize >= roomNeeded) return memory;
	} catch {
		// No such folder here.
	}
	return os.tmpdir();
}

/**
 * A new folder for a database or a site under test; the caller removes it.
 * @param {string} name what it is for, as in `rembuk-<name>-x7Fq2a` @returns {string} its path
 */
export const scratchFolder = (name) => fs.mkdtempSync(path.join(parent(), `rembuk-${name}-`));
