import type { DeskRefusal, DeskSnapshot, DeskSync, DeskSyncAnswer } from "#app/domain/attendance/types";

/** The server did not answer, does not talk to this desk, or does not take what it was sent. */
export type Trouble = DeskRefusal | "unreachable" | "not-taken";

type Told<Value> = { ok: true; value: Value } | { ok: false; trouble: Trouble };

/** Milliseconds after which an answer is no longer waited for: the connection is not to be relied on. */
const patience = 10_000;

/** Everything the desk has to know, for a device that knows nothing yet. */
export function fetchSnapshot(eventId: string, deviceId: string): Promise<Told<DeskSnapshot>> {
	return ask(`/petugas/${eventId}/cuplikan`, deviceId);
}

/** Hands over acts, oldest first, and learns what changed since. */
export function exchange(eventId: string, sync: DeskSync): Promise<Told<DeskSyncAnswer>> {
	return ask(`/petugas/${eventId}/sinkron`, sync.device.id, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(sync),
	});
}

async function ask<Value>(path: string, deviceId: string, init: RequestInit = {}): Promise<Told<Value>> {
	const giveUp = new AbortController();
	const late = setTimeout(() => giveUp.abort(), patience);
	try {
		const response = await fetch(path, {
			...init,
			headers: { ...init.headers, accept: "application/json", "x-desk-device": deviceId },
			cache: "no-store",
			redirect: "error",
			signal: giveUp.signal,
		});
		if (response.ok) return { ok: true, value: (await response.json()) as Value };
		return { ok: false, trouble: await troubleOf(response) };
	} catch {
		return { ok: false, trouble: "unreachable" };
	} finally {
		clearTimeout(late);
	}
}

/** Only the application itself sends a desk away: a proxy's own 403 or 404 wipes nothing. */
async function troubleOf(response: Response): Promise<Trouble> {
	const { reason } = await response.json().catch(() => ({ reason: undefined }));
	if (reason === "revoked" || reason === "signed-out") return reason;
	return response.status >= 500 || response.status === 429 ? "unreachable" : "not-taken";
}
