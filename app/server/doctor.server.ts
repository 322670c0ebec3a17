import { existsSync } from "node:fs";
import { access, constants, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { scenarioOf } from "#app/domain/installation/scenario";
import { openDatabase } from "#db/client";
import { pendingMigrations } from "#db/migrate";
import { isSuperuser, probeWrite } from "#db/probe";
import * as accountQueries from "#db/queries/accounts";
import * as figureQueries from "#db/queries/event-figures";
import { type Config, ConfigError, readConfig } from "./config.server";
import { mailDestination, openTransport } from "./delivery.server";
import type { Asked, Finding } from "./finding.server";
import { freeBytes, leastFreeBytes } from "./health.server";
import { probeMailbox } from "./inbound-imap.server";
import { findInTrail } from "./trail-check.server";

type Check = (asked: Asked) => Promise<Finding>;

const reason = (error: unknown): string =>
	(error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ");

/** A check that needs readable settings: where they are not, that has been said once already. */
const withConfig =
	(check: (config: Config, asked: Asked) => Promise<Finding>): Check =>
	async (asked) => {
		try {
			return await check(readConfig(process.env), asked);
		} catch (error) {
			if (!(error instanceof ConfigError)) throw error;
			return { mark: "note", line: "Not looked at, because the settings cannot be used." };
		}
	};

async function settings(): Promise<Finding> {
	try {
		const config = readConfig(process.env);
		const remedy = "set BASE_URL to the address people use before you invite anybody";
		return config.isLoopback
			? { mark: "note", line: `Links lead to ${config.baseUrl}: this machine alone, a trial.`, remedy }
			: { mark: "ok", line: `Links lead to ${config.baseUrl}.` };
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		return { mark: "fail", line: error.message, remedy: "change these settings" };
	}
}

async function node(): Promise<Finding> {
	const [major = 0] = process.versions.node.split(".").map(Number);
	const line = `Node ${process.versions.node}.`;
	if (major < 20) return { mark: "fail", line, remedy: "install Node 22 or newer" };
	if (major < 22)
		return { mark: "note", line, remedy: "it gets no security fixes any more: prefer Node 22.23.4 or newer" };
	return { mark: "ok", line };
}

const folder = withConfig(async ({ dataDir }) => {
	const remedy = "create it for the user that runs Rembuk, or set DATA_DIR";
	if (!existsSync(dataDir)) return { mark: "note", line: `${dataDir} does not exist yet: the first start makes it.` };
	const isWritable = await access(dataDir, constants.W_OK).then(
		() => true,
		() => false,
	);
	if (!isWritable) return { mark: "fail", line: `${dataDir} cannot be written.`, remedy };
	const free = await freeBytes(dataDir);
	const line = `${dataDir} can be written, ${Math.floor(free / 1024 / 1024)} MB are free.`;
	return free < leastFreeBytes ? { mark: "fail", line, remedy: "make room" } : { mark: "ok", line };
});

const secrets = withConfig(async ({ dataDir }) => {
	const file = path.join(dataDir, "secrets.json");
	if (!existsSync(file)) return { mark: "note", line: "There is no secrets.json yet: the first start makes it." };
	const { mode } = await stat(file);
	if ((mode & 0o077) === 0) return { mark: "ok", line: "secrets.json is readable by its owner only." };
	return { mark: "fail", line: "Others can read secrets.json.", remedy: `chmod 600 ${file}` };
});

const database = withConfig(async ({ databaseUrl }) => {
	const file = databaseUrl.startsWith("file:") ? databaseUrl.slice("file:".length) : null;
	if (file && !existsSync(file)) return { mark: "note", line: "There is no database yet: the first start makes it." };
	const name = file ?? new URL(databaseUrl).host;
	const db = openDatabase(databaseUrl);
	try {
		const pending = await pendingMigrations(db);
		const remedy = "npm run rembuk -- migrate";
		if (pending.length > 0) return { mark: "fail", line: `The database lacks ${pending.join(", ")}.`, remedy };
		await probeWrite(db);
		if (await isSuperuser(db)) {
			const own = "give it a role of its own that owns its database and nothing else (docs/operations.md)";
			return { mark: "note", line: `${name} answers and takes writes; Rembuk is a superuser there.`, remedy: own };
		}
		if (!(await accountQueries.existsSettledAdmin(db))) {
			const link = "open the link the server prints when it starts, or npm run rembuk -- create-admin <email>";
			return { mark: "note", line: `${name} answers and takes writes; no administrator has a password.`, remedy: link };
		}
		return { mark: "ok", line: `${name} answers, takes writes and has today's schema.` };
	} catch (error) {
		return { mark: "fail", line: `${name}: ${reason(error)}`, remedy: "check DATABASE_URL and that the server runs" };
	} finally {
		await db.destroy();
	}
});

const demo = withConfig(async ({ databaseUrl, isLoopback }) => {
	const file = databaseUrl.startsWith("file:") ? databaseUrl.slice("file:".length) : null;
	if (file && !existsSync(file)) return { mark: "ok", line: "No demo data." };
	const db = openDatabase(databaseUrl);
	try {
		if ((await scenarioOf(db).catch(() => "none")) === "none") return { mark: "ok", line: "No demo data." };
		const remedy = "npm run rembuk -- start-empty";
		return { mark: isLoopback ? "note" : "fail", line: "The database holds the fictional demo.", remedy };
	} finally {
		await db.destroy();
	}
});

/** Whether the stored figures of dialogues are what a count of the rows gives. */
const figures = withConfig(async ({ databaseUrl }) => {
	const file = databaseUrl.startsWith("file:") ? databaseUrl.slice("file:".length) : null;
	if (file && !existsSync(file)) return { mark: "ok", line: "No figures yet." };
	const db = openDatabase(databaseUrl);
	try {
		if ((await pendingMigrations(db)).length > 0) return { mark: "note", line: "The figures were not counted." };
		const wrong = await figureQueries.countDiffering(db, new Date().toISOString());
		if (wrong === 0) return { mark: "ok", line: "The stored figures are what a count of the rows gives." };
		const line = `The stored figures of ${wrong} dialogues are not what a count of their rows gives.`;
		return { mark: "fail", line, remedy: "npm run rembuk -- recount" };
	} catch (error) {
		return { mark: "note", line: `The figures were not counted: ${reason(error)}` };
	} finally {
		await db.destroy();
	}
});

const trail = withConfig(async ({ databaseUrl }, asked) => {
	const file = databaseUrl.startsWith("file:") ? databaseUrl.slice("file:".length) : null;
	if (file && !existsSync(file)) return { mark: "ok", line: "No trail yet." };
	const db = openDatabase(databaseUrl);
	try {
		if ((await pendingMigrations(db)).length > 0) return { mark: "note", line: "The trail was not looked at." };
		return await findInTrail(db, asked);
	} catch (error) {
		return { mark: "note", line: `The trail was not looked at: ${reason(error)}` };
	} finally {
		await db.destroy();
	}
});

const mail = withConfig(async (config) => {
	const { kind, place } = mailDestination(config);
	if (kind === "folder") {
		return {
			mark: "note",
			line: `No letter is sent: they are written to ${place}.`,
			remedy: "set SMTP_URL to send them",
		};
	}
	const transport = openTransport(config);
	try {
		await transport.verify();
		return { mark: "ok", line: `The mail server ${place} takes letters.` };
	} catch (error) {
		return { mark: "fail", line: `The mail server ${place}: ${reason(error)}`, remedy: "check SMTP_URL" };
	} finally {
		await transport.close();
	}
});

/** Whether answers to letters reach us. What an IMAP server says is not repeated: it may name the user. */
export async function findInbox({ inbound, imap, authservId }: Config): Promise<Finding> {
	if (inbound === "off")
		return { mark: "note", line: "Nobody reads what is answered to letters.", remedy: "set INBOUND to have it read" };
	if (inbound === "imap" && imap) {
		const failed = await probeMailbox(imap).then(
			() => null,
			(error: Error & { code?: unknown; authenticationFailed?: boolean }) =>
				error.authenticationFailed ? "it refuses the sign-in" : `it does not open (${error.code ?? error.name})`,
		);
		if (failed) return { mark: "fail", line: `The mailbox at ${imap.host}: ${failed}.`, remedy: "check IMAP_URL" };
	}
	const line = `Mails come in by ${inbound}.`;
	if (authservId !== null) return { mark: "ok", line };
	return { mark: "note", line, remedy: "set AUTHSERV_ID, or no decline in a calendar gives up a seat" };
}

const inbox = withConfig(findInbox);

const backups = withConfig(async ({ dataDir, nightlyBackup }) => {
	const place = path.join(dataDir, "backups");
	const names = existsSync(place) ? (await readdir(place)).filter((name) => name.endsWith(".tar.gz")) : [];
	const times = await Promise.all(names.map(async (name) => (await stat(path.join(place, name))).mtimeMs));
	const latest = times.length > 0 ? new Date(Math.max(...times)).toISOString().slice(0, 10) : null;
	const line = latest ? `The latest of ${names.length} backups is of ${latest}.` : "There is no backup yet.";
	if (nightlyBackup) return { mark: "ok", line };
	return { mark: "note", line, remedy: "BACKUPS=off: take them yourself with npm run rembuk -- backup" };
});

/** Everything that is looked at, in the order it is told. */
export const checks: readonly Check[] = [
	node,
	settings,
	folder,
	secrets,
	database,
	figures,
	trail,
	demo,
	mail,
	inbox,
	backups,
];
