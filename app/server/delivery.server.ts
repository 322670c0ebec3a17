import path from "node:path";
import type { Deps } from "#app/domain/deps";
import { deliverDueLetters } from "#app/domain/messages/deliver-due-letters";
import type { LetterTransport, Pace } from "#app/domain/messages/letter-transport";
import { noteOutage } from "#app/domain/messages/note-outage";
import type { Round } from "#app/domain/messages/round";
import { createFileTransport, createSmtpTransport, type Transport } from "#emails/transport";
import type { Config } from "./config.server";
import { createPace } from "./pace.server";

/** Where letters of this installation go: to the mail server of SMTP_URL, else into files. */
export function openTransport(config: Pick<Config, "smtpUrl" | "dataDir" | "dkim">): Transport {
	return config.smtpUrl
		? createSmtpTransport(config.smtpUrl, config.dkim)
		: createFileTransport(mailFolder(config), config.dkim);
}

/** Where letters go, as the outbox says it: a server's name without its credentials, or a folder. */
export function mailDestination(config: Pick<Config, "smtpUrl" | "dataDir">): {
	kind: "smtp" | "folder";
	place: string;
} {
	if (config.smtpUrl) return { kind: "smtp", place: new URL(config.smtpUrl).host };
	return { kind: "folder", place: mailFolder(config) };
}

function mailFolder(config: Pick<Config, "dataDir">): string {
	return path.join(config.dataDir, "mail");
}

/** Letters of one process between the mail server and the outbox: at most so many come twice when it dies. */
export const mostUnderWay = 12;
/** Letters taken up in one round: at first, and where the mail server turns out to be quick. */
const firstPortion = 20;
const largestPortion = 80;
/** Milliseconds of a round after which the next takes up more. */
const shortRound = 500;
const firstPause = 30_000;
const longestPause = 5 * 60_000;

/** The limits that the operator set on sending. */
export function paceOf(
	{ mailPerSecond, mailPerDomain }: Pick<Config, "mailPerSecond" | "mailPerDomain">,
	signal?: AbortSignal,
) {
	const limits = { atOnce: mostUnderWay, perDomain: mailPerDomain, perSecond: mailPerSecond };
	const pace = createPace(limits, signal);
	// A rate says how long a round takes.
	const mostAtOnce = mailPerSecond === null ? largestPortion : Math.min(largestPortion, Math.ceil(mailPerSecond / 2));
	return { pace, mostAtOnce };
}

/**
 * Letters for the next round, after one with so many took so long: twice as many after a short one, half as many after
 * one of more than a second. Taking up costs the database the same for few and for many, and a sign-in link queued
 * meanwhile leaves within a second or so.
 */
export function nextPortion(portion: number, milliseconds: number, most: number): number {
	if (milliseconds < shortRound) return Math.min(portion * 2, most);
	if (milliseconds > 2 * shortRound) return Math.min(Math.max(portion / 2, firstPortion), most);
	return Math.min(portion, most);
}

interface DeliveryOptions {
	pace?: Pace;
	/** Letters taken up in one round, however quick the mail server is. */
	mostAtOnce?: number;
	/** Once aborted, nothing more is taken up and what is not on its way is put back. */
	signal?: AbortSignal;
}

/**
 * Delivery with a circuit breaker: when the mail server cannot be reached nothing is tried for 30 seconds, then one
 * letter; the pause doubles up to five minutes until one gets through. `round` answers null during a pause. Several
 * rounds may overlap: while one is being noted, the next is on its way.
 */
export function createDelivery(
	deps: Pick<Deps, "db" | "now">,
	transport: LetterTransport,
	owner: string,
	{ mostAtOnce = largestPortion, ...manner }: DeliveryOptions = {},
) {
	let portion = Math.min(firstPortion, mostAtOnce);
	let failures = 0;
	let pausedUntil = 0;
	let isProbing = false;
	// A process before this one may have left word of an outage.
	let outageIsKnown = true;

	async function lose(detail: string): Promise<void> {
		const now = deps.now().getTime();
		if (now < pausedUntil) return;
		pausedUntil = now + Math.min(firstPause * 2 ** failures, longestPause);
		failures++;
		outageIsKnown = true;
		await noteOutage(deps, { detail, retryAt: new Date(pausedUntil).toISOString() });
	}

	async function reach(): Promise<void> {
		failures = 0;
		if (outageIsKnown) await noteOutage(deps, null);
		outageIsKnown = false;
	}

	return {
		async round(): Promise<(Round & { more: boolean }) | null> {
			if (deps.now().getTime() < pausedUntil || isProbing) return null;
			isProbing = failures > 0;
			try {
				const limit = isProbing ? 1 : portion;
				const begun = performance.now();
				const round = await deliverDueLetters(deps, transport, owner, limit, manner);
				if (round.claimed === limit && !isProbing) portion = nextPortion(limit, performance.now() - begun, mostAtOnce);
				const reached = round.sent + round.failed + round.putOff > 0;
				if (round.connectionLost !== null) await lose(round.connectionLost);
				else if (reached) await reach();
				return { ...round, more: round.claimed === limit && round.connectionLost === null };
			} finally {
				isProbing = false;
			}
		},
	};
}
