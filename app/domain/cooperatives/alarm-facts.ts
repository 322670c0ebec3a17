import type { ReadDb } from "#db/client";
import type { CooperativeRecord } from "#db/queries/cooperatives";
import * as cooperativeQueries from "#db/queries/cooperatives";
import { reportedBy } from "./nik-grade";
import type { AlarmFacts } from "./rules";

/** What the alarms of a cooperative are read from at a date. */
export async function alarmFacts(read: ReadDb, cooperative: CooperativeRecord, asOf: string): Promise<AlarmFacts> {
	const meetings = await cooperativeQueries.listMeetings(read, [cooperative.organisationId]);
	const { stage, stageSinceOn, legalEntityOn, certificateValidUntil } = cooperative;
	return { stage, stageSinceOn, legalEntityOn, certificateValidUntil, reportedYears: reportedBy(meetings, asOf) };
}
