// What the lockfile must hold to: pure, so that it can be tested.

/** @typedef {{ version?: string, integrity?: string, dev?: boolean, optional?: boolean, hasInstallScript?: boolean }} Locked */
/** @typedef {{ packages: Record<string, Locked> }} Lockfile */

/**
 * The oldest version of a package in which every hole we know of is closed. `npm audit` asks a service that mirrors do
 * not offer, so the list is kept here; SECURITY.md says how soon it follows an advisory.
 * @type {Record<string, string>}
 */
const floors = {
	// Later ones are another framework; its holes are closed by the versions of the router below.
	"@remix-run/node": "2.17.5",
	"react-router": "6.30.6",
	"@remix-run/router": "1.23.4",
	// CVE-2026-32763, CVE-2026-44635: JSON paths.
	kysely: "0.28.17",
	// SMTP commands, List-* headers, file access, quadratic parsing of addresses.
	nodemailer: "10.6.0",
	// SQLite 3.51.3: a write-ahead log that is reset while it is read.
	"better-sqlite3": "12.8.0",
	// CN and SENT-BY; the rest is escaped before it is handed over.
	"ical-generator": "10.2.0",
	cookie: "0.7.0",
	"path-to-regexp": "0.1.12",
	// GHSA-76c9-3jph-rj3q.
	"on-headers": "1.1.0",
	// GHSA-gv7w-rqvm-qjhr.
	esbuild: "0.28.1",
	// GHSA in the middleware of the development server.
	vite: "6.4.2",
	"estree-util-value-to-estree": "3.3.3",
	tar: "7.5.0",
};

/** @param {string} version @returns {number[]} */
const parts = (version) => version.replace(/-.*$/, "").split(".").map(Number);

/** @param {string} version @param {string} floor */
function isOlder(version, floor) {
	const [have, need] = [parts(version), parts(floor)];
	const at = need.findIndex((part, index) => part !== have[index]);
	return at >= 0 && (have[at] ?? 0) < (need[at] ?? 0);
}

/** @param {string} place "node_modules/a/node_modules/b" @returns {string} "b" */
const nameOf = (place) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);

/** @param {Lockfile} lockfile @returns {string[]} one line for each package that is older than its floor */
export function belowFloor({ packages }) {
	return Object.entries(packages).flatMap(([place, { version = "0" }]) => {
		const floor = place.includes("node_modules/") ? floors[nameOf(place)] : undefined;
		if (floor === undefined || !isOlder(version, floor)) return [];
		return [`${nameOf(place)} ${version} is older than ${floor} (${place})`];
	});
}

/**
 * @param {Lockfile} lockfile @param {{ production: boolean }} which only what runs in production, or everything
 * @returns {string[]} the names of packages that come with a script for when they are installed
 */
export function mayRunScripts({ packages }, { production }) {
	const names = Object.entries(packages)
		.filter(([, entry]) => entry.hasInstallScript && !(production && (entry.dev || entry.optional)))
		.map(([place]) => nameOf(place));
	return [...new Set(names)].sort();
}

/**
 * @param {Lockfile} lockfile
 * @returns {Set<string>} `name@version` of every package that runs in production, those of other platforms included
 */
export function productionRefs({ packages }) {
	return new Set(
		Object.entries(packages)
			.filter(([place, { dev }]) => place !== "" && !dev)
			.map(([place, { version }]) => `${nameOf(place)}@${version}`),
	);
}
