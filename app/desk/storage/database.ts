import type { Sealed } from "./sealing";

/** What this device is called at the desk of an event, and how it behaves; nothing of people. */
export interface Device {
	id: string;
	eventId: string;
	name: string;
	isMuted: boolean;
	/** An installed application opens the desk that was opened last (UTC). */
	openedAt: string;
}

/** The snapshot of one desk. What is not sealed says when it has to go. */
export interface KeptDesk {
	eventId: string;
	officerId: string;
	expiresAt: string;
	/** How far the device's clock was behind, in milliseconds. */
	clockOffset: number;
	syncedAt: string;
	snapshot: Sealed;
}

/** An act that the server does not have yet, or (`answer`) whose answer the officer has to see. */
export interface KeptAct {
	seq?: number;
	id: string;
	eventId: string;
	officerId: string;
	sealed: Sealed;
}

interface Rows {
	devices: Device;
	keys: CryptoKey;
	desks: KeptDesk;
	queue: KeptAct;
	answers: KeptAct;
}

type StoreName = keyof Rows;

/** The name is known to the service worker too, which wipes a desk whose officer was sent away. */
const databaseName = "rembuk-desk";

function asPromise<Value>(request: IDBRequest<Value>): Promise<Value> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

export function openDatabase(): Promise<IDBDatabase> {
	const request = indexedDB.open(databaseName, 1);
	request.onupgradeneeded = () => {
		const db = request.result;
		db.createObjectStore("devices", { keyPath: "eventId" });
		db.createObjectStore("keys");
		db.createObjectStore("desks", { keyPath: "eventId" });
		for (const name of ["queue", "answers"]) {
			const store = db.createObjectStore(name, { keyPath: "seq", autoIncrement: true });
			store.createIndex("eventId", "eventId");
			store.createIndex("id", "id", { unique: true });
		}
	};
	return asPromise(request);
}

/** One store inside a transaction. */
type Store<Name extends StoreName> = {
	get(key: IDBValidKey): Promise<Rows[Name] | undefined>;
	put(row: Rows[Name], key?: IDBValidKey): void;
	remove(key: IDBValidKey): void;
	clear(): void;
	listBy(index: "eventId" | "id", value: string): Promise<Rows[Name][]>;
	list(): Promise<Rows[Name][]>;
};

/**
 * Runs `work` in one transaction and comes back when its writes are on the disk, not just on their way there: what an
 * officer is told after that outlives a dead battery.
 */
export async function transact<Value>(
	db: IDBDatabase,
	names: readonly StoreName[],
	work: (store: <Name extends StoreName>(name: Name) => Store<Name>) => Promise<Value> | Value,
): Promise<Value> {
	const transaction = db.transaction(names, "readwrite", { durability: "strict" });
	const done = new Promise<void>((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error);
	});
	const value = await work(<Name extends StoreName>(name: Name): Store<Name> => {
		const store = transaction.objectStore(name);
		return {
			get: (key) => asPromise(store.get(key)),
			put: (row, key) => void (key === undefined ? store.put(row) : store.put(row, key)),
			remove: (key) => void store.delete(key),
			clear: () => void store.clear(),
			list: () => asPromise(store.getAll()),
			listBy: (index, value) => asPromise(store.index(index).getAll(value)),
		};
	});
	await done;
	return value;
}
