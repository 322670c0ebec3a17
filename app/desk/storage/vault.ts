import type { DeskSnapshot } from "#app/domain/attendance/types";
import { clockOffset, hasExpired } from "../model/desk-clock";
import type { DifferentAnswer, QueuedAct } from "../model/queued-act";
import { type Device, type KeptAct, openDatabase, transact } from "./database";
import { newKey, seal, unseal } from "./sealing";

/** What the device holds for one desk. */
export interface Holding {
	snapshot: DeskSnapshot;
	syncedAt: string;
}

const theKey = "key";

/** The device's own store: what it knows of people and what it has yet to tell, sealed. */
export async function openVault(eventId: string) {
	const db = await openDatabase();
	const key = await keyOf(db);
	await wipeExpired(db);
	const place = (what: string, id: string) => `${what} ${eventId} ${id}`;
	const sealAct = async (officerId: string, queued: QueuedAct): Promise<KeptAct> => ({
		...{ id: queued.act.id, eventId, officerId },
		sealed: await seal(key, place("act", queued.act.id), queued),
	});

	return {
		/** This device at this desk; a new one is called what the device was called at the desk before. */
		async device(name: string): Promise<Device> {
			return transact(db, ["devices"], async (store) => {
				const before = latestOf(await store("devices").list());
				const fresh = { id: crypto.randomUUID(), name: before?.name ?? name, isMuted: before?.isMuted ?? false };
				const kept = await store("devices").get(eventId);
				const device = { ...fresh, ...kept, eventId, openedAt: new Date().toISOString() };
				store("devices").put(device);
				return device;
			});
		},

		async saveDevice(device: Device): Promise<void> {
			await transact(db, ["devices"], (store) => store("devices").put(device));
		},

		/** The snapshot, unless there is none or its time is over: then it is wiped. */
		async holding(): Promise<Holding | null> {
			const kept = await transact(db, ["desks"], (store) => store("desks").get(eventId));
			if (!kept) return null;
			if (hasExpired(kept.expiresAt, kept.clockOffset, Date.now())) {
				await this.wipe();
				return null;
			}
			return { snapshot: await unseal(key, place("snapshot", eventId), kept.snapshot), syncedAt: kept.syncedAt };
		},

		/** The acts of an officer that are still to be sent, oldest first, and how many of others wait here. */
		async queue(officerId: string | null): Promise<{ own: QueuedAct[]; others: number }> {
			const kept = await transact(db, ["queue"], (store) => store("queue").listBy("eventId", eventId));
			const own = kept.filter((act) => act.officerId === officerId);
			const opened = await Promise.all(own.map((act) => unseal<QueuedAct>(key, place("act", act.id), act.sealed)));
			return { own: opened, others: kept.length - own.length };
		},

		async answers(officerId: string): Promise<DifferentAnswer[]> {
			const kept = await transact(db, ["answers"], (store) => store("answers").listBy("eventId", eventId));
			const own = kept.filter((answer) => answer.officerId === officerId);
			return Promise.all(own.map(({ id, sealed }) => unseal<DifferentAnswer>(key, place("answer", id), sealed)));
		},

		/** Comes back when the acts are on the disk. */
		async enqueue(officerId: string, acts: readonly QueuedAct[]): Promise<void> {
			const sealed = await Promise.all(acts.map((queued) => sealAct(officerId, queued)));
			await transact(db, ["queue"], (store) => {
				for (const act of sealed) store("queue").put(act);
			});
		},

		/** Writes down what the officer is about to be shown; what the server has in the meantime is left alone. */
		async rewrite(officerId: string, acts: readonly QueuedAct[]): Promise<void> {
			const sealed = await Promise.all(acts.map((queued) => sealAct(officerId, queued)));
			await transact(db, ["queue"], async (store) => {
				for (const act of sealed) {
					const [kept] = await store("queue").listBy("id", act.id);
					if (kept?.seq !== undefined) store("queue").put({ ...act, seq: kept.seq });
				}
			});
		},

		/** Keeps what the server told and forgets the acts it has answered, in one transaction. */
		async settle(
			snapshot: DeskSnapshot,
			syncedAt: string,
			answered: readonly string[],
			different: readonly DifferentAnswer[],
		): Promise<void> {
			const officerId = snapshot.officer.id;
			const kept = {
				...{ eventId, officerId, expiresAt: snapshot.expiresAt, syncedAt },
				clockOffset: clockOffset(snapshot.now, Date.now()),
				snapshot: await seal(key, place("snapshot", eventId), snapshot),
			};
			const answers = await Promise.all(
				different.map(async (answer) => {
					const { id } = answer.result;
					return { id, eventId, officerId, sealed: await seal(key, place("answer", id), answer) };
				}),
			);
			await transact(db, ["desks", "queue", "answers"], async (store) => {
				store("desks").put(kept);
				for (const id of answered) {
					const [act] = await store("queue").listBy("id", id);
					if (act?.seq !== undefined) store("queue").remove(act.seq);
				}
				for (const answer of answers) {
					const [known] = await store("answers").listBy("id", answer.id);
					if (!known) store("answers").put(answer);
				}
			});
		},

		async dismissAnswers(): Promise<void> {
			await transact(db, ["answers"], async (store) => {
				for (const { seq } of await store("answers").listBy("eventId", eventId))
					if (seq !== undefined) store("answers").remove(seq);
			});
		},

		/** Removes everything about people; the queue stays, sealed. */
		async wipe(): Promise<void> {
			await transact(db, ["desks", "answers"], async (store) => {
				store("desks").remove(eventId);
				for (const { seq } of await store("answers").listBy("eventId", eventId))
					if (seq !== undefined) store("answers").remove(seq);
			});
		},

		/** Removes everything of every desk, the queue and the key included. */
		async wipeAll(): Promise<void> {
			await transact(db, ["desks", "answers", "queue", "keys"], (store) => {
				for (const name of ["desks", "answers", "queue", "keys"] as const) store(name).clear();
			});
		},
	};
}

export type Vault = Awaited<ReturnType<typeof openVault>>;

/** The event at whose desk this device was opened last. */
export async function lastDesk(): Promise<string | null> {
	const devices = await transact(await openDatabase(), ["devices"], (store) => store("devices").list());
	return latestOf(devices)?.eventId ?? null;
}

function latestOf(devices: readonly Device[]): Device | undefined {
	return [...devices].sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))[0];
}

/** Wipes the people of every desk whose time is over, also of those that nobody opens any more. */
async function wipeExpired(db: IDBDatabase): Promise<void> {
	await transact(db, ["desks"], async (store) => {
		for (const { eventId, expiresAt, clockOffset } of await store("desks").list())
			if (hasExpired(expiresAt, clockOffset, Date.now())) store("desks").remove(eventId);
	});
}

/** The device's key; of two tabs that make one at once the first one's stays. */
async function keyOf(db: IDBDatabase): Promise<CryptoKey> {
	const made = await newKey();
	return transact(db, ["keys"], async (store) => {
		const kept = await store("keys").get(theKey);
		if (kept) return kept;
		store("keys").put(made, theKey);
		return made;
	});
}
