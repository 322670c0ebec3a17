import type { Deps } from "#app/domain/deps";
import { createEvent } from "#app/domain/events/create-event";
import { type EventDetails, editEvent } from "#app/domain/events/edit-event";
import { publishEvent } from "#app/domain/events/publish-event";
import { rescheduleEvent } from "#app/domain/events/reschedule-event";
import type { PlannedDay } from "#app/domain/events/rules";
import { type SessionInput, saveSession } from "#app/domain/events/save-session";
import { type Seats, setQuotas } from "#app/domain/events/set-quotas";
import type { TimeZone } from "#app/domain/events/types";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import { createOffice } from "./office";

export interface EventOverrides extends Partial<Omit<EventDetails, "timeZone">> {
	/** Without one the event gets an office of its own. */
	officeId?: string;
	timeZone?: TimeZone;
	days?: readonly PlannedDay[];
	registrationOpensAtLocal?: string | null;
	registrationClosesAtLocal?: string | null;
	seats?: Partial<Seats>;
	/** Sessions of the first day, or of the day with the index. */
	sessions?: readonly (Partial<Omit<SessionInput, "dayId">> & { day?: number })[];
	isFictional?: boolean;
}

/** Two days, ten days after `testNow`. */
export const testDays: readonly PlannedDay[] = [
	{ startsAtLocal: "2026-11-12T08:30", endsAtLocal: "2026-11-12T16:00" },
	{ startsAtLocal: "2026-11-13T08:30", endsAtLocal: "2026-11-13T15:00" },
];

/** A draft with everything publication needs. */
export async function createDraft(deps: Deps, overrides: EventOverrides = {}): Promise<EventRow> {
	const { officeId, days = testDays, seats, sessions = [{}], isFictional = false } = overrides;
	const { registrationOpensAtLocal = "2026-11-01T08:00", registrationClosesAtLocal = "2026-11-10T16:00" } = overrides;
	const office = officeId ?? (await createOffice(deps)).id;
	const { title = "Dialog Koperasi Pekerja", kind = "dialogue", mode = "in_person" } = overrides;
	const regencyCode = overrides.regencyCode === undefined ? "36.71" : overrides.regencyCode;
	const timeZone = overrides.timeZone ?? null;
	const created = await createEvent(deps, { title, kind, officeId: office, regencyCode, mode, timeZone, isFictional });
	const eventId = expectOk(created).eventId;
	const draft = await find(deps, eventId);
	expectOk(
		await editEvent(deps, eventId, {
			title,
			kind,
			mode,
			regencyCode,
			timeZone: draft.timeZone,
			purpose: overrides.purpose ?? "Mendorong koperasi pekerja memenuhi syarat sertifikat NIK.",
			topics: overrides.topics ?? ["Pemberdayaan koperasi pekerja", "Fasilitas kesejahteraan pekerja"],
			hostName: overrides.hostName ?? draft.hostName,
			venueName: overrides.venueName ?? "Hotel Cisadane Asri (rekaan), Ruang Benteng",
			venueAddress: overrides.venueAddress ?? "Jl. Contoh Raya No. 16",
			onlineUrl: overrides.onlineUrl ?? null,
			contactName: overrides.contactName ?? "Retno Puspitasari",
			contactPhone: overrides.contactPhone ?? "+6281200000001",
			contactEmail: overrides.contactEmail ?? "retno@panitia.example",
			needsApproval: overrides.needsApproval ?? false,
			editResetsApproval: overrides.editResetsApproval ?? false,
		}),
	);
	const planned = days.map((day) => ({ ...day, id: null }));
	expectOk(
		await rescheduleEvent(deps, eventId, { days: planned, registrationOpensAtLocal, registrationClosesAtLocal }),
	);
	const savedDays = await eventQueries.listDays(deps.db, eventId);
	for (const { day = 0, ...session } of sessions) {
		const dayId = savedDays[day]?.id;
		if (!dayId) continue;
		const plain = {
			kind: "plenary",
			title: "Pleno",
			startTime: "09:00",
			endTime: "10:00",
			room: "",
			people: [],
		} as const;
		expectOk(await saveSession(deps, eventId, null, { ...plain, ...session, dayId }));
	}
	const asked = { employer: 10, union: 10, cooperative: 10, government: 5, other: 0 };
	expectOk(await setQuotas(deps, eventId, { ...asked, ...seats }));
	return find(deps, eventId);
}

/** A published event whose registration is open at `testNow`. */
export async function createOpenEvent(deps: Deps, overrides: EventOverrides = {}): Promise<EventRow> {
	const { id } = await createDraft(deps, overrides);
	expectOk(await publishEvent(deps, id));
	return find(deps, id);
}

async function find(deps: Deps, eventId: string): Promise<EventRow> {
	const event = await eventQueries.findById(deps.db, eventId);
	if (!event) throw new Error(`There is no event ${eventId}.`);
	return event;
}

function expectOk<R extends { ok: boolean }>(result: R): Extract<R, { ok: true }> {
	if (!result.ok) throw new Error(`The event cannot be made: ${JSON.stringify(result)}`);
	return result as Extract<R, { ok: true }>;
}
