// How a line is broken, what a test run says about it, and the page of results: pure, so that it can be tested.

/**
 * @typedef {object} Mutant
 * @property {"calendar" | "access" | "seats"} group
 * @property {string} name which rule is broken
 * @property {string} file where it stands
 * @property {string} text the source as it is, found exactly once in the file
 * @property {string} replacement what stands there instead
 * @property {{ project: string, file: string, name: string, onBuild?: boolean }} test what has to turn red: the name as
 *   the run prints it, or its beginning for a test of several examples; `onBuild` for a test that asks the built server
 */

/** @typedef {{ fullName: string, status: string, failureMessages?: string[] }} Assertion */
/** @typedef {{ testResults: { message?: string, assertionResults: Assertion[] }[] }} Report of Vitest, as JSON */

/** @param {string} source @param {Pick<Mutant, "name" | "file" | "text" | "replacement">} mutant @returns {string} */
export function broken(source, { name, file, text, replacement }) {
	const found = source.split(text).length - 1;
	if (found !== 1) throw new Error(`${name}: ${file} holds the text to break ${found} times, not once: ${text}`);
	return source.replace(text, () => replacement);
}

/** @param {string[]} names @returns {string} the pattern that picks these tests */
export const namePattern = (names) =>
	[...new Set(names)].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");

/**
 * What a run says about one broken line: caught by a failed assertion of the named test; `unclear` when the test is not
 * there, or ended in anything but an assertion, as it does when the broken file cannot be loaded.
 * @param {Report} report @param {Mutant["test"]} test
 * @returns {{ verdict: "caught" | "survived" | "unclear", detail: string }}
 */
export function verdictOf(report, { name }) {
	const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
	const named = tests.filter(({ fullName, status }) => fullName.includes(name) && /^(passed|failed)$/.test(status));
	const failed = named.filter(({ status }) => status === "failed");
	const told = failed.find(({ failureMessages = [] }) =>
		failureMessages.some((text) => /^AssertionError\b/.test(text)),
	);
	if (told) return { verdict: "caught", detail: told.fullName };
	const first = failed[0]?.failureMessages?.[0] ?? report.testResults.find(({ message }) => message)?.message;
	if (failed.length > 0 || named.length === 0)
		return { verdict: "unclear", detail: (first ?? "no such test ran").split("\n", 1)[0] ?? "" };
	return { verdict: "survived", detail: `“${name}” stayed green` };
}

const titles = { calendar: "Calendar", access: "Access", seats: "Seats" };
/** @param {string} text @returns {string} source as one cell of a table */
const code = (text) => `\`${text.replace(/\s+/g, " ").trim().replaceAll("|", "\\|")}\``;

/** @param {Mutant[]} all @param {Map<string, string>} turnedRed by the mutant's name @returns {string} in Markdown */
export function resultPage(all, turnedRed) {
	const sections = /** @type {const} */ (["calendar", "access", "seats"]).map((group) => {
		const rows = all
			.filter((mutant) => mutant.group === group)
			.map(({ name, file, text, replacement }) => {
				const change = `${code(text)} → ${replacement.trim() === "" ? "nothing" : code(replacement)}`;
				return `| ${name} | ${file}: ${change} | ${turnedRed.get(name)?.replaceAll("|", "\\|") ?? "**survived**"} |`;
			});
		return [`## ${titles[group]}`, "", "| Rule | Broken | Test that turned red |", "|---|---|---|", ...rows, ""].join(
			"\n",
		);
	});
	return [
		"# Broken on purpose",
		"",
		"`npm run test:mutants` breaks each of these lines, one at a time, in a copy of the project, and expects the named",
		`test to fail by an assertion. Of ${all.length} broken lines ${turnedRed.size} turned their test red in the last run,`,
		"which wrote this page from [the list](../tests/mutants/list.json).",
		"",
		...sections,
	].join("\n");
}
