import { randomBytes } from "node:crypto";
import {
	closeSync,
	existsSync,
	fsyncSync,
	linkSync,
	mkdirSync,
	openSync,
	readFileSync,
	rmSync,
	writeSync,
} from "node:fs";
import path from "node:path";
import { z } from "zod";

const shape = z.object({ sessionSecrets: z.array(z.string().min(32)).min(1), linkKey: z.string().min(32) });

/** Keys of this installation: session secrets newest first, and the key that long-lived links derive from. */
export type Secrets = z.infer<typeof shape>;

/** Reads DATA_DIR/secrets.json (mode 0600), making it on the first start. Processes that start together agree on one. */
export function readSecrets(dataDir: string): Secrets {
	const file = path.join(dataDir, "secrets.json");
	if (!existsSync(file)) create(file);
	return shape.parse(JSON.parse(readFileSync(file, "utf8")));
}

function create(file: string): void {
	mkdirSync(path.dirname(file), { recursive: true });
	const secrets: Secrets = { sessionSecrets: [key()], linkKey: key() };
	const draft = `${file}.${process.pid}`;
	const handle = openSync(draft, "w", 0o600);
	writeSync(handle, `${JSON.stringify(secrets, null, "\t")}\n`);
	fsyncSync(handle);
	closeSync(handle);
	try {
		// link() fails where another process was first; rename() would replace its keys.
		linkSync(draft, file);
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
	} finally {
		rmSync(draft);
	}
}

const key = (): string => randomBytes(32).toString("base64url");
