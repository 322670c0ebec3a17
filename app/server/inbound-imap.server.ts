import { ImapFlow } from "imapflow";
import { advanceMailbox } from "#app/domain/answers/advance-mailbox";
import { leaveMailbox } from "#app/domain/answers/leave-mailbox";
import { mailLimit } from "#app/domain/answers/read-mail";
import { recordInboundMail } from "#app/domain/answers/record-inbound-mail";
import { takeMailbox } from "#app/domain/answers/take-mailbox";
import { newId } from "#db/client";
import type { ImapSettings } from "./imap-settings.server";
import { pause } from "./pause.server";
import type { Runtime } from "./runtime.server";

/** Mails in memory at once: 2 MB each at most. */
const portion = 10;
const day = 86_400_000;
/** How far a mailbox is read back that is new here or whose UIDs have lost their meaning; what is known is not kept twice. */
const lookBack = 7 * day;
const patience = 15_000;
/** A server that says nothing for so long is gone; it is asked more often than that. */
const silence = 3 * 60_000;
const longestPause = 5 * 60_000;

/** Milliseconds. */
export interface ImapRhythm {
	/** A server that announces new mail is read at once; every one is asked this often. */
	poll: number;
	/** The first pause after a failure; it doubles up to five minutes. */
	retry: number;
}

/**
 * Reads a mailbox for as long as the process lives. One process reads it at a time, by a lease in the database; how far
 * it is read stands there too. A mail is stored first and marked as read after. A server that is away, or a database that
 * takes nothing, is asked again after a growing pause.
 */
export function openImapDoor(
	{ deps, log }: Pick<Runtime, "deps" | "log">,
	settings: ImapSettings,
	{ poll, retry }: ImapRhythm = { poll: 60_000, retry: 5_000 },
): { close(): Promise<void> } {
	const { host, user, folder } = settings;
	const reader = { mailbox: `${user}@${host}/${folder}`, reader: newId() };
	const stopping = new AbortController();
	const { signal } = stopping;
	let connection: ImapFlow | null = null;

	/** Until the connection ends; at once while another process reads. */
	async function read(): Promise<void> {
		if (!(await takeMailbox(deps, reader))) return;
		const client = newClient(settings);
		connection = client;
		const bell = bellOf(client, signal);
		try {
			await client.connect();
			await client.mailboxOpen(folder);
			log.info({ job: "inbound-imap" }, "the mailbox is read");
			while (!signal.aborted) {
				const cursor = await takeMailbox(deps, reader);
				if (!cursor) return;
				bell.hush();
				await readNew(client, cursor);
				await bell.rings(poll);
				await client.noop();
			}
		} finally {
			bell.remove();
			await client.logout().catch(() => client.close());
			connection = null;
			await leaveMailbox(deps, reader);
		}
	}

	async function readNew(client: ImapFlow, known: { uidValidity: string; lastUid: number }): Promise<void> {
		const cursor = await placeIn(client, known, deps.now());
		if (cursor !== known) await advanceMailbox(deps, reader, cursor);
		const { uidValidity, lastUid } = cursor;
		const uids = await search(client, { uid: `${lastUid + 1}:*` });
		// The last mail answers to any range that goes to the end.
		const fresh = uids.filter((uid) => uid > lastUid);
		for (let at = 0; at < fresh.length && !signal.aborted; at += portion) {
			const some = fresh.slice(at, at + portion);
			// Fetched whole before anything else is asked: a command within a fetch waits for ever.
			const query = { uid: true, internalDate: true, source: { start: 0, maxLength: mailLimit } };
			const mails = await client.fetchAll(some, query, { uid: true });
			for (const { source: raw, internalDate } of mails)
				if (raw)
					await recordInboundMail(deps, { raw, source: "imap", receivedAt: instantOf(internalDate, deps.now()) });
			if (!(await advanceMailbox(deps, reader, { uidValidity, lastUid: some.at(-1) ?? lastUid }))) return;
			await client.messageFlagsAdd(some, ["\\Seen"], { uid: true });
		}
	}

	async function run(): Promise<void> {
		for (let failures = 0; !signal.aborted; ) {
			const began = Date.now();
			try {
				await read();
				failures = 0;
				await pause(poll, signal);
			} catch (error) {
				if (signal.aborted) return;
				failures = Date.now() - began > longestPause ? 1 : failures + 1;
				log.warn({ job: "inbound-imap", ...told(error) }, "the mailbox is not read");
				await pause(Math.min(retry * 2 ** (failures - 1), longestPause), signal);
			}
		}
	}

	const running = run();
	return {
		async close() {
			stopping.abort();
			const late = setTimeout(() => connection?.close(), 5_000);
			await running;
			clearTimeout(late);
		},
	};
}

/** Signs in and opens the mailbox; throws when that fails. Nothing is read. */
export async function probeMailbox(settings: ImapSettings): Promise<void> {
	const client = newClient(settings);
	try {
		await client.connect();
		await client.mailboxOpen(settings.folder, { readOnly: true });
	} finally {
		await client.logout().catch(() => client.close());
	}
}

function newClient({ host, port, secure, isLocal, user, password }: ImapSettings): ImapFlow {
	const client = new ImapFlow({
		...{ host, port, secure, auth: { user, pass: password }, logger: false },
		...(secure || isLocal ? {} : { doSTARTTLS: true }),
		...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: silence, disableAutoIdle: true },
		// Nobody's mail takes more; a server that announces it is not believed.
		...{ maxLiteralSize: 2 * mailLimit, maxResponseSize: 4 * mailLimit },
	});
	// Without a listener a connection that breaks would end the process; what was waiting for it fails by itself.
	client.on("error", () => {});
	return client;
}

async function search(client: ImapFlow, query: { uid: string } | { since: Date }): Promise<number[]> {
	const uids = await client.search(query, { uid: true });
	if (!uids) throw new Error("the mailbox cannot be searched");
	return uids.sort((one, other) => one - other);
}

/** Where to read on: where it was left or, in a mailbox whose UIDs say nothing to us, a week back. */
async function placeIn<Cursor extends { uidValidity: string; lastUid: number }>(
	client: ImapFlow,
	known: Cursor,
	now: Date,
) {
	if (!client.mailbox) throw new Error("no mailbox is open");
	const { uidValidity, uidNext } = client.mailbox;
	if (known.uidValidity === String(uidValidity)) return known;
	const [first = uidNext] = await search(client, { since: new Date(now.getTime() - lookBack) });
	return { uidValidity: String(uidValidity), lastUid: first - 1 };
}

/** Rings when a mail has come, the connection is gone, or the process stops. */
function bellOf(client: ImapFlow, stopped: AbortSignal) {
	let rung = new AbortController();
	const ring = () => rung.abort();
	client.on("exists", ring);
	client.on("close", ring);
	stopped.addEventListener("abort", ring);
	return {
		/** Forgets what has rung so far. */
		hush() {
			rung = new AbortController();
		},
		/** Waits until it rings, or rang since it was hushed, and no longer than so many milliseconds. */
		async rings(longest: number) {
			// The next command ends it; a server that cannot announce mail is only asked.
			void client.idle().catch(ring);
			if (!stopped.aborted) await pause(longest, rung.signal);
		},
		/** Lets go of the process: it outlives many connections. */
		remove() {
			stopped.removeEventListener("abort", ring);
		},
	};
}

function instantOf(date: Date | string | undefined, now: Date): string {
	const at = new Date(date ?? now);
	return (Number.isNaN(at.getTime()) || at > now ? now : at).toISOString();
}

/** What an operator needs to know, without what the server says: it may name the user. */
function told(error: unknown): Record<string, unknown> {
	if (!(error instanceof Error)) return {};
	const { code, authenticationFailed } = error as Error & { code?: unknown; authenticationFailed?: unknown };
	return { code: code ?? error.name, signInRefused: authenticationFailed === true };
}
