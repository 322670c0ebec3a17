import { format } from "node:util";
import { afterEach, beforeEach } from "vitest";

const print = console.error;
let complaints: string[] = [];

/** An error on the console is a failure nobody looked at: the test that caused it fails. */
beforeEach(() => {
	complaints = [];
	console.error = (...args: unknown[]) => {
		complaints.push(format(...args));
		print(...args);
	};
});

afterEach(() => {
	console.error = print;
	if (complaints.length > 0) throw new Error(`console.error was called: ${complaints.join("\n")}`);
});
