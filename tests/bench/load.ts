import { spawn } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";
import { builtScript } from "#tests/support/built-script";

/** A figure beside the bare limit of the same run, and their ratio. */
export interface Beside {
	ours: number;
	bare: number;
	ratio: number;
}

/** How often something is done in a second, by so many at once, for so long. */
export async function perSecond(
	{ milliseconds, atOnce }: { milliseconds: number; atOnce: number },
	act: () => Promise<unknown>,
): Promise<number> {
	await settled();
	const begun = performance.now();
	let done = 0;
	const work = async () => {
		for (; performance.now() - begun < milliseconds; done++) await act();
	};
	await Promise.all(Array.from({ length: atOnce }, work));
	return done / ((performance.now() - begun) / 1000);
}

/** Lets connections that the other side closed meanwhile be noticed, before one is used again. */
export function settled(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 100));
}

/** Both in turns after one of each that does not count, so that whatever else the machine does falls on both. */
export async function inTurns(
	rounds: number,
	ours: () => Promise<number>,
	bare: () => Promise<number>,
): Promise<Beside> {
	const found: Omit<Beside, "ratio">[] = [];
	for (let round = 0; round <= rounds; round++) found.push({ ours: await ours(), bare: await bare() });
	return besideOf(found.slice(1));
}

/** The median of each, and of the rounds' ratios. */
export function besideOf(rounds: readonly Omit<Beside, "ratio">[]): Beside {
	return {
		ours: median(rounds.map(({ ours }) => ours)),
		bare: median(rounds.map(({ bare }) => bare)),
		ratio: median(rounds.map(({ ours, bare }) => ours / bare)),
	};
}

export function median(numbers: readonly number[]): number {
	return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Milliseconds until something is done. */
export async function timeOf(act: () => Promise<unknown>): Promise<number> {
	const begun = performance.now();
	await act();
	return performance.now() - begun;
}

/** Runs a script of tests/ in a process of its own until the test ends; comes back with the port that it prints. */
export async function portOf(file: string, ...args: string[]): Promise<string> {
	const built = await builtScript(file);
	const child = spawn(process.execPath, [built.script, ...args], { stdio: ["ignore", "pipe", "inherit", "ipc"] });
	onTestFinished(() => {
		child.disconnect();
		built.remove();
	});
	const [line] = await once(child.stdout as NodeJS.ReadableStream, "data");
	return String(line).trim();
}
