import { parseArgs } from "node:util";
import { ConfigError } from "../config.server";
import { backup } from "./backup";
import { createAdmin } from "./create-admin";
import { doctor } from "./doctor";
import { endSessionsVerb } from "./end-sessions";
import { importVerb } from "./import";
import { loginLink } from "./login-link";
import { migrate } from "./migrate";
import { purge } from "./purge";
import { recount } from "./recount";
import { resetSecondFactorVerb } from "./reset-second-factor";
import { restore } from "./restore";
import { seed } from "./seed";
import { sendTestEmail } from "./send-test-email";
import { startEmpty } from "./start-empty";
import { Refusal, type Verb } from "./verb";
import { worker } from "./worker";

const verbs: Record<string, Verb> = {
	"create-admin": createAdmin,
	"login-link": loginLink,
	"reset-second-factor": resetSecondFactorVerb,
	"end-sessions": endSessionsVerb,
	"start-empty": startEmpty,
	seed,
	import: importVerb,
	backup,
	restore,
	migrate,
	purge,
	recount,
	doctor,
	"send-test-email": sendTestEmail,
	worker,
};

const tool = "npm run rembuk --";

/** Does what the arguments ask for and returns the exit code; a failure is one line on standard error. */
export async function runVerb([name, ...rest]: string[]): Promise<number> {
	if (name === undefined || name === "help" || name === "--help" || name === "-h") {
		process.stdout.write(overview());
		return name === undefined ? 1 : 0;
	}
	const verb = verbs[name];
	if (!verb) return fail(`There is no verb "${name}". ${tool} --help lists them.`);
	try {
		const help = { help: { type: "boolean", short: "h" } } as const;
		const options = { ...verb.options, ...help };
		const { positionals, values } = parseArgs({ args: rest, options, allowPositionals: true, strict: true });
		if (values.help) {
			process.stdout.write(helpOf(name, verb));
			return 0;
		}
		if (positionals.length !== verb.takes.length) return fail(`Usage: ${usage(name, verb)}`);
		await verb.run({ positionals, values: values as Record<string, string | boolean | undefined> });
		return 0;
	} catch (error) {
		return fail(lineOf(name, error));
	}
}

function lineOf(name: string, error: unknown): string {
	const message = error instanceof Error ? error.message.replace(/\s+/g, " ") : String(error);
	if (error instanceof Refusal || error instanceof ConfigError) return message;
	const isUsage = error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
	return isUsage ? `${message.split(". ")[0]}. See: ${tool} ${name} --help` : `${name} failed: ${message}`;
}

function fail(line: string): number {
	process.stderr.write(`${line}\n`);
	return 1;
}

const usage = (name: string, { takes, options = {} }: Verb): string =>
	[tool, name, ...takes, ...Object.keys(options).map((option) => `[--${option}${argumentOf(options, option)}]`)].join(
		" ",
	);

const argumentOf = (options: NonNullable<Verb["options"]>, option: string): string =>
	options[option]?.type === "string" ? " …" : "";

const helpOf = (name: string, verb: Verb): string => `${usage(name, verb)}\n\n${verb.summary}\n\n${verb.details}\n`;

function overview(): string {
	const width = Math.max(...Object.entries(verbs).map(([name, { takes }]) => [name, ...takes].join(" ").length));
	const lines = Object.entries(verbs).map(
		([name, { takes, summary }]) => `  ${[name, ...takes].join(" ").padEnd(width)}  ${summary}`,
	);
	return `${tool} <verb>\n\n${lines.join("\n")}\n\nEach verb has --help. Settings come from the environment, as for the server.\n`;
}
