import pino, { type Logger } from "pino";

export type Log = Logger;

/** JSON lines on standard output, without personal data: callers pass ids, never names, addresses or raw URLs. */
export function createLog(level: string): Log {
	return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: withoutRows } });
}

/** An error without what PostgreSQL tells of the row it refused: names, addresses and numbers of people. */
function withoutRows(error: Error): object {
	const { detail: _detail, where: _where, ...rest } = pino.stdSerializers.err(error) as Record<string, unknown>;
	return rest;
}

const secretAfter = new Set([
	"pendaftaran",
	"rombongan",
	"rtl",
	"undangan",
	"narasumber",
	"koperasi",
	"berhenti",
	"sertifikat",
	"masuk",
	"senin",
	"permintaan",
	"ganti-surel",
	"batal-ganti-surel",
]);
/** Ids have 36 signs; what is longer is a token, or nothing of ours. */
const longestId = 36;

/** A path with the tokens of personal links left out, as it may stand in a log. */
export function loggablePath(pathname: string): string {
	const parts = pathname.split("/");
	return parts
		.map((part, at) => ((at === 2 && secretAfter.has(parts[1] ?? "")) || part.length > longestId ? ":token" : part))
		.join("/")
		.slice(0, 200);
}
