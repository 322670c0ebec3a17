import { readDeskEntry } from "#app/domain/attendance/rules";
import type {
	DeskActBase,
	DeskListId,
	DeskOutcome,
	DeskSyncAnswer,
	SnapshotPerson,
} from "#app/domain/attendance/types";
import type { Category } from "#app/domain/registrations/types";
import { clockOffset, hasExpired, nextTry } from "./model/desk-clock";
import { isNewcomer, newcomerId, type Presence } from "./model/desk-view";
import { findPerson, localCheckIn, localSubstitute, localWalkIn, type Sought } from "./model/local-outcome";
import { mergeSnapshot } from "./model/merge-snapshot";
import { differs, type QueuedAct } from "./model/queued-act";
import { isReady, notReady, prepareDevice } from "./readiness";
import { exchange, fetchSnapshot, type Trouble } from "./server";
import { type DeskState, derived } from "./state";
import { hashOf } from "./storage/sealing";
import type { Vault } from "./storage/vault";

/** As many acts as the server takes at once. */
const portion = 200;
/** Milliseconds that the officer waits for the server before the device decides by itself. */
const patience = 2000;

export interface NewPerson {
	name: string;
	phone: string | null;
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/**
 * The desk of one event on this device. Every act is on the disk before anybody is told what it came to; then the server
 * is asked, and where it does not answer, the device decides on what it knows and sends the act later, as often as needed.
 */
export async function openDesk(eventId: string, vault: Vault, stationName: string) {
	const listeners = new Set<() => void>();
	const otherTabs = new BroadcastChannel(`rembuk-desk ${eventId}`);
	let failures = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let state: DeskState = {
		device: await vault.device(stationName),
		...{ snapshot: null, view: null, queue: [], othersQueued: 0, answers: [] },
		...{ trouble: null, isStarting: true, syncedAt: null, list: null, last: null, ready: notReady },
	};

	function change(changed: Partial<DeskState>): void {
		state = derived({ ...state, ...changed });
		for (const tell of listeners) tell();
	}

	/** Reads what is on the disk: at the start, and when another tab has changed it. */
	async function reload(): Promise<void> {
		const holding = await vault.holding();
		const officerId = holding?.snapshot.officer.id ?? null;
		const { own, others } = await vault.queue(officerId);
		change({
			snapshot: holding?.snapshot ?? null,
			syncedAt: holding?.syncedAt ?? null,
			queue: own,
			othersQueued: others,
			answers: officerId ? await vault.answers(officerId) : [],
		});
	}

	async function fail(trouble: Trouble): Promise<void> {
		failures++;
		if (trouble === "revoked") await vault.wipe();
		change({ trouble, isStarting: false });
		if (trouble === "revoked") await reload();
	}

	async function settle(sent: readonly QueuedAct[], { results, snapshot }: DeskSyncAnswer): Promise<void> {
		const known = mergeSnapshot(state.snapshot, snapshot);
		// While they were under way the officer may have been shown what the device takes them for.
		const { own } = await vault.queue(snapshot.officer.id);
		const different = results.flatMap((result) => {
			const queued = own.find(({ act }) => act.id === result.id) ?? sent.find(({ act }) => act.id === result.id);
			return queued && differs(queued, result) ? [{ queued, result }] : [];
		});
		const answered = results.map(({ id }) => id);
		await vault.settle(known, new Date().toISOString(), answered, different);
		failures = 0;
		await reload();
		change({ trouble: null, isStarting: false });
		otherTabs.postMessage("changed");
	}

	/** Tells the server everything, in portions; of several tabs one at a time. `isQuiet`: only if there is something. */
	async function sync(isQuiet = false): Promise<DeskSyncAnswer["results"]> {
		return navigator.locks.request(`rembuk-desk ${eventId}`, async () => {
			const told: DeskSyncAnswer["results"] = [];
			for (;;) {
				if (!state.snapshot) {
					const whole = await fetchSnapshot(eventId, state.device.id);
					if (!whole.ok) {
						await fail(whole.trouble);
						return told;
					}
					await settle([], { results: [], snapshot: whole.value });
				}
				const { snapshot } = state;
				if (!snapshot) return told;
				const { own } = await vault.queue(snapshot.officer.id);
				if (isQuiet && own.length === 0) return told;
				const acts = own.slice(0, portion);
				const answer = await exchange(eventId, {
					device: { id: state.device.id, name: state.device.name },
					sentAt: new Date().toISOString(),
					readyWith: isReady(state) ? snapshot.people.length : null,
					queued: own.length - acts.length,
					since: snapshot.cursor,
					acts: acts.map(({ act }) => act),
				});
				if (!answer.ok) {
					await fail(answer.trouble);
					return told;
				}
				await settle(acts, answer.value);
				told.push(...answer.value.results);
				if (own.length <= portion) return told;
			}
		});
	}

	/** Now, and again and again: the interval grows while nobody answers. */
	async function syncAndGoOn(): Promise<void> {
		clearTimeout(timer);
		if (state.snapshot && hasExpired(state.snapshot.expiresAt, offset(), Date.now())) await vault.wipe().then(reload);
		await sync().catch(() => fail("unreachable"));
		clearTimeout(timer);
		timer = setTimeout(syncAndGoOn, nextTry(failures));
	}

	const offset = () =>
		state.snapshot && state.syncedAt ? clockOffset(state.snapshot.now, Date.parse(state.syncedAt)) : 0;

	/** Writes acts down, asks the server, and tells the officer about the first of them. */
	async function perform(acts: readonly QueuedAct[]): Promise<void> {
		const [first] = acts;
		const officerId = state.snapshot?.officer.id;
		if (!first || !officerId) return;
		const decide = () => acts.map((queued) => shownHere(queued));
		const isOnline = state.trouble === null;
		const written = isOnline ? acts : decide();
		await vault.enqueue(officerId, written);
		change({ queue: [...state.queue, ...written] });
		const sent = sync(true).catch(() => []);
		const results = isOnline ? await Promise.race([sent, after(patience, [])]) : [];
		const result = results.find(({ id }) => id === first.act.id) ?? null;
		if (!result && isOnline) {
			await vault.rewrite(officerId, decide());
			change({
				queue: state.queue.map((queued) =>
					acts.some(({ act }) => act.id === queued.act.id) ? shownHere(queued) : queued,
				),
			});
		}
		otherTabs.postMessage("changed");
		const outcome = result?.outcome ?? first.outcome;
		const personId = result ? (result.registrationId ?? null) : first.personId;
		change({ last: { acts, outcome, personId, result, turn: (state.last?.turn ?? 0) + 1 } });
	}

	const base = (): DeskActBase => ({
		...{ id: crypto.randomUUID(), at: new Date().toISOString(), isOffline: false, shown: null },
	});

	/** Tells what needs no act: the form or the state forbids it. */
	const tell = (outcome: DeskOutcome, personId: string | null = null) =>
		change({ last: { acts: [], outcome, personId, result: null, turn: (state.last?.turn ?? 0) + 1 } });

	async function checkIn(sought: Sought, more: { reason?: string; method?: "group" | "paper" } = {}): Promise<void> {
		const { view, list, snapshot } = state;
		if (!view || !list || !snapshot) return;
		const person = findPerson(view, sought);
		// Whoever was registered on this device is known to the server under another name.
		if (person && isNewcomer(person.id)) return tell("already", person.id);
		const outcome = localCheckIn(view, list, sought, { ...more, isSupervisor: snapshot.officer.isSupervisor });
		const { passHash: _passHash, ...who } = sought;
		const act = { ...base(), kind: "check_in", ...who, ...more, dayId: list.dayId, sessionId: list.sessionId } as const;
		await perform([{ act, personId: person?.id ?? null, label: person?.name ?? null, outcome }]);
	}

	await reload();
	otherTabs.onmessage = () => void reload();
	addEventListener("online", syncAndGoOn);
	addEventListener("offline", () => change({ trouble: "unreachable" }));
	void syncAndGoOn();
	void prepareDevice().then((ready) => change({ ready }));

	return {
		getState: () => state,
		subscribe(listen: () => void) {
			listeners.add(listen);
			return () => void listeners.delete(listen);
		},
		syncNow: syncAndGoOn,
		checkIn,

		/** What was scanned or typed: lets in at once unless it is a name, which is given back to be searched for. */
		async enter(text: string): Promise<string | null> {
			const entry = readDeskEntry(text, state.snapshot?.event.codePrefix ?? "");
			if (entry.by === "name") return entry.words;
			await checkIn(entry.by === "pass" ? { ...entry, passHash: await hashOf(entry.token) } : entry);
			return null;
		},

		async checkInGroup(people: readonly SnapshotPerson[]): Promise<void> {
			const { view, list, snapshot } = state;
			if (!view || !list || !snapshot) return;
			const acts = people.map((person): QueuedAct => {
				const who = { by: "registration", registrationId: person.id } as const;
				const { dayId, sessionId } = list;
				return {
					act: { ...base(), kind: "check_in", ...who, method: "group", dayId, sessionId },
					...{ personId: person.id, label: person.name },
					outcome: localCheckIn(view, list, who, { isSupervisor: snapshot.officer.isSupervisor }),
				};
			});
			await perform(acts);
		},

		async walkIn(person: NewPerson & { category: Category; organisationName: string }, reason?: string): Promise<void> {
			const { view, list, snapshot } = state;
			if (!view || !list || !snapshot) return;
			const override = { reason, isSupervisor: snapshot.officer.isSupervisor };
			const outcome = localWalkIn(view, person.category, override);
			if (outcome === "full") return tell("full");
			const { dayId, sessionId } = list;
			const newcomer = { ...person, email: null, position: null, gender: null };
			const act = {
				...base(),
				kind: "walk_in",
				person: newcomer,
				dayId,
				sessionId,
				...(reason ? { reason } : {}),
			} as const;
			await perform([{ act, personId: newcomerId(act.id), label: person.name, outcome }]);
		},

		/** Somebody stands in for another who has the seat; a check-in of the one who is replaced is taken back first. */
		async substitute(registrationId: string, person: NewPerson): Promise<void> {
			const { list } = state;
			if (!list || !state.view) return;
			const { dayId, sessionId } = list;
			const newcomer = { ...person, email: null, position: null, gender: null };
			const act = { ...base(), kind: "substitute", registrationId, person: newcomer, dayId, sessionId } as const;
			const outcome = localSubstitute(state.view, list, registrationId);
			await perform([{ act, personId: newcomerId(act.id), label: person.name, outcome }]);
		},

		async undo(presence: Presence): Promise<void> {
			const { actId, attendanceId, registrationId } = presence;
			const target = actId
				? ({ undoes: "act", actId } as const)
				: attendanceId && ({ undoes: "attendance", attendanceId } as const);
			if (!target) return;
			const label = state.view?.people.get(registrationId)?.name ?? null;
			await perform([
				{ act: { ...base(), kind: "undo", ...target }, personId: registrationId, label, outcome: "undone" },
			]);
		},

		chooseList: (list: DeskListId) =>
			change({
				list: state.snapshot?.lists.find((one) => one.dayId === list.dayId && one.sessionId === list.sessionId) ?? null,
				last: null,
			}),
		clearLast: () => change({ last: null }),

		async saveDevice(changed: { name?: string; isMuted?: boolean }): Promise<void> {
			const device = { ...state.device, ...changed };
			change({ device });
			await vault.saveDevice(device);
		},

		async dismissAnswers(): Promise<void> {
			await vault.dismissAnswers();
			change({ answers: [] });
		},

		/** Removes what is known of people, as when signing out; what is still to be sent stays, sealed. */
		async forgetPeople(): Promise<void> {
			clearTimeout(timer);
			await vault.wipe();
		},

		/** Removes everything, what is still to be sent included. */
		async forgetAll(): Promise<void> {
			clearTimeout(timer);
			await vault.wipeAll();
		},
	};
}

/** The act with what the officer is shown now, without the server. */
function shownHere(queued: QueuedAct): QueuedAct {
	return { ...queued, act: { ...queued.act, isOffline: true, shown: queued.outcome } };
}

const after = <Value>(ms: number, value: Value): Promise<Value> =>
	new Promise((resolve) => setTimeout(() => resolve(value), ms));
