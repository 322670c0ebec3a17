import { AsyncLocalStorage } from "node:async_hooks";
import type { Driver } from "kysely";

const open = new AsyncLocalStorage<true>();

/** Runs `work` as the inside of a transaction: a query outside of its `trx` throws there. */
export function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
	return open.run(true, work);
}

/**
 * Makes a driver refuse a second connection to code that runs inside a transaction. SQLite has one connection, which
 * would wait for itself for ever; PostgreSQL would read from outside the transaction and decide on stale rows.
 */
export function refuseSecondConnection<D extends Driver>(driver: D): D {
	const acquire = driver.acquireConnection.bind(driver);
	driver.acquireConnection = async () => {
		if (open.getStore()) throw new Error("Inside a transaction only its own `trx` may be used.");
		return acquire();
	};
	return driver;
}
