import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Actor, type Deps, systemActor } from "#app/domain/deps";
import { linkSigner } from "#app/domain/links";
import { sealerOf } from "#app/domain/sealing";
import { uploadStore } from "#app/server/upload-store.server";
import type { Db } from "#db/client";

/** Monday 2 November 2026, 09.00 WIB: when tests begin. */
export const testNow = "2026-11-02T02:00:00.000Z";

export interface TestDeps extends Deps {
	/** Sets the clock to a UTC instant; it stands still there. */
	travelTo(instant: string): void;
	/** The same dependencies, clock included, for somebody else. */
	as(actor: Actor): TestDeps;
}

const folders: string[] = [];
process.once("exit", () => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** What use cases need, with a clock that stands at `testNow`, acting as the system. */
export function testDeps(db: Db): TestDeps {
	let now = testNow;
	const folder = mkdtempSync(path.join(tmpdir(), "rembuk-uploads-"));
	folders.push(folder);
	const bound = (actor: Actor): TestDeps => ({
		db,
		now: () => new Date(now),
		actor,
		site: {
			baseUrl: "https://rembuk.example",
			mailFrom: { name: "Panitia Rembuk", address: "dialog@rembuk.example" },
			organizer: { name: "Panitia Rembuk", address: "dialog@rembuk.example" },
			tagsOrganizer: false,
			readsReplies: false,
		},
		links: linkSigner("a-key-that-only-tests-know"),
		sealer: sealerOf(["a-session-secret-that-only-tests-know"]),
		uploads: uploadStore(folder),
		travelTo: (instant) => {
			now = instant;
		},
		as: bound,
	});
	return bound(systemActor);
}
