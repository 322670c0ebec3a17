import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { builtScript } from "#tests/support/built-script";
import { measureLetters } from "#tests/support/letter-throughput";
import { testDb } from "#tests/support/test-db";

test("the outbox sends at least 0.7 of what the bare transport does with the same letters", async () => {
	const sink = await builtScript("tests/faults/mail-sink-worker.ts");
	const child = spawn(process.execPath, [sink.script], { stdio: ["ignore", "pipe", "inherit", "ipc"] });
	onTestFinished(() => {
		child.disconnect();
		sink.remove();
	});
	const [line] = await once(child.stdout as NodeJS.ReadableStream, "data");
	const { db } = await testDb();
	const smtpUrl = `smtp://127.0.0.1:${String(line).trim()}`;
	const promised = 0.7;
	const found = await measureLetters({
		...{ db, smtpUrl, rounds: 2, lettersPerRound: 300 },
		goal: { ratio: promised, rounds: 15 },
	});
	expect(found.ratio, JSON.stringify(found)).toBeGreaterThanOrEqual(promised);
}, 180_000);
