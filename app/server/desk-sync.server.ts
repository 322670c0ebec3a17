import { z } from "zod";
import { readAct, syncSchema } from "#app/domain/attendance/act-schema";
import type { DeskReach } from "#app/domain/attendance/desk-reach";
import { deskSnapshot } from "#app/domain/attendance/desk-snapshot";
import { refused } from "#app/domain/attendance/desk-work";
import { takeDeskActs } from "#app/domain/attendance/take-desk-acts";
import { touchDeskDevice } from "#app/domain/attendance/touch-desk-device";
import type { DeskAct, DeskSnapshot, DeskSyncAnswer } from "#app/domain/attendance/types";
import { recordView } from "#app/domain/audit/record-view";
import type { Deps } from "#app/domain/deps";
import type { ReadDb } from "#db/client";
import type { EventRow } from "#db/tables/events";
import { unreadable } from "./responses.server";

interface Desk {
	read: ReadDb;
	services: Deps;
	event: EventRow;
	reach: DeskReach;
	deviceId: string | null;
}

/**
 * Does what a desk sends and answers each act in its order, with what changed since. A body that cannot be read is a 400;
 * an act that cannot be read is answered "invalid" and the others are done.
 */
export async function syncDesk(request: Request, { read, services, event, reach, deviceId }: Desk): Promise<Response> {
	const sent = syncSchema.safeParse(await request.json().catch(() => null)).data;
	if (!sent || (deviceId !== null && deviceId !== sent.device.id)) throw unreadable();
	await touchDeskDevice(services, event.id, sent);
	const place = { deviceId: sent.device.id, station: sent.device.name };
	const readable = sent.acts.map((act) => readAct(act));
	const acts = readable.filter((act): act is DeskAct => act !== undefined);
	const done = new Map((await takeDeskActs(services, event.id, { ...sent, acts }, place)).map((one) => [one.id, one]));
	const answer: DeskSyncAnswer = {
		results: sent.acts.map(({ id }) => done.get(id) ?? refused(id, "invalid")),
		snapshot: await readSnapshot({ read, services, event, reach }, sent.since),
	};
	return Response.json(answer);
}

/** What a desk may know, or what changed since; the trail says whose names it was given. */
export async function readSnapshot(
	{ read, services, event, reach }: Omit<Desk, "deviceId">,
	since: string | null,
): Promise<DeskSnapshot> {
	const { actor, now } = services;
	const snapshot = await deskSnapshot(read, event, { actor, reach, since, now: now() });
	const ids = snapshot.people.flatMap(({ id, name }) => (name === null ? [] : [id]));
	await recordView(services, {
		...{ action: "desk.viewed", subjectId: event.id, eventId: event.id, officeId: event.officeId },
		people: [{ kind: "registration", ids }],
		after: { count: ids.length },
	});
	return snapshot;
}

/** An instant as it stands in an address; null for none and for what is no instant. */
export function readInstant(text: string | null): string | null {
	return z.iso.datetime().safeParse(text).data ?? null;
}
