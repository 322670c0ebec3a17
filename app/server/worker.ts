import { raiseAlarms } from "#app/domain/cooperatives/raise-alarms";
import { sendAlarmDigests } from "#app/domain/cooperatives/send-alarm-digests";
import { remindFollowups } from "#app/domain/followups/remind-followups";
import { remindOrganisers } from "#app/domain/followups/remind-organisers";
import { remindGroups } from "#app/domain/groups/remind-groups";
import { forgetLists } from "#app/domain/imports/forget-lists";
import { purgeLetters } from "#app/domain/messages/purge-letters";
import { eraseAccessNeeds } from "#app/domain/registrations/erase-access-needs";
import { expireOffers } from "#app/domain/registrations/expire-offers";
import { newId } from "#db/client";
import { takeNightlyBackup } from "./backup.server";
import { createDelivery, openTransport } from "./delivery.server";
import type { Runtime } from "./runtime.server";

const second = 1_000;
const minute = 60 * second;

/**
 * Starts the work nobody asks for by hand: due letters every second; reminders, the nightly backup and clearing out
 * every minute. Any number of processes may do so at once. `stop` takes up nothing new and waits up to 10 seconds for what is under way.
 */
export function startWorker(runtime: Runtime): { stop(): Promise<void> } {
	const { config, db, deps, log } = runtime;
	const transport = openTransport(config);
	const delivery = createDelivery(deps, transport, newId());
	const stopping = new AbortController();

	const deliver = async () => {
		for (let more = true; more && !stopping.signal.aborted; ) {
			const round = await delivery.round();
			more = round?.more ?? false;
			if (!round || round.claimed === 0) continue;
			const { sent, failed, putOff } = round;
			log[round.connectionLost ? "warn" : "info"]({ job: "letters", sent, failed, putOff }, "letters handed over");
		}
	};
	const jobs = [
		{ name: "letters", every: second, run: deliver },
		{ name: "offers", every: minute, run: () => expireOffers(deps) },
		{ name: "reminders", every: minute, run: () => remindFollowups(deps) },
		{ name: "organisers-digests", every: minute, run: () => remindOrganisers(deps) },
		{ name: "cooperative-alarms", every: minute, run: () => raiseAlarms(deps) },
		{ name: "cooperative-digests", every: minute, run: () => sendAlarmDigests(deps) },
		{ name: "group-reminders", every: minute, run: () => remindGroups(deps) },
		{ name: "nightly-backup", every: minute, run: () => takeNightlyBackup(runtime) },
		{ name: "clearing-out-letters", every: minute, run: () => purgeLetters({ db, now: deps.now }) },
		{ name: "forgetting-lists", every: 60 * minute, run: () => forgetLists(deps) },
		{ name: "forgetting-access-needs", every: 60 * minute, run: () => eraseAccessNeeds(deps) },
	];
	const running = jobs.map((job) => repeat(job, log, stopping.signal));
	return {
		async stop() {
			stopping.abort();
			await Promise.race([Promise.all(running), new Promise((resolve) => setTimeout(resolve, 10 * second).unref())]);
			await transport.close();
		},
	};
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

/** Waits, but not after the stop. */
function pause(milliseconds: number, stopped: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		if (stopped.aborted) return resolve();
		const timer = setTimeout(done, milliseconds);
		function done() {
			clearTimeout(timer);
			stopped.removeEventListener("abort", done);
			resolve();
		}
		stopped.addEventListener("abort", done);
	});
}
