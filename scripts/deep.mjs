// What takes too long for every run: ten times as many texts in every field of every form, on both databases.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const env = { ...process.env, REMBUK_FUZZ_CASES: process.env.REMBUK_FUZZ_CASES ?? "200" };
const args = ["run", "--project=sqlite", "--project=postgres", "tests/security/fuzz.test.ts", ...process.argv.slice(2)];
const { status } = spawnSync(path.join("node_modules", ".bin", "vitest"), args, {
	stdio: "inherit",
	shell: process.platform === "win32",
	env,
});
process.exitCode = status ?? 1;
