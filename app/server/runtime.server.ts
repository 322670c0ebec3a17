import path from "node:path";
import { type Deps, systemActor } from "#app/domain/deps";
import { linkSigner } from "#app/domain/links";
import { sealerOf } from "#app/domain/sealing";
import { type Db, openDatabase } from "#db/client";
import { type Config, readConfig } from "./config.server";
import { createLog, type Log } from "./log.server";
import { readSecrets } from "./secrets.server";
import { uploadStore } from "./upload-store.server";

/** What one process is made of. `deps` act as the system until a guard binds them to somebody. */
export interface Runtime {
	config: Config;
	log: Log;
	db: Db;
	sessionSecrets: string[];
	deps: Deps;
	/** The database holds the fictional demonstration; known once it is migrated. */
	isDemo: boolean;
}

/** Opens what the configuration names; the caller migrates and, in the end, destroys `db`. */
export function openRuntime(config: Config = readConfig(process.env)): Runtime {
	const log = createLog(config.logLevel);
	const secrets = readSecrets(config.dataDir);
	const sessionSecrets = config.sessionSecrets ?? secrets.sessionSecrets;
	const db = openDatabase(config.databaseUrl);
	const deps: Deps = {
		db,
		now: () => new Date(Date.now() + config.nowOffset * 1000),
		actor: systemActor,
		site: {
			baseUrl: config.baseUrl,
			mailFrom: config.mailFrom,
			organizer: config.organizer,
			tagsOrganizer: config.organizerMode === "plus",
			readsReplies: config.inbound !== "off",
		},
		links: linkSigner(secrets.linkKey),
		sealer: sealerOf(sessionSecrets),
		uploads: uploadStore(path.join(config.dataDir, "uploads")),
	};
	return { config, log, db, deps, sessionSecrets, isDemo: false };
}
