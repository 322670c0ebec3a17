import { setMaxListeners } from "node:events";
import { sendAskedLinks } from "#app/domain/accounts/send-asked-links";
import { processInboundMails } from "#app/domain/answers/process-inbound-mails";
import { purgeInboundMails } from "#app/domain/answers/purge-inbound-mails";
import { releaseDueSeats } from "#app/domain/answers/release-due-seats";
import { clearSightings } from "#app/domain/audit/clear-sightings";
import { noteHead } from "#app/domain/audit/note-head";
import { sealTrail } from "#app/domain/audit/seal-trail";
import { sendBriefings } from "#app/domain/briefings/send-briefings";
import { remindClosing } from "#app/domain/closing/remind-closing";
import { raiseAlarms } from "#app/domain/cooperatives/raise-alarms";
import { sendAlarmDigests } from "#app/domain/cooperatives/send-alarm-digests";
import { refreshFigures } from "#app/domain/figures/refresh-figures";
import { remindFollowups } from "#app/domain/followups/remind-followups";
import { remindOrganisers } from "#app/domain/followups/remind-organisers";
import { remindGroups } from "#app/domain/groups/remind-groups";
import { forgetLists } from "#app/domain/imports/forget-lists";
import { beginReminders } from "#app/domain/mailings/begin-reminders";
import { sendMailings } from "#app/domain/mailings/send-mailings";
import { laneScopes } from "#app/domain/messages/lanes";
import { purgeLetters } from "#app/domain/messages/purge-letters";
import type { Round } from "#app/domain/messages/round";
import { clearBatches } from "#app/domain/papers/clear-batches";
import { alarmRequests } from "#app/domain/privacy/alarm-requests";
import { carryOutErasures } from "#app/domain/privacy/carry-out-erasures";
import { purgeNightly } from "#app/domain/privacy/purge-nightly";
import { eraseAccessNeeds } from "#app/domain/registrations/erase-access-needs";
import { expireOffers } from "#app/domain/registrations/expire-offers";
import { newId } from "#db/client";
import { takeNightlyBackup } from "./backup.server";
import { createDelivery, openTransport, paceOf } from "./delivery.server";
import { sweepMailFolder } from "./mail-folder.server";
import { makeDuePapers } from "./paper-batches.server";
import { pause } from "./pause.server";
import type { Runtime } from "./runtime.server";

const second = 1_000;
const minute = 60 * second;
/** Rounds of letters at once: while one is being noted, the other is on its way. */
const overlapping = 2;

/**
 * Starts the work nobody asks for by hand: due letters every second; reminders, the nightly backup and clearing out
 * every minute. Any number of processes may do so at once. `stop` takes up nothing new and waits up to 10 seconds for what is under way.
 */
export function startWorker(runtime: Runtime): { stop(): Promise<void> } {
	const { config, db, deps, log } = runtime;
	const transport = openTransport(config);
	const stopping = new AbortController();
	const { signal } = stopping;
	const delivery = createDelivery(deps, transport, newId(), { ...paceOf(config, signal), signal });

	const deliver = async () => {
		for (let more = true; more && !signal.aborted; ) {
			const round = await delivery.round();
			more = round?.more ?? false;
			if (round && round.claimed > 0) logRound(log, round);
		}
	};
	const readMails = async () => {
		const { errors } = await processInboundMails(deps, config);
		for (const err of errors) log.error({ job: "inbound-mails", err }, "a mail could not be processed");
	};
	const seal = async () => {
		await sealTrail(deps, { signal });
		const head = await noteHead(deps, newId());
		if (head) log.info({ job: "trail", ...head }, "the head of the trail, to compare with later");
	};
	const eraseGranted = async () => {
		await carryOutErasures(deps);
		await sweepMailFolder(db, config.dataDir, new Date());
	};
	const jobs = [
		{ name: "letters", every: second, run: () => Promise.all(Array.from({ length: overlapping }, deliver)) },
		{ name: "sign-in-links", every: second, run: () => sendAskedLinks(deps) },
		{ name: "inbound-mails", every: second, run: readMails },
		{ name: "declined-seats", every: minute, run: () => releaseDueSeats(deps) },
		{ name: "clearing-out-mails", every: 60 * minute, run: () => purgeInboundMails(deps) },
		{ name: "offers", every: minute, run: () => expireOffers(deps) },
		{ name: "reminders", every: minute, run: () => remindFollowups(deps) },
		{ name: "event-reminders", every: minute, run: () => beginReminders(deps) },
		{ name: "mailings", every: second, run: () => sendMailings(deps) },
		{ name: "organisers-digests", every: minute, run: () => remindOrganisers(deps) },
		{ name: "closing-reminders", every: minute, run: () => remindClosing(deps) },
		{ name: "monday-briefings", every: minute, run: () => sendBriefings(deps) },
		{ name: "cooperative-alarms", every: minute, run: () => raiseAlarms(deps) },
		{ name: "cooperative-digests", every: minute, run: () => sendAlarmDigests(deps) },
		{ name: "erasures", every: minute, run: eraseGranted },
		{
			name: "nightly-purge",
			every: minute,
			run: () => purgeNightly(deps, { owner: newId(), months: config.retentionMonths }),
		},
		{ name: "privacy-alarms", every: minute, run: () => alarmRequests(deps) },
		{ name: "group-reminders", every: minute, run: () => remindGroups(deps) },
		{ name: "nightly-backup", every: minute, run: () => takeNightlyBackup(runtime) },
		{ name: "figures", every: second, run: () => refreshFigures(deps, { signal }) },
		{ name: "trail", every: minute, run: seal },
		{ name: "clearing-out-sightings", every: 60 * minute, run: () => clearSightings(deps) },
		{ name: "papers", every: second, run: () => makeDuePapers(deps, { owner: newId(), signal }) },
		{ name: "clearing-out-papers", every: 60 * minute, run: () => clearBatches(deps) },
		{ name: "clearing-out-letters", every: minute, run: () => purgeLetters({ db, now: deps.now }) },
		{ name: "forgetting-lists", every: 60 * minute, run: () => forgetLists(deps) },
		{ name: "forgetting-access-needs", every: 60 * minute, run: () => eraseAccessNeeds(deps) },
	];
	// Each job listens, some of them twice, and so does the pace of letters.
	setMaxListeners(2 * jobs.length + 1, signal);
	const running = jobs.map((job) => repeat(job, log, signal));
	return {
		async stop() {
			stopping.abort();
			await Promise.race([Promise.all(running), new Promise((resolve) => setTimeout(resolve, 10 * second).unref())]);
			await transport.close();
		},
	};
}

/** What an operator should look at is an error: a server that judges this sender, a lane that stands still. */
function logRound(log: Runtime["log"], round: Round): void {
	const { sent, failed, putOff, connectionLost } = round;
	if (connectionLost === null) log.info({ job: "letters", sent, failed, putOff }, "letters handed over");
	else log.warn({ job: "letters", sent, failed, putOff }, `the mail server is not reached: ${connectionLost}`);
	if (round.refusals.length > 0)
		log.error({ job: "letters", refused: round.refusals.length }, "the mail server refused letters by its rules");
	for (const lane of round.stoppedLanes)
		log.error({ job: "letters", lane: laneScopes[lane] }, "a lane of letters stopped: too many were refused");
}

/** Runs a job again and again with a pause in between. What goes wrong is logged under its name and tried again. */
async function repeat(
	job: { name: string; every: number; run: () => Promise<unknown> },
	log: Runtime["log"],
	stopped: AbortSignal,
): Promise<void> {
	while (!stopped.aborted) {
		await job.run().catch((error: Error) => log.error({ job: job.name, error: error.message }, "a job failed"));
		await pause(job.every, stopped);
	}
}
