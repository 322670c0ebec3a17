import { createHash } from "node:crypto";
import { remindFollowups } from "#app/domain/followups/remind-followups";
import { remindOrganisers } from "#app/domain/followups/remind-organisers";
import { linkSigner } from "#app/domain/links";
import { sealerOf } from "#app/domain/sealing";
import { newId, openDatabase } from "#db/client";

// A worker in a process of its own: reminds at one moment until nothing is due. "careless" sends without asking whether
// a reminder has left, which is what dedupe keys are there to prevent.

const [, , databaseUrl = "", instant = "", manner = "careful"] = process.argv;
const mailbox = { name: "Panitia", address: "dialog@rembuk.example" };
const db = openDatabase(databaseUrl);
const deps = {
	db,
	now: () => new Date(instant),
	actor: { kind: "system" as const, id: null, name: "", requestId: null },
	site: {
		baseUrl: "https://rembuk.example",
		mailFrom: mailbox,
		organizer: mailbox,
		tagsOrganizer: false,
		readsReplies: false,
	},
	links: linkSigner("a-key-that-only-tests-know"),
	sealer: sealerOf(["a-session-secret-that-only-tests-know"]),
	uploads: {
		put: () => Promise.resolve(),
		get: () => Promise.reject(new Error("No file is read.")),
		remove: () => Promise.resolve(),
	},
};

if (manner === "careful") {
	for (let round = 0; round < 3; round++) {
		await remindFollowups(deps, 7);
		await remindFollowups(deps);
		await remindOrganisers(deps);
	}
} else {
	const letters = await db.selectFrom("letters").selectAll().where("template", "=", "followup-reminder").execute();
	for (const letter of letters) {
		const id = newId();
		const dedupeKey = createHash("sha256").update(`${letter.dedupeKey}${id}`).digest("hex");
		await db
			.insertInto("letters")
			.values({ ...letter, id, messageId: `<${id}@rembuk.example>`, dedupeKey })
			.execute();
	}
}
await db.destroy();
