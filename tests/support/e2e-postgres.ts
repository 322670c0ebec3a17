import { startPostgres } from "./postgres.mjs";

/** One PostgreSQL server for the end-to-end run; each worker's site gets a database of its own on it. */
export default async function setup() {
	const server = await startPostgres();
	process.env.REMBUK_TEST_POSTGRES_URL = server.url;
	return () => server.stop();
}
