import { randomBytes } from "node:crypto";
import pg from "pg";

const named = (serverUrl: string, database: string) => {
	const url = new URL(serverUrl);
	url.pathname = `/${database}`;
	return url.href;
};

async function administer(serverUrl: string, statement: string) {
	const client = new pg.Client({ connectionString: named(serverUrl, "postgres") });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}

/** A new database that belongs to a role of its own, which may do nothing else on the server. */
export async function createOwnedDatabase(serverUrl: string) {
	const name = `rembuk_${randomBytes(8).toString("hex")}`;
	await administer(serverUrl, `create role ${name} login password '${name}'`);
	await administer(serverUrl, `create database ${name} owner ${name}`);
	const url = new URL(named(serverUrl, name));
	[url.username, url.password] = [name, name];
	return {
		url: url.href,
		async drop() {
			await administer(serverUrl, `drop database if exists ${name} with (force)`);
			await administer(serverUrl, `drop role if exists ${name}`);
		},
	};
}

/**
 * A new database on the server that `serverUrl` belongs to, empty or a copy of `template`.
 * `drop` cuts connections that are still open.
 */
export async function createPostgresDatabase(serverUrl: string, template?: string) {
	const name = `rembuk_${randomBytes(8).toString("hex")}`;
	// Copying files is quicker than writing the copy to the log, where nothing has to survive a power cut.
	const copy = template ? ` template ${template} strategy file_copy` : "";
	await administer(serverUrl, `create database ${name}${copy}`);
	return {
		url: named(serverUrl, name),
		drop: () => administer(serverUrl, `drop database if exists ${name} with (force)`),
	};
}
