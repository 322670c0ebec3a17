// What each tool says about its run: three numbers, and what failed.
import path from "node:path";
import { stripVTControlCharacters } from "node:util";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * A tool that failed without a failed test (a crash, an unhandled rejection, a file that cannot be loaded, no test at
 * all) is one failure.
 * @param {Counts} counts @param {boolean} succeeded how the process ended @returns {Counts}
 */
const atLeastOneFailure = (counts, succeeded) =>
	!succeeded && counts.failed === 0 ? { ...counts, failed: 1 } : counts;

/** @param {boolean} succeeded @returns {Counts} a check without tests of its own counts as one */
export const countCheck = (succeeded) => ({ passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 });

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] } | undefined} report
 * @param {boolean} succeeded @returns {Counts}
 */
export function countVitest(report, succeeded) {
	if (!report) return countCheck(false);
	const brokenFiles = report.testResults.filter(
		({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
	).length;
	const counts = {
		passed: report.numPassedTests,
		failed: report.numFailedTests + brokenFiles,
		skipped: report.numPendingTests + report.numTodoTests,
	};
	return atLeastOneFailure(counts, succeeded && counts.passed > 0);
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } | undefined} report
 * @param {boolean} succeeded @returns {Counts}
 */
export function countPlaywright(report, succeeded) {
	if (!report) return countCheck(false);
	const { expected, unexpected, flaky, skipped } = report.stats;
	return atLeastOneFailure({ passed: expected, failed: unexpected + flaky, skipped }, succeeded && expected > 0);
}

/** @typedef {{ title: string, ok: boolean, file: string, tests: { projectName: string,
 *   results: { errors: { message?: string }[] }[] }[] }} Spec */
/** @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite */

/**
 * What failed, to be read at the end of a long run.
 * @param {{ testResults: { name: string, message?: string, status: string,
 *   assertionResults: { status: string, fullName: string, failureMessages: string[] | null }[] }[] } | undefined} report
 * @returns {string[]} a line each: file, test, and what was wrong
 */
export function failuresOfVitest(report) {
	return (report?.testResults ?? []).flatMap(({ name, message, status, assertionResults }) => {
		const file = path.relative(process.cwd(), name);
		const failed = assertionResults.filter((one) => one.status === "failed");
		if (failed.length === 0) return status === "failed" ? [failure([file], message)] : [];
		return failed.map(({ fullName, failureMessages }) => failure([file, fullName], failureMessages?.[0]));
	});
}

/** @param {{ suites?: Suite[] } | undefined} report @returns {string[]} as `failuresOfVitest` */
export function failuresOfPlaywright(report) {
	/** @param {Suite} suite @returns {Spec[]} */
	const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
	return specsOf(report ?? {})
		.filter(({ ok }) => !ok)
		.map(({ file, title, tests }) => {
			const messages = tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors));
			return failure([file, ...tests.map(({ projectName }) => projectName), title], messages[0]?.message);
		});
}

/** @param {string[]} where @param {string | undefined} message */
const failure = (where, message) =>
	`✗ ${where.join(" › ")}${message ? `\n  ${stripVTControlCharacters(message).trim().split("\n").slice(0, 12).join("\n  ")}` : ""}`;

/** @param {Counts[]} all @returns {Counts} */
export const sum = (all) =>
	all.reduce(
		(total, one) => ({
			passed: total.passed + one.passed,
			failed: total.failed + one.failed,
			skipped: total.skipped + one.skipped,
		}),
		{ passed: 0, failed: 0, skipped: 0 },
	);

/** @param {Counts} counts */
export const closingLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
