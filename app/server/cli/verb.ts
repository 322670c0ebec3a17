import type { ParseArgsConfig } from "node:util";

/** What an operator typed after the verb. */
export interface Given {
	/** Checked against the verb's `takes`: one for each. */
	positionals: string[];
	values: Record<string, string | boolean | undefined>;
}

/** One thing the operator's tool does. */
export interface Verb {
	/** What it takes, as shown by `--help`: `<email>`. Each must be given. */
	takes: readonly string[];
	options?: NonNullable<ParseArgsConfig["options"]>;
	/** One line for the list of verbs. */
	summary: string;
	/** The rest of what `--help` says. */
	details: string;
	run(given: Given): Promise<void>;
}

/** Why a verb could not do its work: the one line the operator reads. */
export class Refusal extends Error {}

/** Prints a line of the answer. */
export function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
