import { type TrailProblem, verifyTrail } from "#app/domain/audit/verify-trail";
import type { ReadDb } from "#db/client";
import type { Asked, Finding } from "./finding.server";

/** Links that are looked at unless everything is asked for: some seconds of work. */
const latest = 50_000;

const words: Record<TrailProblem["kind"], string> = {
	"entry-changed": "was changed",
	"entry-removed": "was removed",
	"entry-added": "was added by another hand",
	"order-changed": "does not follow on what stands before it",
	"link-removed": "follows on a gap",
	"details-changed": "has other details than it was written with",
	"details-removed": "lost its details, and nobody was forgotten",
	"people-changed": "tells of other people than it was written with",
	"tail-removed": "is not what was noted",
};

/** Whether the trail is what was written, by its chain and its latest entries; with the head to note. */
export async function findInTrail(db: ReadDb, { head, isFull }: Asked): Promise<Finding> {
	const noted = head === null ? null : notedHead(head);
	if (noted === undefined)
		return { mark: "fail", line: "--head takes POSITION:HASH, as the doctor or the log print it." };
	const report = await verifyTrail(db, { latest: isFull ? null : latest, noted });
	const { checked, erased, pending, problems } = report;
	const end = `${report.head.position}:${report.head.hash}`;
	if (problems.length > 0) {
		const named = problems.map(
			({ kind, entryId, position }) => `entry ${entryId ?? "?"}${position ? ` at ${position}` : ""} ${words[kind]}`,
		);
		const remedy = "see docs/operations.md, The trail";
		return { mark: "fail", line: `The trail is not what was written: ${named.join("; ")}.`, remedy };
	}
	const part = checked < report.head.position ? `the latest ${checked} of ${report.head.position}` : `all ${checked}`;
	const line = `The trail is what was written: ${part} entries, ${erased} of them without details, ${pending} not sealed yet; head ${end}.`;
	return { mark: "ok", line };
}

/** A head as it is printed; undefined when it is not one. */
function notedHead(text: string): { position: number; hash: string } | undefined {
	const [, position, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
	return position && hash ? { position: Number(position), hash } : undefined;
}
