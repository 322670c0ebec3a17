import type { CooperativeReach } from "#app/domain/cooperatives/types";
import { listUntoldAlarms } from "#app/domain/cooperatives/untold-alarms";
import type { Deps } from "#app/domain/deps";
import { formatPhone } from "#app/domain/registrations/phone";
import type { ReadDb } from "#db/client";

/** Cooperatives whose alarms nobody told them yet, with what to send; nothing else of their record. */
export async function cooperativesToReach(read: ReadDb, services: Deps, reach: CooperativeReach | null) {
	const untold = await listUntoldAlarms(read, services, reach);
	return untold.map(({ contactPhone, alarms, ...cooperative }) => ({
		...cooperative,
		phone: contactPhone && formatPhone(contactPhone),
		phoneHref: contactPhone && `tel:${contactPhone}`,
		alarms: alarms.map(({ kind, dueOn }) => ({ kind, dueOn })),
	}));
}
